package dev.assay.cli;

import dev.assay.export.ExportReport;
import dev.assay.export.OutputPlace;
import dev.assay.review.ImportReport;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The main job from end to end without a display: read, infer, locate, review by keys, export, draw. */
final class HeadlessTour {

    private static final String MARK = ".assay-tour";

    private final Parts parts;
    private final Console console;
    private final Path folder;

    HeadlessTour(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
        this.folder = parts.surroundings().tour();
    }

    void take() throws IOException {
        console.line("There is no display, so this is a tour of Assay without one.");
        begin();
        Path store = folder.resolve("store");
        Path reviewed = folder.resolve("reviewed.jsonl");
        List<Path> pictures;
        ExportReport export;
        try (OpenedStore opened = parts.openStore(store, Progress.NONE)) {
            step("Reading the sample data");
            ImportReport report = new Samples(parts).readInto(opened, Progress.NONE);
            done(Count.of(report.postings(), "posting") + ", " + Count.of(report.pass1(), "Pass 1 result")
                    + ", "
                    + Count.of(report.answers(), "answer") + "; "
                    + Count.of(report.problems().size(), "problem")
                    + " listed");
            step("Inferring all fields and locating the evidence");
            done(Count.of(opened.intake().infer(Progress.NONE), "posting"));
            step("Reviewing by keyboard");
            parts.window().rehearse(opened, what -> done(what));
            done(Count.of(opened.store().journal().size(), "decision") + " in the journal");
            step("Drawing the screens");
            pictures = parts.window().snapshot(opened, folder.resolve("screens"));
            done(Count.of(pictures.size(), "picture"));
        }
        try (OpenedStore reopened = parts.openStore(store, Progress.NONE)) {
            step("Opening the store again and exporting what was reviewed");
            export = parts.formats().require("reviewed").write(reopened.store(), reviewed, Progress.NONE);
            done(Count.of(export.records(), "posting") + ", " + Count.of(export.spans(), "span")
                    + ", each equal to its text");
        }
        console.line("");
        console.line("Reviewed answers: " + reviewed);
        console.line("Screens:          " + folder.resolve("screens"));
        console.line("Store:            " + store);
        console.line(
                "To open the window, run mvn on a desktop. All commands: mvn -q -DskipTests package, then"
                        + " target/assay/bin/assay --help");
        console.flush();
    }

    /** Begins in an empty folder; what an earlier tour left is deleted, and nothing that another put there. */
    private void begin() throws IOException {
        OutputPlace.check(folder);
        Path mark = folder.resolve(MARK);
        if (Files.isDirectory(folder) && !Files.exists(mark)) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new CommandException("The folder " + folder.toAbsolutePath()
                            + " holds something that no"
                            + " tour made, so it was left alone. Move it away, or run from another folder.");
                }
            }
        }
        Samples.delete(folder);
        Files.createDirectories(folder);
        Files.writeString(mark, "Made by a tour of Assay; the next one deletes this folder.\n");
    }

    private void step(String what) {
        console.line(what + " …");
        console.flush();
    }

    private void done(String what) {
        console.line("    " + what);
        console.flush();
    }
}

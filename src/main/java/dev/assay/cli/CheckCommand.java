package dev.assay.cli;

import dev.assay.export.JsonText;
import dev.assay.model.Excerpt;
import dev.assay.review.Artefact;
import dev.assay.review.IntegrityReport;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks for damage in a store. */
@Command(name = "check", description = "Checks a store: journal, originals, database, and whether every span"
        + " equals its text.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:all is well", "1:the store cannot be opened",
                "2:something is damaged, missing or set aside; it is listed, until --resolve settles it"})
final class CheckCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store.")
    private Path store;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to report: ${COMPLETION-CANDIDATES}.")
    private OutputFormat format;

    @Option(names = "--resolve", description = "Show what is damaged, lost or set aside and cannot be put back,"
            + " and settle it: nothing is deleted, and from then on only new damage is a problem.")
    private boolean resolve;

    CheckCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        List<String> settled = resolve ? settle() : List.of();
        IntegrityReport report = Parts.closing(open(), console, this::check);
        if (format == OutputFormat.json) {
            console.line(JsonText.line(json(report, settled)));
        } else {
            settled.forEach(line -> console.line(line.startsWith(" ") ? line : "Settled: " + line));
            console.line("Checked " + Count.of(report.decisions(), "decision") + ", "
                    + Count.of(report.originals(), "original") + ", " + Count.of(report.postings(), "posting")
                    + " and " + Count.of(report.spans(), "span") + ".");
            report.artefacts().forEach(artefact -> console.line(line(artefact)));
            report.damage().forEach(damage -> console.line("Damage: " + Excerpt.inMessage(damage)));
            console.line(report.sound() ? "All is well." : Count.of(report.damage().size(), "problem") + ".");
        }
        return report.sound() ? Exit.DONE : Exit.PROBLEMS;
    }

    private static String line(Artefact artefact) {
        return "Artefact: " + artefact.kind().key() + " \"" + Excerpt.inMessage(artefact.name())
                + "\", version "
                + artefact.version() + ", by " + Excerpt.inMessage(artefact.reviewer()) + " at "
                + artefact.at() + ".";
    }

    private static Map<String, Object> json(Artefact artefact) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", artefact.kind().key());
        json.put("name", artefact.name());
        json.put("version", artefact.version());
        json.put("hash", artefact.hash());
        json.put("reviewer", artefact.reviewer());
        json.put("time", artefact.at().toString());
        return json;
    }

    private IntegrityReport check(ReviewStore open) {
        IntegrityReport report;
        try (TerminalProgress progress = new TerminalProgress(console)) {
            report = open.check(progress);
        }
        return report.with(parts.goldSets(open).damage());
    }

    private List<String> settle() {
        return Parts.closing(open(), console, store -> {
            List<String> settled = new ArrayList<>(parts.goldSets(store).settle());
            settled.addAll(store.settle());
            return settled;
        });
    }

    /** Opens the store; where a part had to be set aside first, that is told and the rest is checked. */
    private ReviewStore open() {
        try {
            return resolve ? parts.existing(store, console) : parts.read(store, console);
        } catch (StoreException e) {
            if (!e.isSetAside()) {
                throw e;
            }
            console.note(String.valueOf(e.getMessage()));
            return parts.existing(store, console);
        }
    }

    private Map<String, @Nullable Object> json(IntegrityReport report, List<String> settled) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("sound", report.sound());
        json.put("decisions", report.decisions());
        json.put("originals", report.originals());
        json.put("postings", report.postings());
        json.put("spans", report.spans());
        json.put("artefacts", report.artefacts().stream().map(CheckCommand::json).toList());
        json.put("damage", report.damage());
        if (resolve) {
            json.put("settled", settled.stream().map(String::strip).toList());
        }
        return json;
    }
}

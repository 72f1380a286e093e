package dev.assay;

import dev.assay.audit.Risk;
import dev.assay.cli.DefaultStore;
import dev.assay.cli.DisplayCheck;
import dev.assay.cli.Parts;
import dev.assay.cli.Stores;
import dev.assay.cli.Surroundings;
import dev.assay.cli.Window;
import dev.assay.evidence.Grounder;
import dev.assay.export.Formats;
import dev.assay.ingest.SchemaFile;
import dev.assay.model.Grounding;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.review.Intake;
import dev.assay.review.JudgedRun;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.store.H2ReviewStore;
import dev.assay.store.OriginalReader;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Puts the program's parts together, by hand and in one place. */
public final class Wiring {

    private Wiring() {}

    /** The program as it runs on this machine. */
    static Parts parts() {
        Schema schema = SchemaFile.bundled();
        Formats formats = new Formats(schema, JudgedRun::primary);
        Surroundings here = surroundings();
        return parts(schema, formats, here,
                new WorkbenchWindow(schema, Wiring::noFiles, formats, here.display()));
    }

    /** The program in surroundings of the caller's choice. */
    public static Parts parts(Surroundings surroundings, Window window) {
        Schema schema = SchemaFile.bundled();
        return parts(schema, new Formats(schema, JudgedRun::primary), surroundings, window);
    }

    private static Parts parts(Schema schema, Formats formats, Surroundings surroundings, Window window) {
        OriginalReader reader = new OriginalReader("0", Wiring::unread);
        Stores stores = stores(schema, reader);
        return new Parts(schema, stores, reader.read(), Wiring::noFiles, Wiring::ungrounded,
                file -> Risk.NONE,
                formats, window, surroundings);
    }

    private static Imported unread(Original original) {
        return new Imported(List.of(), List.of(), List.of(), List.of(
                new Problem(original.path(), "", "No reader is wired in yet", "")), Outcome.QUARANTINED);
    }

    private static List<Intake.SourceFile> noFiles(List<Path> paths) {
        return List.of();
    }

    private static Grounder.Grounded ungrounded(Posting posting, List<Pass1> pass1) {
        return claim -> Grounding.notFound("No grounder is wired in yet");
    }

    private static Stores stores(Schema schema, OriginalReader reader) {
        return new Stores() {
            @Override
            public boolean exists(Path folder) {
                return Files.isDirectory(folder.resolve("journal"));
            }

            @Override
            public ReviewStore open(Path folder) {
                return H2ReviewStore.open(folder, schema, reader);
            }
        };
    }

    private static Surroundings surroundings() {
        String system = System.getProperty("os.name");
        Path home = Path.of(System.getProperty("user.home"));
        return new Surroundings(
                DefaultStore.in(system, System.getenv(), home),
                Path.of(System.getProperty("assay.samples", "sample-data")),
                Path.of(System.getProperty("assay.tour", "tour")),
                new DisplayCheck(system, System.getenv(), Wiring::canOpen));
    }

    /** Whether a shared library can be opened; it stays open, for the toolkit needs it next. */
    private static boolean canOpen(String library) {
        try {
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

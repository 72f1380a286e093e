package dev.assay;

import dev.assay.audit.Risk;
import dev.assay.audit.RiskModel;
import dev.assay.cli.DefaultStore;
import dev.assay.cli.DisplayCheck;
import dev.assay.cli.Once;
import dev.assay.cli.Parts;
import dev.assay.cli.Stores;
import dev.assay.cli.Surroundings;
import dev.assay.cli.Window;
import dev.assay.evidence.ClaimGrounder;
import dev.assay.evidence.Grounder;
import dev.assay.evidence.RememberingGrounder;
import dev.assay.export.Formats;
import dev.assay.failure.Failures;
import dev.assay.inference.AnswerSources;
import dev.assay.inference.Engine;
import dev.assay.inference.OwnClaims;
import dev.assay.ingest.OriginalReader;
import dev.assay.ingest.SourceFiles;
import dev.assay.ingest.StoreReader;
import dev.assay.ingest.shape.OwnShapes;
import dev.assay.ingest.shape.StoredShapes;
import dev.assay.model.FileReading;
import dev.assay.review.Intake;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingFile;
import dev.assay.review.Restored;
import dev.assay.review.ReviewStore;
import dev.assay.review.SettingValues;
import dev.assay.schema.Catalogue;
import dev.assay.schema.Schema;
import dev.assay.store.Derivation;
import dev.assay.store.H2ReviewStore;
import dev.assay.store.StoreRestore;
import dev.assay.store.index.CellRows;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Puts the program's parts together, by hand and in one place. */
public final class Wiring {

    private Wiring() {}

    /**
     * The program as it runs on this machine.
     *
     * @param failures tells of what nobody expected
     * @param opened given the folder of each store that was opened
     */
    static Parts parts(Failures failures, Consumer<Path> opened) {
        Supplier<Schema> schema = new Once<>(Catalogue::shipped);
        Supplier<Formats> formats = new Once<>(() -> new Formats(schema.get(), JudgedAnswer::primary));
        Supplier<Surroundings> here = new Once<>(Wiring::surroundings);
        return parts(schema, formats, here,
                () -> new WorkbenchWindow(schema, Wiring::files, formats,
                        here.get().display(), here.get().samples(), failures),
                opened);
    }

    /** The program in surroundings of the caller's choice. */
    public static Parts parts(Surroundings surroundings, Window window) {
        Supplier<Schema> schema = new Once<>(Catalogue::shipped);
        return parts(schema, () -> new Formats(schema.get(), JudgedAnswer::primary), () -> surroundings,
                () -> window,
                folder -> {});
    }

    private static Parts parts(Supplier<Schema> schema, Supplier<Formats> formats,
            Supplier<Surroundings> surroundings, Supplier<Window> window, Consumer<Path> opened) {
        Supplier<FileReading> reader = new Once<>(
                () -> new OriginalReader(schema.get()));
        Supplier<Function<PostingFile, Risk>> weigh = new Once<>(() -> {
            RiskModel risk = new RiskModel(schema.get());
            return file -> risk.of(file.posting(), file.pass1(), file.currentAnswers());
        });
        Supplier<Engine> engine = new Once<>(() -> AnswerSources.later(AnswerSources.DEFAULT, schema.get()));
        Supplier<Grounder> grounder = new Once<>(
                () -> new RememberingGrounder(new OwnClaims(schema.get(),
                        engine,
                        new ClaimGrounder(schema.get()))));
        BiConsumer<ReviewStore, Progress> derive = (store, progress) -> Intake
                .shipped(store, reader.get(), grounder.get(), schema.get(), engine.get(), weigh.get(),
                        none -> List.of())
                .infer(progress);
        return new Parts(schema, stores(schema, reader, derive, opened), reader, Wiring::files, grounder,
                engine, weigh,
                formats, window, surroundings);
    }

    /** The files under what the user named. */
    private static List<Intake.SourceFile> files(List<Path> named) {
        return SourceFiles.of(named).stream()
                .map(file -> new Intake.SourceFile(file.path(), file.size(), file::open)).toList();
    }

    private static Stores stores(Supplier<Schema> schema, Supplier<FileReading> read,
            BiConsumer<ReviewStore, Progress> derive, Consumer<Path> opened) {
        return new Stores() {
            @Override
            public Optional<FileReading> reader(Path folder) {
                return Optional.of(new StoreReader(folder, schema, read.get()));
            }

            @Override
            public OwnShapes shapes(Path folder) {
                return OwnShapes.in(folder);
            }

            @Override
            public boolean exists(Path folder) {
                return H2ReviewStore.exists(folder);
            }

            @Override
            public SettingValues settings(Path folder) {
                return H2ReviewStore.settings(folder);
            }

            @Override
            public Restored restore(Path from, Instant time, Path to) {
                return StoreRestore.restore(from, time, to);
            }

            @Override
            public ReviewStore open(Path folder, Progress progress) {
                return open(folder, progress, H2ReviewStore::open);
            }

            @Override
            public ReviewStore openToRead(Path folder, Progress progress) {
                return open(folder, progress, H2ReviewStore::openToRead);
            }

            private ReviewStore open(Path folder, Progress progress, Opening opening) {
                Supplier<FileReading> reading = new Once<>(
                        () -> reader(folder).orElseThrow());
                var reader = new VersionedReader(
                        OriginalReader.PARSER_VERSION + "-" + StoredShapes.version(folder),
                        original -> reading.get().apply(original));
                ReviewStore store = opening.open(folder, schema.get(), reader, progress,
                        new Derivation(ClaimGrounder.version(schema.get()) + "-" + RiskModel.version()
                                + "-" + CellRows.VERSION,
                                made -> derive.accept(made, progress)));
                opened.accept(folder);
                return store;
            }
        };
    }

    /** A way to open a store. */
    private interface Opening {
        ReviewStore open(Path folder, Schema schema, VersionedReader reader, Progress progress,
                Derivation derivation);
    }

    /** Where the log goes while no store is open. */
    static Path stateFolder() {
        return StateFolder.in(System.getProperty("os.name"), System.getenv(),
                Path.of(System.getProperty("user.home")));
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
    @SuppressWarnings("restricted") // native access is allowed on the command line
    private static boolean canOpen(String library) {
        try {
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

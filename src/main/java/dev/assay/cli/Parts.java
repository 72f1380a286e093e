package dev.assay.cli;

import dev.assay.audit.Risk;
import dev.assay.evaluation.gold.GoldSets;
import dev.assay.evaluation.guarantee.Guarantees;
import dev.assay.evidence.Grounder;
import dev.assay.export.CertificateJson;
import dev.assay.export.Formats;
import dev.assay.export.GoldSetJson;
import dev.assay.export.RulingJson;
import dev.assay.inference.AnswerSources;
import dev.assay.inference.Engine;
import dev.assay.model.EngineId;
import dev.assay.model.FileReading;
import dev.assay.model.Problem;
import dev.assay.review.Intake;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.review.StoreRules;
import dev.assay.review.dispute.Rulings;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What the commands are made from, wired outside. Each part is made when it is first asked for, so that a command
 * builds only what it uses.
 */
public final class Parts {

    private final Supplier<Schema> schema;
    private final Stores stores;
    private final Supplier<FileReading> reader;
    private final Function<List<Path>, List<Intake.SourceFile>> files;
    private final Supplier<Grounder> grounder;
    private final Supplier<Engine> engine;
    private final Supplier<Function<PostingFile, Risk>> risk;
    private final Supplier<Formats> formats;
    private final Supplier<Window> window;
    private final Supplier<Surroundings> surroundings;
    private Supplier<String> looking = () -> "";

    /**
     * @param schema the field catalogue
     * @param stores finds and opens stores
     * @param reader reads an original
     * @param files finds the files under what the user named, in a fixed order
     * @param grounder locates evidence
     * @param engine answers by the rules that ship
     * @param risk weighs a posting's doubts
     * @param formats the export formats
     * @param window the workbench's window
     * @param surroundings where the program runs
     */
    public Parts(Supplier<Schema> schema, Stores stores, Supplier<FileReading> reader,
            Function<List<Path>, List<Intake.SourceFile>> files, Supplier<Grounder> grounder,
            Supplier<Engine> engine, Supplier<Function<PostingFile, Risk>> risk, Supplier<Formats> formats,
            Supplier<Window> window, Supplier<Surroundings> surroundings) {
        this.schema = new Once<>(schema);
        this.stores = stores;
        this.reader = new Once<>(reader);
        this.files = files;
        this.grounder = new Once<>(grounder);
        this.engine = new Once<>(engine);
        this.risk = new Once<>(risk);
        this.formats = new Once<>(formats);
        this.window = new Once<>(window);
        this.surroundings = new Once<>(surroundings);
    }

    /** The same program elsewhere: what it is made from is made once for both. */
    Parts in(Surroundings elsewhere, Window other) {
        return new Parts(schema, stores, reader, files, grounder, engine, risk, formats, () -> other,
                () -> elsewhere);
    }

    /** @param name who looks at the stores that are opened; empty for the reviewer of each */
    void lookedAtBy(Supplier<String> name) {
        looking = name;
    }

    Schema schema() {
        return schema.get();
    }

    Stores stores() {
        return stores;
    }

    FileReading reader() {
        return reader.get();
    }

    Function<List<Path>, List<Intake.SourceFile>> files() {
        return files;
    }

    Grounder grounder() {
        return grounder.get();
    }

    /** Answers by the rules that ship. */
    Engine shippedEngine() {
        return engine.get();
    }

    Formats formats() {
        return formats.get();
    }

    Window window() {
        return window.get();
    }

    Surroundings surroundings() {
        return surroundings.get();
    }

    /** @throws ParameterException if there is no such engine; the message lists those there are */
    Engine engine(String name, CommandSpec asking) {
        try {
            return AnswerSources.engine(name, schema());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(asking.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Opens a store, or makes one. */
    public OpenedStore openStore(Path folder, Progress progress) {
        ReviewStore store = stores.open(folder, progress);
        look(store);
        Once<FileReading> reading = new Once<>(
                () -> stores.reader(folder).orElseGet(this::reader));
        return new OpenedStore(store, intake(store, (original, told) -> reading.get().read(original, told)),
                stores.shapes(folder));
    }

    /** What reads, infers, locates and weighs is made when the first file or posting comes. */
    private Intake intake(ReviewStore store, FileReading reading) {
        return Intake.shipped(store, reading, (posting, pass1) -> grounder().over(posting, pass1), schema(),
                shippedEngine(), file -> risk.get().apply(file),
                progress -> afterwards(store, progress));
    }

    /** What follows from earlier acts once files were taken in. */
    private List<Problem> afterwards(ReviewStore store, Progress progress) {
        List<Problem> told = new ArrayList<>(
                new Rulings(store, new RulingJson(schema()), schema()).settleArrivals(progress));
        told.addAll(guarantees(store).recheck());
        return told;
    }

    Guarantees guarantees(ReviewStore store) {
        return new Guarantees(store, new CertificateJson(schema()), InstantSource.system());
    }

    GoldSets goldSets(ReviewStore store) {
        return new GoldSets(store, new GoldSetJson(schema()), schema());
    }

    /** Infers what a store still lacks, so that what is read from it is whole. @return what failed; it is noted */
    List<Problem> complete(ReviewStore store, Progress progress, Console console) {
        if (store.due(localEngine(store)).isEmpty()) {
            Intake.weighAnew(store, progress);
            return List.of();
        }
        List<Problem> problems = intake(store, reader()).inferAll(progress).problems();
        problems.forEach(problem -> console.note(ProblemText.line(problem)));
        return problems;
    }

    /** Who answers in a store, without making the engine where the store has no rules of its own. */
    EngineId localEngine(ReviewStore store) {
        StoreRules own = rules(store);
        return own.text().isEmpty()
                ? AnswerSources.id(AnswerSources.DEFAULT, schema())
                : own.engine().id();
    }

    StoreRules rules(ReviewStore store) {
        return new StoreRules(store.artefacts(), schema(), shippedEngine());
    }

    /** Passes on what a store that was opened has to say. */
    void tell(ReviewStore store, Console console) {
        store.notices().forEach(console::note);
        rules(store).notices().forEach(console::note);
    }

    /** Opens a store that must be there, and passes on what it has to say. */
    ReviewStore existing(Path folder, Console console) {
        return existing(folder, console, stores::open);
    }

    /** As {@link #existing}, to be read, which others may do meanwhile. */
    ReviewStore read(Path folder, Console console) {
        return existing(folder, console, stores::openToRead);
    }

    private ReviewStore existing(Path folder, Console console,
            BiFunction<Path, Progress, ReviewStore> open) {
        if (!stores.exists(folder)) {
            throw new CommandException("There is no store in " + folder
                    + ". Make one with \"assay import --store " + folder + " FILE\".");
        }
        ReviewStore store;
        // One that was closed badly is put in order first, which may take long.
        try (TerminalProgress progress = new TerminalProgress(console)) {
            store = open.apply(folder, progress);
        }
        tell(store, console);
        look(store);
        return store;
    }

    /** As {@link #read}, to see what was decided in it. */
    ReviewStore looked(Path folder, Console console) {
        ReviewStore store = read(folder, console);
        if (store.people().mode().blind() && store.people().looking().isBlank()) {
            console.note(
                    "This store is blind, and nobody is named who looks, so that no decision is shown. Say who"
                            + " with --as NAME.");
        }
        return store;
    }

    private void look(ReviewStore store) {
        if (!looking.get().isBlank()) {
            store.people().lookAs(looking.get());
        }
    }

    /** What a command does with an open store. */
    interface Work<T, E extends Exception> {

        T over(ReviewStore store) throws E;
    }

    /** Works on an open store and closes it; that it did not close well is noted and costs no result. */
    static <T, E extends Exception> T closing(ReviewStore store, Console console, Work<T, E> work) throws E {
        T result;
        try {
            result = work.over(store);
        } catch (Throwable e) {
            try {
                store.close();
            } catch (StoreException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
        try {
            store.close();
        } catch (StoreException e) {
            console.note(String.valueOf(e.getMessage()));
        }
        return result;
    }

}

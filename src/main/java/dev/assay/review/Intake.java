package dev.assay.review;

import dev.assay.audit.Risk;
import dev.assay.evidence.Grounder;
import dev.assay.inference.Engine;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes files in: keeps each original, reads it, saves what it says, grounds imported answers, infers locally
 * and weighs the risk. The one way in for the window and the commands.
 */
public final class Intake {

    private final ReviewStore store;
    private final Function<Original, Imported> reader;
    private final Grounder grounder;
    private final Engine engine;
    private final Function<PostingFile, Risk> risk;

    public Intake(ReviewStore store, Function<Original, Imported> reader, Grounder grounder, Engine engine,
            Function<PostingFile, Risk> risk) {
        this.store = store;
        this.reader = reader;
        this.grounder = grounder;
        this.engine = engine;
        this.risk = risk;
    }

    /**
     * Reads files in order.
     *
     * @param originals each opened only when its turn comes; one that cannot be opened is counted as
     *        quarantined
     * @return the report; what was read before a Cancel stays
     */
    public ImportReport read(java.util.List<SourceFile> originals, Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Grounds and infers for every posting that lacks it, and weighs its risk. @return how many postings were worked on */
    public int infer(Progress progress) {
        throw new UnsupportedOperationException();
    }

    /** Infers one posting again, and weighs its risk. */
    public void inferAgain(String postingId) {
        throw new UnsupportedOperationException();
    }

    /**
     * A file that is to be read.
     *
     * @param path as {@link Original#path}
     * @param size in bytes, for the progress
     * @param open reads it; fails with a {@link java.io.UncheckedIOException}
     */
    public record SourceFile(String path, long size, Supplier<Original> open) {}
}

package dev.assay.review;

import dev.assay.model.Original;
import dev.assay.model.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * All that a store has which another can take in.
 *
 * @param mode how it is reviewed
 * @param journal everybody's decisions, first to last
 * @param otherNames the id by each other name of a posting
 * @param files the files that were read, in that order
 * @param problems what was noticed in them there
 * @param artefacts what people made of the review besides
 */
public record Handover(ReviewMode mode, List<Decision> journal, Map<String, String> otherNames,
        List<KeptFile> files, List<Problem> problems, ArtefactHistory artefacts) {

    /** Nothing. */
    public static final Handover NONE = new Handover(ReviewMode.OPEN, List.of(), Map.of(), List.of(),
            List.of(), ArtefactHistory.EMPTY);

    /**
     * A file that was kept.
     *
     * @param sha256 of its content, in lower-case hex
     * @param path where it was
     * @param open reads it; fails with a {@link StoreException}
     */
    public record KeptFile(String sha256, String path, Supplier<Original> open) {}

    public Handover {
        journal = List.copyOf(journal);
        otherNames = Map.copyOf(otherNames);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}

package dev.assay.review;

import dev.assay.model.Run;
import java.util.Comparator;
import java.util.Optional;

/** Which of a posting's answers a reviewer judges. */
public final class JudgedRun {

    private JudgedRun() {}

    /**
     * The answer whose fields are proposed: the one a decision still in force judged last, else the first
     * imported one, else the newest local one; empty where there is no answer yet.
     */
    public static Optional<Run> primary(PostingFile file) {
        return file.reviews().values().stream().map(FieldReview::last).filter(d -> d != null)
                .sorted(Comparator.comparingLong(Decision::seq).reversed())
                .flatMap(d -> find(file, d.what().runId()).stream()).findFirst()
                .or(() -> file.currentRuns().stream().findFirst());
    }

    /** The posting's answer with this id; empty where it has none. */
    public static Optional<Run> find(PostingFile file, String runId) {
        return file.runs().stream().filter(run -> run.id().equals(runId)).findFirst();
    }
}

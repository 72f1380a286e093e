package dev.assay.review;

import dev.assay.model.Run;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of a posting's answers a reviewer judges. */
public final class JudgedRun {

    private JudgedRun() {}

    /**
     * The answer whose fields are proposed: the one a decision still in force judged last, else the first
     * imported one, else the newest local one; empty where there is no answer yet.
     */
    public static Optional<Run> primary(PostingFile file) {
        return judged(file.reviews()).stream().flatMap(run -> find(file, run).stream()).findFirst()
                .or(() -> file.currentRuns().stream().findFirst());
    }

    /** The ids of the answers that decisions still in force judged, the last judged first. */
    public static List<String> judged(Map<String, FieldReview> reviews) {
        return reviews.values().stream().map(FieldReview::last).filter(last -> last != null)
                .sorted(Comparator.comparingLong(Decision::seq).reversed())
                .map(decision -> decision.what().runId()).filter(run -> !run.isEmpty()).distinct().toList();
    }

    /** The posting's answer with this id; empty where it has none. */
    public static Optional<Run> find(PostingFile file, String runId) {
        return file.runs().stream().filter(run -> run.id().equals(runId)).findFirst();
    }
}

package dev.assay.review;

import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything kept about one posting.
 *
 * @param posting the posting
 * @param pass1 its Pass 1 results in the order they were imported
 * @param runs its answers: imported ones in the order they were imported, then local ones
 * @param reviews the state of each field that was ever decided on, by field key; an evidence edit whose words no
 *        longer stand in the posting, as its text was replaced, is put aside
 */
public record PostingFile(Posting posting, List<Pass1> pass1, List<Run> runs,
        Map<String, FieldReview> reviews) {

    public PostingFile {
        pass1 = List.copyOf(pass1);
        runs = List.copyOf(runs);
        Map<String, FieldReview> sound = new HashMap<>();
        reviews.forEach((field, review) -> sound.put(field, review.over(posting)));
        reviews = Map.copyOf(sound);
    }

    /** The answers without the local ones that a later version of the same engine stands in for. */
    @SuppressWarnings("ReferenceEquality") // the very one, not one like it
    public List<Run> currentRuns() {
        Map<String, Run> newest = new HashMap<>();
        runs.stream().filter(Run::local).forEach(run -> newest.put(run.engine().name(), run));
        return runs.stream().filter(run -> !run.local() || newest.get(run.engine().name()) == run).toList();
    }

    /** The same with what was decided since. */
    public PostingFile reviewed(Map<String, FieldReview> now) {
        return new PostingFile(posting, pass1, runs, now);
    }

    public FieldReview review(String field) {
        return reviews.getOrDefault(field, FieldReview.UNDECIDED);
    }
}

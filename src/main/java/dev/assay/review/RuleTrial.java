package dev.assay.review;

import dev.assay.inference.ChangedCell;
import dev.assay.inference.Engine;
import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other rules would change in a store, cell by cell, before they are kept.
 *
 * @param hits the cells that the asked rule decides
 * @param decided how many of those a person decided
 * @param right how many of the decided ones as the rule does
 * @param changed the cells that come out otherwise, in any field
 * @param better how many of those a person decided as they come out now
 * @param worse how many as they came out before
 * @param whole whether all postings were looked at
 */
public record RuleTrial(List<Hit> hits, int decided, int right, List<ChangedCell> changed, int better,
        int worse, boolean whole) {

    /**
     * A cell that the rule decides.
     *
     * @param quotes the words it found
     * @param decision what a person decided; null where nobody did
     */
    public record Hit(String postingId, FieldValue value, List<String> quotes,
            @Nullable FieldValue decision) {

        public Hit {
            quotes = List.copyOf(quotes);
        }
    }

    public RuleTrial {
        hits = List.copyOf(hits);
        changed = List.copyOf(changed);
    }

    /** @param rule the id of the rule whose hits are wanted */
    public static RuleTrial over(ReviewIndex store, Engine before, Engine after, String rule,
            Progress progress) {
        List<Hit> hits = new ArrayList<>();
        List<ChangedCell> changed = new ArrayList<>();
        int[] judged = new int[2];
        List<PostingSummary> all = store.postings();
        int done = 0;
        for (PostingSummary row : all) {
            progress.at(done, all.size(), "Trying the rule on posting " + row.id());
            if (progress.cancelled()) {
                break;
            }
            store.posting(row.id()).ifPresent(file -> {
                Pass1 facts = file.pass1().isEmpty() ? null : file.pass1().getFirst();
                if (Engine.hasInput(file.posting(), facts)) {
                    Answer now = after.infer(file.posting(), facts);
                    for (ChangedCell cell : ChangedCell.between(before.infer(file.posting(), facts), now)) {
                        changed.add(cell);
                        FieldValue decision = decision(file, cell.field());
                        judged[0] += decision != null && cell.after().agreesWith(decision) ? 1 : 0;
                        judged[1] += decision != null && cell.before().agreesWith(decision) ? 1 : 0;
                    }
                    now.fields().values().stream().filter(field -> field.rule().equals(rule))
                            .forEach(field -> hits.add(hit(file, field)));
                }
            });
            done++;
        }
        progress.at(done, all.size(), "");
        int decided = (int) hits.stream().filter(hit -> hit.decision() != null).count();
        int right = (int) hits.stream()
                .filter(hit -> hit.decision() != null && hit.value().agreesWith(hit.decision())).count();
        return new RuleTrial(hits, decided, right, changed, judged[0], judged[1], done == all.size());
    }

    private static Hit hit(PostingFile file, InferredField field) {
        return new Hit(file.posting().id(), field.value(),
                field.grounding() == null
                        ? List.of()
                        : field.grounding().spans().stream().map(span -> span.span().quote()).toList(),
                decision(file, field.field()));
    }

    private static @Nullable FieldValue decision(PostingFile file, String field) {
        FieldReview review = file.review(field);
        Decision last = review.last();
        return last != null
                && (review.state() == FieldReview.State.ACCEPTED
                        || review.state() == FieldReview.State.OVERRIDDEN) ? last.what().value() : null;
    }
}

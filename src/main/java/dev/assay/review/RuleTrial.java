package dev.assay.review;

import dev.assay.inference.ChangedCell;
import dev.assay.inference.Engine;
import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Span;
import dev.assay.saying.Saying;
import dev.assay.task.Progress;
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
public record RuleTrial(List<Hit> hits, int decided, int right, List<Change> changed, int better,
        int worse, boolean whole) {

    /**
     * A cell that comes out otherwise.
     *
     * @param title its posting's, as given; empty where unknown
     * @param company likewise
     * @param decision what a person decided; null where nobody did
     * @param words on which it comes out so; none where on no words
     */
    public record Change(ChangedCell cell, String title, String company, @Nullable FieldValue decision,
            List<Span> words) {

        public Change {
            words = List.copyOf(words);
        }

        /** Whether it comes out as was decided, and did not before. */
        public boolean isBetter() {
            return decision != null && cell.after().agreesWith(decision);
        }

        /** Whether it came out as was decided, and does no longer. */
        public boolean isWorse() {
            return decision != null && cell.before().agreesWith(decision);
        }
    }

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
        List<Change> changed = new ArrayList<>();
        List<PostingSummary> all = store.postings();
        int done = 0;
        for (PostingSummary row : all) {
            progress.at(done, all.size(), Saying.of("step.trying", row.id()));
            if (progress.cancelled()) {
                break;
            }
            store.posting(row.id()).ifPresent(file -> {
                Pass1 facts = file.pass1().isEmpty() ? null : file.pass1().getFirst();
                if (Engine.hasInput(file.posting(), facts)) {
                    Answer now = after.infer(file.posting(), facts);
                    for (ChangedCell cell : ChangedCell.between(before.infer(file.posting(), facts), now)) {
                        changed.add(new Change(cell, row.title(), row.company(),
                                decision(file, cell.field()), words(now, cell.field())));
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
        int better = (int) changed.stream().filter(Change::isBetter).count();
        int worse = (int) changed.stream().filter(Change::isWorse).count();
        return new RuleTrial(hits, decided, right, changed, better, worse, done == all.size());
    }

    private static List<Span> words(Answer answer, String field) {
        return answer.field(field).map(InferredField::grounding).stream()
                .flatMap(found -> found.spans().stream()).map(GroundedSpan::span).toList();
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

package dev.assay.review;

import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of one posting taken over to another that says nearly the same: what is decided there stays, a value
 * is judged against the other posting's own answer, and words go over only where they stand there as well.
 *
 * @param decisions one act; empty where there is nothing to take over
 * @param kept how many decided fields of the target were left as they are
 * @param withoutWords how many fields lost words that do not stand in the other text, or stand there more than once
 */
public record TakeOver(List<NewDecision> decisions, int kept, int withoutWords) {

    public TakeOver {
        decisions = List.copyOf(decisions);
    }

    /** @param judged the answer that is judged at the target; null where there is none */
    public static TakeOver of(PostingFile from, PostingFile to, @Nullable Answer judged, String reviewer) {
        List<NewDecision> decisions = new ArrayList<>();
        int kept = 0;
        int withoutWords = 0;
        for (String field : from.reviews().keySet().stream().sorted().toList()) {
            FieldReview there = from.review(field);
            Decision last = there.state() == FieldReview.State.UNDECIDED ? null : there.last();
            Decision edit = there.evidence();
            if (last == null && edit == null) {
                continue;
            }
            FieldReview here = to.review(field);
            if (here.state() != FieldReview.State.UNDECIDED || here.evidence() != null) {
                kept++;
                continue;
            }
            if (last != null) {
                decisions.add(decision(last.what(), to.posting(), judged, field, reviewer));
            }
            if (edit != null) {
                List<Span> moved = edit.what().spans().stream()
                        .flatMap(span -> inTarget(span, to.posting()).stream()).distinct().toList();
                if (moved.size() < edit.what().spans().size()) {
                    withoutWords++;
                }
                if (moved.isEmpty() == edit.what().spans().isEmpty()) {
                    decisions.add(NewDecision.evidence(to.posting().id(), field, reviewer,
                            judged == null ? "" : judged.id(), moved, edit.what().note())
                            .withProposed(proposed(judged, field)).withBasis(Basis.BULK));
                }
            }
        }
        return new TakeOver(decisions, kept, withoutWords);
    }

    private static NewDecision decision(NewDecision was, Posting to, @Nullable Answer judged, String field,
            String reviewer) {
        FieldValue value = was.value();
        FieldValue proposed = proposed(judged, field);
        DecisionKind kind = value == null ? DecisionKind.UNSURE : DecisionRules.deciding(value, proposed);
        return new NewDecision(to.id(), field, reviewer, kind, value, was.reason(), was.note(),
                judged == null ? "" : judged.id(), 0).withProposed(proposed).withBasis(Basis.BULK);
    }

    private static @Nullable FieldValue proposed(@Nullable Answer judged, String field) {
        InferredField proposal = judged == null ? null : judged.fields().get(field);
        return DecisionRules.acceptable(proposal).orElse(null);
    }

    /** The same words in another posting; empty where they do not stand in the section exactly once. */
    private static Optional<Span> inTarget(Span span, Posting to) {
        String text = to.text(span.in());
        int at = text.indexOf(span.quote());
        if (at < 0 || text.indexOf(span.quote(), at + 1) >= 0) {
            return Optional.empty();
        }
        int start = text.codePointCount(0, at);
        return Optional
                .of(new Span(span.in(), start, start + span.quote().codePointCount(0, span.quote().length()),
                        span.quote()));
    }
}

package dev.assay.review;

import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.model.Span;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of deciding, the same for the window and the commands: what can be accepted, and what an act is called. */
public final class DecisionRules {

    private DecisionRules() {}

    /** The value of a proposal that can be accepted; empty where there is none, or it is not one of the field's. */
    public static Optional<FieldValue> acceptable(@Nullable InferredField proposal) {
        return Optional.ofNullable(proposal).map(InferredField::value)
                .filter(value -> !(value instanceof FieldValue.Malformed));
    }

    /**
     * What deciding on a value is: accepting where it is what was proposed, else overriding. A proposal that names no
     * value is accepted only by naming none: {@code not_mentioned} instead of null changes what is handed on.
     */
    public static DecisionKind deciding(FieldValue chosen, @Nullable FieldValue proposed) {
        boolean same = proposed instanceof FieldValue.NotStated
                ? chosen instanceof FieldValue.NotStated
                : proposed != null && proposed.agreesWith(chosen);
        return same ? DecisionKind.ACCEPT : DecisionKind.OVERRIDE;
    }

    /**
     * Why a value cannot be decided on, in a sentence; empty where it can. No value at all is the third state of a
     * flag; elsewhere it is decided on only where the answer names none either, which accepts it.
     */
    public static String refusal(FieldSpec spec, FieldValue chosen, @Nullable FieldValue proposed) {
        boolean none = chosen instanceof FieldValue.NotStated(Object raw) && raw == null;
        if (!none || proposed instanceof FieldValue.NotStated) {
            return "";
        }
        return switch (spec.kind()) {
            case FLAG -> "";
            case CHOICE -> "No value is no decision on " + spec.key()
                    + (spec.allows(FieldSpec.NOT_MENTIONED)
                            ? ": \"" + FieldSpec.NOT_MENTIONED + "\" says that the posting is silent."
                            : ". Choose one of its values, or clear the field.");
            case SET -> "No value is no decision on " + spec.key()
                    + ": an empty list says that the posting is silent.";
        };
    }

    /** A value with each of its parts once, in the order given. */
    public static FieldValue once(FieldValue chosen) {
        return chosen instanceof FieldValue.Choices(List<String> keys)
                ? new FieldValue.Choices(keys.stream().distinct().toList())
                : chosen;
    }

    /** Why words cannot be added to the evidence there is; empty where they can. */
    public static Optional<Saying> refused(List<Span> spans, Span added) {
        if (added.quote().isBlank()) {
            return Optional.of(Saying.of("refused.only-space"));
        }
        if (spans.contains(added)) {
            return Optional.of(Saying.of("refused.evidence-already"));
        }
        return spans.size() < Grounding.MOST_SPANS
                ? Optional.empty()
                : Optional.of(Saying.of("refused.most-evidence"));
    }

    /** The words of a grounding, in its order. */
    public static List<Span> words(List<GroundedSpan> spans) {
        return spans.stream().map(GroundedSpan::span).toList();
    }

    /** The spans with one more, in the order of the posting. */
    public static List<Span> with(List<Span> spans, Span added) {
        return Stream.concat(spans.stream(), Stream.of(added))
                .sorted(Comparator.comparing(Span::in).thenComparingInt(Span::start)
                        .thenComparingInt(Span::end))
                .toList();
    }

    /** The whole words that a selection touches, without the space around them. */
    public static Span wholeWords(Posting posting, Span selected) {
        if (selected.quote().isBlank()) {
            return selected;
        }
        int[] text = posting.text(selected.in()).codePoints().toArray();
        int start = selected.start();
        int end = selected.end();
        while (Character.isWhitespace(text[start])) {
            start++;
        }
        while (Character.isWhitespace(text[end - 1])) {
            end--;
        }
        while (start > 0 && isWithinWord(text, start)) {
            start--;
        }
        while (end < text.length && isWithinWord(text, end)) {
            end++;
        }
        return new Span(selected.in(), start, end, new String(text, start, end - start));
    }

    /** Whether a word goes on over a place, given as the code point behind it. */
    private static boolean isWithinWord(int[] text, int at) {
        return isOfWord(text[at - 1]) && isOfWord(text[at]);
    }

    /** A letter, a digit, or a mark that belongs to one, such as an accent or a vowel of Hindi. */
    private static boolean isOfWord(int point) {
        return Character.isLetterOrDigit(point) || switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
                true;
            default -> false;
        };
    }
}

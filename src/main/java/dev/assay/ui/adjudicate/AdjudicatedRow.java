package dev.assay.ui.adjudicate;

import dev.assay.model.FieldValue;
import dev.assay.review.Decision;
import dev.assay.review.PostingSummary;
import dev.assay.review.adjudication.SharedCell;
import dev.assay.schema.FieldSpec;
import dev.assay.text.document.HeaderText;
import dev.assay.ui.value.ValueText;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cell as the list shows it.
 *
 * @param heading the posting's title and company; its id where neither is known
 */
record AdjudicatedRow(SharedCell cell, FieldSpec field, String heading) {

    /** @param summary of its posting; null where that is gone */
    static AdjudicatedRow of(SharedCell cell, FieldSpec field, @Nullable PostingSummary summary) {
        String named = summary == null
                ? ""
                : Stream.of(summary.title(), summary.company()).map(HeaderText::of)
                        .filter(HeaderText::isNamed).map(HeaderText::text)
                        .collect(Collectors.joining(" · "));
        return new AdjudicatedRow(cell, field, named.isEmpty() ? cell.cell().postingId() : named);
    }

    boolean isOpen() {
        return !cell.isSettled();
    }

    /** Who says what, what most say first. */
    String said(Wording words) {
        return cell.sides().stream().map(side -> value(side.getKey(), words) + ": " + names(side.getValue()))
                .collect(Collectors.joining(" ≠ "));
    }

    static String names(List<String> reviewers) {
        return String.join(", ", reviewers);
    }

    /** What a decision says, in words. */
    String value(Decision made, Wording words) {
        FieldValue value = made.what().value();
        return value == null ? words.of("adjudicate.unsure") : ValueText.of(field, value, words).text();
    }

    /** What it was settled as, and by whom; empty while it is open. */
    String settled(Wording words) {
        return cell.isSettled()
                ? words.of("adjudicate.settled", value(Objects.requireNonNull(cell.settled()), words),
                        Objects.requireNonNull(cell.settled()).what().reviewer())
                : "";
    }
}

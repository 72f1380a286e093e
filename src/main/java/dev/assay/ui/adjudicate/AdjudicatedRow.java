package dev.assay.ui.adjudicate;

import dev.assay.model.FieldValue;
import dev.assay.review.Decision;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingSummary;
import dev.assay.review.adjudication.Adjudication;
import dev.assay.review.adjudication.SharedCell;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.value.PostingHeading;
import dev.assay.ui.value.ReasonText;
import dev.assay.ui.value.ValueText;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
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
        return new AdjudicatedRow(cell, field, PostingHeading.of(cell.cell().postingId(), summary));
    }

    boolean isOpen() {
        return !cell.isSettled();
    }

    /** Who says what, a line for each side, what most say first. */
    List<String> said(Wording words) {
        List<String> said = new ArrayList<>();
        cell.sides()
                .forEach(side -> said.add((said.isEmpty() ? "" : "≠ ") + value(side.getKey(), words) + ": "
                        + names(side.getValue())));
        return said;
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
        Decision settled = cell.settled();
        if (settled == null) {
            return "";
        }
        boolean allWrong = settled.what().reason().equals(Adjudication.How.ALL_WRONG.mark());
        return words.of("adjudicate.settled",
                allWrong ? words.of("adjudicate.settled-wrong") : value(settled, words),
                settled.what().reviewer());
    }

    /** Why each reviewer decided so, for each who gave a reason or a note. */
    List<String> reasons(Wording words) {
        return cell.said().values().stream().map(Decision::what)
                .filter(what -> !(what.reason() + what.note()).isBlank())
                .map(what -> words.of("adjudicate.said-why", what.reviewer(), why(what, words)))
                .toList();
    }

    private static String why(NewDecision what, Wording words) {
        return Stream.of(ReasonText.of(what.reason(), words), what.note()).filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}

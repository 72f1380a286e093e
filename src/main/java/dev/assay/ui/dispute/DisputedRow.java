package dev.assay.ui.dispute;

import dev.assay.model.FieldValue;
import dev.assay.review.ComparedCell;
import dev.assay.review.DecisionKind;
import dev.assay.schema.FieldSpec;
import dev.assay.text.document.HeaderText;
import dev.assay.ui.value.ValueText;
import dev.assay.ui.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a dispute as the list shows it.
 *
 * @param cell what all sources say, and what was decided
 * @param excepted whether the ruling leaves it alone
 * @param fate what the ruling would do with it; null while no value is chosen
 * @param from what is proposed there now, where the ruling changes it, in words; else empty
 */
record DisputedRow(ComparedCell cell, boolean excepted, @Nullable Fate fate, String from) {

    /** What becomes of a cell. */
    enum Fate {
        /** The proposed value is what was ruled. */
        ACCEPTED,
        /** Another value is proposed. */
        OVERRIDDEN,
        /** It was left out, and stays queued. */
        LEFT_OUT,
        /** It was decided before, and stays so. */
        STAYS;

        static Fate of(DecisionKind kind) {
            return kind == DecisionKind.ACCEPT ? ACCEPTED : OVERRIDDEN;
        }
    }

    String posting() {
        return cell.cell().postingId();
    }

    /** The posting's title and company; its id where neither is known. */
    String heading() {
        String named = Stream.of(cell.title(), cell.company()).map(HeaderText::of).filter(HeaderText::isNamed)
                .map(HeaderText::text).collect(Collectors.joining(" · "));
        return named.isEmpty() ? posting() : named;
    }

    /** Who says what: each value with its sources, the most frequent first. */
    String said(FieldSpec spec, Wording words) {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        cell.opinions().stream().collect(Collectors.groupingBy(one -> text(spec, one.value(), words),
                LinkedHashMap::new, Collectors.mapping(ComparedCell.Said::source, Collectors.toList())))
                .entrySet().stream()
                .sorted((one, two) -> Integer.compare(two.getValue().size(), one.getValue().size()))
                .forEach(entry -> sources.put(entry.getKey(), entry.getValue()));
        return sources.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /** What the judged answer rests on, in its own words. */
    String claim() {
        return cell.judged().map(ComparedCell.Said::evidence).orElse("").strip();
    }

    static String text(FieldSpec spec, FieldValue value, Wording words) {
        return ValueText.of(spec, value, words).text();
    }
}

package dev.assay.ui.sweep;

import dev.assay.model.FieldValue;
import dev.assay.review.ComparedCell;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.schema.FieldSpec;
import dev.assay.text.document.HeaderText;
import dev.assay.ui.value.ValueText;
import dev.assay.ui.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cell as the list shows it.
 *
 * @param cell what all sources say, and what was decided
 * @param value the decided value, or else the judged answer's, in words
 * @param others the other values and who names them, the most frequent first; in words
 * @param heard how many sources are held against each other
 */
record SweepRow(ComparedCell cell, ValueText value, List<Other> others, int heard) {

    /** @param value in words @param sources who names it */
    record Other(String value, List<String> sources) {}

    static SweepRow of(ComparedCell cell, FieldSpec spec, Wording words) {
        FieldValue judged = cell.judged().map(ComparedCell.Said::value).orElse(null);
        FieldValue stands = cell.decided() == null ? judged : cell.decided();
        Map<String, List<ComparedCell.Said>> different = cell.opinions().stream()
                .filter(one -> stands == null || !one.value().agreesWith(stands))
                .collect(Collectors.groupingBy(one -> ValueText.of(spec, one.value(), words).text(),
                        LinkedHashMap::new, Collectors.toList()));
        List<Other> others = different.entrySet().stream()
                .sorted((one, two) -> Integer.compare(two.getValue().size(), one.getValue().size()))
                .map(entry -> new Other(entry.getKey(),
                        entry.getValue().stream().map(ComparedCell.Said::source).toList()))
                .toList();
        return new SweepRow(cell, stands == null
                ? new ValueText(words.of("value.not-answered"), ValueText.Tone.MISSING, "")
                : ValueText.of(spec, stands, words), others, cell.opinions().size());
    }

    /** The same cell as it stands after a decision. */
    SweepRow with(FieldReview review, FieldSpec spec, Wording words) {
        Decision last = review.state() == FieldReview.State.UNDECIDED ? null : review.last();
        return of(new ComparedCell(cell.cell(), cell.title(), cell.company(), review.state(),
                last == null ? null : last.what().value(), cell.said()), spec, words);
    }

    String posting() {
        return cell.cell().postingId();
    }

    boolean isOpen() {
        return cell.isOpen();
    }

    /** The posting's title and company; its id where neither is known. */
    String heading() {
        String named = Stream.of(cell.title(), cell.company()).map(HeaderText::of).filter(HeaderText::isNamed)
                .map(HeaderText::text).collect(Collectors.joining(" · "));
        return named.isEmpty() ? posting() : named;
    }

    /** What the judged answer rests on, in its own words. */
    String claim() {
        return cell.judged().map(ComparedCell.Said::evidence).orElse("").strip();
    }

    /** The values that are named, the same for disputes that are alike; empty where there is none. */
    String dispute() {
        return others.isEmpty()
                ? ""
                : Stream.concat(Stream.of(value.text()), others.stream().map(Other::value)).sorted()
                        .distinct()
                        .collect(Collectors.joining(" | "));
    }
}

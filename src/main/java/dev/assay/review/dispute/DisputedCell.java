package dev.assay.review.dispute;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A cell in dispute, as far as it takes to find its equals.
 *
 * @param votes how many opinions name each value, by {@link ValueIdentity}
 * @param lead the value that most name; where several do, the first by its text
 * @param features the numbers of what holds of its words, ascending
 */
record DisputedCell(CellKey cell, boolean open, Map<String, Integer> votes, String lead, int[] features) {

    static DisputedCell of(ComparedCell cell, int[] features) {
        Map<String, Integer> votes = new TreeMap<>();
        cell.opinions().forEach(one -> votes.merge(ValueIdentity.of(one.value()), 1, Integer::sum));
        String lead = votes.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow().getKey();
        return new DisputedCell(cell.cell(), cell.isOpen(), votes, lead, features);
    }

    static String key(ComparedCell cell) {
        return cell.opinions().stream().map(one -> ValueIdentity.of(one.value())).distinct().sorted()
                .collect(Collectors.joining("\n"));
    }

    static List<FieldValue> values(ComparedCell cell) {
        return ValueIdentity.distinct(cell.opinions().stream().map(ComparedCell.Said::value).toList());
    }
}

package dev.assay.review.dispute;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Gathers the disputes over one field, and parts them by values and words. */
final class FieldDisputes {

    private static final int EXAMPLES = 5;
    /** A word is asked for in the evidence of one, two or three answers at least. */
    private static final int MOST_ANSWERS = 3;

    private final ClaimWords reader;
    private final Map<String, List<DisputedCell>> byValues = new TreeMap<>();
    private final Map<String, FieldValue> values = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<EvidenceWord> features = new ArrayList<>();
    private final Map<String, String> forms = new HashMap<>();
    private String field = "";

    FieldDisputes(ClaimWords reader) {
        this.reader = reader;
    }

    void add(ComparedCell cell) {
        field = cell.cell().field();
        for (FieldValue value : DisputedCell.values(cell)) {
            values.merge(ValueIdentity.of(value), value, ValueIdentity::plainer);
        }
        String key = DisputedCell.key(cell);
        byValues.computeIfAbsent(key, none -> new ArrayList<>())
                .add(DisputedCell.of(cell, features(reader.counts(cell))));
    }

    private int[] features(ClaimWords.Counts counts) {
        counts.forms().forEach((stem, form) -> forms.merge(stem, form, ClaimWords::shorter));
        return counts.answers().entrySet().stream()
                .flatMapToInt(word -> Stream.iterate(1, n -> n + 1)
                        .limit(Math.min(word.getValue(), MOST_ANSWERS))
                        .mapToInt(answers -> number(word.getKey(), answers)))
                .sorted().toArray();
    }

    private int number(String stem, int answers) {
        return numbers.computeIfAbsent(answers + " " + stem, none -> {
            features.add(new EvidenceWord(stem, stem, answers, true));
            return features.size() - 1;
        });
    }

    List<DisputeCluster> clusters() {
        Refinement refinement = new Refinement(features);
        List<DisputeCluster> found = new ArrayList<>();
        byValues.forEach((key, cells) -> {
            List<FieldValue> over = Stream.of(key.split("\n", -1)).map(this::value).toList();
            refinement.of(cells).forEach(part -> found.add(cluster(over, part)));
        });
        return found;
    }

    private FieldValue value(String text) {
        return values.getOrDefault(text, new FieldValue.NotStated(null));
    }

    private DisputeCluster cluster(List<FieldValue> over, Refinement.Part part) {
        List<EvidenceWord> words = part.words().stream()
                .map(word -> new EvidenceWord(word.stem(), forms.getOrDefault(word.stem(), word.stem()),
                        word.answers(), word.stands()))
                .toList();
        List<CellKey> examples = Stream.concat(part.cells().stream().filter(DisputedCell::open),
                part.cells().stream().filter(cell -> !cell.open())).limit(EXAMPLES).map(DisputedCell::cell)
                .toList();
        return new DisputeCluster(new DisputeClass(field, over, words), part.cells().size(),
                (int) part.cells().stream().filter(DisputedCell::open).count(), backing(over, part.cells()),
                examples);
    }

    /** What is no usable value comes last, for nobody can decide on it. */
    private static List<DisputeCluster.Backing> backing(List<FieldValue> over, List<DisputedCell> cells) {
        Map<String, Integer> leads = new LinkedHashMap<>();
        Map<String, Integer> answers = new LinkedHashMap<>();
        for (DisputedCell cell : cells) {
            leads.merge(cell.lead(), 1, Integer::sum);
            cell.votes().forEach((value, votes) -> answers.merge(value, votes, Integer::sum));
        }
        return over.stream()
                .map(value -> new DisputeCluster.Backing(value,
                        answers.getOrDefault(ValueIdentity.of(value), 0),
                        leads.getOrDefault(ValueIdentity.of(value), 0)))
                .sorted(Comparator.<DisputeCluster.Backing, Boolean>comparing(
                        one -> one.value() instanceof FieldValue.Malformed)
                        .thenComparing(DisputeCluster.Backing::leads, Comparator.reverseOrder())
                        .thenComparing(DisputeCluster.Backing::answers, Comparator.reverseOrder())
                        .thenComparing(one -> ValueIdentity.of(one.value())))
                .toList();
    }
}

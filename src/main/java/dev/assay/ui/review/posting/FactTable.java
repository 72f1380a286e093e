package dev.assay.ui.review.posting;

import dev.assay.model.Pass1;
import dev.assay.text.FoldedText;
import dev.assay.ui.wording.Wording;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The facts of Pass 1, one row per key and one column per model.
 *
 * @param models the models, as they were imported; one that the file does not name is called {@code Pass 1}
 * @param rows the facts in file order
 */
public record FactTable(List<String> models, List<Row> rows) {

    public static final FactTable EMPTY = new FactTable(List.of(), List.of());

    /**
     * One fact.
     *
     * @param key its key, such as {@code ext_salary_min}
     * @param label the key in words
     * @param values what each model says, in the order of the models
     * @param silent whether no model states anything
     * @param disputed whether the models differ
     * @param pieces the words by which it may stand in the posting
     */
    public record Row(String key, String label, List<Value> values, boolean silent, boolean disputed,
            List<String> pieces) {

        public Row {
            values = List.copyOf(values);
            pieces = List.copyOf(pieces);
        }

        /** Its name and what is said, as words; the name alone where nothing is said. */
        String words() {
            return label + ": " + values.stream().filter(value -> !value.silent()).map(Value::text).distinct()
                    .collect(Collectors.joining("; "));
        }

        /** Whether it holds all words of a query. */
        boolean holds(String query) {
            String line = FoldedText.fold(line());
            for (String word : FoldedText.fold(query).strip().split(" ")) {
                if (!line.contains(word)) {
                    return false;
                }
            }
            return true;
        }

        /** All its text, tab-separated. */
        public String line() {
            return key + "\t" + label + "\t" + String.join("\t", values.stream().map(Value::text).toList());
        }
    }

    /**
     * What one model says.
     *
     * @param text the value on one line; empty where the model has no such fact
     * @param silent whether that says nothing
     * @param odd whether most other models, or all, say something else
     */
    public record Value(String text, boolean silent, boolean odd) {

        /** What it says, for comparing. */
        private String said() {
            return silent ? "" : FoldedText.fold(text);
        }
    }

    public FactTable {
        models = List.copyOf(models);
        rows = List.copyOf(rows);
    }

    public static FactTable of(List<Pass1> pass1, Wording words) {
        Set<String> keys = new LinkedHashSet<>();
        pass1.forEach(facts -> keys.addAll(facts.facts().keySet()));
        List<String> models = pass1.stream()
                .map(p -> p.model().isEmpty() ? words.of("action.tab-pass1") : p.model()).toList();
        return new FactTable(models, keys.stream().map(key -> row(key, pass1, words)).toList());
    }

    private static Row row(String key, List<Pass1> pass1, Wording words) {
        List<Value> values = pass1.stream().map(facts -> facts.facts().containsKey(key)
                ? new Value(FactText.value(facts.facts().get(key), words),
                        FactText.isSilent(facts.facts().get(key)),
                        false)
                : new Value("", true, false)).toList();
        boolean silent = values.stream().allMatch(Value::silent);
        Map<String, Long> votes = values.stream()
                .collect(Collectors.groupingBy(Value::said, Collectors.counting()));
        long most = votes.values().stream().mapToLong(Long::longValue).max().orElse(0);
        boolean agreed = votes.values().stream().filter(count -> count == most).count() == 1;
        List<Value> marked = values.stream().map(value -> new Value(value.text(), value.silent(),
                !agreed || votes.getOrDefault(value.said(), 0L) < most)).toList();
        List<String> pieces = pass1.stream()
                .flatMap(facts -> FactPieces.of(key, facts.facts().get(key)).stream())
                .distinct().toList();
        return new Row(key, FactText.label(key), marked, silent, votes.size() > 1, pieces);
    }

    /** The rows that say something. */
    public List<Row> stated() {
        return rows.stream().filter(row -> !row.silent()).toList();
    }
}

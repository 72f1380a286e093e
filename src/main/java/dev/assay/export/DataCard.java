package dev.assay.export;

import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.evaluation.guarantee.Guarantees;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a page about decided cells tells of them. */
final class DataCard {

    private final Schema schema;
    private final Set<String> reviewers = new TreeSet<>();
    private final Map<String, Integer> byBasis = new TreeMap<>();
    private final Map<String, Integer> bySplit = new TreeMap<>();
    private final Map<String, Integer> postingsBySplit = new TreeMap<>();
    private final Map<String, Integer> byCertificate = new TreeMap<>();
    private final Map<String, Integer> byReviewer = new TreeMap<>();
    private final Map<String, Map<String, Integer>> byField = new LinkedHashMap<>();
    private int postings;
    private int cells;
    private int several;
    private int disputed;
    private int quoted;

    DataCard(Schema schema) {
        this.schema = schema;
    }

    void add(ChosenPosting posting) {
        List<LabelledCell> labels = posting.labels();
        if (!labels.isEmpty()) {
            postings++;
            postingsBySplit.merge(labels.getFirst().split(), 1, Integer::sum);
        }
        labels.forEach(this::add);
    }

    private void add(LabelledCell cell) {
        cells++;
        reviewers.addAll(cell.reviewers());
        cell.reviewers().forEach(name -> byReviewer.merge(name, 1, Integer::sum));
        byBasis.merge(cell.last().what().basis().key(), 1, Integer::sum);
        bySplit.merge(cell.split(), 1, Integer::sum);
        String certificate = Guarantees.certificate(cell.last().what());
        if (!certificate.isEmpty()) {
            byCertificate.merge(certificate, 1, Integer::sum);
        }
        byField.computeIfAbsent(cell.field(), none -> new TreeMap<>())
                .merge(JsonText.line(cell.value().plain()), 1, Integer::sum);
        several += cell.reviewers().size() > 1 ? 1 : 0;
        disputed += cell.disputed().isEmpty() ? 0 : 1;
        quoted += cell.spans().isEmpty() ? 0 : 1;
    }

    /** On which certificates cells were accepted, and how many on each. */
    Map<String, Integer> byCertificate() {
        return byCertificate;
    }

    /** @param set null where the cells are no set */
    String text(@Nullable KnownGoldSet set, List<String> guarantees) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(set == null
                ? "Decided cells"
                : inLine(set.name() + ", version "
                        + set.version()))
                .append("\n\n");
        text.append("Fields inferred from job postings, each decided by a reviewer.\n\n");
        row(text, "", "");
        row(text, "---", "---");
        row(text, "Postings", Integer.toString(postings));
        row(text, "Cells", Integer.toString(cells));
        row(text, "With words of the posting", share(quoted));
        row(text, "Codebook", set == null ? schema.version() : set.set().codebook());
        if (set != null) {
            row(text, "Frozen", set.frozenAt() + " by " + inLine(set.artefact().reviewer()));
            row(text, "SHA-256 of the `gold` export", "`" + set.set().hash() + "`");
            row(text, "Split", "seed " + set.set().seed() + ", stratified by " + (set.set().hard().isEmpty()
                    ? "nothing"
                    : String.join(", ", set.set().hard())) + "; near copies lie on one side");
        }
        row(text, "Decided by two or more", share(several));
        row(text, "Of these, decided the same", several == 0
                ? "undefined"
                : share(several - disputed, several));
        row(text, "Licence", "not stated: to be filled in by whoever hands this on");
        counts(text, "How they were decided", "basis", byBasis);
        text.append(
                "\n`seen` and `sample` were looked at one by one. `group` and `posting` were accepted with others,"
                        + " `ruling` and `bulk` for many cells at once; of `unknown` nobody said how.\n");
        counts(text, "By whom", "reviewer", byReviewer);
        if (set != null) {
            text.append("\n## Split\n\n| side | postings | cells |\n|---|---|---|\n");
            bySplit.forEach((side, n) -> text.append("| ").append(inLine(side)).append(" | ")
                    .append(postingsBySplit.getOrDefault(side, 0)).append(" | ").append(n).append(" |\n"));
        }
        text.append("\n## Fields\n\n| field | cells | values |\n|---|---|---|\n");
        schema.fields().stream().map(FieldSpec::key).filter(byField::containsKey)
                .forEach(field -> field(text, field));
        text.append("\n## Guarantees\n\n");
        if (guarantees.isEmpty()) {
            text.append("None: nothing was accepted on a sample.\n");
        }
        guarantees.forEach(line -> text.append("- ").append(inLine(line)).append('\n'));
        return text.toString();
    }

    private void field(StringBuilder text, String field) {
        Map<String, Integer> values = byField.getOrDefault(field, Map.of());
        text.append("| ").append(field).append(" | ")
                .append(values.values().stream().mapToInt(Integer::intValue).sum()).append(" | ");
        text.append(String.join(", ", values.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(value -> inLine(value.getKey()) + " " + value.getValue()).toList())).append(" |\n");
    }

    private static void counts(StringBuilder text, String title, String what, Map<String, Integer> counts) {
        text.append("\n## ").append(title).append("\n\n| ").append(what).append(" | cells |\n|---|---|\n");
        counts.forEach(
                (key, n) -> text.append("| ").append(inLine(key)).append(" | ").append(n).append(" |\n"));
    }

    private static void row(StringBuilder text, String what, String value) {
        text.append("| ").append(what).append(" | ").append(value).append(" |\n");
    }

    private String share(int of) {
        return share(of, cells);
    }

    private static String share(int of, int all) {
        return of + " of " + all;
    }

    /** Anyone's text, so that it neither ends a row of the table nor is taken for markup. */
    private static String inLine(String text) {
        return text.replaceAll("\\R|\\p{Cntrl}", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }
}

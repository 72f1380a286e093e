package dev.assay.review;

import dev.assay.audit.CellRisk;
import dev.assay.audit.Risk;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Answer;
import dev.assay.schema.FieldSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an index of cells has to answer, worked out the slow way from every posting. */
final class CellOracle {

    private CellOracle() {}

    static List<CellRow> rows(List<PostingFile> files, Map<String, Risk> risks, CellQuery query) {
        List<CellRow> all = new ArrayList<>();
        for (FieldSpec field : Examples.SCHEMA.fields()) {
            for (PostingFile file : files) {
                all.addAll(rows(file, risks.getOrDefault(file.posting().id(), Risk.NONE), field.key()));
            }
        }
        List<CellRow> matching = new ArrayList<>(all.stream().filter(row -> matches(row, query)).toList());
        if (query.order() == CellQuery.Order.RISKIEST_FIRST) {
            List<String> ids = files.stream().map(file -> file.posting().id()).toList();
            List<String> keys = Examples.SCHEMA.fields().stream().map(FieldSpec::key).toList();
            matching.sort(Comparator.comparingDouble(CellRow::risk).reversed()
                    .thenComparingInt(row -> ids.indexOf(row.postingId()))
                    .thenComparingInt(row -> keys.indexOf(row.field())));
        }
        return matching;
    }

    private static List<CellRow> rows(PostingFile file, Risk risk, String field) {
        List<Answer> naming = file.currentAnswers().stream()
                .filter(answer -> answer.fields().containsKey(field))
                .toList();
        Answer judged = JudgedAnswer.primary(file).orElse(null);
        Answer leading = judged != null && naming.contains(judged) || naming.isEmpty()
                ? judged
                : naming.getFirst();
        if (naming.isEmpty()) {
            return List.of(row(file, risk, field, null, true));
        }
        return naming.stream().map(answer -> row(file, risk, field, answer, answer.equals(leading))).toList();
    }

    private static CellRow row(PostingFile file, Risk risk, String field, @Nullable Answer answer,
            boolean leads) {
        InferredField said = answer == null ? null : answer.fields().get(field);
        FieldReview review = file.review(field);
        Decision last = review.state() == FieldReview.State.UNDECIDED ? null : review.last();
        List<Risk.Reason> findings = risk.reasons().stream().filter(r -> r.field().equals(field)).toList();
        double wrong = answer == null
                ? 0
                : risk.cells().stream()
                        .filter(cell -> cell.field().equals(field) && cell.answerId().equals(answer.id()))
                        .mapToDouble(CellRisk::risk).sum();
        return new CellRow(file.posting().id(), file.posting().title(), file.posting().company(), field,
                answer == null ? "" : answer.engine().name(), leads,
                said == null ? null : shown(said.value()),
                said == null ? null : said.confidence(),
                said == null || said.grounding() == null ? null : said.grounding().status(), review.state(),
                last == null || last.what().value() == null ? null : shown(last.what().value()),
                last == null ? "" : last.what().reviewer(),
                last == null ? Basis.UNKNOWN : last.what().basis(), wrong, findings, List.of());
    }

    private static FieldValue shown(FieldValue value) {
        return switch (value) {
            case FieldValue.Choices(List<String> keys) ->
                new FieldValue.Choices(keys.stream().sorted().toList());
            case FieldValue.NotStated stated -> new FieldValue.NotStated(null);
            case FieldValue.Malformed malformed ->
                new FieldValue.Malformed("\"" + "x".repeat(199) + "…", "not a value of this field");
            default -> value;
        };
    }

    private static boolean matches(CellRow row, CellQuery query) {
        String heading = QueueFilter.heading(row.postingId(), row.title(), row.company());
        return (query.field().isEmpty() || query.field().equals(row.field()))
                && (query.source().isEmpty() || query.source().equals(row.source()))
                && (query.proposed() == null || shown(query.proposed()).equals(row.proposed()))
                && (query.status() == null || query.status() == row.status())
                && (query.state() == null || query.state() == row.state())
                && (query.reviewer().isEmpty() || query.reviewer().equals(row.reviewer()))
                && (query.basis() == null || query.basis() == row.basis() && !row.reviewer().isEmpty())
                && (query.finding().isEmpty()
                        || row.findings().stream().anyMatch(f -> f.code().equals(query.finding())))
                && row.risk() >= query.leastRisk()
                && (query.confidenceBelow() > 1 || row.confidence() == null
                        || row.confidence() < query.confidenceBelow())
                && QueueFilter.words(query.text()).stream().allMatch(heading::contains)
                && (!query.leading() || row.leading());
    }

    static Map<String, Long> counts(List<CellRow> rows, CellFacet facet) {
        return rows.stream().collect(Collectors.groupingBy(row -> kind(row, facet), TreeMap::new,
                Collectors.counting()));
    }

    private static String kind(CellRow row, CellFacet facet) {
        return switch (facet) {
            case FIELD -> row.field();
            case SOURCE -> row.source();
            case STATUS -> row.status() == null ? "" : Objects.requireNonNull(row.status()).name();
            case STATE -> row.state().name();
            case REVIEWER -> row.reviewer();
            case BASIS -> row.reviewer().isEmpty() ? "" : row.basis().key();
        };
    }
}

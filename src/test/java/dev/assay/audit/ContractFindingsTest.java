package dev.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Source;
import dev.assay.review.Examples;
import dev.assay.schema.FieldSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What breaks the contract is noticed by its kind, of a model's answer and the local engine's alike. */
class ContractFindingsTest {

    private static final FieldSpec CLOUD = spec("cloud");
    private static final FieldSpec OTHERS = spec("others");
    private static final FieldSpec SPONSORED = spec("sponsored");

    @Test
    void aCleanAnswerGivesNone() {
        assertThat(noticed(true)).isEmpty();
        assertThat(noticed(false)).isEmpty();
    }

    @Test
    void eachBreachHasItsIdAndWhereItHelpsAFix() {
        for (boolean local : List.of(true, false)) {
            assertThat(one(local, cell(CLOUD, "oracle", 0.8, Source.INFERRED)))
                    .isEqualTo("unknown_value null");
            assertThat(one(local, cell(CLOUD, List.of("aws"), 0.8, Source.INFERRED)))
                    .isEqualTo("malformed null");
            assertThat(one(local, cell(OTHERS, List.of("aws", "oracle"), 0.8, Source.INFERRED)))
                    .isEqualTo("unknown_value [aws]");
            assertThat(one(local, cell(SPONSORED, "not_mentioned", 0.8, Source.INFERRED)))
                    .isEqualTo("not_stated false");
            assertThat(one(local, cell(OTHERS, List.of("not_mentioned"), 0.8, Source.INFERRED)))
                    .isEqualTo("not_stated []");
            assertThat(one(local, cell(CLOUD, null, 0.8, Source.INFERRED)))
                    .isEqualTo("not_stated not_mentioned");
            assertThat(one(local, cell(CLOUD, "aws", 0.8, new Source("not_mentioned"))))
                    .isEqualTo("source null");
            assertThat(one(local, cell(CLOUD, "aws", null, Source.INFERRED))).isEqualTo("no_confidence null");
            assertThat(one(local, cell(CLOUD, "aws", 0.3, Source.INFERRED)))
                    .isEqualTo("low_confidence not_mentioned");
            assertThat(one(local, cell(CLOUD, "not_mentioned", 0.3, Source.INFERRED))).isEmpty();
        }
    }

    private static FieldSpec spec(String key) {
        return Examples.SCHEMA.field(key).orElseThrow();
    }

    private static InferredField cell(FieldSpec spec, @Nullable Object raw, @Nullable Double confidence,
            Source source) {
        return new InferredField(spec.key(), FieldValue.read(spec, raw), confidence, "because", source, null,
                "",
                List.of());
    }

    private static String one(boolean local, InferredField cell) {
        List<Risk.Reason> found = noticed(local, cell);
        assertThat(found).hasSizeLessThan(2);
        return found.isEmpty()
                ? ""
                : found.getFirst().code() + " " + (found.getFirst().fix() == null
                        ? "null"
                        : String.valueOf(found.getFirst().fix().plain()));
    }

    private static List<Risk.Reason> noticed(boolean local, InferredField... others) {
        Map<String, InferredField> fields = new LinkedHashMap<>();
        for (InferredField clean : List.of(cell(CLOUD, "aws", 0.8, Source.INFERRED),
                cell(OTHERS, List.of("gcp"), 0.8, Source.COMBINED),
                cell(SPONSORED, false, 0.8, Source.PASS1_DERIVED))) {
            fields.put(clean.field(), clean);
        }
        for (InferredField other : others) {
            fields.put(other.field(), other);
        }
        Subject subject = new Subject(new Posting("p", "", "", "", "Text."), List.of(),
                List.of(new Answer("a", "p",
                        new EngineId("m", "", ""), local, "", fields, "", Outcome.ACCEPTED)));
        return Stream
                .of(new ValueCheck(Examples.SCHEMA), new SourceCheck(), new ConfidenceCheck(Examples.SCHEMA),
                        new MissingCheck(Examples.SCHEMA))
                .flatMap(check -> check.doubts(subject).stream()).toList();
    }
}

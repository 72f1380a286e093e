package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.schema.Catalogue;
import dev.assay.schema.Example;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a reviewer is shown as an example must be what the rules say too: every field's examples are tried. */
class WorkedExamplesTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final Engine ENGINE = AnswerSources.engine("rules", SCHEMA);
    private static final String TITLE = "Data Engineer";

    @TestFactory
    Stream<DynamicTest> theRulesGiveTheValueOfEachExample() {
        return SCHEMA.fields().stream().flatMap(field -> field.examples().stream().map(example -> DynamicTest
                .dynamicTest(field.key() + " " + example, () -> check(field, example))));
    }

    private static void check(FieldSpec field, Example example) {
        Posting posting = new Posting("example", example.title().isEmpty() ? TITLE : example.title(), "",
                example.location(), example.text());
        InferredField inferred = ENGINE.infer(posting, null).field(field.key()).orElseThrow();
        FieldValue wanted = FieldValue.read(field, plain(field.kind(), example.values()));

        assertThat(wanted).isNotInstanceOf(FieldValue.Malformed.class);
        assertThat(inferred.value().agreesWith(wanted))
                .as("%s, decided by %s: %s", inferred.value().plain(), inferred.rule(), inferred.evidence())
                .isTrue();
        assertThat(inferred.grounding().spans())
                .allSatisfy(s -> assertThat(s.span().holdsIn(posting)).isTrue());
    }

    private static Object plain(ValueKind kind, List<String> keys) {
        return switch (kind) {
            case CHOICE -> keys.getFirst();
            case FLAG -> keys.getFirst().equals(FieldSpec.YES);
            case SET -> keys;
        };
    }
}

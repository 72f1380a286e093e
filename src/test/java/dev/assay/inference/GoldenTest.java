package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ingest.SchemaFile;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Small made-up postings with the value each field must have, one file per field under {@code golden/}. */
class GoldenTest {

    private static final Schema SCHEMA = SchemaFile.bundled();
    private static final Engine ENGINE = AnswerSources.engine("rules", SCHEMA);

    @Test
    void everyFieldHasGoldenCases() {
        assertThat(SCHEMA.fields()).allSatisfy(field -> assertThat(cases(field)).isNotEmpty());
    }

    @TestFactory
    Stream<DynamicTest> theRulesGiveTheGoldenValues() {
        List<DynamicTest> tests = new ArrayList<>();
        for (FieldSpec field : SCHEMA.fields()) {
            for (Map<?, ?> golden : cases(field)) {
                tests.add(DynamicTest.dynamicTest(field.key() + " " + golden, () -> check(field, golden)));
            }
        }
        return tests.stream();
    }

    private static void check(FieldSpec field, Map<?, ?> golden) {
        Posting posting = new Posting("golden", text(golden, "title", "Data Engineer"), "",
                text(golden, "location", ""), text(golden, "text", ""));
        InferredField inferred = ENGINE.infer(posting, null).field(field.key()).orElseThrow();
        FieldValue wanted = FieldValue.read(field, golden.get("value"));

        assertThat(wanted).isNotInstanceOf(FieldValue.Malformed.class);
        assertThat(inferred.value().agreesWith(wanted))
                .as("%s, decided by %s: %s", inferred.value().plain(), inferred.rule(), inferred.evidence())
                .isTrue();
        assertThat(inferred.grounding().spans())
                .allSatisfy(s -> assertThat(s.span().holdsIn(posting)).isTrue());
    }

    private static String text(Map<?, ?> golden, String key, String otherwise) {
        return golden.get(key) instanceof String text ? text : otherwise;
    }

    private static List<Map<?, ?>> cases(FieldSpec field) {
        try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + field.key() + ".yaml")) {
            assertThat(in).as("golden/%s.yaml", field.key()).isNotNull();
            Object read = new Load(LoadSettings.builder().build())
                    .loadFromString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            List<Map<?, ?>> cases = new ArrayList<>();
            ((List<?>) read).forEach(item -> cases.add((Map<?, ?>) item));
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

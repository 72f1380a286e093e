package dev.assay.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One answer: its fields in the order of the schema, each as it was claimed. */
class AnswerTest {

    private static final EngineId ENGINE = new EngineId("qwen", "3", "");

    private static InferredField field(String key, String value) {
        return new InferredField(key, new FieldValue.Choice(value), 0.8, "because", Source.INFERRED, null, "",
                List.of());
    }

    private static Answer answer(Map<String, InferredField> fields) {
        return new Answer("a1", "p1", ENGINE, false, "thought", fields, "hash", Outcome.FLAGGED);
    }

    @Test
    void fieldsKeepTheirOrderAndCannotBeChangedAfterwards() {
        Map<String, InferredField> given = new LinkedHashMap<>();
        for (String key : List.of("visa", "cloud", "seniority")) {
            given.put(key, field(key, "a"));
        }
        Answer answer = answer(given);
        given.clear();

        assertThat(List.copyOf(answer.fields().keySet())).containsExactly("visa", "cloud", "seniority");
        assertThatThrownBy(() -> answer.fields().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aFieldThatTheAnswerLacksIsMissing() {
        Answer answer = answer(Map.of("cloud", field("cloud", "aws")));

        assertThat(answer.field("cloud")).contains(field("cloud", "aws"));
        assertThat(answer.field("visa")).isEmpty();
    }

    @Test
    void otherFieldsChangeNothingElse() {
        Answer answer = answer(Map.of("cloud", field("cloud", "aws")));
        Map<String, InferredField> others = Map.of("visa", field("visa", "true"));

        assertThat(answer.withFields(others)).isEqualTo(answer(others)).isNotEqualTo(answer);
        assertThat(answer.withFields(answer.fields())).isEqualTo(answer);
    }

    @Test
    void whereAFieldsEvidenceStandsChangesNothingElse() {
        InferredField claimed = field("cloud", "aws");
        Grounding found = Grounding.notFound("too few words");

        InferredField located = claimed.withGrounding(found);

        assertThat(located.grounding()).isEqualTo(found);
        assertThat(located).isNotEqualTo(claimed);
        assertThat(located.withGrounding(null)).isEqualTo(claimed);
    }

    @Test
    void theNotesOnAFieldCannotBeChangedAfterwards() {
        List<CellNote> notes = new ArrayList<>(
                List.of(new CellNote(CellNote.Kind.FLAGGED, Saying.plain("no number"))));
        InferredField field = new InferredField("cloud", new FieldValue.Choice("aws"), null, "",
                Source.INFERRED, null, "", notes);
        notes.clear();

        assertThat(field.notes())
                .containsExactly(new CellNote(CellNote.Kind.FLAGGED, Saying.plain("no number")));
    }

    @Test
    void aSourceIsKnownOnlyByTheThreeWordsOfTheContract() {
        assertThat(List.of(Source.PASS1_DERIVED, Source.INFERRED, Source.COMBINED)).allMatch(Source::isKnown)
                .extracting(Source::key).containsExactly("pass1_derived", "inferred", "combined");
        assertThat(List.of(new Source(""), new Source("Inferred"), new Source("guess")))
                .noneMatch(Source::isKnown);
        assertThat(new Source("inferred").isKnown()).isTrue();
    }
}

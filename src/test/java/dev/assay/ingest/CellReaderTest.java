package dev.assay.ingest;

import static dev.assay.ingest.Samples.answerWith;
import static dev.assay.ingest.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.CellNote;
import dev.assay.model.FieldValue;
import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What single fields of answers do. */
class CellReaderTest {

    private static final String PATH = "4711/pass2-acme-raw.txt";
    private Imported imported = read(PATH, Samples.answer());

    @Test
    void aValueOutsideTheVocabularyStaysAsItIsAndIsFlagged() {
        InferredField field = with("sub_specialty", cell -> cell.put("value", "data_integration"));
        assertThat(field.value()).isInstanceOf(FieldValue.Malformed.class);
        assertThat(field.value().plain()).isEqualTo("data_integration");
        assertFlagged(field, "data_integration");
        InferredField set = with("secondary_clouds", cell -> cell.put("value", List.of("aws", "oracle")));
        assertThat(set.value().plain()).isEqualTo(List.of("aws", "oracle"));
        assertFlagged(set, "oracle");
    }

    @Test
    void aValueOfOlderFilesIsKeptAndFlagged() {
        InferredField field = with("sub_specialty", cell -> cell.put("value", "hybrid"));
        assertThat(field.value()).isEqualTo(new FieldValue.Choice("hybrid"));
        assertFlagged(field, "older");
        InferredField benefits = with("benefits_level", cell -> cell.put("value", "not_mentioned"));
        assertThat(benefits.notes()).isEmpty();
    }

    @Test
    void notMentionedIsNotStatedWhereThereIsNoSuchValue() {
        InferredField flag = with("h1b_friendly", cell -> cell.put("value", "not_mentioned"));
        assertThat(flag.value()).isEqualTo(new FieldValue.NotStated("not_mentioned"));
        assertThat(imported.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(with("secondary_clouds", cell -> cell.put("value", List.of("not_mentioned"))).value())
                .isEqualTo(new FieldValue.NotStated(List.of("not_mentioned")));
        assertThat(with("secondary_clouds", cell -> cell.put("value", "not_mentioned")).value().isSilent())
                .isTrue();
    }

    @Test
    void nullIsNotStatedAndFlagged() {
        InferredField field = with("storage_layer", cell -> cell.put("value", null));
        assertThat(field.value()).isEqualTo(new FieldValue.NotStated(null));
        assertFlagged(field, "null");
        assertFlagged(with("storage_layer", cell -> cell.remove("value")), "missing");
    }

    @Test
    void aWrongTypeStaysVisible() {
        assertThat(with("h1b_friendly", cell -> cell.put("value", "yes")).value().plain()).isEqualTo("yes");
        assertThat(with("storage_layer", cell -> cell.put("value", 3)).value())
                .isInstanceOf(FieldValue.Malformed.class);
        assertThat(with("secondary_clouds", cell -> cell.put("value", Map.of("aws", true))).value())
                .isInstanceOf(FieldValue.Malformed.class);
        assertThat(imported.outcome()).isEqualTo(Outcome.FLAGGED);
        assertFlagged(with("secondary_clouds", cell -> cell.put("value", List.of("aws", "aws"))), "twice");
    }

    @Test
    void aConfidenceWrittenAsTextIsReadAndSaid() {
        InferredField field = with("storage_layer", cell -> cell.put("confidence", "0.80"));
        assertThat(field.confidence()).isEqualTo(0.8);
        assertThat(field.notes()).singleElement().extracting(CellNote::kind)
                .isEqualTo(CellNote.Kind.REPAIRED);
        assertThat(imported.outcome()).isEqualTo(Outcome.REPAIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"85%\"", "85", "1.01", "-0.1", "\"high\"", "\"0,8\"", "null", "[0.8]", "1e400",
            "true"})
    void aConfidenceThatIsNoneIsFlaggedAndNotUsed(String written) {
        String text = Samples.answer().replaceFirst("0\\.75", written);
        imported = read(PATH, text);
        InferredField field = imported.answers().getFirst().fields().get("seniority_level");
        assertThat(field.confidence()).isNull();
        assertFlagged(field, "confidence");
    }

    @Test
    void aWeakAssertionIsFlaggedButSilenceMayBeUnsure() {
        assertFlagged(with("storage_layer", cell -> cell.put("confidence", 0.4)), "0.5");
        InferredField silent = with("storage_layer", cell -> {
            cell.put("value", "not_mentioned");
            cell.put("confidence", 0.2);
        });
        assertThat(silent.notes()).isEmpty();
        assertThat(silent.confidence()).isEqualTo(0.2);
    }

    @Test
    void anUnknownSourceIsKeptAndFlagged() {
        InferredField field = with("storage_layer", cell -> cell.put("source", "not_mentioned"));
        assertThat(field.source().key()).isEqualTo("not_mentioned");
        assertFlagged(field, "source");
        assertFlagged(with("storage_layer", cell -> cell.remove("source")), "source");
    }

    @Test
    void evidenceOfAnotherShapeIsKeptAsText() {
        assertThat(
                with("storage_layer", cell -> cell.put("evidence", Arrays.asList("one", "two"))).evidence())
                .contains("one", "two");
        assertThat(imported.outcome()).isEqualTo(Outcome.REPAIRED);
        assertFlagged(with("storage_layer", cell -> cell.put("evidence", null)), "evidence");
        assertThat(with("storage_layer", cell -> cell.put("evidence", 7)).evidence()).isEqualTo("7");
    }

    @Test
    void wrongTextInEvidenceIsKeptAsItCame() {
        assertThat(
                with("storage_layer", cell -> cell.put("evidence", "lake \u00e2\u20ac\u201c S3")).evidence())
                .isEqualTo("lake \u00e2\u20ac\u201c S3");
    }

    @Test
    void anInvisibleCharacterInAValueIsNamed() {
        assertFlagged(with("storage_layer", cell -> cell.put("value", "lake\u200b")), "U+200B");
    }

    @Test
    void aBareValueIsReadAndFlagged() {
        Map<String, Object> flat = Samples.flat();
        flat.put("storage_layer", "lake");
        imported = read(PATH, Samples.json(Map.of("inference", flat), true));
        InferredField field = imported.answers().getFirst().fields().get("storage_layer");
        assertThat(field.value()).isEqualTo(new FieldValue.Choice("lake"));
        assertFlagged(field, "only a value");
    }

    private InferredField with(String key, Consumer<Map<String, Object>> change) {
        imported = read(PATH, answerWith(key, change));
        return imported.answers().getFirst().fields().get(key);
    }

    private void assertFlagged(InferredField field, String word) {
        assertThat(field.notes()).anySatisfy(note -> {
            assertThat(note.kind()).isEqualTo(CellNote.Kind.FLAGGED);
            assertThat(note.message()).contains(word);
        });
        assertThat(imported.outcome()).isEqualTo(Outcome.FLAGGED);
        assertThat(imported.problems())
                .anySatisfy(problem -> assertThat(problem.place()).isEqualTo(field.field()));
    }
}

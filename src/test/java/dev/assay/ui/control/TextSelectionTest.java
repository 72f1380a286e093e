package dev.assay.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.document.Document;
import dev.assay.ui.control.TextSelection.Unit;
import org.junit.jupiter.api.Test;

class TextSelectionTest {

    private final Document document = Document.of("We use Airflow daily.\n\nAnd 🥬 dbt.");
    private final TextSelection selection = new TextSelection(
            new Page(document.text(), document.blocks(), Page.Look.READING, SpanMap.NONE));

    @Test
    void growsByCharactersInBothDirections() {
        selection.start(at("Airflow"), Unit.CHARACTER);
        assertThat(selection.range().isEmpty()).isTrue();
        selection.extend(at("daily"));
        assertThat(selected()).isEqualTo("Airflow ");
        selection.extend(at("use"));
        assertThat(selected()).isEqualTo("use ");
    }

    @Test
    void growsByWholeWordsAfterADoubleClick() {
        selection.start(at("flow"), Unit.WORD);
        assertThat(selected()).isEqualTo("Airflow");
        selection.extend(at("aily"));
        assertThat(selected()).isEqualTo("Airflow daily");
        selection.extend(at("se Air"));
        assertThat(selected()).isEqualTo("use Airflow");
    }

    @Test
    void takesABlockAfterATripleClick() {
        selection.start(at("flow"), Unit.BLOCK);
        assertThat(selected()).isEqualTo("We use Airflow daily.");
        selection.extend(at("dbt"));
        assertThat(selected()).isEqualTo(document.text());
    }

    @Test
    void theKeyboardGoesOnFromWhereTheMouseEnded() {
        selection.start(at("use"), Unit.CHARACTER);
        selection.extendBy(1, Unit.WORD);
        assertThat(selected()).isEqualTo("use");
        selection.extendBy(1, Unit.CHARACTER);
        selection.extendBy(1, Unit.WORD);
        assertThat(selected()).isEqualTo("use Airflow");
        selection.extendBy(-1, Unit.CHARACTER);
        assertThat(selected()).isEqualTo("use Airflo");
    }

    @Test
    void aCharacterOfTwoUnitsIsNeverCut() {
        selection.start(at("🥬"), Unit.CHARACTER);
        selection.extendBy(1, Unit.CHARACTER);
        assertThat(selected()).isEqualTo("🥬");
        selection.extendBy(-1, Unit.CHARACTER);
        assertThat(selected()).isEmpty();
    }

    @Test
    void staysWithinTheText() {
        selection.start(999, Unit.CHARACTER);
        selection.extendBy(1, Unit.CHARACTER);
        selection.extendBy(1, Unit.WORD);
        selection.extend(-5);
        assertThat(selected()).isEqualTo(document.text());
        selection.all();
        assertThat(selected()).isEqualTo(document.text());
        selection.clear();
        assertThat(selected()).isEmpty();
        TextSelection none = new TextSelection(Page.EMPTY);
        none.start(0, Unit.BLOCK);
        none.start(0, Unit.WORD);
        assertThat(none.range().isEmpty()).isTrue();
    }

    private int at(String words) {
        return document.text().indexOf(words);
    }

    private String selected() {
        return document.text().substring(selection.range().start(), selection.range().end());
    }
}

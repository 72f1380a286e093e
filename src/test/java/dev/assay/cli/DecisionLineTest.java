package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.review.DecisionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionLineTest {

    @Test
    void readsWhatIsDecided() {
        DecisionLine line = DecisionLine
                .parse("""
                        {"posting_id": "p1", "field": "primary_cloud", "reviewer": "Ada", "kind": "override", "value": null}""");

        assertThat(line.required("posting_id")).isEqualTo("p1");
        assertThat(line.kind()).isEqualTo(DecisionKind.OVERRIDE);
        assertThat(line.hasValue()).isTrue();
        assertThat(line.value()).isNull();
        assertThat(line.optional("note")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "7", "[]", "{", "{} {}", "{\"kind\": 1, \"kind\": 2}", "{'kind': 1}",
            "{\"kind\": }", "not json"})
    void whatIsNotOneObjectIsRefused(String text) {
        assertThatThrownBy(() -> DecisionLine.parse(text)).isInstanceOf(CommandException.class)
                .hasMessageNotContaining("\n");
    }

    @Test
    void aDeepLineIsRefusedInsteadOfOverflowing() {
        assertThatThrownBy(() -> DecisionLine.parse("{\"value\": " + "[".repeat(100_000)))
                .isInstanceOf(CommandException.class);
    }

    @Test
    void anUnknownKindIsRefusedWithThoseThereAre() {
        DecisionLine line = DecisionLine.parse("{\"kind\": \"agree\"}");

        assertThatThrownBy(line::kind).hasMessageContaining("agree").hasMessageContaining("accept, override");
    }

    @Test
    void keysThatNothingUsesAreNamedButNotThoseOfAJournal() {
        DecisionLine line = DecisionLine
                .parse("{\"seq\": 1, \"operation\": 1, \"time\": \"x\", \"vlaue\": 1}");

        assertThat(line.unused()).containsExactly("vlaue");
    }

    @Test
    void whatAKindDoesNotTakeIsUnused() {
        assertThat(DecisionLine
                .parse("{\"kind\": \"clear\", \"value\": \"gcp\", \"note\": \"why\", \"reason\": \"\"}")
                .unused()).containsExactly("value", "note");
        assertThat(DecisionLine.parse("{\"kind\": \"unsure\", \"value\": null, \"note\": \"why\"}").unused())
                .isEmpty();
        assertThat(DecisionLine.parse("{\"kind\": \"unsure\", \"value\": \"gcp\"}").unused())
                .containsExactly("value");
    }
}

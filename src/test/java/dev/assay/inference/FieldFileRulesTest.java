package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.FieldValue;
import dev.assay.model.Posting;
import dev.assay.schema.Catalogue;
import dev.assay.schema.DataFileException;
import dev.assay.schema.Schema;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The engine decides by what stands in the fields' own files, whichever fields there are. */
class FieldFileRulesTest {

    private static final String GROUP = """
            group:
              key: animals
              label: Animals
              place: 1
              hue:
                light: {ink: "#0a5bb5", wash: "#dbe9fb", mark: "#a9cdf7"}
                dark: {ink: "#79b8ff", wash: "#16304f", mark: "#1f4f87"}
            """;
    private static final String FLAG = """
            label: Zebra
            question: Is there one?
            kind: flag
            guideline: [Look for it.]
            values:
              true: {label: "Yes", meaning: There is.}
              false: {label: "No", meaning: There is none.}
            """;
    /** The field that is asked stands behind the one that asks, by name and by place. */
    private static final String CAGE = GROUP + "place: 1\n" + FLAG + """
            rules:
              - {id: cage.zebra, when: field(zebra) is true, value: true, because: A zebra needs one}
              - {id: cage.none, value: false, because: There is no zebra}
            """;
    private static final String ZEBRA = "group: animals\nplace: 2\n" + FLAG + """
            concepts:
              animal.zebra: [zebra~]
            rules:
              - {id: zebra.named, when: animal.zebra, value: true, because: A zebra is named}
              - {id: zebra.none, value: false, because: None is named}
            """;
    private static final Posting POSTING = new Posting("p", "Keeper", "", "", "You look after our zebras.");

    @Test
    void aFieldIsDecidedByItsFileAloneAndAfterThoseItAsksFor() {
        var answer = engine(ZEBRA).infer(POSTING, null);

        assertThat(answer.fields().keySet()).containsExactly("cage", "zebra");
        assertThat(answer.fields().values()).allSatisfy(
                field -> assertThat(field.value()).isEqualTo(new FieldValue.Flag(true)));
        assertThat(answer.fields().values()).extracting(field -> field.rule())
                .containsExactly("cage.zebra", "zebra.named");
    }

    @Test
    void fieldsThatAskForEachOtherAreRefused() {
        assertThatThrownBy(() -> engine(ZEBRA.replace("when: animal.zebra", "when: field(cage) is true")))
                .isInstanceOf(DataFileException.class).hasMessageContainingAll("fields/zebra.yaml, line ",
                        "\"zebra\" asks for \"cage\", which is decided only after it");
    }

    @Test
    void onlyWhatRulesSayChangesTheEnginesName() {
        String before = engine(ZEBRA).id().config();

        assertThat(engine(ZEBRA.replace("Look for it", "Search for it") + "# seen\n").id().config())
                .isEqualTo(before);
        assertThat(engine(ZEBRA.replace("zebra~]", "zebra~, quagga]")).id().config()).isNotEqualTo(before);
        assertThat(engine(ZEBRA.replace("None is named", "Not one is named")).id().config())
                .isNotEqualTo(before);
    }

    private static Engine engine(String zebra) {
        Schema schema = Catalogue.read(Map.of("cage.yaml", CAGE, "zebra.yaml", zebra));
        return AnswerSources.engine("rules", schema);
    }
}

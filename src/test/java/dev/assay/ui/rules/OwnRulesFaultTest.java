package dev.assay.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.failure.Flaw;
import dev.assay.inference.AnswerSources;
import dev.assay.schema.Catalogue;
import dev.assay.schema.DataFileException;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with a store's own rules is said in the language of the window, at its line. */
class OwnRulesFaultTest {

    private static final Wording ENGLISH = Wording.in(Language.ENGLISH);
    private static final Wording GERMAN = Wording.in(Language.GERMAN);

    private static OwnRulesModel.Fault fault(String rules, Wording words) {
        DataFileException refused = catchThrowableOfType(DataFileException.class,
                () -> AnswerSources.withRules(Catalogue.shipped(), "own", rules));
        assertThat(refused).as(rules).isNotNull();
        return OwnRulesModel.Fault.of(refused, words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            concepts: {a: {words: "..2 x"}}    | das Muster „..2 x“ muss mit einem Wort beginnen, das nicht wegfallen kann
            concepts: {a: {words: "x <y> z"}}  | und das ist keine Liste
            concepts: {a: {says: x}}           | der Begriff „a“ hat weder Wörter noch Namen
            concepts: {a: [x, outside}         | das ist kein YAML:
            concepts: {a: {wrds: x}}           | „wrds“ ist hier nicht bekannt; bekannt sind: says, tell, names, words
            concepts: {a: {words: x, outside: yard}} | es gibt keine Zone „yard“
            concepts: {b.c: {also: x}}         | es gibt keinen Begriff „b.c“, zu dem Wörter kommen könnten
            fields: {moon: {rules: [{id: a, value: x}]}} | es gibt kein Feld „moon“
            fields: {primary_cloud: {}}        | das Feld „primary_cloud“ braucht eine Liste von Regeln
            fields: {primary_cloud: {remove: [x]}} | „primary_cloud“ hat keine Regel mit der Kennung „x“
            fields: {primary_cloud: {add: [{id: x, when: a.b, value: aws}]}} | es gibt keinen Begriff „a.b“ (in „a.b“)
            fields: {primary_cloud: {add: [{id: x, when: not, value: aws}]}} | die Bedingung endet zu früh (in „not“)
            fields: {primary_cloud: {add: [{id: x, when: cloud.aws, value: moon}]}} | die Regel „x“ gibt einen Wert
            fields: {primary_cloud: {add: [{when: cloud.aws, value: aws}]}} | jede Regel braucht eine Kennung
            """)
    void isSaidInGerman(String rules, String said) {
        OwnRulesModel.Fault fault = fault("# eigene Regeln\n" + rules + "\n", GERMAN);

        assertThat(fault.reason()).contains(said);
        assertThat(fault.line()).isEqualTo(2);
    }

    /** Where nothing is written yet an example stands, which would do as it is. */
    @Test
    void theExampleThatIsShownCanBeKept() {
        for (Wording words : List.of(ENGLISH, GERMAN)) {
            String example = words.of("rules.prompt");
            assertThat(example.lines().count()).isGreaterThan(5);
            AnswerSources.withRules(Catalogue.shipped(), "own", example);
        }
    }

    @Test
    void whatIsNamedStandsAsItIsWritten() {
        assertThat(fault("concepts: {a: {words: \"..2 {0} it's\"}}\n", GERMAN).reason())
                .contains("„..2 {0} it's“");
        assertThat(fault("concepts: {a: {words: \"..2 {0} it's\"}}\n", ENGLISH).reason())
                .contains("“..2 {0} it's”");
    }

    @ParameterizedTest
    @EnumSource
    void theWindowSaysInEnglishWhatTheCommandsSay(Flaw flaw) {
        List<String> named = List.of("one", "two", "three");

        assertThat(ENGLISH.of(Wording.key(flaw), named.toArray()).replaceAll("[“”]", "\""))
                .isEqualTo(flaw.told(named));
    }
}

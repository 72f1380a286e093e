package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.model.FieldValue;
import dev.assay.model.Posting;
import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taught is found where the same words stand, and nowhere else. */
@Execution(ExecutionMode.CONCURRENT)
class TaughtRuleTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final FieldSpec FIELD = SCHEMA.field("orchestrator_category").orElseThrow();
    private static final FieldValue VALUE = FieldValue.read(FIELD, "cloud_native");

    private static TaughtRule taught(String words) {
        return new TaughtRule(FIELD, VALUE, true, words);
    }

    private static @Nullable String decidedBy(Engine engine, String text) {
        return engine.infer(new Posting("p", "Data Engineer", "", "", text), null).field(FIELD.key())
                .orElseThrow().rule();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "C++|You write C++ daily.|Vitamin C for C-level people.",
            "(C#),|You write C# daily.|You write C and C++ daily.",
            ".NET|Our (.NET) services run.|The net salary is good.",
            "Node.js|We run on Node.js here.|Each node runs JS here.",
            "R&D|Our R&D team is new.|R or D is new.",
            "U.S.|We hire in the U.S. only.|Come and join us now.",
            "U.S. citizens|We hire US citizens only.|Let us citizens hire.",
            "O\u2019Reilly|We read O'Reilly books.|Mr Reilly reads books.",
            "3.5 years|It took 3.5 years here.|It took 3 years here.",
            "401(k) match|A 401(k) match is paid.|All 401 match.",
            "#1 team, real-time.|Join the 1 team real time.|Join the team real time.",
            "F\u00fchrung \"jetzt\"|Wir bieten F\u00fchrung jetzt.|Wir bieten jetzt."})
    void wordsAreFoundAsTheyStand(String words, String there, String elsewhere) {
        TaughtRule taught = taught(words);
        Engine engine = AnswerSources.withRules(SCHEMA, "own", taught.text(SCHEMA)).engine();

        assertThat(decidedBy(engine, there)).isEqualTo(taught.id());
        assertThat(decidedBy(engine, elsewhere)).isNotEqualTo(taught.id());
    }

    /** C++ and C# were one rule once, that of the letter C. */
    @Test
    void differentWordsAreDifferentRules() {
        assertThat(taught("C++").id()).isNotEqualTo(taught("C#").id());
        assertThat(taught("C++, daily").id()).isEqualTo(taught("c++ / Daily!").id());
        assertThat(taught("in the U.S.").shownWords()).isEqualTo("in the us");
    }
}

package dev.assay.text.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims and postings say one thing in several forms: what compares equal, and what must not. */
class WordFormsTest {

    @ParameterizedTest
    @ValueSource(strings = {"manage manages managed managing manager managers management",
            "mentor mentors mentored mentoring mentorship",
            "develop developing developed developer development",
            "optimise optimize optimising optimized optimisation optimization optimizations",
            "visualise visualization visualizing", "scale scales scaled scaling scalable scalability",
            "secure secured securing", "build built building builds builder", "lead led leads leading leader",
            "write wrote written writing writes", "teach taught teaching teacher teachers",
            "plan plans planning planned planner", "ship ships shipped shipping", "stop stopped stopping",
            "company companies", "strategy strategies", "carry carries carried carrying",
            "class classes", "box boxes", "branch branches branching", "process processes processing",
            "analysis analyze analyse analysing analyst analytics analytical", "centre center centers",
            "colour color colors", "database databases", "license licenses licensed licensing",
            "release releases released releasing", "response responses", "course courses", "expense expenses",
            "purchase purchases purchased purchasing", "phase phases", "warehouse warehouses",
            "endeavour endeavor endeavors", "behavioural behavioral", "behaviour behavior behaviors",
            "automate automated automation automating",
            "create creates created creating creation creator",
            "integrate integration integrations integrated",
            "maintain maintenance maintaining maintained", "travel travelling traveling travelled traveler",
            "run ran running runs", "grow grew grown growing", "relocate relocation relocating relocated",
            "experience experienced experiences experiencing", "advance advanced advancing",
            "activity activities", "effective effectiveness", "responsible responsibility responsibilities",
            "final finally", "api apis", "kpi kpis", "seek sought seeking", "choose chosen",
            "drive drove driven"})
    void formsOfOneWordCompareEqual(String forms) {
        List<String> words = List.of(forms.split(" "));

        assertThat(words).extracting(WordForms::stem).as(forms)
                .containsOnly(WordForms.stem(words.getFirst()));
    }

    @ParameterizedTest
    @CsvSource({"need, needle", "data, date", "aws, aw", "sales, sale", "redis, red",
            "business, busy", "string, stre", "king, k", "bus, bu", "less, le", "does, do",
            "engineer, engine",
            "career, care", "focus, focu", "united, unit", "news, new", "other, oth",
            "species, spec", "center, cent", "database, data", "kafka, kafk", "status, state", "address, add",
            "color, col"})
    void otherWordsStayApart(String one, String other) {
        assertThat(WordForms.stem(one)).isNotEqualTo(WordForms.stem(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "sales", "series", "business", "kubernetes", "redis", "status", "process",
            "string", "united", "data", "kafka", "during", "us", "is"})
    void aWordThatOnlyLooksLikeAFormIsItsOwnBase(String word) {
        assertThat(WordForms.base(word)).startsWith(word.substring(0, word.length() - 1));
        assertThat(WordForms.of(word)).containsExactly(word);
    }

    /** A mentorship is no mentor, and a manager does not manage this role. */
    @ParameterizedTest
    @CsvSource({"mentorship, mentor", "manager, manage", "relocation, relocate", "employer, employ",
            "scalable, scale", "leadership, lead", "optimization, optimize", "payment, pay"})
    void aDerivedWordHasABaseOfItsOwn(String derived, String word) {
        assertThat(WordForms.base(derived)).isNotEqualTo(WordForms.base(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mentor mentors mentored mentoring", "company companies", "course courses",
            "source sources", "database databases", "license licenses licensed",
            "plan plans planned planning", "build built building", "carry carries carried",
            "apply applies applied applying", "manage manages managed managing", "box boxes",
            "match matches"})
    void inflectedFormsHaveOneBaseAndAreEachOthersForms(String forms) {
        List<String> words = List.of(forms.split(" "));

        assertThat(words).extracting(WordForms::base).containsOnly(WordForms.base(words.getFirst()));
        words.forEach(word -> assertThat(WordForms.of(word)).as("forms of %s", word).containsAll(words));
    }

    @ParameterizedTest
    @CsvSource({"mentor, mentors mentored mentoring mentorred mentorring", "apply, applies applied applying",
            "play, plays played playing", "manage, manages managed managing", "box, boxes boxed boxing",
            "match, matches matched matching", "push, pushes pushed pushing", "quiz, quizes quized quizing",
            "pass, passes passed passing", "plan, plans planed planing planned planning",
            "lead, leads leaded leading leadded leadding", "y, ies ied ying", "e, es ed ing",
            "show, shows showed showing", "run, runs runed runing runned running"})
    void regularFormsAreThePluralAndThePast(String word, String forms) {
        assertThat(WordForms.regular(word)).containsExactlyInAnyOrderElementsOf(
                java.util.stream.Stream.concat(java.util.stream.Stream.of(word),
                        Arrays.stream(forms.split(" "))).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"c++", "401k", "s3", "node.js", "5", "", "ml", "go"})
    void whatIsNoWordOfLettersOrIsVeryShortHasOneForm(String word) {
        assertThat(WordForms.stem(word)).isEqualTo(word);
        if (!word.isEmpty()) {
            assertThat(WordForms.of(word)).containsExactly(word);
        }
    }

    @Test
    void wordsOfOtherScriptsStayAsTheyAre() {
        for (String word : List.of("данные", "数据", "مهندس", "größe", "данныхs")) {
            assertThat(WordForms.base(word)).isNotEmpty();
            assertThat(WordForms.stem(word)).startsWith(word.substring(0, 2));
        }
    }

    @Property(tries = 1000)
    void everyWordIsAmongItsFormsAndHasAStemNoLongerThanItself(
            @ForAll @LowerChars @StringLength(min = 1, max = 14) String word) {
        Set<String> forms = WordForms.of(word);

        assertThat(forms).contains(word);
        assertThat(WordForms.stem(word)).isNotEmpty().hasSizeLessThanOrEqualTo(word.length() + 3);
        assertThat(WordForms.base(word)).isNotEmpty();
    }

    /** Else a term would be found by one of its forms and not by the other. */
    @Property(tries = 1000)
    void aFormThatIsNotTheWordsOwnSharesItsBase(
            @ForAll @LowerChars @AlphaChars @StringLength(min = 4, max = 10) String given) {
        String word = given.toLowerCase(java.util.Locale.ROOT);
        Set<String> regular = WordForms.regular(word);

        assertThat(WordForms.of(word)).allSatisfy(form -> assertThat(
                regular.contains(form) || WordForms.base(form).equals(WordForms.base(word))).isTrue());
    }
}

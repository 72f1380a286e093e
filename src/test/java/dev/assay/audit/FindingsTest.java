package dev.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.model.Answer;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Section;
import dev.assay.model.Source;
import dev.assay.model.Span;
import dev.assay.review.Examples;
import dev.assay.saying.Saying;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Hue;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Findings of one answer and of several, each planted, and its clean twin. */
class FindingsTest {

    private static final Schema SCHEMA = Examples.SCHEMA;

    private static List<Risk.Reason> of(Check check, Answer... answers) {
        return check.doubts(Cells.subject(answers));
    }

    private static List<Risk.Reason> disagreement(Answer... answers) {
        return of(new Disagreement(SCHEMA), answers);
    }

    @ParameterizedTest
    @CsvSource({"aws, ", "aws aws, ", "aws gcp, 0.8", "aws aws gcp, 0.533", "aws gcp azure, 1.067",
            "aws aws gcp gcp, 0.8", "aws aws aws gcp, 0.4"})
    void answersThatDifferWeighMoreTheMoreTheyDo(String values, @Nullable Double weight) {
        String[] said = values.split(" ");
        Answer[] answers = new Answer[said.length];
        for (int i = 0; i < said.length; i++) {
            answers[i] = Cells.answer("m" + i, Cells.cloud(said[i], 0.9));
        }

        List<Risk.Reason> doubts = disagreement(answers);

        if (weight == null) {
            assertThat(doubts).isEmpty();
        } else {
            assertThat(doubts).singleElement().satisfies(doubt -> {
                assertThat(doubt.code()).isEqualTo("disagreement");
                assertThat(doubt.weight()).isCloseTo(weight, within(0.001));
                assertThat(doubt.message()).isEqualTo(said.length + " answers give "
                        + Arrays.stream(said).distinct().count() + " values");
                assertThat(doubt.answerId()).isEmpty();
            });
        }
    }

    @Test
    void silenceAndTheSameSetAreNoDisagreementHoweverWritten() {
        assertThat(disagreement(
                Cells.answer("a", Cells.field("cloud", new FieldValue.NotStated(null), 0.9, "")),
                Cells.answer("b", Cells.cloud("not_mentioned", 0.9)))).isEmpty();
        assertThat(disagreement(
                Cells.answer("a",
                        Cells.field("others", new FieldValue.Choices(List.of("aws", "gcp")), 0.9, "")),
                Cells.answer("b",
                        Cells.field("others", new FieldValue.Choices(List.of("gcp", "aws")), 0.9, ""))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.95, 1, 0.95", "0.6, 1, 0.6", "0.59, 0, 0", "0.3, 0, 0"})
    void anEngineDoubtsAnAnswerAsFarAsItIsSure(double sure, int doubts, double weight) {
        List<Risk.Reason> found = disagreement(Cells.answer("a", Cells.cloud("aws", 0.9)),
                Cells.local(Cells.cloud("gcp", sure)));

        assertThat(found).hasSize(doubts);
        if (doubts > 0) {
            assertThat(found.getFirst().code()).isEqualTo("engine");
            assertThat(found.getFirst().weight()).isCloseTo(weight, within(1e-9));
            assertThat(found.getFirst().message()).contains(
                    "says gcp (" + Math.round(sure * 100) + " % sure)",
                    "1 of 1 answers say otherwise");
        }
    }

    @Test
    void anEngineWeighsByHowManySayOtherwise() {
        assertThat(disagreement(Cells.answer("a", Cells.cloud("aws", 0.9)),
                Cells.answer("b", Cells.cloud("gcp", 0.9)), Cells.local(Cells.cloud("gcp", 0.9))))
                .filteredOn(doubt -> doubt.code().equals("engine")).singleElement()
                .satisfies(doubt -> assertThat(doubt.weight()).isCloseTo(0.45, within(1e-9)));
        assertThat(disagreement(Cells.answer("a", Cells.cloud("gcp", 0.9)),
                Cells.local(Cells.cloud("gcp", 0.9))))
                .as("they agree").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.2", "0.8, 0.08", "0.86, ", "0.84, 0.064"})
    void anEngineAloneDoubtsItselfWhereItIsNotSure(double sure, @Nullable Double weight) {
        List<Risk.Reason> found = disagreement(Cells.local(Cells.cloud("gcp", sure)));

        assertThat(found).hasSize(weight == null ? 0 : 1);
        if (weight != null) {
            assertThat(found.getFirst().code()).isEqualTo("unsure");
            assertThat(found.getFirst().weight()).isCloseTo(weight, within(1e-9));
        }
    }

    @Test
    void anEngineThatHadNoTextSaysNothing() {
        InferredField unread = Cells.cloud("gcp", 0.95).withGrounding(Grounding.noText(""));

        assertThat(disagreement(Cells.answer("a", Cells.cloud("aws", 0.9)), Cells.local(unread))).isEmpty();
        assertThat(disagreement(Cells.local(Cells.cloud("gcp", 0.3).withGrounding(Grounding.noText("")))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EvidenceStatus.class)
    void evidenceIsDoubtedWhereItDoesNotStand(EvidenceStatus status) {
        List<Risk.Reason> found = of(new EvidenceCheck(),
                Cells.answer("m", Cells.cloud("aws", 0.9).withGrounding(Grounding.of(status, List.of()))));

        switch (status) {
            case CONTRADICTED, NOT_FOUND, RELATED -> assertThat(found).singleElement().satisfies(doubt -> {
                assertThat(doubt.code()).isEqualTo(status.name().toLowerCase(java.util.Locale.ROOT));
                assertThat(doubt.answerId()).isEqualTo("m-p");
                assertThat(doubt.message()).startsWith("m: ");
            });
            default -> assertThat(found).isEmpty();
        }
    }

    @Test
    void theWordsThatContradictAreQuotedAndCutBetweenLetters() {
        String quote = "😀".repeat(30) + " sponsorship is offered to everybody who asks";
        Grounding grounding = Grounding.of(EvidenceStatus.CONTRADICTED, List.of(new GroundedSpan(
                new Span(Section.DESCRIPTION, 0, quote.codePointCount(0, quote.length()), quote), 1)));

        assertThat(of(new EvidenceCheck(),
                Cells.answer("m", Cells.cloud("not_mentioned", 0.9).withGrounding(grounding))))
                .singleElement().satisfies(doubt -> assertThat(doubt.message()).isEqualTo(
                        "m: the evidence claims silence, but the posting says \""
                                + quote.substring(0, quote.offsetByCodePoints(0, 40)) + "\""));
    }

    @Test
    void evidenceThatWasNotLookedForIsNotDoubted() {
        assertThat(of(new EvidenceCheck(), Cells.answer("m", Cells.cloud("aws", 0.9)))).isEmpty();
    }

    @Test
    void aContradictionWeighsMoreThanNothingFoundAndThatMoreThanWeakLeads() {
        List<Double> weights = java.util.stream.Stream
                .of(EvidenceStatus.CONTRADICTED, EvidenceStatus.NOT_FOUND, EvidenceStatus.RELATED)
                .map(status -> of(new EvidenceCheck(), Cells.answer("m",
                        Cells.cloud("aws", 0.9).withGrounding(Grounding.of(status, List.of())))).getFirst()
                        .weight())
                .toList();

        assertThat(weights).isSortedAccordingTo(java.util.Comparator.reverseOrder()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"0.49, low_confidence", "0.5, ", "0, low_confidence", "1, ", "1.01, confidence_range",
            "-0.01, confidence_range", ", no_confidence"})
    void aConfidenceIsFromNoughtToOneAndAssertsFromAHalfOn(@Nullable Double confidence,
            @Nullable String code) {
        assertThat(of(new ConfidenceCheck(SCHEMA), Cells.answer("m", Cells.cloud("aws", confidence))))
                .extracting(Risk.Reason::code).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void silenceMayBeUnsure() {
        assertThat(of(new ConfidenceCheck(SCHEMA), Cells.answer("m", Cells.cloud("not_mentioned", 0.2),
                Cells.field("sponsored", new FieldValue.Flag(false), 0.2, ""),
                Cells.field("others", new FieldValue.Choices(List.of()), 0.2, "")))).isEmpty();
    }

    @Test
    void aFieldThatAnImportedAnswerLeavesOutIsMissing() {
        assertThat(of(new MissingCheck(SCHEMA), Cells.answer("m", Cells.cloud("aws", 0.9))))
                .extracting(Risk.Reason::field).containsExactly("others", "sponsored");
        assertThat(of(new MissingCheck(SCHEMA), Cells.local(Cells.cloud("aws", 0.9)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"pass1_derived; ", "inferred; ", "combined; ",
            "''; the source is missing", "guess; the source \"guess\" is not one of"})
    void aSourceIsOneOfThree(String source, @Nullable String message) {
        InferredField field = new InferredField("cloud", new FieldValue.Choice("aws"), 0.9, "",
                new Source(source), null, "", List.of());

        List<Risk.Reason> found = of(new SourceCheck(), Cells.answer("m", field));

        assertThat(found).hasSize(message == null ? 0 : 1);
        assertThat(found).allMatch(doubt -> doubt.message().contains(String.valueOf(message)));
    }

    private static final Schema OLDER = new Schema(List.of(new FieldGroup("g", "G", Hue.GREY, List.of(
            new FieldSpec("level", "g", "Level", "", List.of(), ValueKind.CHOICE,
                    List.of(new AllowedValue("senior", "Senior", "", false),
                            new AllowedValue("old", "Old", "", true),
                            new AllowedValue("not_mentioned", "Not mentioned", "", true)),
                    List.of())))));

    @ParameterizedTest
    @CsvSource({"senior, ", "old, older_value", "not_mentioned, "})
    void aValueOfOlderFilesIsNoticedButSilenceIsNot(String value, @Nullable String code) {
        assertThat(of(new ValueCheck(OLDER),
                Cells.answer("m", Cells.field("level", new FieldValue.Choice(value), 0.9, ""))))
                .extracting(Risk.Reason::code).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void aFieldWithoutAValueForSilenceOffersNone() {
        assertThat(ValueCheck.silent(OLDER.field("level").orElseThrow())).isNull();
        assertThat(ValueCheck.silent(SCHEMA.field("cloud").orElseThrow()))
                .isEqualTo(new FieldValue.Choice("not_mentioned"));
        assertThat(ValueCheck.silent(SCHEMA.field("others").orElseThrow()))
                .isEqualTo(new FieldValue.Choices(List.of()));
        assertThat(ValueCheck.silent(SCHEMA.field("sponsored").orElseThrow()))
                .isEqualTo(new FieldValue.Flag(false));
    }

    @Test
    void valuesAreSaidInTheirLabels() {
        FieldSpec level = OLDER.field("level").orElseThrow();

        assertThat(ValueWords.of(level, new FieldValue.Choice("senior")).english()).isEqualTo("Senior");
        assertThat(ValueWords.of(level, new FieldValue.Choice("unheard")).english()).isEqualTo("unheard");
        assertThat(ValueWords.of(level, new FieldValue.Choices(List.of("senior", "old"))).english())
                .isEqualTo("Senior, Old");
        assertThat(ValueWords.of(level, new FieldValue.Choices(List.of())).english()).isEqualTo("none");
        assertThat(ValueWords.of(level, new FieldValue.Flag(false)).english()).isEqualTo("no");
        assertThat(ValueWords.of(level, new FieldValue.NotStated("x")).english()).isEqualTo("not stated");
        assertThat(ValueWords.of(level, new FieldValue.Malformed("my words", "r")).english())
                .isEqualTo("my words");
    }

    private static Pass1Citations citations() {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("ext_work_model", "hybrid");
        facts.put("ext_years", 5.0);
        facts.put("ext_pay", 90.5);
        facts.put("ext_skills", List.of("SQL", "dbt Core"));
        facts.put("ext_empty", List.of());
        facts.put("ext_null", null);
        facts.put("ext_silent", "not_mentioned");
        facts.put("ext_remote", true);
        return new Pass1Citations(List.of(new Pass1("p", "m", facts, ""),
                new Pass1("p", "n", Map.of("ext_work_model", "remote"), "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', value = {"ext_work_model = 'hybrid'; ",
            "ext_work_model is \"Hybrid\"; ",
            "ext_work_model: 'remote'; ", "ext_work_model as 'onsite'; ext_work_model as \"onsite\"",
            "ext_years = 5; ", "ext_years is 6; ext_years as \"6\"", "ext_pay: 90.5; ",
            "ext_skills: [SQL, dbt]; ", "ext_skills: [SQL, Java]; ext_skills as \"[SQL, Java]\"",
            "ext_empty = []; ", "ext_empty is null; ", "ext_null = null; ", "ext_silent is not_mentioned; ",
            "ext_work_model is not_mentioned; ext_work_model as \"not_mentioned\"",
            "ext_skills = []; ext_skills as \"[]\"", "ext_remote = true; ",
            "ext_salary says so; ext_salary, which Pass 1 does not have",
            "Pass 1 lists 'dbt Core' here; ", "Pass 1 results state \"Java\" there; \"Java\" of Pass 1",
            "'SQL' in Pass 1; ", "'COBOL' according to the Pass 1; \"COBOL\" of Pass 1",
            "Pass 1 is silent; ", "Nothing is cited; "})
    void whatIsCitedIsLookedUp(String evidence, @Nullable String missing) {
        Optional<String> found = missing(evidence);

        assertThat(found.isPresent()).isEqualTo(missing != null);
        found.ifPresent(told -> assertThat(told).contains(String.valueOf(missing)));
    }

    private static Optional<String> missing(String evidence) {
        return citations().missing("Model", evidence).map(Saying::english);
    }

    @Test
    void whatPass1HasInsteadIsTold() {
        assertThat(missing("ext_work_model = 'onsite'")).hasValueSatisfying(
                told -> assertThat(told).endsWith("where Pass 1 has \"hybrid\" or \"remote\""));
        assertThat(missing("ext_null = 'onsite'")).hasValueSatisfying(
                told -> assertThat(told).endsWith("where Pass 1 has nothing"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"ext_work_model; true", "ext_null; false", "ext_empty; false",
            "ext_silent; false", "ext_salary; false", "ext_null and ext_years; true", "words; false"})
    void aFactSaysSomethingOrNothing(String evidence, boolean says) {
        assertThat(citations().hasFact(evidence)).isEqualTo(says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"dbt Core is used; true", "a hybrid place; true", "hybrids; false",
            "SQLite; false", "uses SQL.; true", "not_mentioned; false", "5; false"})
    void evidenceHoldsWhatAFactSaysWordForWord(String evidence, boolean says) {
        assertThat(citations().saysFact(evidence)).isEqualTo(says);
    }

    @Test
    void numbersAreToldWithoutAFractionThatIsNone() {
        assertThat(Pass1Citations.words(5.0)).isEqualTo("5");
        assertThat(Pass1Citations.words(5.5)).isEqualTo("5.5");
        assertThat(Pass1Citations.words(List.of("a", 2.0))).isEqualTo("a; 2");
        assertThat(Pass1Citations.words(null)).isEmpty();
    }
}

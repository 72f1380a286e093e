package dev.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.inference.pack.ConflictReader;
import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.review.Examples;
import dev.assay.saying.SayingWords;
import dev.assay.schema.Catalogue;
import dev.assay.schema.DataFileException;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that cannot well be true together are noticed, and their clean twins are not. */
class ConflictsTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final Conflicts SHIPPED = Conflicts.shipped(SCHEMA);

    /** An answer from words such as {@code remote_restriction=anywhere relocation_required=true others=a+b}. */
    private static Answer answer(String words) {
        List<InferredField> fields = new ArrayList<>();
        for (String word : words.strip().split(" +")) {
            String[] parts = word.split("=", -1);
            FieldSpec spec = SCHEMA.field(parts[0]).orElseThrow();
            Object plain = switch (spec.kind()) {
                case FLAG -> Boolean.valueOf(parts[1]);
                case CHOICE -> parts[1];
                case SET -> parts[1].isEmpty() ? List.of() : Arrays.asList(parts[1].split("\\+"));
            };
            FieldValue value = FieldValue.read(spec, plain);
            assertThat(value).as(word).isNotInstanceOf(FieldValue.Malformed.class);
            fields.add(Cells.field(spec.key(), value, 0.8, "Because."));
        }
        return Cells.answer("m", fields.toArray(InferredField[]::new));
    }

    private static List<String> codes(String words, Pass1... facts) {
        return SHIPPED.doubts(new Subject(Cells.POSTING, List.of(facts), List.of(answer(words)))).stream()
                .map(reason -> reason.code().replace("conflict.", "")).toList();
    }

    @Test
    void eachIsSaidInGermanToo() {
        SayingWords german = SayingWords.in(Locale.GERMAN);

        assertThat(Conflicts.specs()).allSatisfy(conflict -> assertThat(german.codes())
                .contains("conflict." + conflict.id()));
        assertThat(german.codes().stream().filter(code -> code.startsWith("conflict.")))
                .hasSameSizeAs(Conflicts.specs());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "citizens_and_sponsorship; citizenship_required=us_or_gc h1b_friendly=true; h1b_friendly=false",
            "citizens_and_students; citizenship_required=us_citizen_only opt_cpt_friendly=true; opt_cpt_friendly=false",
            "junior_manager; seniority_level=junior leadership_expectation=people_manager; seniority_level=senior",
            "senior_inflation; seniority_level=staff mentorship_signals=not_mentioned leadership_expectation=ic; mentorship_signals=implied",
            "primary_is_secondary; primary_cloud=aws secondary_clouds=gcp+aws; secondary_clouds=gcp",
            "multi_without_clouds; primary_cloud=multi secondary_clouds=aws; secondary_clouds=aws+gcp",
            "silent_with_clouds; primary_cloud=not_mentioned secondary_clouds=aws; secondary_clouds=",
            "cloud_without_storage; orchestrator_category=cloud_native primary_cloud=on_prem; primary_cloud=aws",
            "anywhere_one_country; remote_restriction=anywhere timezone_focus=specific_country; timezone_focus=global",
            "country_worldwide; remote_restriction=same_region timezone_focus=global; timezone_focus=europe",
            "anywhere_and_relocation; remote_restriction=anywhere relocation_required=true; relocation_required=false",
            "anywhere_and_citizens; remote_restriction=anywhere citizenship_required=us_or_gc; citizenship_required=any",
            "streaming_and_batch; sub_specialty=streaming_realtime processing_paradigm=batch; processing_paradigm=hybrid",
            "batch_and_nothing; sub_specialty=batch_etl processing_paradigm=not_mentioned; processing_paradigm=batch",
            "warehouse_and_nothing; sub_specialty=data_warehouse storage_layer=not_mentioned; storage_layer=warehouse",
            "lakehouse_and_warehouse; sub_specialty=data_lakehouse storage_layer=lake; storage_layer=lakehouse",
            "lead_without_mentoring; leadership_expectation=people_manager career_tracks_available= mentorship_signals=not_mentioned; mentorship_signals=implied",
            "promotion_and_silence; promotion_path_mentioned=true growth_path_clarity=not_mentioned; growth_path_clarity=vague",
            "mobility_and_silence; internal_mobility_mentioned=true growth_path_clarity=not_mentioned; growth_path_clarity=implied",
            "tracks_and_silence; career_tracks_available=ic_track growth_path_clarity=vague; growth_path_clarity=explicit",
            "explicit_without_track; growth_path_clarity=explicit promotion_path_mentioned=false career_tracks_available=; promotion_path_mentioned=true",
            "nothing_asked_and_inflated; requirement_strictness=low skill_inflation_detected=true; skill_inflation_detected=false",
            "architect_and_ic; job_family=data_architect leadership_expectation=people_manager; leadership_expectation=architect"})
    void eachConflictOfValuesIsNoticedAndItsCleanTwinIsNot(String id, String planted, String clean) {
        assertThat(codes(planted)).containsExactly(id);
        Map<String, String> twin = new LinkedHashMap<>();
        for (String word : (planted + " " + clean).split(" +")) {
            twin.put(word.substring(0, word.indexOf('=')), word);
        }
        assertThat(codes(String.join(" ", twin.values()))).doesNotContain(id);
    }

    @Test
    void theTableAboveLeavesNoConflictOfValuesOut() {
        assertThat(Conflicts.specs().stream().filter(spec -> spec.given() == null)).hasSize(23);
    }

    private static final Schema SMALL = Examples.SCHEMA;

    private static List<Risk.Reason> doubts(String conflict, Answer... answers) {
        return new Conflicts(SMALL, ConflictReader.read("c.yaml", "conflicts:\n  - " + conflict))
                .doubts(Cells.subject(answers));
    }

    private static InferredField others(String... keys) {
        return Cells.field("others", new FieldValue.Choices(List.of(keys)), 0.8, "");
    }

    @Test
    void aFixTakesTheOtherFieldsValueOutOfASet() {
        assertThat(doubts("{id: a, when: {others: \"=cloud\"}, fix: \"-cloud\", because: twice}",
                Cells.answer("m", others("gcp", "aws"), Cells.cloud("aws", 0.8))))
                .singleElement().satisfies(doubt -> {
                    assertThat(doubt.fix()).isEqualTo(new FieldValue.Choices(List.of("gcp")));
                    assertThat(doubt.field()).isEqualTo("others");
                    assertThat(doubt.code()).isEqualTo("conflict.a");
                    assertThat(doubt.message()).isEqualTo("m: twice");
                    assertThat(doubt.answerId()).isEqualTo("m-p");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"empty; ''; true", "empty; aws; false", "<2; aws; true",
            "<2; aws+gcp; false", "<2; aws+aws; true", "<1; ''; true", "gcp; aws+gcp; true",
            "gcp; aws; false"})
    void aSetIsTestedForBeingEmptySmallOrHoldingAValue(String test, String members, boolean holds) {
        InferredField set = members.isEmpty() ? others() : others(members.split("\\+"));

        assertThat(doubts("{id: a, when: {others: [\"" + test + "\"]}, because: x}", Cells.answer("m", set)))
                .hasSize(holds ? 1 : 0);
    }

    @Test
    void everyFieldOfAConflictMustHold() {
        String both = "{id: a, when: {cloud: [aws], sponsored: [\"true\"]}, because: x}";
        InferredField yes = Cells.field("sponsored", new FieldValue.Flag(true), 0.8, "");
        InferredField no = Cells.field("sponsored", new FieldValue.Flag(false), 0.8, "");

        assertThat(doubts(both, Cells.answer("m", Cells.cloud("aws", 0.8), yes))).hasSize(1);
        assertThat(doubts(both, Cells.answer("m", Cells.cloud("aws", 0.8), no))).isEmpty();
        assertThat(doubts(both, Cells.answer("m", Cells.cloud("aws", 0.8)))).as("a missing field").isEmpty();
        assertThat(doubts(both, Cells.answer("m", Cells.cloud("azure", 0.8), yes))).isEmpty();
    }

    @Test
    void whatCannotBeReadOrIsNotStatedIsNoValue() {
        String silent = "{id: a, when: {cloud: [not_mentioned]}, because: x}";
        String empty = "{id: a, when: {others: [empty]}, because: x}";

        assertThat(doubts(silent, Cells.answer("m",
                Cells.field("cloud", new FieldValue.NotStated(null), 0.8, "")))).hasSize(1);
        assertThat(doubts(empty, Cells.answer("m",
                Cells.field("others", new FieldValue.Malformed("x", "no list"), 0.8, "")))).isEmpty();
    }

    @Test
    void eachAnswerIsLookedAtByItself() {
        assertThat(doubts("{id: a, when: {cloud: [aws]}, because: x, weight: 0.4}",
                Cells.answer("m", Cells.cloud("aws", 0.8)), Cells.answer("n", Cells.cloud("azure", 0.8)),
                Cells.local(Cells.cloud("aws", 0.8))))
                .extracting(Risk.Reason::answerId).containsExactly("m-p", "rules-p");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', value = {
            "{id: a, when: {shoes: [x]}, because: x}; there is no field \"shoes\"",
            "{id: a, when: {cloud: [aws]}, fix: oracle, because: x}; \"oracle\" is not a value of cloud",
            "{id: a, when: {sponsored: [\"true\"]}, fix: maybe, because: x}; true or false was expected"})
    void aConflictOfWhatIsNotThereIsRefused(String conflict, String reason) {
        assertThatThrownBy(() -> doubts(conflict)).isInstanceOf(DataFileException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '^', value = {"cloud: [aws]; gcp2; ",
            "cloud: [aws]; azure; azure", "sponsored: [\"false\"]; \"true\"; true",
            "others: [empty]; [aws, gcp]; [aws, gcp]", "others: [\"aws\"]; empty; []"})
    void aFixIsAValueOfTheFirstField(String when, String fix, @Nullable String value) {
        String conflict = "{id: a, when: {" + when + "}, fix: " + fix + ", because: x}";
        if (value == null) {
            assertThatThrownBy(() -> doubts(conflict)).isInstanceOf(DataFileException.class);
        } else {
            InferredField said = when.startsWith("cloud")
                    ? Cells.cloud("aws", 0.8)
                    : when.startsWith("others")
                            ? when.contains("empty") ? others() : others("aws")
                            : Cells.field("sponsored", new FieldValue.Flag(false), 0.8, "");
            assertThat(doubts(conflict, Cells.answer("m", said))).singleElement().satisfies(
                    doubt -> assertThat(String.valueOf(doubt.fix().plain())).isEqualTo(value));
        }
    }

    @Test
    void aPremiseOnPass1HoldsWhereAllWhoFoundTheFactSaySo() {
        String words = "h1b_friendly=true";
        Pass1 no = new Pass1("p", "x", Map.of("ext_visa_sponsorship_stated", "will_not_sponsor"), "");
        Pass1 silent = new Pass1("p", "y", Map.of("ext_other", "z"), "");

        assertThat(codes(words, no)).containsExactly("sponsorship_refused");
        assertThat(codes(words, no, silent)).containsExactly("sponsorship_refused");
        assertThat(codes(words, silent)).isEmpty();
        assertThat(codes(words)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Some-Model 7B, some model, true", "some-model, vendor/some-model-7b, true",
            "gpt, claude, false", "'', claude, false"})
    void aModelIsKnownHoweverItsNameIsWritten(String finder, String answering, boolean own) {
        Pass1 refuses = new Pass1("p", finder, Map.of("ext_visa_sponsorship_stated", "will_not_sponsor"), "");
        Pass1 offers = new Pass1("p", "other", Map.of("ext_visa_sponsorship_stated", "will_sponsor"), "");
        Answer said = answer("h1b_friendly=true");
        Answer named = new Answer("a", "p", new dev.assay.model.EngineId(answering, "", ""), false, "",
                said.fields(), "", dev.assay.model.Outcome.ACCEPTED);

        assertThat(SHIPPED.doubts(new Subject(Cells.POSTING, List.of(refuses, offers), List.of(named))))
                .hasSize(own ? 1 : 0);
    }

    @Test
    void ofAnUnknownTitleNothingIsSaid() {
        String conflict = "{id: a, when: {cloud: [aws]}, given: not visa.offered in title, because: x}";

        assertThat(Conflicts.specs().stream().filter(spec -> spec.given() != null
                && spec.given().text().contains("in title"))).isNotEmpty();
        Answer senior = answer("seniority_level=senior");
        Pass1 years = new Pass1("p", "m", Map.of("ext_years_experience_min", 1.0), "");
        assertThat(SHIPPED.doubts(new Subject(new Posting("p", "", "", "", "Text."), List.of(years),
                List.of(senior)))).as(conflict).isEmpty();
    }
}

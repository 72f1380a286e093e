package dev.assay.evidence;

import static dev.assay.evidence.Claims.POSTING;
import static dev.assay.evidence.Claims.choice;
import static dev.assay.evidence.Claims.claim;
import static dev.assay.evidence.Claims.quotes;
import static dev.assay.evidence.Claims.silent;
import static dev.assay.model.EvidenceStatus.ABSENT;
import static dev.assay.model.EvidenceStatus.CONTRADICTED;
import static dev.assay.model.EvidenceStatus.EXACT;
import static dev.assay.model.EvidenceStatus.NORMALISED;
import static dev.assay.model.EvidenceStatus.NOT_FOUND;
import static dev.assay.model.EvidenceStatus.NO_TEXT;
import static dev.assay.model.EvidenceStatus.PARAPHRASE;
import static dev.assay.model.EvidenceStatus.PASS1;
import static dev.assay.model.EvidenceStatus.QUOTED;
import static dev.assay.model.EvidenceStatus.RELATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.text.word.WordForms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimGrounderTest {

    private static final Grounder GROUNDER = new ClaimGrounder();
    private final Grounder.Grounded posting = GROUNDER.over(POSTING, List.of());

    @Test
    void findsTheClaimsOwnWords() {
        Grounding found = posting.ground(choice("orchestrator_category", "airflow_like",
                "Airflow or Dagster in production."));

        assertThat(found.status()).isEqualTo(EXACT);
        assertThat(quotes(found)).containsExactly("Airflow or Dagster in production");
    }

    @ParameterizedTest
    @ValueSource(strings = {"move our on-premise postgresql databases to aws aurora",
            "DESIGN, BUILD AND MAINTAIN STREAMING PIPELINES",
            "“must have”:", "Design, build … with Kafka and Flink", "a\u00A0401(k)\u2009with 4% match"})
    void findsThemBeneathCaseSpaceQuotesDashesAndMarks(String evidence) {
        assertThat(posting.ground(choice("job_family", "data_engineer", evidence)).status())
                .isEqualTo(NORMALISED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "in this role", "the team", "\"in this role\"",
            "The posting says \"this role\" only.",
            "our team … the role", "working with the team", "the right candidate for the position"})
    void neverRestsOnWordsThatSayNothing(String evidence) {
        Posting plain = new Posting("r", "Role", "", "",
                "In this role you are working with the team. The right candidate for the position joins our team.");
        Grounding found = GROUNDER.over(plain, List.of())
                .ground(choice("job_family", "data_engineer", evidence));

        assertThat(quotes(found)).allMatch(quote -> quote.contains("right") || quote.contains("joins"));
    }

    @Test
    void findsWordsThatWereDecodedWronglyOnEitherSide() {
        Posting wrong = new Posting("w", "Data Engineer", "", "",
                "Youâ€™ll rebuild the ledgerâ€™s nightly feed â€“ alone.");

        assertThat(GROUNDER.over(wrong, List.of()).ground(choice("sub_specialty", "batch_etl",
                "You’ll rebuild the ledger’s nightly feed – alone")).status()).isEqualTo(NORMALISED);
        assertThat(posting.ground(choice("sub_specialty", "batch_etl",
                "Move our onâ€‘premise PostgreSQL databases to AWS Aurora")).status()).isEqualTo(NORMALISED);
    }

    @Test
    void keepsMarkupInsideASpanAsThePostingGaveIt() {
        Grounding found = posting.ground(choice("processing_paradigm", "streaming",
                "maintain streaming pipelines with Kafka"));

        assertThat(quotes(found)).containsExactly("maintain **streaming pipelines** with Kafka");
    }

    @Test
    void prefersThePlaceWhereTheFieldsWordsStand() {
        Posting twice = new Posting("d", "Data Engineer", "", "", """
                ## About us

                Parcel forecasts and ledger reconciliation made us known.

                ## What you'll do

                * Own ledger reconciliation and parcel forecasts
                * Sweep the hall
                """);

        Grounding found = GROUNDER.over(twice, List.of()).ground(choice("scope_definition", "clear",
                "Duties are parcel forecasts and ledger reconciliation."));

        assertThat(found.status()).isEqualTo(PARAPHRASE);
        assertThat(quotes(found).getFirst()).isEqualTo("ledger reconciliation and parcel forecasts");
    }

    @Test
    void countsARowOfTheClaimsWordsThoughEachIsCommon() {
        Posting plain = new Posting("r", "Data Engineer", "", "",
                "You will join a team where we learn from each other every day. Pipelines are built with SQL.");

        Grounding found = GROUNDER.over(plain, List.of()).ground(choice("mentorship_signals", "implied",
                "All learn from each other every day."));

        assertThat(found.status()).isEqualTo(PARAPHRASE);
        assertThat(quotes(found)).anyMatch(quote -> quote.startsWith("learn from each other"));
    }

    @Test
    void showsWhatSurroundsAQuotedPartToo() {
        Posting lead = new Posting("l", "Data Engineer", "", "",
                "Mentor and lead a small crew of apprentices, managing their priorities and deliverables.");

        Grounding found = GROUNDER.over(lead, List.of()).ground(choice("leadership_expectation",
                "people_manager",
                "The hire should mentor a small crew, 'managing their priorities and deliverables'."));

        assertThat(found.status()).isEqualTo(QUOTED);
        assertThat(quotes(found)).first().isEqualTo("managing their priorities and deliverables");
        assertThat(quotes(found)).anyMatch(quote -> quote.startsWith("Mentor and lead a small crew"));
    }

    @ParameterizedTest
    @CsvSource({"built,building", "led,leads", "written,writes", "taught,teaching", "sought,seek"})
    void comparesIrregularFormsAsOneWord(String form, String other) {
        assertThat(WordForms.stem(form)).isEqualTo(WordForms.stem(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Senior' in the title", "The title has “Senior”.",
            "‘Senior’ stands in the title."})
    void findsAQuotedWordOfTheTitleWhereTheClaimSpeaksOfIt(String evidence) {
        Grounding found = posting.ground(choice("seniority_level", "senior", evidence));

        assertThat(found.status()).isEqualTo(QUOTED);
        assertThat(found.spans().getFirst().span().in()).isEqualTo(Section.TITLE);
        assertThat(quotes(found).getFirst()).isEqualTo("Senior");
    }

    @Test
    void leadsFirstToTheFieldsTermsThatTheClaimNames() {
        Posting clouds = new Posting("c", "Data Engineer", "", "", "We run Redshift and Athena, all on AWS.");

        Grounding found = GROUNDER.over(clouds, List.of()).ground(choice("primary_cloud", "aws",
                "AWS seems to be the sole vendor although nobody dwells upon it with any emphasis."));

        assertThat(found.status()).isEqualTo(RELATED);
        assertThat(quotes(found).getFirst()).isEqualTo("AWS");
    }

    @Test
    void findsThePartInQuotationMarks() {
        Grounding found = posting.ground(choice("leadership_expectation", "tech_lead_ic",
                "The role will 'Mentor junior engineers', which fits a technical lead."));

        assertThat(found.status()).isEqualTo(QUOTED);
        assertThat(quotes(found)).contains("Mentor junior engineers");
    }

    @Test
    void saysWhichQuotedPartIsNotThere() {
        Grounding found = posting.ground(choice("benefits_level", "comprehensive",
                "It offers 'medical, dental and vision insurance' and 'free parking'."));

        assertThat(found.status()).isEqualTo(QUOTED);
        assertThat(found.reason()).contains("free parking");
    }

    @Test
    void findsWhatIsSaidInOtherWordsByAFewShortRuns() {
        Grounding found = posting.ground(choice("benefits_level", "comprehensive",
                "Medical, vision and dental cover, a matched 401k and unlimited PTO make a comprehensive package."));

        assertThat(found.status()).isEqualTo(PARAPHRASE);
        assertThat(found.spans()).hasSizeBetween(1, 4).extracting(GroundedSpan::score)
                .allMatch(s -> s > 0 && s <= 1);
        assertThat(String.join(" ", quotes(found))).contains("dental", "401(k)", "unlimited PTO");
    }

    @Test
    void findsNumbersHoweverTheyAreWritten() {
        Grounding found = posting.ground(choice("seniority_level", "senior",
                "Five years of Python and SQL experience are demanded."));

        assertThat(found.status()).isEqualTo(PARAPHRASE);
        assertThat(String.join(" ", quotes(found))).contains("5+ years");
    }

    @Test
    void pointsAtTheTitleWhereTheClaimDoes() {
        Grounding found = posting.ground(choice("seniority_level", "senior",
                "The title carries Senior and the engineer mentors junior engineers."));

        assertThat(found.spans()).anyMatch(span -> span.span().in() == Section.TITLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"relocation_required|No mention of relocation.",
            "opt_cpt_friendly|OPT and CPT are not addressed in the posting.",
            "internal_mobility_mentioned|There is no internal mobility language.",
            "timezone_focus|The posting is silent on time zones.",
            "career_tracks_available|Career tracks are not described at all.",
            "storage_layer|Nothing is said about warehouses or lakes.",
            "relocation_required|Relocation cannot be determined from the text.",
            "career_tracks_available|Career ladders are never brought up.",
            "career_tracks_available|Posting and extraction contain no references to tracks."})
    void believesSilenceOnlyWhereTheFieldsTermsAreAbsent(String field, String evidence) {
        Grounding found = posting.ground(silent(field, evidence));

        assertThat(found.status()).as("%s", quotes(found)).isEqualTo(ABSENT);
        assertThat(found.searched()).isNotEmpty();
        assertThat(found.spans()).isEmpty();
    }

    @Test
    void checksSilenceWhereAFlagIsNoAndNothingElseOfTheClaimIsFound() {
        Grounding found = posting.ground(claim("relocation_required", new FieldValue.Flag(false),
                "A wholly virtual gig where relocating is not mentioned."));

        assertThat(found.status()).isEqualTo(ABSENT);
    }

    @Test
    void takesNoNoticeOfEqualOpportunityForAnAnswer() {
        Grounder.Grounded other = GROUNDER.over(new Posting("o", "Data Engineer", "Oven & Sons", "Lyon",
                "You build pipelines. We hire regardless of race, religion, gender, disability or citizenship."),
                List.of());

        assertThat(other.ground(silent("citizenship_required", "Citizenship is not mentioned.")).status())
                .isEqualTo(ABSENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "h1b_friendly|No mention of visa sponsorship anywhere.|visa sponsorship",
            "benefits_level|No benefits are listed.|401(k)",
            "mentorship_signals|Mentoring is not mentioned.|Mentor",
            "orchestrator_category|No orchestration tool is named.|Airflow",
            "primary_cloud|The posting does not name a cloud provider.|AWS",
            "processing_paradigm|Streaming is never mentioned.|streaming"})
    void contradictsSilenceWhereTheyStand(String field, String evidence, String term) {
        Grounding found = posting.ground(silent(field, evidence));

        assertThat(found.status()).isEqualTo(CONTRADICTED);
        assertThat(found.searched()).isNotEmpty();
        assertThat(String.join(" ", quotes(found))).contains(term);
    }

    @Test
    void checksOnlyThePartThatTheClaimNames() {
        assertThat(posting.ground(silent("primary_cloud", "Azure is not mentioned.")).status())
                .isEqualTo(ABSENT);
        assertThat(posting.ground(silent("secondary_clouds", "No other cloud provider is named.")).status())
                .isEqualTo(ABSENT);
    }

    @Test
    void linksAClaimOfPass1ToTheFactAndToItsWords() {
        Pass1 facts = new Pass1("p1", "m",
                Map.of("ext_visa_sponsorship_stated", "unable to provide visa sponsorship"), "");
        Grounding found = GROUNDER.over(POSTING, List.of(facts)).ground(choice("h1b_friendly", "no",
                "Pass 1 marks ext_visa_sponsorship_stated as a refusal."));

        assertThat(found.status()).isEqualTo(PASS1);
        assertThat(found.pass1()).containsExactly("ext_visa_sponsorship_stated");
        assertThat(quotes(found)).containsExactly("unable to provide visa sponsorship");
    }

    @Test
    void saysThatPass1IsUnknownWhereItIs() {
        Grounding found = posting.ground(choice("benefits_level", "basic", "Pass 1 lists one benefit."));

        assertThat(found.status()).isEqualTo(PASS1);
        assertThat(found.reason()).contains("No Pass 1");
    }

    @Test
    void saysWhichFactPass1DoesNotHave() {
        Pass1 facts = new Pass1("p1", "m", Map.of("ext_job_title", "Senior Data Engineer"), "");
        Grounding found = GROUNDER.over(POSTING, List.of(facts)).ground(choice("h1b_friendly", "no",
                "Pass 1 marks ext_visa_sponsorship_stated as a refusal."));

        assertThat(found.status()).isEqualTo(PASS1);
        assertThat(found.reason()).isEqualTo("Pass 1 has no ext_visa_sponsorship_stated.");
    }

    @Test
    void fallsBackOnTheFieldsTermsAndSaysSo() {
        Grounding found = posting.ground(choice("mentorship_signals", "explicit_yes",
                "Colleagues are brought along by whoever takes the seat."));

        assertThat(found.status()).isEqualTo(RELATED);
        assertThat(quotes(found)).contains("Mentor");
        assertThat(found.spans()).allMatch(span -> span.score() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "the of and", "Zookeeping on the moon pays handsomely.", "***", "'",
            "\uD83D"})
    void findsNothingWhereThereIsNothing(String evidence) {
        Grounding found = posting.ground(choice("skill_inflation_detected", "x", evidence));

        assertThat(found.status()).isEqualTo(NOT_FOUND);
        assertThat(found.reason()).isNotEmpty();
        assertThat(found.spans()).isEmpty();
    }

    @Test
    void saysThatThePostingsTextIsNotHere() {
        Grounder.Grounded bare = GROUNDER.over(new Posting("x", "Data Engineer", "", "", ""), List.of());

        assertThat(bare.ground(silent("h1b_friendly", "No mention of sponsorship.")).reason())
                .contains("not here");
        assertThat(bare.ground(silent("h1b_friendly", "No mention of sponsorship.")).searched()).isEmpty();
        assertThat(bare.ground(choice("benefits_level", "basic", "A 401(k) is offered.")).reason())
                .contains("not here");
        assertThat(bare
                .ground(claim("relocation_required", new FieldValue.Flag(false), "No mention of relocation."))
                .status()).isEqualTo(NO_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A 401(k) is offered.", "No mention of benefits.", "the of and",
            "The data team decides.", "\"Medical, dental and vision\""})
    void looksForNothingInATextThatIsNotThere(String evidence) {
        Grounder.Grounded bare = GROUNDER.over(new Posting("x", "Data Engineer", "", "", " \n"), List.of());

        Grounding found = bare.ground(choice("benefits_level", "basic", evidence));

        assertThat(found.status()).isEqualTo(NO_TEXT);
        assertThat(found.spans()).isEmpty();
        assertThat(found.searched()).isEmpty();
    }

    @Test
    void findsInTheTitleWhatStandsThereThoughThereIsNoText() {
        Grounder.Grounded bare = GROUNDER.over(new Posting("x", "Senior Data Engineer", "", "", ""),
                List.of());

        assertThat(bare.ground(choice("seniority_level", "senior", "Senior Data Engineer")).status())
                .isEqualTo(EXACT);
    }

    @Test
    void doesNotTakeAnUnrelatedPostingForTheClaimsOwn() {
        Grounder.Grounded other = GROUNDER.over(new Posting("o", "Pastry Chef", "Oven & Sons", "Lyon",
                "You bake bread and cakes. We ask for five years in a kitchen and an eye for detail."),
                List.of());

        assertThat(other.ground(choice("benefits_level", "comprehensive",
                "Medical, vision and dental cover, a matched 401k and unlimited PTO make a comprehensive package."))
                .status()).isEqualTo(NOT_FOUND);
    }

    @Test
    void aClaimThatSumsThePostingUpLeadsToWhatItSumsUp() {
        Grounder.Grounded page = GROUNDER.over(new Posting("s", "Data Engineer", "", "", """
                ## Responsibilities
                - Ferry ledgers between islands
                - Repair lighthouse gauges

                ## Required
                - Sextants

                ## Nice to have
                - Semaphore
                """), List.of());

        assertThat(
                quotes(page.ground(choice("scope_definition", "clear", "Duties are grouped in sections."))))
                .containsExactly("Ferry ledgers between islands", "Repair lighthouse gauges");
        assertThat(quotes(page.ground(choice("requirement_strictness", "medium",
                "Sextants and semaphore stand in separate lists."))))
                .contains("Required", "Nice to have");
    }
}

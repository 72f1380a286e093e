package dev.assay.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.schema.Catalogue;
import dev.assay.sample.SampleFolder.SampleAnswer;
import dev.assay.sample.SampleFolder.SamplePosting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the sample data promises to a first start: it is whole, and its flaws are the ones meant. */
class SampleDataTest {

    private static final String CUT = "toronto-staff-platform/pass2-northwind-12b-raw.txt";
    private static final Set<String> INVENTED_QUOTES = Set.of("must live within 50 miles of Dallas");
    private static final List<String> GROUPS = List.of("seniority_and_role", "stack_and_cloud",
            "geo_and_work_model",
            "visa_and_authorization", "contract_and_compensation", "career_development",
            "requirements_classification");

    private static Map<String, SamplePosting> postingsById() throws IOException {
        return SampleFolder.postings().stream()
                .collect(Collectors.toMap(SamplePosting::id, Function.identity()));
    }

    private static List<SampleAnswer> wholePass2Answers() throws IOException {
        return SampleFolder.pass2Answers().stream().filter(answer -> !answer.name().equals(CUT)).toList();
    }

    private static JsonNode cell(String answer, String field) throws IOException {
        for (SampleAnswer candidate : SampleFolder.pass2Answers()) {
            if (candidate.name().equals(answer)) {
                for (JsonNode group : candidate.inference()) {
                    if (group.has(field)) {
                        return group.get(field);
                    }
                }
            }
        }
        throw new AssertionError("no cell " + field + " in " + answer);
    }

    @Test
    void everyPostingHasAnIdOfItsOwnATitleACompanyALocationAndAText() throws IOException {
        List<SamplePosting> postings = SampleFolder.postings();
        assertThat(postings).isNotEmpty().allSatisfy(posting -> {
            assertThat(posting.title()).isNotBlank();
            assertThat(posting.company()).isNotBlank();
            assertThat(posting.location()).isNotBlank();
            assertThat(posting.description()).isNotBlank();
        });
        assertThat(postings).extracting(SamplePosting::id).doesNotHaveDuplicates().allMatch(
                id -> id.matches("[a-z0-9-]+"));
    }

    @Test
    void everyAnswerIsAboutAPostingThatIsThere() throws IOException {
        assertThat(SampleFolder.answers()).extracting(SampleAnswer::postingId)
                .isSubsetOf(postingsById().keySet());
    }

    @Test
    void everyPostingHasPass1AndARawPass2Answer() throws IOException {
        List<SampleAnswer> answers = SampleFolder.answers();
        assertThat(SampleFolder.postings()).allSatisfy(posting -> {
            List<SampleAnswer> own = answers.stream().filter(a -> a.postingId().equals(posting.id()))
                    .toList();
            assertThat(posting.pass1Inside() || own.stream().anyMatch(SampleAnswer::isPass1)).isTrue();
            assertThat(own)
                    .anyMatch(answer -> !answer.isPass1() && answer.isRaw() && !answer.name().equals(CUT)
                            && answer.content().contains("</reasoning>"));
        });
    }

    @Test
    void pass1ComesInItsThreeShapes() throws IOException {
        List<String> shapes = new ArrayList<>();
        for (SampleAnswer answer : SampleFolder.answers()) {
            if (answer.isPass1()) {
                JsonNode json = answer.json();
                if (json.has("extraction")) {
                    assertThat(json.path("extraction").properties())
                            .allMatch(group -> group.getValue().isObject());
                    shapes.add("raw");
                } else if (json.has("result")) {
                    assertThat(json.path("metadata").path("job_posting_id").asText())
                            .isEqualTo(answer.postingId());
                    shapes.add("pipeline");
                } else {
                    assertThat(json.properties()).allMatch(fact -> fact.getKey().startsWith("ext_"));
                    shapes.add("flat");
                }
            }
        }
        assertThat(shapes).contains("raw", "pipeline", "flat");
    }

    @Test
    void aWholeAnswerHasAllGroupsAndFieldsOfFourKeys() throws IOException {
        for (SampleAnswer answer : wholePass2Answers()) {
            assertThat(answer.inference().fieldNames()).toIterable().as(answer.name())
                    .containsExactlyElementsOf(GROUPS);
            List<JsonNode> cells = new ArrayList<>();
            answer.inference().forEach(group -> group.forEach(cells::add));
            assertThat(cells).as(answer.name()).hasSize(Catalogue.shipped().fields().size())
                    .allSatisfy(cell -> assertThat(cell.fieldNames()).toIterable()
                            .containsExactly("value", "confidence", "evidence", "source"));
        }
    }

    @Test
    void oneAnswerIsCutInTheMiddleOfItsJson() throws IOException {
        SampleAnswer cut = SampleFolder.pass2Answers().stream().filter(a -> a.name().equals(CUT)).findFirst()
                .orElseThrow();
        assertThat(cut.document()).startsWith("{").contains("\"h1b_friendly\"")
                .doesNotContain("\"w2_vs_1099\"");
        assertThatThrownBy(cut::json).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void quotedWordsStandInThePostingExceptTheOnesInvented() throws IOException {
        Map<String, SamplePosting> postings = postingsById();
        List<String> missing = new ArrayList<>();
        int quotes = 0;
        for (SampleAnswer answer : wholePass2Answers()) {
            SamplePosting posting = postings.get(answer.postingId());
            String header = Quotes
                    .folded(posting.title() + " \n" + posting.company() + " \n" + posting.location());
            String text = header + " " + Quotes.folded(posting.description());
            for (JsonNode evidence : answer.inference().findValues("evidence")) {
                for (String quote : Quotes.in(evidence.asText())) {
                    quotes++;
                    if (!text.contains(Quotes.folded(quote).replaceAll("\\.$", ""))) {
                        missing.add(quote);
                    }
                }
            }
        }
        assertThat(missing).containsExactlyInAnyOrderElementsOf(INVENTED_QUOTES);
        assertThat(quotes).isGreaterThan(250);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            relocation_required         | "no"
            secondary_clouds            | "none"
            internal_mobility_mentioned | "not_mentioned"
            career_tracks_available     | ["not_mentioned"]
            sub_specialty               | "data_integration"
            """)
    void theSmallModelGivesValuesThatTheFieldDoesNotTake(String field, String value) throws IOException {
        assertThat(cell("hamburg-zweisprachig/pass2-tern-3b-raw.txt", field).path("value"))
                .isEqualTo(SampleFolder.JSON.readTree(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hartford-lead-insurance/pass2-northwind-12b-raw.txt | h1b_friendly         | We accept transfers of an existing H-1B
            hartford-lead-insurance/pass2-northwind-12b-raw.txt | citizenship_required | must be authorized to work in the United States
            pittsburgh-junior-ml/pass2-northwind-12b-raw.txt    | opt_cpt_friendly     | F-1 with OPT or STEM OPT
            huntsville-clearance/pass2-northwind-12b-raw.txt    | relocation_required  | Relocation assistance of up to $8,000
            hamburg-zweisprachig/pass2-tern-3b-raw.txt          | h1b_friendly         | We cannot run the visa process for you
            utrecht-streaming/pass2-heron-large.json            | relocation_required  | people moving to Utrecht
            """)
    void someClaimsOfSilenceAreFalse(String answer, String field, String words) throws IOException {
        assertThat(cell(answer, field).path("evidence").asText()).containsIgnoringCase("mention");
        String posting = postingsById().get(answer.substring(0, answer.indexOf('/'))).description();
        assertThat(Quotes.folded(posting)).contains(Quotes.folded(words));
    }

    @Test
    void theAwkwardTextsAreThere() throws IOException {
        Map<String, SamplePosting> postings = postingsById();
        assertThat(postings.get("toronto-staff-platform").description()).contains("<li>", "&lt; 5",
                "&rsquo;");
        assertThat(postings.get("huntsville-clearance").description()).contains("\r\n").doesNotContainPattern(
                "[^\r]\n");
        assertThat(postings.get("santa-monica-contract").text()).contains("â€“", "â€™", "â€¢");
        assertThat(postings.get("porto-analytics").description()).contains("🥬", "🗣️");
        assertThat(postings.get("hamburg-zweisprachig").description()).contains("Deine Aufgaben",
                "Must have");
        assertThat(postings.get("hartford-lead-insurance").description()).hasSizeBetween(9_000, 12_000);
        assertThat(postings.get("tulsa-short").description()).hasSizeLessThan(500);
        assertThat(cell("santa-monica-contract/pass2-northwind-12b-raw.txt", "remote_restriction")
                .path("evidence")
                .asText()).contains("â€“");
    }
}

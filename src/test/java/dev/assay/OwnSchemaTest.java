package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A test that needs only some fields makes up its own, such as {@code Examples.SCHEMA}, so that a field added to the
 * catalogue, or a posting to the sample data, changes no test but those that are about them.
 */
class OwnSchemaTest {

    private static final String FIELDS = "what it promises is of every field that ships";
    private static final String RULES = "the rules, words and places are of the fields that ship";
    private static final String REAL = "real answers hold the fields that ship";
    private static final String JOURNEY = "works through a whole window as it ships";

    private static final Map<String, String> KNOW_THE_CATALOGUE = Map.ofEntries(
            Map.entry("CatalogueTest", FIELDS), Map.entry("CompletenessTest", FIELDS),
            Map.entry("ContrastTest", FIELDS), Map.entry("OptionSearchTest", FIELDS),
            Map.entry("StyleSheetsTest", FIELDS),
            Map.entry("RoundTripTest", FIELDS),
            Map.entry("CatalogueTermsTest",
                    "words stand in the files of fields, of which it makes up its own"),
            Map.entry("RiskModelTest", "the conflicts are between fields that ship"),
            Map.entry("ReasoningCheckTest", REAL), Map.entry("Pass1CheckTest", RULES),
            Map.entry("LateEngineTest", RULES), Map.entry("MappingModelTest", FIELDS),
            Map.entry("TaughtRuleTest", RULES), Map.entry("RulesCommandTest", RULES),
            Map.entry("TeachingInWindowTest", JOURNEY), Map.entry("RulesInWindowTest", JOURNEY),
            Map.entry("SetsInWindowTest", JOURNEY), Map.entry("RuleWordsTest", RULES),
            Map.entry("WholePostingsTest", RULES),
            Map.entry("WorkedExamplesTest", RULES), Map.entry("RulesEngineTest", RULES),
            Map.entry("RulesPageTest", RULES), Map.entry("RuleFileTest", RULES),
            Map.entry("WitnessTest", RULES),
            Map.entry("AwkwardInputTest", RULES), Map.entry("FieldFileRulesTest", RULES),
            Map.entry("ExampleSilenceTest", RULES), Map.entry("PostingZonesTest", RULES),
            Map.entry("PhrasesStandOnceTest", RULES), Map.entry("ReferenceAnswersTest", RULES),
            Map.entry("ClaimGrounderTest", RULES),
            Map.entry("GroundingPropertiesTest", RULES), Map.entry("GroundingReasonTest", RULES),
            Map.entry("HugePostingTest", RULES), Map.entry("StatusTest", RULES),
            Map.entry("EntrySubjectsTest", RULES), Map.entry("ChangedCellTest", RULES),
            Map.entry("ConflictsTest", "the conflicts are between fields that ship"),
            Map.entry("RememberingGrounderTest", RULES),
            Map.entry("SampleFiles", RULES),
            Map.entry("RealDisputesTest", REAL), Map.entry("WildFindingsTest", REAL),
            Map.entry("CodebookFormatTest", FIELDS), Map.entry("KeysPerCellTest", JOURNEY),
            Map.entry("LabelledPostings", REAL), Map.entry("PlantedSilenceTest", REAL),
            Map.entry("OwnRulesFaultTest", RULES), Map.entry("ClutterEvidenceTest", RULES),
            Map.entry("ClutterInferenceTest", RULES),
            Map.entry("RealFilesTest", REAL),
            Map.entry("SampleDataTest", REAL),
            Map.entry("SilenceClaimTest", RULES), Map.entry("PlantedErrors", REAL),
            Map.entry("ShortPostingsTest", RULES),
            Map.entry("Samples", "damage is done to whole answers as models give them"),
            Map.entry("FocusTest", JOURNEY), Map.entry("RailInWindowTest", JOURNEY),
            Map.entry("TriageCommandTest", "the command reads the catalogue that ships"),
            Map.entry("SampleWindow", JOURNEY),
            Map.entry("Shipped", "made once for all tests that work with what ships"),
            Map.entry("GermanWindowTest", JOURNEY), Map.entry("WordingTest", FIELDS),
            Map.entry("KeyboardJourneyTest", JOURNEY),
            Map.entry("BlindInWindowTest", JOURNEY), Map.entry("ProbeChoiceTest", FIELDS),
            Map.entry("LargeLettersTest", JOURNEY), Map.entry("WindowAgreementTest", JOURNEY),
            Map.entry("DeskSample", "the pane is driven over the rules' answer to a whole form"),
            Map.entry("PostingFixture", "the posting is marked as the words that ship find it"),
            Map.entry("Read", "what is damaged are whole files of answers"),
            Map.entry("TextReaders", FIELDS),
            Map.entry("TwoPostings", "decisions go through the rules' answer to a whole form"));

    private static final Pattern CATALOGUE = Pattern
            .compile("\\bCatalogue\\.(shipped|of|read)\\(|new ClaimGrounder\\(\\)|\\bShipped\\.[A-Z]");
    /** How many fields, groups and sample postings there are, as a count or in a product. */
    private static final Pattern COUNT = Pattern.compile(
            "hasSize\\w*\\((25|13)\\b|fields\\(\\)[^;]{0,40}\\b25\\)|groups\\(\\)[^;]{0,40}\\b7\\)|\\b13 \\* 25\\b"
                    + "|asInt\\(\\)\\)\\.isEqualTo\\((25|13)\\)");

    @Test
    void onlyTestsAboutTheCatalogueReadIt() throws IOException {
        assertThat(new TreeSet<>(matching(CATALOGUE).keySet()))
                .as("give a test a schema of its own, or a reason here")
                .containsExactlyElementsOf(new TreeSet<>(KNOW_THE_CATALOGUE.keySet()));
    }

    @Test
    void noTestKnowsHowManyFieldsGroupsOrSamplePostingsThereAre() throws IOException {
        Map<String, List<String>> counting = matching(COUNT);
        counting.keySet().removeAll(List.of("CatalogueTest", "RealFilesTest"));

        assertThat(counting).as("take the number from the schema or the folder").isEmpty();
    }

    private static Map<String, List<String>> matching(Pattern pattern) throws IOException {
        Map<String, List<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                List<String> places = pattern.matcher(Files.readString(file)).results()
                        .map(place -> place.group()).toList();
                if (!places.isEmpty() && !name.equals("OwnSchemaTest")) {
                    found.put(name, places);
                }
            }
        }
        return found;
    }
}

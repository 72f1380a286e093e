package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.text.word.WordForms;
import dev.assay.vocabulary.FieldTerms;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim of silence is checked by the field's own terms, and by those of the part it names alone. */
class SilenceTest {

    /** Clouds in parts, tools in none, and a place. */
    private static final class Terms implements FieldTerms {

        @Override
        public List<String> fields() {
            return List.of("cloud", "beside", "tool", "place");
        }

        @Override
        public List<String> of(String field) {
            return switch (field) {
                case "cloud", "beside" -> List.of("aws", "redshift", "azure", "bigquery");
                case "tool" -> List.of("dagster", "air flow", "flow runs", "meter reading", "nightly job");
                case "place" -> List.of("@location", "on site");
                default -> List.of();
            };
        }

        @Override
        public List<String> exceptions(String field) {
            return field.equals("tool") ? List.of("air flow meter") : List.of();
        }

        @Override
        public List<String> subject(String field) {
            return field.equals("tool") ? List.of("orchestrator") : List.of("cloud", "provider");
        }

        @Override
        public List<Part> parts(String field) {
            return field.equals("cloud") || field.equals("beside")
                    ? List.of(new Part(List.of("aws", "amazon"), List.of("aws", "redshift")),
                            new Part(List.of("azure", "microsoft"), List.of("azure")),
                            new Part(List.of("google"), List.of("bigquery")))
                    : List.of();
        }

        @Override
        public boolean isBeside(String field) {
            return field.equals("beside");
        }

        @Override
        public Optional<Section> home(String field) {
            return field.equals("place") ? Optional.of(Section.LOCATION) : Optional.empty();
        }

        @Override
        public List<String> boilerplate() {
            return List.of("race", "religion", "gender");
        }
    }

    private static final FieldLexicon FIELDS = new FieldLexicon(new Terms());

    private static Silence.Finding check(String field, String claim, String location, String description) {
        PostingWords words = new PostingWords(new Posting("p", "Clerk", "Quill", location, description),
                FIELDS.matcher());
        return new Silence(words, FIELDS).check(field, List.of(claim));
    }

    private static List<String> found(String field, String claim, String description) {
        PostingWords words = new PostingWords(new Posting("p", "Clerk", "Quill", "Remote", description),
                FIELDS.matcher());
        return new Silence(words, FIELDS).check(field, List.of(claim)).places().stream()
                .map(place -> words.span(place.first(), place.last()).orElseThrow().quote()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"No cloud is named; AWS and BigQuery.; AWS,BigQuery",
            "Azure is not named; AWS and BigQuery.; ", "Azure is not named; AWS and Azure.; Azure",
            "Amazon is not named; Redshift and Azure.; Redshift",
            "Neither Azure nor Google is named; AWS and Azure.; Azure",
            "No cloud such as Azure is named; AWS alone.; AWS",
            "No cloud provider (Azure) is named; AWS alone.; AWS",
            "Nothing is said; AWS alone.; AWS"})
    void aPartIsCheckedAloneWhereTheClaimNamesItAndNotTheWhole(String claim, String text,
            @Nullable String found) {
        assertThat(found("cloud", claim, text))
                .isEqualTo(found == null ? List.of() : Arrays.asList(found.split(",")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"cloud; No other cloud is named; AWS, Redshift. Azure.; Azure",
            "cloud; No other cloud is named; AWS, Redshift.; ",
            "cloud; No other cloud is named; AWS. Azure, Azure.; AWS",
            "beside; Azure is not named; Azure alone.; Azure",
            "cloud; No second cloud is named; AWS twice, AWS.; ",
            "beside; No cloud is named; AWS and Redshift. BigQuery.; BigQuery",
            "beside; No cloud is named; AWS alone.; "})
    void whatThereIsBesideTheChiefOneIsAskedFor(String field, String claim, String text,
            @Nullable String found) {
        assertThat(found(field, claim, text))
                .isEqualTo(found == null ? List.of() : Arrays.asList(found.split(",")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"An air flow goes.; air flow", "An air flow meter reading.; ",
            "A meter reading.; meter reading", "An air flow meter ticks.; ",
            "An air flow meter beside an air flow.; air flow", "Nightly jobs run.; Nightly jobs",
            "Dagsters run.; Dagsters", "Nothing runs.; "})
    void aTermInsideAnExceptionSpeaksOfSomethingElse(String text, @Nullable String found) {
        assertThat(found("tool", "No orchestrator is named", text))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"We hire on Azure.; Azure",
            "We hire whatever your race, religion or cloud, Azure too.; ",
            "We hire whatever your race, and Azure is in use.; Azure",
            "Any race or gender is welcome. Azure is in use.; Azure", "Race by race we run Azure.; Azure"})
    void aSentenceWithTwoMarksOfANoticeSpeaksOfNoField(String text, @Nullable String found) {
        assertThat(found("cloud", "No cloud is named", text))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void termsThatLieOverEachOtherAreOnePlace() {
        assertThat(found("tool", "No orchestrator is named", "An air flow runs."))
                .containsExactly("air flow");
        assertThat(found("tool", "No orchestrator is named", "An air flow. It flow runs."))
                .containsExactly("air flow", "flow runs");
        assertThat(found("cloud", "No cloud is named", "AWS AWS Redshift.")).containsExactly("AWS", "AWS",
                "Redshift");
    }

    @Test
    void thePlaceInTheLocationIsATermWhereAFieldSaysSo() {
        assertThat(check("place", "No place is named", "Leeds", "Text.").places()).hasSize(1);
        assertThat(check("place", "No place is named", "Remote", "Text.").places()).isEmpty();
        assertThat(check("place", "No place is named", "Remote", "You work on site.").places()).hasSize(1);
        assertThat(check("place", "No place is named", "Remote", "Text.").searched())
                .containsExactlyInAnyOrder("places in the location", "on site");
    }

    @Test
    void whatIsSearchedIsToldOnceAndForThePartAlone() {
        assertThat(check("cloud", "Azure is not named", "", "Text.").searched()).containsExactly("azure");
        assertThat(check("cloud", "No cloud", "", "Text.").searched()).containsExactly("aws", "redshift",
                "azure", "bigquery");
        assertThat(check("unknown", "Nothing", "", "Text.").searched()).isEmpty();
    }

    @Test
    void anEntryKnowsWhatItsFieldIsAbout() {
        FieldLexicon.Entry place = FIELDS.of("place");

        assertThat(place.isSearchable()).isTrue();
        assertThat(place.home()).containsExactly(Section.LOCATION);
        assertThat(FIELDS.of("cloud").home()).isEmpty();
        assertThat(FIELDS.of("unknown").isSearchable()).isFalse();
        assertThat(FIELDS.of("tool").cues())
                .contains(WordForms.stem("orchestrator"), WordForms.stem("dagster"))
                .containsAll(FIELDS.of("tool").subject());
    }

    @Test
    void aTermThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> new FieldLexicon(new FieldTerms() {

            @Override
            public List<String> fields() {
                return List.of("f");
            }

            @Override
            public List<String> of(String field) {
                return List.of("a ..99 b");
            }
        })).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("gap");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"visa sponsorship; visa sponsorship", "no ..3 visas; no … visas",
            "=Glue; Glue", "opt!; opt", "etl|elt developer; etl/elt developer", "# years; number years",
            "work model : hybrid; work model: hybrid", "day-to-day; day to day", "mentor~; mentor",
            "visa [is] available; visa is available"})
    void aTermIsShownInWords(String pattern, String shown) {
        assertThat(Term.of(pattern, 0).shown()).isEqualTo(shown);
    }

    @Test
    void aTermMayBeNamedByAnyOfItsWords() {
        assertThat(Term.of("etl|elt ..3 developers", 4).stems()).containsExactly("etl", "elt", "develop");
        assertThat(Term.of("x", 4).number()).isEqualTo(4);
    }
}

package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.text.word.WordForms;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of a posting, numbered through, and the places that it names. */
class NamedPlacesTest {

    private static final TermMatcher MATCHER = new FieldLexicon(field -> List.of())
            .matcher();

    private static PostingWords words(String location, String description) {
        return new PostingWords(new Posting("p", "Data Engineer", "Keel", location, description),
                MATCHER);
    }

    private static List<String> places(String location, String description) {
        PostingWords words = words(location, description);
        return NamedPlaces.of(words).stream()
                .map(place -> words.span(place.first(), place.last()).orElseThrow().quote()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Austin, TX|Austin, TX", "Remote|", "Remote - US|US",
            "Fully remote|",
            "Berlin or remote|Berlin", "Hybrid in Leeds|Leeds",
            "Remote, London, UK or Paris|London, UK or Paris",
            "Work from home|", "Anywhere|", "Lübeck|Lübeck"})
    void theLocationNamesThePlaceWithoutTheWordsForHowOneWorks(String location, @Nullable String place) {
        assertThat(places(location, "Text without any place."))
                .isEqualTo(place == null ? List.of() : List.of(place));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Our office is in Denver, CO and Boise, ID.|Denver, CO;Boise, ID",
            "We ship to denver, CO.|", "Denver CO is fine.|", "Denver, co is fine.|", "In Denver, ZZ.|",
            "Toronto, ON it is.|Toronto, ON", "Bring SQL, OR bring R.|SQL, OR", "Denver,CO|Denver,CO",
            "Denver , CO|Denver , CO", "Denver, 'CO'|"})
    void whereItNamesNoneTownsWithTheirStateDo(String description, @Nullable String found) {
        assertThat(places("Remote", description))
                .isEqualTo(found == null ? List.of() : Arrays.asList(found.split(";")));
    }

    @Test
    void aPlaceInTheLocationIsPreferredToAllInTheText() {
        assertThat(places("Leeds", "Not in Denver, CO.")).containsExactly("Leeds");
    }

    @Test
    void theTitleComesFirstAndTheDescriptionLast() {
        PostingWords words = words("Leeds", "Ferries.");

        assertThat(words.passages()).extracting(Passage::section).containsExactly(Section.TITLE,
                Section.LOCATION, Section.COMPANY, Section.DESCRIPTION);
        assertThat(words.size()).isEqualTo(5);
        assertThat(List.of(words.passageOf(0).section(), words.passageOf(1).section(),
                words.passageOf(2).section(), words.passageOf(3).section(), words.passageOf(4).section()))
                .containsExactly(Section.TITLE, Section.TITLE, Section.LOCATION, Section.COMPANY,
                        Section.DESCRIPTION);
    }

    @Test
    void aSectionThatIsEmptyHasNoWords() {
        PostingWords words = new PostingWords(new Posting("p", "", "", "", "Ferries sail."), MATCHER);

        assertThat(words.size()).isEqualTo(2);
        assertThat(words.passageOf(0).section()).isEqualTo(Section.DESCRIPTION);
        assertThat(new PostingWords(new Posting("p", "", "", "", ""), MATCHER).size()).isZero();
    }

    @Test
    void aWordIsFoundInAnyOfItsForms() {
        PostingWords words = words("", "Ferries sail. A ferry sails. Sailing a ferry, we sailed ferries.");

        assertThat(words.places(WordForms.stem("sail"))).hasSize(4);
        assertThat(words.places(WordForms.stem("ferry"))).hasSize(4);
        assertThat(words.places("no such stem")).isEmpty();
    }

    @Test
    void wordsOnEitherSideOfAHyphenAreFoundAsOneToo() {
        PostingWords words = words("", "Our on-call rota. The oncall pager.");

        assertThat(words.places(WordForms.stem("oncall"))).hasSize(2).isSorted();
    }

    @Test
    void manyPlacesOfAWordAreAllKeptInOrder() {
        int[] places = words("", "zebra ".repeat(37)).places("zebra");

        assertThat(places).hasSize(37).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {"data engineer|true", "data-engineer|true",
            "data, engineer|false", "data. Engineer|false", "data & engineer|true",
            "data (engineer)|false", "data/engineer|false", "data + engineer|true"})
    void aPhraseGoesOnOverSpacesAndHyphensOnly(String text, boolean goesOn) {
        PostingWords words = new PostingWords(new Posting("p", "", "", "", text), MATCHER);

        assertThat(words.continues(words.size() - 1)).isEqualTo(goesOn);
        assertThat(words.continues(0)).isFalse();
        assertThat(words.continues(words.size())).isFalse();
    }

    @Test
    void aCommaStandsBetweenTwoWordsOfOneSection() {
        PostingWords words = words("Leeds", ", UK is fine, OK, then");

        assertThat(words.isAfterComma(0)).isFalse();
        int fine = words.places("ok")[0];
        assertThat(words.isAfterComma(fine)).isTrue();
        assertThat(words.isAfterComma(fine - 1)).isFalse();
        assertThat(words.isAfterComma(4)).as("the comma opens a section").isFalse();
        assertThat(words.letters(0)).isEqualTo("Data");
    }
}

package dev.assay.inference.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.vocabulary.Vocabulary;
import dev.assay.vocabulary.VocabularyFiles;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a role is, by its location line, its title and what its text says outright. */
class PlaceFactsTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(
            VocabularyFiles.shipped());

    private static Reading at(String title, String location, String description) {
        return new Reading(VOCABULARY, new Posting("p", title, "", location, description), null);
    }

    private static Reading at(String location) {
        return at("Data Engineer", location, "You build pipelines.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"Austin, TX; 1; 1; yes; americas",
            "Austin, Texas, United States; 1; 1; yes; americas", "TX; 1; 1; yes; americas",
            "Berlin, Germany; 1; 1; no; europe", "Berlin; 1; 1; no; europe", "Germany; 1; 0; no; europe",
            "Austin, TX or Denver, CO; 1; 2; yes; americas", "London or Paris; 2; 2; no; europe",
            "Berlin or Austin; 2; 2; yes; global", "Edmonton, AB, Canada; 1; 1; no; americas",
            "Remote; 0; 0; no; ''", "Remote - US; 1; 0; yes; americas", "United Kingdom; 1; 0; no; europe",
            "Bengaluru, India; 1; 1; no; apac"})
    void theLocationLineTellsCountriesCitiesAndContinent(String location, int countries, int cities,
            String us,
            String continent) {
        Reading reading = at(location);

        assertThat(reading.fact("place_countries").number()).as("countries").isEqualTo(countries);
        assertThat(reading.fact("place_cities").number()).as("cities").isEqualTo(cities);
        assertThat(reading.fact("place_us").text()).as("in the US").isEqualTo(us);
        assertThat(reading.fact("place_continent").text()).as("continent").isEqualTo(continent);
    }

    @Test
    void whereTheLocationSaysNothingTheTitleDoes() {
        assertThat(at("Data Engineer, Berlin", "Remote", "Text.").fact("place_continent").text())
                .isEqualTo("europe");
        assertThat(at("Data Engineer, Berlin", "Austin, TX", "Text.").fact("place_continent").text())
                .isEqualTo("americas");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"Candidates must reside in Germany.; europe",
            "You must be based in Berlin or Paris.; europe",
            "Candidates must be located in the United States.; americas",
            "Our customers are in Germany.; ''", "We sell shoes in Germany and Japan.; ''"})
    void theTextDecidesWhereItSaysOutrightWhereOneMustBe(String text, String continent) {
        assertThat(at("Data Engineer", "Remote", text).fact("place_continent").text()).isEqualTo(continent);
    }

    @Test
    void whatIsSaidOutrightOverrulesTheLocationLine() {
        Reading reading = at("Data Engineer", "Austin, TX", "Candidates must reside in Germany.");

        assertThat(reading.fact("place_continent").text()).isEqualTo("europe");
        assertThat(reading.fact("place_us").text()).isEqualTo("no");
    }

    @Test
    void theWordsOfAPlaceAreShown() {
        Reading reading = at("Austin, TX or Denver, CO");

        assertThat(reading.fact("place_cities").words().stream()
                .map(words -> reading.page.words(words.from(), words.to())).toList())
                .containsExactly("Austin, TX", "Denver, CO");
        assertThat(at("Remote").fact("place_countries").words()).isEmpty();
    }

    @Test
    void whatPass1QuotesOfThePlaceIsReadAndNamed() {
        Posting posting = new Posting("p", "Data Engineer", "", "Remote",
                "About us.\n\nFor reasons of tax and of lunch it is to be Lisbon or Porto for the time being.");
        Pass1 quoted = new Pass1("p", "m", Map.of("ext_location_restriction_text",
                "it is to be Lisbon or Porto"), "");
        Found with = new Reading(VOCABULARY, posting, quoted).fact("place_cities");

        assertThat(with.number()).isEqualTo(2);
        assertThat(with.pass1()).containsExactly("ext_location_restriction_text");
        assertThat(new Reading(VOCABULARY, posting, null).fact("place_cities").pass1()).isEmpty();
    }

    private static PlaceChain chain(PlaceChain.Name... names) {
        PlaceChain chain = new PlaceChain();
        chain.names.addAll(List.of(names));
        return chain;
    }

    private static PlaceChain.Name name(PlaceChain.Kind kind, String... countries) {
        return new PlaceChain.Name(kind, new LinkedHashSet<>(List.of(countries)), 0, 1);
    }

    @Test
    void theCountryOfARowIsTheOneNamedElseTheOneItsPartsAgreeOn() {
        assertThat(chain(name(PlaceChain.Kind.CITY, "GB", "CA"), name(PlaceChain.Kind.COUNTRY, "CA"))
                .country()).isEqualTo("CA");
        assertThat(chain(name(PlaceChain.Kind.CITY, "GB", "CA"), name(PlaceChain.Kind.STATE, "US", "CA"))
                .country()).isEqualTo("CA");
        assertThat(chain(name(PlaceChain.Kind.CITY, "FR"), name(PlaceChain.Kind.CODE, "US")).country())
                .as("they agree on none: the state or code says").isEqualTo("US");
        assertThat(chain(name(PlaceChain.Kind.CITY, "FR", "US")).country()).isEqualTo("FR");
    }

    @Test
    void aRowOfCodesAloneIsBare() {
        assertThat(chain(name(PlaceChain.Kind.CODE, "US")).isBareCode()).isTrue();
        assertThat(chain(name(PlaceChain.Kind.CITY, "US"), name(PlaceChain.Kind.CODE, "US")).isBareCode())
                .isFalse();
        assertThat(chain(name(PlaceChain.Kind.STATE, "US")).hasCity()).isFalse();
        assertThat(chain(name(PlaceChain.Kind.CITY, "US")).hasCity()).isTrue();
    }

    private static Set<String> chains(String location, boolean header) {
        Reading reading = at(location);
        Set<String> found = new LinkedHashSet<>();
        for (PlaceChain chain : new PlaceNames(reading).chains(reading.page.location,
                reading.page.description, header)) {
            found.add(reading.page.words(chain.from(), chain.to()));
        }
        return found;
    }

    @Test
    void namesInARowAreJoinedFromTheNarrowerToTheWider() {
        assertThat(chains("Austin, Texas, United States", true)).containsExactly(
                "Austin, Texas, United States");
        assertThat(chains("Berlin, Paris", true)).containsExactly("Berlin", "Paris");
        assertThat(chains("Germany, Berlin", true)).containsExactly("Germany", "Berlin");
        assertThat(chains("Berlin / Paris", true)).containsExactly("Berlin", "Paris");
    }

    @Test
    void aCodeStandsAloneInALocationLineAndNotInASentence() {
        assertThat(chains("TX", true)).containsExactly("TX");
        assertThat(chains("TX", false)).isEmpty();
    }
}

package dev.assay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A posting without an id is what it says: the same words are the same posting, other words another. */
class PostingContentTest {

    private static Posting posting(String title, String company, String location, String text) {
        return new Posting("any", title, company, location, text);
    }

    private static Posting titled(String title) {
        return posting(title, "Acme", "Berlin", "Run Airflow.");
    }

    private static Posting saying(String text) {
        return posting("Data Engineer", "Acme", "Berlin", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Run Airflow.\r\nOn call.", "Run Airflow.\rOn call.", "Run\tAirflow.  On call.\n",
            "\u00A0Run Airflow.\u2028On\u3000call.", "Run\u00A0Airflow.\n\n\nOn call."})
    void howLinesEndAndHowWideSpacesAreMakesNoOtherPosting(String spelt) {
        Posting plain = saying("Run Airflow.\nOn call.");

        assertThat(PostingContent.key(saying(spelt))).isEqualTo(PostingContent.key(plain));
        assertThat(PostingContent.textKey(saying(spelt))).isEqualTo(PostingContent.textKey(plain));
        assertThat(PostingContent.id(saying(spelt))).isEqualTo(PostingContent.id(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zürich café", "Việt Nam", "서울", "Ångström"})
    void howAccentsAreWrittenMakesNoOtherPosting(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(apart).isNotEqualTo(text);

        assertThat(PostingContent.key(saying(apart))).isEqualTo(PostingContent.key(saying(text)));
        assertThat(PostingContent.id(titled(apart))).isEqualTo(PostingContent.id(titled(text)));
    }

    @Test
    void whatItIsCalledAndWhereItWasFoundMakeNoOtherPosting() {
        Posting one = new Posting("1", "Engineer", "Acme", "Berlin", "Text", "https://a.example",
                "2026-01-01");
        Posting other = new Posting("2", "Engineer", "Acme", "Berlin", "Text");

        assertThat(PostingContent.key(one)).isEqualTo(PostingContent.key(other));
        assertThat(PostingContent.id(one)).isEqualTo(PostingContent.id(other));
    }

    @Test
    void eachOfItsFourPartsCountsAndSoDoesWhereOneEnds() {
        Set<String> keys = new HashSet<>();
        List<Posting> different = List.of(posting("a", "b", "c", "d"), posting("x", "b", "c", "d"),
                posting("a", "x", "c", "d"), posting("a", "b", "x", "d"), posting("a", "b", "c", "x"),
                posting("a b", "", "c", "d"), posting("", "a b", "c", "d"), posting("A", "b", "c", "d"),
                posting("a\nb", "c", "", "d"), posting("", "", "", ""));
        different.forEach(posting -> keys.add(PostingContent.key(posting)));

        assertThat(keys).hasSize(different.size());
    }

    @Test
    void theTextAloneTellsPostingsOfOneTextAndNothingWhereThereIsNone() {
        assertThat(PostingContent.textKey(posting("a", "b", "c", "Run Airflow.")))
                .isEqualTo(PostingContent.textKey(posting("x", "y", "z", "Run  Airflow."))).isNotEmpty();
        assertThat(PostingContent.textKey(saying("Run dbt.")))
                .isNotEqualTo(PostingContent.textKey(saying("Run Airflow.")));
        assertThat(PostingContent.textKey(saying(" \n\t"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"Senior Data Engineer|senior-data-engineer",
            "C++ / C# (Berlin)|c-c-berlin", "  Lead — Data  |lead-data", "!!!|posting", "``|posting",
            "データエンジニア|データエンジニア", "İstanbul Müdürü|i\u0307stanbul-müdürü",
            "A title that is much longer than thirty-two letters|a-title-that-is-much-longer-than",
            "abcdefghijklmnopqrstuvwxyzabcde fgh|abcdefghijklmnopqrstuvwxyzabcde"})
    void anIdBeginsWithTheTitleAsFarAsItTells(String title, String beginning) {
        String id = PostingContent.id(titled(title));

        assertThat(id.substring(0, id.lastIndexOf('-')))
                .isEqualTo(beginning.replace("i\u0307stanbul", "i-stanbul"));
    }

    @Test
    void anIdEndsWithTheBeginningOfTheKeySoThatOneTitleOfTwoTextsHasTwoIds() {
        Posting posting = saying("Run Airflow.");
        String id = PostingContent.id(posting);

        assertThat(id).matches("data-engineer-[0-9a-f]{10}")
                .endsWith(PostingContent.key(posting).substring(0, 10));
        assertThat(PostingContent.id(saying("Run dbt."))).startsWith("data-engineer-").isNotEqualTo(id);
    }

    @Property(tries = 300)
    void anIdIsOneWordOfLettersDigitsAndHyphensWhateverTheTitle(
            @ForAll @StringLength(max = 60) String title) {
        String id = PostingContent.id(titled(title));

        assertThat(id).matches("[\\p{L}\\p{N}][\\p{L}\\p{N}-]*-[0-9a-f]{10}").doesNotContain("--");
        assertThat(id.codePointCount(0, id.length())).isLessThanOrEqualTo(32 + 1 + 10);
    }
}

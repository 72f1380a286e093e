package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Posting;
import dev.assay.schema.Catalogue;
import dev.assay.vocabulary.CatalogueTerms;
import dev.assay.vocabulary.VocabularyFiles;
import dev.assay.vocabulary.Zones;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a stretch of a posting is about, as its headings tell; the engine reads it in the same way. */
class PostingZonesTest {

    private static final TermMatcher MATCHER = new FieldLexicon(new CatalogueTerms(Catalogue.shipped()))
            .matcher();
    private static final Zones ZONES = new Zones(VocabularyFiles.shipped());

    /** The zones of the word that a description ends with. */
    private static List<String> at(String word, String description) {
        PostingWords words = new PostingWords(new Posting("p", "Clerk", "Quill", "Leeds", description),
                MATCHER);
        return ZONES.names(words.zones(words.places(word)[0]));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Responsibilities:|duties", "What you’ll be doing|duties",
            "Your mission|duties", "Ihre Aufgaben|duties", "Responsabilidades|duties", "Who You Are|required",
            "Minimum qualifications|required", "What we're looking for|required", "Nice to have|optional",
            "Requisitos|required", "Anforderungen|required", "What we offer|benefits",
            "Benefits & perks|benefits", "Wir bieten|benefits", "Nous offrons|benefits",
            "About Quill & Crate|about", "Equal opportunity|legal"})
    void isToldByTheHeading(String heading, String zone) {
        assertThat(at("parcel", "## " + heading + "\n\n* Parcels")).containsExactlyInAnyOrder("item", zone);
    }

    @Test
    void goesOnBeneathAHeadingThatSaysNothingOfIt() {
        String text = "Zebras.\n\n## Duties\n\n### Night shift\n\n* Parcels\n\n## About us\n\nWalrus.";

        assertThat(at("zebra", text)).containsExactly("other");
        assertThat(at("parcel", text)).containsExactlyInAnyOrder("item", "duties");
        assertThat(at("walrus", text)).containsExactly("about");
        assertThat(at("clerk", text)).containsExactly("title");
    }
}

package dev.assay.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Responsibilities:|DUTIES", "What you’ll be doing|DUTIES",
            "Your mission|DUTIES", "Ihre Aufgaben|DUTIES", "Responsabilidades|DUTIES", "Who You Are|DEMANDS",
            "Minimum qualifications|DEMANDS", "What we're looking for|DEMANDS", "Nice to have|DEMANDS",
            "Requisitos|DEMANDS", "What we offer|OFFER", "Benefits & perks|OFFER", "Wir bieten|OFFER",
            "About Quill & Crate|OTHER", "Equal opportunity|OTHER"})
    void isToldByTheHeading(String heading, Zone zone) {
        Zone[] zones = Zone.of(Document.of("## " + heading + "\n\n* Count the parcels"));

        assertThat(zones).containsOnly(zone).hasSize(2);
    }

    @Test
    void goesOnBeneathAHeadingThatSaysNothingOfIt() {
        Zone[] zones = Zone.of(Document.of("""
                We count parcels.

                ## Duties

                ### Night shift

                * Count them at night

                ## About us

                Founded long ago."""));

        assertThat(zones).containsExactly(Zone.OTHER, Zone.DUTIES, Zone.DUTIES, Zone.DUTIES, Zone.OTHER,
                Zone.OTHER);
    }
}

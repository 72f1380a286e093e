package dev.assay.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A posting exactly as it was given, in four sections. */
class PostingTest {

    private static final Posting POSTING = new Posting("7", "the title", "the company", "the location",
            "the **text**");

    @ParameterizedTest
    @CsvSource({"TITLE, the title", "COMPANY, the company", "LOCATION, the location",
            "DESCRIPTION, the **text**"})
    void eachSectionIsItsOwnTextAsGiven(Section section, String text) {
        assertThat(POSTING.text(section)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n"})
    void spaceIsNoText(String description) {
        assertThat(new Posting("7", "Engineer", "", "", description).hasText()).isFalse();
        assertThat(POSTING.hasText()).isTrue();
    }

    @Test
    void whereItWasFoundIsUnknownUnlessSaid() {
        assertThat(POSTING.sourceUrl()).isNull();
        assertThat(POSTING.postedAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Section.class)
    void aSectionIsKnownInFilesByItsName(Section section) {
        assertThat(section.key()).isEqualTo(section.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(Section.of(section.key())).contains(section);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Title", "TITLE", "body", "title "})
    void anotherNameIsNoSection(String name) {
        assertThat(Section.of(name)).isEmpty();
    }
}

package dev.assay.ui.review.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Section;
import dev.assay.model.Span;
import org.junit.jupiter.api.Test;

/** Who selects half a word means the whole: no other posting says "nents HDFS". */
class TeachingTest {

    private static final String TEXT = "🌾 Hadoop components (HDFS, YARN)";

    private static String whole(String selected) {
        return whole(TEXT, selected);
    }

    private static String whole(String text, String selected) {
        int at = text.codePointCount(0, text.indexOf(selected));
        return Teaching.wholeWords(text, new Span(Section.DESCRIPTION, at,
                at + selected.codePointCount(0, selected.length()), selected));
    }

    @Test
    void halfWordsBecomeWhole() {
        assertThat(whole("nents (HDF")).isEqualTo("components (HDFS");
        assertThat(whole("doop")).isEqualTo("Hadoop");
    }

    @Test
    void whatStartsOrEndsBetweenWordsStays() {
        assertThat(whole("components (")).isEqualTo("components (");
        assertThat(whole(" components")).isEqualTo(" components");
        assertThat(whole("YARN")).isEqualTo("YARN");
    }

    /** A double click on C++ or .NET selects the letters alone, which are another word. */
    @Test
    void signsThatAreOfAWordAreSelectedWithIt() {
        assertThat(whole("We use C++.", "C")).isEqualTo("C++");
        assertThat(whole("We use C#, too", "C")).isEqualTo("C#");
        assertThat(whole("On (.NET)", "NET")).isEqualTo(".NET");
        assertThat(whole("In Node.js it", "Node")).isEqualTo("Node.js");
        assertThat(whole("At Acme's office", "cme")).isEqualTo("Acme");
    }
}

package dev.assay.ui.review.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Section;
import dev.assay.model.Span;
import org.junit.jupiter.api.Test;

/** Who selects half a word means the whole: no other posting says "nents HDFS". */
class TeachingTest {

    private static final String TEXT = "🌾 Hadoop components (HDFS, YARN)";

    private static String whole(String selected) {
        int at = TEXT.codePointCount(0, TEXT.indexOf(selected));
        return Teaching.wholeWords(TEXT, new Span(Section.DESCRIPTION, at,
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
}

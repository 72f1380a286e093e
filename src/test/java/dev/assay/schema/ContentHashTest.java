package dev.assay.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The hash tells of every change of the texts, of their order and of where one ends. */
class ContentHashTest {

    @Test
    void isAlikeForTheSameTexts() {
        assertThat(ContentHash.of(List.of("a", "Ünïcode"))).matches("[0-9a-f]{16}")
                .isEqualTo(ContentHash.of(List.of("a", "Ünïcode")));
    }

    @Test
    void tellsTextsOfOneLengthApart() {
        assertThat(ContentHash.of(List.of("aws"))).isNotEqualTo(ContentHash.of(List.of("gcp")));
    }

    @Test
    void tellsWhereATextEndsAndWhichComesFirst() {
        assertThat(ContentHash.of(List.of("ab", "c"))).isNotEqualTo(ContentHash.of(List.of("a", "bc")));
        assertThat(ContentHash.of(List.of("a", "b"))).isNotEqualTo(ContentHash.of(List.of("b", "a")));
        assertThat(ContentHash.of(List.of("a"))).isNotEqualTo(ContentHash.of(List.of("a", "")));
    }
}

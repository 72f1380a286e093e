package dev.assay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that a message lists are whole, and a sentence ends with one sign. */
class ExcerptOfNamesTest {

    @Test
    void namesAreWholeAndTheRestIsCounted() {
        assertThat(Excerpt.of(List.of("id", "role")).english()).isEqualTo("id, role");
        assertThat(Excerpt.of(List.of("vac_no", "role", "hiring org", "where", "what you do", "who you are",
                "live since",
                "apply at", "internal")).english()).isEqualTo(
                        "vac_no, role, hiring org, where, what you do, who you are, live since, apply at and 1 more");
        assertThat(Excerpt.of(Collections.<String>emptyList()).english()).isEmpty();
    }

    @Test
    void aSentenceEndsWithOneSign() {
        assertThat(Excerpt.ending("short").english()).isEqualTo("short.");
        assertThat(Excerpt.ending("x".repeat(99)).english()).endsWith("x…");
    }
}

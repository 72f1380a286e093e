package dev.assay.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What could not be used is told with its place, and told so that it can be read. */
class ProblemTest {

    @Test
    void aProblemIsMoreThanARemarkUnlessItSaysSo() {
        assertThat(Problems.of("a.csv", "row 3", "no id", "add one").remark()).isFalse();

        Problem remark = Problems.remark("a.csv", "read as text", "");
        assertThat(remark.remark()).isTrue();
        assertThat(remark.place()).isEmpty();
    }

    @Test
    void anEndlessKeyOrIdDoesNotDrownTheMessage() {
        String endless = "k".repeat(10_000);

        Problem problem = Problems.of("a.json", "key " + endless, "the id " + endless + " stands twice", "");

        assertThat(problem.place()).isEqualTo("key " + "k".repeat(160) + "… (10,000 letters)");
        assertThat(problem.message()).startsWith("the id kkk").endsWith("(10,000 letters) stands twice");
    }

    @Test
    void thePathAndTheRemedyAreGivenAsTheyAre() {
        String path = "p".repeat(400);

        assertThat(Problems.of(path, "", "", path).path()).isEqualTo(path);
        assertThat(Problems.of(path, "", "", path).remedy()).isEqualTo(path);
    }
}

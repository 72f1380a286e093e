package dev.assay.evaluation.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import dev.assay.review.FieldReview;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each source says of a cell, and what most of the others do. */
class NamedAnswersTest {

    /** Sources and values such as {@code a=x}, those of a local engine such as {@code *rules=x}. */
    private static ComparedCell cell(String said) {
        List<ComparedCell.Said> answers = new ArrayList<>();
        for (String one : said.split(" ")) {
            String[] parts = one.split("=");
            boolean local = parts[0].startsWith("*");
            answers.add(said(parts[0].replace("*", ""), local, new FieldValue.Choice(parts[1])));
        }
        return new ComparedCell(new CellKey("p", "cloud"), "", "", FieldReview.State.UNDECIDED, null,
                answers);
    }

    private static ComparedCell.Said said(String source, boolean local, FieldValue value) {
        return new ComparedCell.Said(source + "-p", source, local, false, value, null, "",
                EvidenceStatus.EXACT, "");
    }

    @ParameterizedTest
    @CsvSource({"a=x b=y c=y, a, y", "a=x b=y c=z, a, ", "a=x b=y, a, y", "a=x, a, ", "a=x b=y c=y d=z, a, y",
            "a=x b=y c=y d=z e=z, a, ", "a=x b=x c=x, a, x", "a=x b=z c=y d=y, a, y", "a=x b=y c=z d=z, b, z",
            "a=x b=y c=y, nobody, y"})
    void mostOthersAreThoseWhoseValueLeads(String said, String source, @Nullable String most) {
        assertThat(NamedAnswers.of(cell(said)).mostOthers(source).map(FieldValue::plain).orElse(null))
                .isEqualTo(most);
    }

    @Test
    void anEngineOfOursHasNoVoteAndIsHeldAgainstThoseThatHave() {
        NamedAnswers answers = NamedAnswers.of(cell("a=x *rules=y *more=y b=x"));

        assertThat(answers.mostOthers("a")).contains(new FieldValue.Choice("x"));
        assertThat(answers.mostOthers("rules")).contains(new FieldValue.Choice("x"));
    }

    @Test
    void silenceAndTheSameSetAreOneVoteHoweverWritten() {
        ComparedCell cell = new ComparedCell(new CellKey("p", "f"), "", "", FieldReview.State.UNDECIDED, null,
                List.of(said("a", false, new FieldValue.Choice("aws")),
                        said("b", false, new FieldValue.NotStated(null)),
                        said("c", false, new FieldValue.Choice("gcp")),
                        said("d", false, new FieldValue.Choice("not_mentioned"))));

        assertThat(NamedAnswers.of(cell).mostOthers("a")).get().satisfies(
                most -> assertThat(most.isSilent()).isTrue());
    }

    @Test
    void everyFurtherAnswerOfASourceIsNumbered() {
        NamedAnswers answers = NamedAnswers.of(cell("a=x b=z a=y a=w"));

        assertThat(answers.all().keySet()).containsExactly("a", "b", "a (2)", "a (3)");
        assertThat(answers.of("a (3)").orElseThrow().value()).isEqualTo(new FieldValue.Choice("w"));
        assertThat(answers.of("c")).isEmpty();
    }
}

package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The answer that is judged stays the one that was judged last, as long as it is there. */
class JudgedAnswerTest {

    private final Map<String, FieldReview> reviews = new LinkedHashMap<>();

    private void judged(String field, String answer, long seq) {
        NewDecision what = new NewDecision("p1", field, "Ada", DecisionKind.ACCEPT,
                new FieldValue.Choice("aws"),
                "", "", answer, 0);
        reviews.put(field, FieldReview.UNDECIDED.after(new Decision(seq, seq, Instant.EPOCH, what)));
    }

    private PostingFile file() {
        return new PostingFile(Examples.posting("p1"), List.of(),
                List.of(Examples.answer("r1", "p1"), Examples.answer("r2", "p1")), reviews);
    }

    @Test
    void theAnswersJudgedAreNamedOnceTheLastFirst() {
        judged("cloud", "r1", 1);
        judged("others", "r2", 3);
        judged("sponsored", "r1", 2);

        assertThat(JudgedAnswer.judged(reviews)).containsExactly("r2", "r1");
        assertThat(JudgedAnswer.primary(file())).contains(file().answers().getLast());
    }

    @Test
    void aDecisionWithoutAnAnswerAndAFieldNobodyTouchedJudgedNone() {
        judged("cloud", "", 2);
        judged("others", "r2", 1);
        reviews.put("sponsored", FieldReview.UNDECIDED);

        assertThat(JudgedAnswer.judged(reviews)).containsExactly("r2");
    }

    @Test
    void whereTheJudgedAnswerIsGoneTheOneJudgedBeforeIsProposed() {
        judged("cloud", "gone", 9);
        judged("others", "r2", 1);

        assertThat(JudgedAnswer.primary(file())).contains(file().answers().getLast());
        assertThat(JudgedAnswer.find(file(), "gone")).isEmpty();
    }
}

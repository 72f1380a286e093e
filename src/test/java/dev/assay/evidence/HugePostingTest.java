package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Grounding;
import dev.assay.model.Posting;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Postings and claims that a search with a square in its running time would not finish. */
@Execution(ExecutionMode.CONCURRENT)
class HugePostingTest {

    private static final int SIZE = 200_000;

    @ParameterizedTest
    @ValueSource(strings = {"a", "mentor ", "AWS, ", "visa\n", "'", "\"", "no ", "not mentioned ",
            "Airflow. ", "…", "(", "<p>x"})
    @Timeout(30)
    void isGrounded(String bit) {
        Posting posting = new Posting("p", bit.repeat(200), "", "", bit.repeat(SIZE / bit.length()));
        Grounder.Grounded grounded = new ClaimGrounder().over(posting, List.of());

        for (String field : List.of("mentorship_signals", "primary_cloud", "h1b_friendly")) {
            for (String evidence : List.of("No visa, mentor or AWS is mentioned.",
                    "A mentor knows AWS and Airflow.",
                    bit.repeat(20_000 / bit.length()))) {
                Grounding found = grounded.ground(Claims.silent(field, evidence));
                assertThat(found.spans()).allMatch(span -> span.span().holdsIn(posting));
            }
        }
    }
}

package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LongEvidenceTest {

    @Test
    void evidenceOfAnyLengthIsBoundAndTold() {
        String answer = """
                {"posting_id": "p1", "inference": {"stack_and_cloud": {"primary_cloud": {"value": "aws",
                "confidence": 0.9, "evidence": "%s", "source": "inferred"}}}}
                """.formatted("aws ".repeat(300_000)).replace("\n", " ");
        Imported read = new OriginalReader(Samples.SCHEMA).read(
                new Original("answers.jsonl", answer.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.answers().getFirst().fields().get("primary_cloud").evidence()).hasSize(100_000);
        assertThat(read.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(read.problems()).anySatisfy(
                problem -> assertThat(problem.message()).contains("evidence of primary_cloud", "1,200,000"));
    }
}

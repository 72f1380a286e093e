package dev.assay.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.evaluation.labels.ConfidentJoint.Believed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Confident learning against the example of its paper. */
class ConfidentJointTest {

    @Test
    void firmIsWhatIsBelievedAsMuchAsIsUsualOfThatValue() {
        Believed usual = new Believed("dog", Map.of("dog", 0.9, "fox", 0.1));
        Believed weak = new Believed("dog", Map.of("dog", 0.7, "fox", 0.3));
        Believed other = new Believed("dog", Map.of("dog", 0.1, "fox", 0.9));
        Believed fox = new Believed("fox", Map.of("dog", 0.2, "fox", 0.8));
        ConfidentJoint joint = new ConfidentJoint(List.of(usual, weak, other, fox));

        // dogs are usually believed with (0.9 + 0.7 + 0.1) / 3, foxes with 0.8
        assertThat(joint.firmly(usual)).isEqualTo("dog");
        assertThat(joint.firmly(other)).isEqualTo("fox");
        assertThat(joint.firmly(new Believed("dog", Map.of("dog", 0.5, "fox", 0.5)))).isNull();
    }
}

package dev.assay.evaluation.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.evaluation.labels.ConfidentJoint.Believed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Confident learning against the example of its paper. */
class ConfidentJointTest {

    @Test
    void theJointIsThatOfNorthcuttJiangAndChuangsFirstFigure() {
        Map<String, Map<String, Integer>> counts = Map.of("dog", Map.of("dog", 100, "fox", 40, "cow", 20),
                "fox",
                Map.of("dog", 56, "fox", 60), "cow", Map.of("dog", 32, "fox", 12, "cow", 80));

        Map<String, Map<String, Double>> joint = ConfidentJoint.joint(counts,
                Map.of("dog", 160, "fox", 116, "cow", 124));

        assertThat(joint.get("dog").get("dog")).isCloseTo(0.25, within(1e-6));
        assertThat(joint.get("dog").get("fox")).isCloseTo(0.10, within(1e-6));
        assertThat(joint.get("dog").get("cow")).isCloseTo(0.05, within(1e-6));
        assertThat(joint.get("fox").get("dog")).isCloseTo(0.14, within(1e-6));
        assertThat(joint.get("fox").get("fox")).isCloseTo(0.15, within(1e-6));
        assertThat(joint.get("cow").get("dog")).isCloseTo(0.08, within(1e-6));
        assertThat(joint.get("cow").get("cow")).isCloseTo(0.20, within(1e-6));
    }

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
        assertThat(ConfidentJoint.counted(List.of(usual, weak, other, fox)).get("dog"))
                .containsEntry("dog", 2).containsEntry("fox", 1);
    }
}

package dev.assay.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class ActionTest {

    @Test
    void noKeyMeansTwoThings() {
        Map<KeyCombination, Action> seen = new HashMap<>();
        for (Action action : Action.values()) {
            for (KeyCombination key : action.keys()) {
                assertThat(seen.put(key, action)).as("%s is also the key of %s", key, action).isNull();
            }
        }
    }

    @Test
    void everyActionHasWords() {
        assertThat(Arrays.stream(Action.values()).map(Action::label)).doesNotContain("")
                .doesNotHaveDuplicates();
    }
}

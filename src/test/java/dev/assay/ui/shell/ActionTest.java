package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.Action;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class ActionTest {

    @Test
    void noKeyMeansTwoThings() {
        Map<KeyCombination, Action> seen = new HashMap<>();
        for (Action action : Screens.actions()) {
            for (KeyCombination key : action.defaultKeys()) {
                assertThat(seen.put(key, action)).as("%s is also the key of %s", key, action).isNull();
            }
        }
    }

    @Test
    void everyActionHasWords() {
        assertThat(Screens.actions().stream().map(action -> action.label(Wording.in(Language.ENGLISH))))
                .doesNotContain("")
                .doesNotHaveDuplicates();
    }
}

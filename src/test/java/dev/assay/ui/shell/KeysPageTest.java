package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's table of keys names the keys that the table of actions has. */
class KeysPageTest {

    private final ChosenKeys keys = new ChosenKeys(Wording.in(Language.ENGLISH));

    @Test
    void theTableNamesEveryActionsKeysAndNoOthers() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String table = readme.substring(readme.indexOf("## Keys"), readme.indexOf("Bare keys are off"));
        Set<String> named = Pattern.compile("`([^`]+)`").matcher(table).results()
                .map((MatchResult found) -> found.group(1)).collect(Collectors.toSet());
        Set<String> shown = Screens.actions().stream().filter(action -> action != CellAction.CHOOSE)
                .flatMap(action -> Arrays.stream(keys.text(action).split(" or ")))
                .collect(Collectors.toSet());

        assertThat(named).containsAll(shown);
        assertThat(named).allSatisfy(key -> assertThat(shown.contains(key) || key.matches("[0-9]")).as(key)
                .isTrue());
    }

    @Test
    void everyActionHasAKey() {
        assertThat(Screens.actions()).allSatisfy(action -> assertThat(action.defaultKeys()).as(action.name())
                .isNotEmpty());
    }
}

package dev.assay.ui.shell;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.action.KeyCombinations;
import dev.assay.ui.action.KeyPreset;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys that the reviewer chose: kept and read back, told where they mean two things, and taken from other tools. */
class ChosenKeysTest {

    private static final List<Action> ACTIONS = Screens.actions();

    private final ChosenKeys keys = new ChosenKeys(Wording.in(Language.ENGLISH));

    ChosenKeysTest() {
        keys.among(ACTIONS);
    }

    @ParameterizedTest
    @EnumSource(KeyPreset.class)
    void noKeyOfAPresetMeansTwoThings(KeyPreset preset) {
        keys.choose(preset, ACTIONS);

        assertThat(keys.collisions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(KeyPreset.class)
    void whatDecidesAndWhatGoesOnHasAKeyInEveryPreset(KeyPreset preset) {
        keys.choose(preset, ACTIONS);

        assertThat(Stream.<Action[]>of(CellAction.values(), MoveAction.values()).flatMap(Stream::of))
                .allSatisfy(action -> assertThat(keys.keys(action)).as(action.name()).isNotEmpty());
    }

    /** The names are kept with the keys: an action of another name would lose what was chosen for it. */
    @Test
    void keysThatWereKeptBeforeAreStillUnderstood() {
        List<String> kept = List.of("field-next", "field-previous", "field-next-undecided", "evidence-next",
                "evidence-previous", "posting-next", "posting-previous", "scroll-down", "scroll-up", "leave",
                "accept", "edit", "unsure", "clear", "undo", "palette", "quit", "search", "filter");
        Map<String, List<String>> names = kept.stream().collect(toMap(id -> id, id -> List.of("F2")));

        assertThat(keys.take(names, ACTIONS)).isEmpty();
        assertThat(ACTIONS.stream().filter(keys.chosen()::containsKey).map(Action::id))
                .containsExactlyInAnyOrderElementsOf(kept);
    }

    @ParameterizedTest
    @EnumSource(KeyPreset.class)
    void chosenKeysAreKeptAndReadBack(KeyPreset preset) {
        keys.choose(preset, ACTIONS);
        keys.choose(CellAction.NOTE, List.of(KeyCombinations.typed("ü"), KeyCombinations.code(KeyCode.F2),
                KeyCombinations.code(KeyCode.PAGE_DOWN, KeyCombination.SHORTCUT_DOWN,
                        KeyCombination.SHIFT_DOWN)));
        ChosenKeys other = new ChosenKeys(Wording.in(Language.ENGLISH));

        assertThat(other.take(keys.names(), ACTIONS)).isEmpty();
        assertThat(ACTIONS).allSatisfy(action -> assertThat(other.keys(action)).isEqualTo(keys.keys(action)));
    }

    @ParameterizedTest
    @EnumSource(names = {"BACK_SPACE", "DELETE", "ENTER", "ESCAPE", "SPACE", "TAB", "PAGE_UP", "PAGE_DOWN",
            "HOME",
            "END", "INSERT"})
    void keysAreCalledAsTheyAreInTheLanguage(KeyCode code) {
        Wording german = Wording.in(Language.GERMAN);

        assertThat(german.bundle().keySet().stream().filter(key -> key.startsWith("key."))
                .map(german.bundle()::getString))
                .contains(KeyCombinations.name(KeyCombinations.code(code), german));
    }

    @Test
    void aKeyThatMeansTwoThingsIsTold() {
        keys.choose(CellAction.NOTE, List.of(KeyCombinations.typed("E")));

        assertThat(keys.collisions()).isEqualTo(
                Map.of(KeyCombinations.typed("E"), List.of(CellAction.EDIT, CellAction.NOTE)));
    }

    @Test
    void aKeyThatMeansTwoThingsIsShownWhereItDoesOneAlone() {
        keys.choose(CellAction.NOTE, List.of(KeyCombinations.typed("E"), KeyCombinations.code(KeyCode.F2)));

        assertThat(keys.text(CellAction.EDIT)).isEqualTo("E");
        assertThat(keys.text(CellAction.NOTE)).isEqualTo("F2");
        assertThat(keys.givenText(CellAction.NOTE)).as("in the table of keys").isEqualTo("E or F2");
        keys.choose(CellAction.EDIT, List.of(KeyCombinations.typed("Ü")));
        assertThat(keys.text(CellAction.NOTE)).as("once it is free").isEqualTo("E or F2");
    }

    @Test
    void anActionsOwnKeysAreNoChoice() {
        keys.choose(WindowAction.QUIT, List.of(KeyCombinations.code(KeyCode.F12)));
        keys.choose(WindowAction.QUIT, WindowAction.QUIT.defaultKeys());

        assertThat(keys.names()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsToldAndItsActionHasItsOwnKeys() {
        List<String> told = keys.take(
                Map.of("accept", List.of("Hyper+Foo"), "levitate", List.of("'L'")), ACTIONS);

        assertThat(told).hasSize(2).anyMatch(words -> words.contains("levitate"))
                .anyMatch(words -> words.contains("Accept and go on") && words.contains("Hyper+Foo"));
        assertThat(keys.keys(CellAction.ACCEPT)).isEqualTo(CellAction.ACCEPT.defaultKeys());
    }

    @Test
    void whatThisVersionCannotReadIsKeptWhenAnotherKeyIsChosen() {
        keys.take(Map.of("accept", List.of("Hyper+Foo"), "levitate", List.of("'L'")), ACTIONS);

        keys.choose(CellAction.NOTE, List.of(KeyCombinations.code(KeyCode.F2)));

        assertThat(keys.names()).containsEntry("levitate", List.of("'L'"))
                .containsEntry("accept", List.of("Hyper+Foo"))
                .containsEntry(CellAction.NOTE.id(), List.of("F2"));
    }

    @Test
    void whatCouldNotBeReadIsForgottenWhenItsActionGetsAKey() {
        keys.take(Map.of("accept", List.of("Hyper+Foo")), ACTIONS);

        keys.choose(CellAction.ACCEPT, CellAction.ACCEPT.defaultKeys());

        assertThat(keys.names()).isEmpty();
    }

    @Test
    void anActionKeepsItsOtherKeysWhereOneIsAdded() {
        keys.choose(KeyPreset.PRODIGY, ACTIONS);

        keys.add(CellAction.ACCEPT, KeyCombinations.code(KeyCode.F7));
        keys.add(CellAction.ACCEPT, KeyCombinations.code(KeyCode.F7));

        assertThat(keys.given(CellAction.ACCEPT)).containsExactly(KeyCombinations.typed("A"),
                KeyCombinations.code(KeyCode.ENTER), KeyCombinations.code(KeyCode.F7));
    }

    @Test
    void whatIsResetGoesBackToThePresetThatAllBeganFrom() {
        keys.choose(KeyPreset.PRODIGY, ACTIONS);
        List<KeyCombination> before = keys.given(CellAction.ACCEPT);
        keys.choose(CellAction.ACCEPT, List.of(KeyCombinations.code(KeyCode.F7)));
        assertThat(keys.isOwn(CellAction.ACCEPT)).isTrue();
        assertThat(keys.isOwn(CellAction.UNSURE)).as("the preset’s").isFalse();

        keys.reset(CellAction.ACCEPT);

        assertThat(keys.given(CellAction.ACCEPT)).isEqualTo(before);
        assertThat(keys.basis()).isEqualTo(KeyPreset.PRODIGY);
    }
}

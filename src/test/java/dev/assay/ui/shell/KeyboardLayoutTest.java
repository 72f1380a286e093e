package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What the keys of several layouts do, by events that {@link KeyRecorder} wrote down in a real window. */
class KeyboardLayoutTest {

    private static final String CHOOSE = "CHOOSE ";

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "de", "fr", "es", "ru", "us-ru", "il", "ara", "gr"})
    void aValueIsChosenByADigitThatWasTypedAndByNothingElse(String layout) {
        RecordedKey.recording(layout).forEach((press, events) -> {
            String typed = typed(events);
            boolean plain = typed.matches("[0-9]") && !press.startsWith("Alt") && !press.startsWith("Ctrl");
            assertThat(done(events, false)).as(press + " types " + typed)
                    .filteredOn(a -> a.startsWith(CHOOSE))
                    .isEqualTo(plain ? List.of(CHOOSE + typed) : List.of());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "de", "fr", "es", "ru", "us-ru", "il", "ara", "gr"})
    void nothingDecidesWhileAltGrIsHeld(String layout) {
        RecordedKey.recording(layout).forEach((press, events) -> {
            if (press.startsWith("AltGr")) {
                assertThat(done(events, true)).as(press).noneMatch(KeyboardLayoutTest::decides);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "de", "fr", "es", "ru", "us-ru", "il", "ara", "gr"})
    void searchHelpAndTheNextPostingAreTheSignsTyped(String layout) {
        Map<String, String> signs = Map.of("/", "SEARCH", "?", "KEYS", "]", "POSTING_NEXT", "[",
                "POSTING_PREVIOUS");
        RecordedKey.recording(layout).forEach((press, events) -> {
            String does = signs.get(typed(events));
            if (does != null && !press.startsWith("Alt+")) {
                assertThat(done(events, false)).as(press).containsExactly(does);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"de, Shift+row 7, SEARCH", "es, Shift+row 7, SEARCH", "fr, Shift+place ., SEARCH",
            "de, AltGr+row 8, POSTING_PREVIOUS", "es, AltGr+place [, POSTING_PREVIOUS",
            "fr, AltGr+row 5, POSTING_PREVIOUS", "de, Shift+row 11, KEYS", "fr, Shift+place m, KEYS",
            "de, Ctrl+place y, UNDO", "us, Ctrl+place z, UNDO", "fr, Shift+row 7, CHOOSE 7",
            "us, place e, EDIT", "de, place e, EDIT", "fr, place e, EDIT", "es, place e, EDIT",
            "ru, place e, EDIT", "us-ru, place e, EDIT", "ru, place j, FIELD_NEXT",
            "us-ru, place [, POSTING_PREVIOUS", "ru, place [, POSTING_PREVIOUS", "ru, Ctrl+place z, UNDO",
            "il, place e, EDIT", "ara, place e, EDIT", "gr, place e, EDIT", "il, place j, FIELD_NEXT",
            "ara, place u, UNSURE", "gr, place n, EVIDENCE_NEXT", "il, Ctrl+place z, UNDO",
            "ara, Ctrl+place z, UNDO",
            "us-ru, Ctrl+place z, UNDO", "us, Alt+row 2, TAB_PASS1", "de, Alt+row 2, TAB_PASS1",
            "fr, Alt+row 1, TAB_POSTING", "fr, Alt+row 2, TAB_PASS1", "fr, Alt+row 3, TAB_REASONING",
            "ru, Alt+row 3, TAB_REASONING", "fr, locked pad 4, CHOOSE 4", "ru, locked pad 0, CHOOSE 0",
            "de, pad 8, FIELD_PREVIOUS", "fr, pad 2, FIELD_NEXT", "fr, pad Enter, ACCEPT",
            "us, Shift+Enter, ACCEPT_GROUP", "de, locked pad /, SEARCH"})
    void aKeyDoesWhatIsWrittenOnIt(String layout, String press, String action) {
        assertThat(done(RecordedKey.recording(layout).get(press), false)).containsExactly(action);
    }

    @ParameterizedTest
    @ValueSource(strings = {"us", "de", "fr", "es", "ru", "il", "ara", "gr"})
    void ctrlWithTheKeyOfADigitGoesToTheScreenWhateverTheKeyTypes(String layout) {
        Map<String, List<RecordedKey>> recording = RecordedKey.recording(layout);
        List<String> screens = Screens.all().stream().filter(screen -> screen.key().isEmpty())
                .map(screen -> "SCREEN_" + screen.id()).toList();
        for (int place = 1; place <= Math.min(9, screens.size()); place++) {
            String keeps = layout.equals("fr") && place == 6 ? "TEXT_SMALLER" : screens.get(place - 1);
            assertThat(done(recording.get("Ctrl+row " + place), false)).as("the key of " + place)
                    .containsExactly(keeps);
        }
        assertThat(done(recording.get("Ctrl+row 0"), false)).containsExactly("TEXT_NORMAL");
    }

    @Test
    void ctrlWithADigitThatTakesShiftGoesThereToo() {
        assertThat(done(RecordedKey.recording("fr").get("Ctrl+Shift+row 2"), false))
                .containsExactly("SCREEN_" + Screens.all().get(1).id());
        assertThat(done(RecordedKey.recording("us").get("Ctrl+Shift+row 2"), false)).isEmpty();
    }

    @Test
    void aSignOfTheDigitsRowThatHasAnActionOfItsOwnWithCtrlKeepsIt() {
        assertThat(done(RecordedKey.recording("fr").get("Ctrl+row 6"), false))
                .containsExactly("TEXT_SMALLER");
    }

    @ParameterizedTest
    @CsvSource({"fr, row 1", "fr, row 7", "de, AltGr+row 8", "es, AltGr+row 2", "us, Shift+row 1",
            "us, pad 1", "fr, pad 5", "us, AltGr+Enter", "de, AltGr+Enter", "de, place [",
            "us, Shift+place e"})
    void aKeyThatTypesNoCommandDecidesNothing(String layout, String press) {
        assertThat(done(RecordedKey.recording(layout).get(press), false))
                .noneMatch(KeyboardLayoutTest::decides);
    }

    @Test
    void digitsWithoutShiftAreAChoice() {
        Map<String, List<RecordedKey>> azerty = RecordedKey.recording("fr");
        for (int digit = 0; digit <= 9; digit++) {
            String key = "row " + digit;
            assertThat(done(azerty.get(key), false)).as(key).isEmpty();
            assertThat(done(azerty.get(key), true)).as(key).containsExactly(CHOOSE + digit);
            assertThat(done(azerty.get("Shift+" + key), true)).as(key).containsExactly(CHOOSE + digit);
        }
    }

    @ParameterizedTest
    @CsvSource({"held Enter, ACCEPT", "held Shift+Enter, ACCEPT_GROUP", "held Ctrl+Enter, FINISH",
            "held place x, CLEAR", "held place u, UNSURE", "held place e, EDIT", "held row 1, CHOOSE 1",
            "held Ctrl+place z, UNDO"})
    void aKeyThatIsHeldDecidesOnce(String press, String action) {
        List<RecordedKey> events = RecordedKey.recording("us-held").get(press);
        assertThat(events).filteredOn(RecordedKey::isPressed).as("a press and its repetitions")
                .hasSizeGreaterThan(3);
        List<RecordedKey> twice = new ArrayList<>(events);
        twice.addAll(events);
        assertThat(done(events, false)).containsExactly(action);
        assertThat(done(twice, false)).as("pressed anew").containsExactly(action, action);
    }

    @ParameterizedTest
    @CsvSource({"held Down, FIELD_NEXT", "held place j, FIELD_NEXT"})
    void aKeyThatMovesGoesOnWhileItIsHeld(String press, String action) {
        assertThat(done(RecordedKey.recording("us-held").get(press), false)).hasSizeGreaterThan(3)
                .containsOnly(action);
    }

    @ParameterizedTest
    @CsvSource({"held Down", "held place j"})
    void itIsToldWhileAKeyIsHeldAndNoLonger(String press) {
        List<RecordedKey> events = RecordedKey.recording("us-held").get(press);
        List<Boolean> told = new ArrayList<>();
        sent(events, false, told);
        assertThat(told).as("not held, held, let go").containsExactly(false, true, false);
        told.clear();
        sent(List.of(events.getFirst(), events.getLast()), false, told);
        assertThat(told).as("pressed shortly").containsExactly(false);
    }

    private static boolean decides(String done) {
        return done.startsWith(CHOOSE)
                || Screens.actions().stream().filter(action -> action.name().equals(done)).findFirst()
                        .orElseThrow().topic() == Action.Topic.DECIDE;
    }

    private static String typed(List<RecordedKey> events) {
        return events.stream().filter(RecordedKey::isTyped).map(RecordedKey::text).findFirst().orElse("");
    }

    /** What is carried out when the events come to a window with the focus on neither text nor button. */
    private static List<String> done(List<RecordedKey> events, boolean bareDigits) {
        return sent(events, bareDigits, new ArrayList<>());
    }

    private static List<String> sent(List<RecordedKey> events, boolean bareDigits, List<Boolean> repeating) {
        return onFx(() -> {
            List<String> done = new ArrayList<>();
            Keyboard keyboard = new Keyboard(Screens.actions(), new ChosenKeys(Wording.in(Language.ENGLISH)));
            keyboard.repeatingProperty().subscribe(on -> {
                repeating.add(on);
            });
            Handlers keys = new Handlers();
            Screens.actions().forEach(action -> keys.on(action, () -> done.add(action.name())));
            keys.onChoose(digit -> done.add(CHOOSE + digit));
            keyboard.here(keys);
            if (bareDigits) {
                keyboard.bareDigitsProperty().set(true);
            }
            Pane pane = new Pane();
            keyboard.install(new Scene(pane));
            Stage stage = new Stage();
            stage.setScene(pane.getScene());
            stage.sizeToScene();
            events.forEach(event -> Event.fireEvent(pane, event.event()));
            return done;
        });
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }
}

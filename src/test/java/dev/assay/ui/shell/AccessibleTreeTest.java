package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.screen.Screen;
import dev.assay.ui.session.Notice;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the window tells a screen reader, read from the accessibility tree as one would. No screen reader itself is
 * tried here.
 */
class AccessibleTreeTest {

    private static final String NOTICE = "Something that was noticed.";
    private static final Map<String, AccessibleNode> TREES = new LinkedHashMap<>();

    @BeforeAll
    static void lookAtEveryScreen(@TempDir Path folder) {
        TREES.clear();
        for (Language language : List.of(Language.ENGLISH, Language.GERMAN)) {
            SampleWindow.open(folder, Wording.in(language),
                    (window, store) -> look(window, language.name() + " "));
        }
    }

    private static void look(MainWindow window, String prefix) {
        WindowDriver driver = new WindowDriver(window);
        driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
        driver.perform(() -> window.parts().session().open("hamburg-zweisprachig"));
        keep(window, driver, prefix + "review");
        driver.press(KeyCode.ENTER);
        driver.perform(() -> window.parts().session().notify(Notice.Kind.INFO, NOTICE));
        keep(window, driver, prefix + "decided");
        driver.press(KeyCode.CONTROL, KeyCode.Z);
        driver.press(KeyCode.CONTROL, KeyCode.F);
        driver.type("data");
        keep(window, driver, prefix + "find");
        driver.press(KeyCode.ESCAPE);
        driver.press(KeyCode.ALT, KeyCode.DIGIT2);
        keep(window, driver, prefix + "pass 1");
        driver.press(KeyCode.ALT, KeyCode.DIGIT3);
        keep(window, driver, prefix + "reasoning");
        driver.press(KeyCode.ALT, KeyCode.DIGIT1);
        driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        keep(window, driver, prefix + "reviewer");
        driver.press(KeyCode.ESCAPE);
        driver.press(KeyCode.F1);
        keep(window, driver, prefix + "keys");
        driver.press(KeyCode.ESCAPE);
        driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        keep(window, driver, prefix + "export");
        driver.press(KeyCode.ESCAPE);
        List<Screen> screens = Screens.all();
        for (int at = 1; at < screens.size(); at++) {
            driver.press(ScreenKeys.of(screens.get(at)).toArray(KeyCode[]::new));
            keep(window, driver, prefix + screens.get(at).id());
            if (screens.get(at).id().equals("rules")) {
                driver.press(KeyCode.CONTROL, KeyCode.E);
                keep(window, driver, prefix + "own rules");
                driver.press(KeyCode.CONTROL, KeyCode.E);
            }
        }
        driver.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    }

    private static void keep(MainWindow window, WindowDriver driver, String name) {
        TREES.put(name, driver.ask(() -> AccessibleNode.of(window.stage().getScene().getRoot())));
    }

    private static AccessibleNode on(String screen) {
        return TREES.get("ENGLISH " + screen);
    }

    /** Those that fail, each with the first screen that has it, so that all are seen at once. */
    private static List<String> those(Predicate<AccessibleNode> fail) {
        Map<String, String> found = new LinkedHashMap<>();
        TREES.forEach((screen, tree) -> tree.all().filter(fail)
                .forEach(node -> found.putIfAbsent(node.toString(), screen)));
        return found.entrySet().stream().map(one -> one.getValue() + ": " + one.getKey()).toList();
    }

    @Test
    void whatTakesTheFocusSaysWhatItIs() {
        assertThat(those(node -> node.focusable() && node.isSilent())).isEmpty();
    }

    @Test
    void whatTakesTheFocusHasAName() {
        assertThat(those(node -> node.focusable() && node.name().isBlank())).isEmpty();
        assertThat(those(node -> node.focusable() && node.name().matches("[a-z]+([._][a-z]+)+"))).isEmpty();
    }

    @Test
    void aNameHidesNothingThatIsShown() {
        assertThat(those(node -> node.focusable() && node.shown().chars().anyMatch(Character::isLetter)
                && !(node.holdsContent() ? node.text() : node.name()).contains(node.shown()))).isEmpty();
    }

    @Test
    void aSignIsNotReadAsALetter() {
        assertThat(those(node -> !node.isSilent()
                && node.text().codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE)))
                .isEmpty();
    }

    @Test
    void noTwoButtonsOfAScreenHaveOneName() {
        List<String> twice = new ArrayList<>();
        TREES.forEach((screen, tree) -> tree.all(AccessibleRole.BUTTON).filter(AccessibleNode::focusable)
                .collect(Collectors.groupingBy(AccessibleNode::name, Collectors.counting()))
                .forEach((name, count) -> {
                    if (count > 1) {
                        twice.add(screen + ": " + count + " × " + name);
                    }
                }));
        assertThat(twice).isEmpty();
    }

    /** The row of the posting that is open. */
    private static AccessibleNode row(String screen) {
        return on(screen).all(AccessibleRole.LIST_ITEM).filter(row -> row.text().contains("Elbtakt"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRowOfTheQueueSaysTitleCompanyStateAndRisk() {
        AccessibleNode row = row("review");
        assertThat(row.text()).contains("Data Engineer (m/w/d)", "Elbtakt Frachtsysteme GmbH",
                "0 of 25 fields decided");
        assertThat(on("review").all(AccessibleRole.LIST_ITEM).map(AccessibleNode::text)
                .filter(text -> text.contains("fields decided"))).anyMatch(text -> text.contains("wrong"));
        assertThat(row.help()).contains("•");
        AccessibleNode decided = row("decided");
        assertThat(decided.text()).contains("1 of 25 fields decided", "1 accepted", "24 undecided");
        assertThat(decided.all(AccessibleRole.PROGRESS_INDICATOR).findFirst().orElseThrow().value())
                .isEqualTo(1 / 25.0);
    }

    @Test
    void aFieldSaysValueStateConfidenceAndEvidence() {
        AccessibleNode row = on("review").styled("field-row").findFirst().orElseThrow();
        assertThat(row.role()).isEqualTo(AccessibleRole.TITLED_PANE);
        assertThat(row.text()).contains("Seniority: Junior", "undecided", "confidence 0.68",
                "evidence Quoted",
                "2 answers give 2 values");
        AccessibleNode meter = row.all(AccessibleRole.PROGRESS_INDICATOR).findFirst().orElseThrow();
        assertThat(meter.text()).contains("confidence 0.68");
        assertThat(meter.value()).isEqualTo(0.68);
        assertThat(on("decided").styled("field-row").findFirst().orElseThrow().text()).contains("accepted");
    }

    @Test
    void fieldsAreReadInTheOrderInWhichTheyStand() {
        List<String> read = on("review").styled("fields-list").findFirst().orElseThrow().children().stream()
                .flatMap(part -> Stream.of("group-heading", "field-row", "open-field")
                        .filter(part.styles()::contains))
                .limit(7).toList();
        assertThat(read).containsExactly("group-heading", "field-row", "open-field", "field-row", "field-row",
                "field-row", "group-heading");
    }

    @Test
    void thePostingSaysItsWordsAndWhichOfThemAreEvidence() {
        AccessibleNode page = on("review").styled("reading").findFirst().orElseThrow();
        assertThat(page.role()).isEqualTo(AccessibleRole.TEXT_AREA);
        assertThat(page.name()).isEqualTo("Text of the posting");
        assertThat(page.text()).contains("2+ years building data pipelines");
        assertThat(page.all(AccessibleRole.HYPERLINK).map(AccessibleNode::text))
                .anySatisfy(mark -> assertThat(mark).contains("Seniority: Junior", "quoted",
                        "2+ years building data pipelines"));
    }

    @Test
    void tabsAreTabs() {
        AccessibleNode tabs = on("pass 1").all(AccessibleRole.TAB_PANE).findFirst().orElseThrow();
        assertThat(tabs.all(AccessibleRole.TAB_ITEM).map(AccessibleNode::name))
                .containsExactly("Posting", "Pass 1", "Reasoning");
        assertThat(tabs.all(AccessibleRole.TAB_ITEM).map(AccessibleNode::selected))
                .containsExactly(false, true, false);
    }

    @Test
    void theRailSaysWhichScreenIsShown() {
        assertThat(on("report").styled("rail-button").map(AccessibleNode::name)
                .map(name -> name.replaceFirst(": [\\d,]+ (postings|cells|disputed cells|samples?) left$",
                        "")))
                .containsExactlyElementsOf(
                        Screens.all().stream().map(screen -> screen.title(Wording.in(Language.ENGLISH)))
                                .toList());
        assertThat(on("report").styled("rail-button").filter(one -> Boolean.TRUE.equals(one.selected()))
                .map(AccessibleNode::name)).containsExactly("Import");
    }

    @Test
    void columnsHaveNames() {
        assertThat(those(node -> node.role() == AccessibleRole.TABLE_COLUMN && node.text().isBlank()
                && node.styles().contains("fact-name-column"))).isEmpty();
        assertThat(on("pass 1").all(AccessibleRole.TABLE_COLUMN).map(AccessibleNode::text))
                .containsExactly("Fact", "heron-large");
    }

    @Test
    void aNoticeAndASwitchAreSaid() {
        assertThat(on("decided").all(AccessibleRole.TEXT).map(AccessibleNode::text)).contains(NOTICE);
        assertThat(on("preferences").styled("toggle-switch").map(AccessibleNode::role))
                .containsExactly(AccessibleRole.TOGGLE_BUTTON);
        assertThat(on("preferences").styled("toggle-switch").map(AccessibleNode::selected))
                .containsExactly(false);
    }

    @Test
    void aSheetIsADialogWithItsTitle() {
        assertThat(on("keys").all(AccessibleRole.DIALOG).map(AccessibleNode::text)).containsExactly("Keys");
        assertThat(on("export").all(AccessibleRole.DIALOG)).hasSize(1);
    }
}

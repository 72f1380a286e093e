package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.SettingValues.Bookmark;
import dev.assay.review.SettingValues.Draft;
import dev.assay.review.SettingValues.Folders;
import dev.assay.review.SettingValues.Window;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change of one setting leaves the others as they were set. */
class SettingValuesTest {

    private static final Draft DRAFT = new Draft("Ada", new CellKey("p1", "cloud"),
            new Remark("wrong_value", "see the footer"));
    private static final Window LEFT = new Window(1000, 700, true, 200, 400, false, "DARK", 1.5, "pass1",
            0.6, true, 650, true);
    private static final SettingValues FULL = new SettingValues("Ada", new Bookmark("p1", "cloud"), true,
            LEFT, List.of(DRAFT), List.of("some-model"), Map.of("accept", List.of("Enter")),
            new Folders("/in", "/out"), "GERMAN", Probing.OFF.withShare(0.02, "seed"));

    /** A change, and the one part it is about. */
    private record Change(String part, UnaryOperator<SettingValues> change) {}

    private static List<Change> changes() {
        return List.of(new Change("reviewer", set -> set.withReviewer("Bo")),
                new Change("open", set -> set.withOpen(Bookmark.NONE)),
                new Change("bareDigits", set -> set.withBareDigits(false)),
                new Change("layout", set -> set.withLayout(Window.FIRST)),
                new Change("remarks", set -> set.withRemarks(List.of())),
                new Change("answerSources", set -> set.withAnswerSources(List.of("a", "b"))),
                new Change("keys", set -> set.withKeys(Map.of())),
                new Change("folders", set -> set.withFolders(Folders.NONE)),
                new Change("language", set -> set.withLanguage("ENGLISH")),
                new Change("probes", set -> set.withProbes(Probing.OFF)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeLeavesTheOtherSettings(Change change) throws ReflectiveOperationException {
        List<String> differing = new ArrayList<>();
        SettingValues changed = change.change().apply(FULL);
        for (RecordComponent part : SettingValues.class.getRecordComponents()) {
            if (!Objects.equals(part.getAccessor().invoke(FULL), part.getAccessor().invoke(changed))) {
                differing.add(part.getName());
            }
        }

        assertThat(differing).containsExactly(change.part());
    }

    @Test
    void everySettingCanBeChanged() {
        assertThat(changes()).extracting(Change::part).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(SettingValues.class.getRecordComponents())
                        .map(RecordComponent::getName).toList());
    }

    @Test
    void anotherLookLeavesTheWindowWhereItWas() {
        assertThat(LEFT.withLook("LIGHT", 1)).isEqualTo(new Window(1000, 700, true, 200, 400, false, "LIGHT",
                1, "pass1", 0.6, true, 650, true));
    }

    @Test
    void whatIsSetDoesNotChangeWithWhatItWasMadeOf() {
        List<String> sources = new ArrayList<>(List.of("some-model"));
        Map<String, List<String>> keys = new HashMap<>(Map.of("accept", List.of("Enter")));
        SettingValues set = FULL.withAnswerSources(sources).withKeys(keys);
        sources.add("other");
        keys.clear();

        assertThat(set).isEqualTo(FULL);
    }

    @Test
    void atFirstNothingIsSetThatSomebodyWouldHaveToSay() {
        assertThat(SettingValues.DEFAULTS.reviewer()).isEmpty();
        assertThat(SettingValues.DEFAULTS.open()).isEqualTo(Bookmark.NONE);
        assertThat(SettingValues.DEFAULTS.answerSources()).as("nobody is asked unless chosen").isEmpty();
        assertThat(SettingValues.DEFAULTS.keys()).isEmpty();
        assertThat(SettingValues.DEFAULTS.layout().scale()).isEqualTo(1);
        assertThat(SettingValues.DEFAULTS.layout().matrix()).isFalse();
    }
}

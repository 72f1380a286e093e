package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.review.SettingValues.Bookmark;
import dev.assay.review.SettingValues.Draft;
import dev.assay.review.SettingValues.Folders;
import dev.assay.review.SettingValues.Window;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What {@link Settings} promise, wherever they are kept. */
public abstract class SettingsContract {

    protected static final SettingValues ALL = new SettingValues("Bo; \"\u00dc\"\n",
            new Bookmark("p1", "cloud"),
            true,
            new Window(1280.5, 800, true, 240, 455, false, "DARK", 1.3, "REASONING", 0.6, true, 640, true),
            List.of(new Draft("", new CellKey("p\t1", "cloud"), new Remark("UNCLEAR", "a\\tb\nc\td"))),
            List.of("one, two", "three"), Map.of("accept", List.of("'A'", "Enter"), "undo", List.of()),
            new Folders("/in \"here\"", "C:\\out"), "GERMAN",
            new Probing(0.05, "a \"seed\"", List.of(
                    new ProbeResult("Bo; \n", new CellKey("p\t1", "cloud"), ProbeOutcome.MISSED))));

    /** The test's settings, read again where they are on disk. */
    protected abstract Settings open();

    @Test
    void areTheDefaultsAtFirst() {
        assertThat(open().values()).isEqualTo(SettingValues.DEFAULTS);
        assertThat(open().notices()).isEmpty();
    }

    @Test
    void areAsTheyWereSet() {
        assertThat(open().change(before -> ALL)).isEqualTo(ALL);

        assertThat(open().values()).isEqualTo(ALL);
        assertThat(open().notices()).isEmpty();
    }

    @Test
    void aChangeLeavesTheOthers() {
        open().change(before -> ALL);
        open().change(set -> set.withReviewer("Ada"));
        open().change(set -> set.withBareDigits(false));
        open().change(set -> set.withRemarks(List.of()));

        assertThat(open().values())
                .isEqualTo(ALL.withReviewer("Ada").withBareDigits(false).withRemarks(List.of()));
        open().change(set -> SettingValues.DEFAULTS.withOpen(ALL.open()).withLayout(ALL.layout())
                .withAnswerSources(List.of("x")));
        assertThat(open().values())
                .isEqualTo(new SettingValues("", ALL.open(), false, ALL.layout(), List.of(),
                        List.of("x"), Map.of(), Folders.NONE, "SYSTEM", Probing.OFF));
    }

    @Test
    void aChangeThatFailsChangesNothing() {
        open().change(before -> ALL);

        assertThatThrownBy(() -> open().change(before -> {
            throw new IllegalStateException("it failed");
        })).hasMessageContaining("it failed");
        assertThat(open().values()).isEqualTo(ALL);
        assertThat(open().change(set -> set.withReviewer("Ada")).reviewer()).isEqualTo("Ada");
    }

    /** Whatever is typed comes back, and what is set last stands. */
    @Test
    void areWhatTheLastChangesMadeThem() {
        Random random = new Random(29);
        SettingValues expected = SettingValues.DEFAULTS;
        for (int i = 0; i < 60; i++) {
            UnaryOperator<SettingValues> change = change(random);
            expected = change.apply(expected);

            assertThat(open().change(change)).isEqualTo(expected);
            assertThat(open().values()).isEqualTo(expected);
            assertThat(open().notices()).isEmpty();
        }
    }

    private static UnaryOperator<SettingValues> change(Random random) {
        List<String> texts = List.of("", " ", "Ada", "a\tb\\n\n", "\u00fc\ud83d\ude00", "\ud800", "null",
                "{}",
                "x".repeat(5_000));
        String one = texts.get(random.nextInt(texts.size()));
        String other = texts.get(random.nextInt(texts.size()));
        return switch (random.nextInt(10)) {
            case 0 -> set -> set.withReviewer(one);
            case 1 -> set -> set.withOpen(new Bookmark(one, other));
            case 2 -> set -> set.withBareDigits(!set.bareDigits());
            case 3 -> {
                double width = random.nextDouble() * 4000;
                yield set -> set
                        .withLayout(new Window(width, -1.5e-9, true, 0, 1e9, false, one, 1.3, other, 0.5,
                                !set.layout().matrix(), 640, !set.layout().parts()));
            }
            case 4 -> set -> set.withRemarks(List.of(new Draft(one, new CellKey(other, "cloud"),
                    new Remark(other, one)), new Draft("", new CellKey("", ""), Remark.NONE)));
            case 5 -> set -> set.withAnswerSources(List.of("one", "two, three"));
            case 6 -> set -> set.withKeys(Map.of(one, List.of(other, one), "accept", List.of()));
            case 7 -> set -> set.withFolders(new Folders(one, other));
            case 8 -> set -> set.withLanguage(one);
            default -> set -> set.withProbes(set.probes().withShare(0.02, other).with(
                    new ProbeResult(one, new CellKey(other, "cloud"), ProbeOutcome.DIFFERED)));
        };
    }
}

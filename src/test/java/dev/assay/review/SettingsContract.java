package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.SettingValues.Bookmark;
import dev.assay.review.SettingValues.Draft;
import dev.assay.review.SettingValues.Folders;
import dev.assay.review.SettingValues.Window;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link Settings} promise, wherever they are kept. */
public abstract class SettingsContract {

    protected static final SettingValues ALL = new SettingValues("Bo; \"\u00dc\"\n",
            new Bookmark("p1", "cloud"),
            true, new Window(1280.5, 800, true, 240, 455, false, "DARK", 1.3, "REASONING", 0.6, true, 640),
            List.of(new Draft("", new CellKey("p\t1", "cloud"), new Remark("UNCLEAR", "a\\tb\nc\td"))),
            List.of("one, two", "three"), Map.of("accept", List.of("'A'", "Enter"), "undo", List.of()),
            new Folders("/in \"here\"", "C:\\out"), "GERMAN");

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
                        List.of("x"), Map.of(), Folders.NONE, "SYSTEM"));
    }
}

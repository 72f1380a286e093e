package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Theme;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final Layout LEFT = new Layout(1280, 800, true, 240, 455, false, Theme.DARK, 1.3);

    @Test
    void readsBackWhatItWrote() {
        assertThat(Layout.parse(LEFT.format())).contains(LEFT);
    }

    @Test
    void isTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Layout.parse(LEFT.format())).contains(LEFT);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void keepsTheTextReadable() {
        assertThat(Layout.parse("scale=9").orElseThrow().scale()).isEqualTo(Layout.LARGEST_SCALE);
        assertThat(Layout.parse("scale=0.1").orElseThrow().scale()).isEqualTo(Layout.SMALLEST_SCALE);
    }

    @Test
    void forgetsASettingItCannotRead() {
        assertThat(Layout.parse("width=wide")).isEmpty();
        assertThat(Layout.parse("theme=SEPIA")).isEmpty();
    }
}

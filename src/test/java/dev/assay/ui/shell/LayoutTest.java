package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.SettingValues.Window;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Theme;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final Layout LEFT = new Layout(1280, 800, true, 240, 455, false, Theme.DARK, 1.3,
            "REASONING", 0.6, true, 640, true);

    @Test
    void isAsItWasLeft() {
        assertThat(Layout.of(LEFT.kept())).isEqualTo(LEFT);
    }

    @Test
    void keepsTheTextReadable() {
        assertThat(of("DARK", 9).scale()).isEqualTo(Layout.LARGEST_SCALE);
        assertThat(of("DARK", 0.1).scale()).isEqualTo(Layout.SMALLEST_SCALE);
    }

    @Test
    void takesTheUsualLookForOneItDoesNotKnow() {
        assertThat(of("SEPIA", 1).theme()).isEqualTo(Layout.FIRST.theme());
    }

    private static Layout of(String theme, double scale) {
        return Layout.of(new Window(1280, 800, true, 240, 455, false, theme, scale, "", 0.5));
    }
}

package dev.assay.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.assay.ui.session.Theme;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/** The style sheets of each look. */
public final class ThemeSheets {

    private static final double NORMAL_TEXT = 13;

    private ThemeSheets() {}

    /** Gives the scene a look and a text size, 1 for normal. */
    public static void apply(Theme theme, double scale, Scene scene) {
        apply(theme, scene);
        // Whole, so that rows of two letters' height are whole pixels high, and the lines between them equally thick.
        scene.getRoot().setStyle("-fx-font-size: " + Math.round(NORMAL_TEXT * scale) + "px;");
    }

    /** Gives the scene a look: the theme's sheet for all controls, and the palette for our own. */
    public static void apply(Theme theme, Scene scene) {
        ColorScheme scheme = switch (theme) {
            case SYSTEM -> Platform.getPreferences().getColorScheme();
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
        };
        scene.getPreferences().setColorScheme(scheme);
        Application.setUserAgentStylesheet(scheme == ColorScheme.DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
    }
}

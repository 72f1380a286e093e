package dev.assay.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/** The look chosen: light, dark, or what the system has. */
public enum Theme {
    SYSTEM("As the system"), LIGHT("Light"), DARK("Dark");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** Gives the scene this look: the theme's sheet for all controls, and the palette for our own. */
    public void apply(Scene scene) {
        ColorScheme scheme = switch (this) {
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

package dev.assay.ui.shell;

import dev.assay.ui.session.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;

/** Pictures of the main screens, light and dark, large and small. */
public final class Snapshots {

    private final WindowDriver driver;
    private final MainWindow window;
    private final Path out;
    private final List<Path> written = new ArrayList<>();

    public Snapshots(MainWindow window, Path out) {
        this.window = window;
        this.driver = new WindowDriver(window);
        this.out = out;
    }

    /** Takes them all; from any thread but the UI's. @return the files written */
    public List<Path> takeAll() {
        // Both begin to count when they are shown first, and are drawn once they have.
        driver.show("disputes");
        driver.show("compare");
        driver.show("review");
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            String look = theme.name().toLowerCase(Locale.ROOT);
            driver.perform(() -> window.setTheme(theme));
            driver.resize(1440, 900);
            take("review-" + look);
            driver.press(KeyCode.ALT, KeyCode.DIGIT2);
            take("pass1-" + look);
            driver.press(KeyCode.ALT, KeyCode.DIGIT3);
            take("reasoning-" + look);
            driver.press(KeyCode.ALT, KeyCode.DIGIT1);
            driver.press(KeyCode.F1);
            take("keys-" + look);
            driver.press(KeyCode.ESCAPE);
            driver.press(KeyCode.CONTROL, KeyCode.M);
            driver.press(KeyCode.RIGHT);
            take("matrix-" + look);
            driver.press(KeyCode.CONTROL, KeyCode.M);
            driver.show("sweep");
            take("sweep-" + look);
            driver.show("disputes");
            driver.press(KeyCode.DOWN);
            take("disputes-" + look);
            driver.show("bulk");
            take("bulk-" + look);
            driver.show("compare");
            take("compare-" + look);
            driver.show("pace");
            take("pace-" + look);
            driver.show("figures");
            take("figures-" + look);
            driver.show("sets");
            take("sets-" + look);
            driver.show("rules");
            driver.press(KeyCode.DOWN);
            take("rules-" + look);
            driver.show("report");
            take("import-" + look);
            driver.show("preferences");
            take("settings-" + look);
            driver.show("review");
            driver.resize(1024, 700);
            take("review-small-" + look);
            driver.press(KeyCode.CONTROL, KeyCode.M);
            take("matrix-small-" + look);
            driver.press(KeyCode.CONTROL, KeyCode.M);
            driver.show("sweep");
            take("sweep-small-" + look);
            driver.show("disputes");
            take("disputes-small-" + look);
            driver.show("bulk");
            take("bulk-small-" + look);
            driver.show("pace");
            take("pace-small-" + look);
            driver.show("review");
            driver.resize(1440, 900);
        }
        return List.copyOf(written);
    }

    private void take(String name) {
        Path png = out.resolve(name + ".png");
        driver.snapshot(png);
        written.add(png);
    }
}

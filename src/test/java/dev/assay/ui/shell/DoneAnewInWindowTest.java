package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.action.ListAction;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.session.Notices;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where counting anew, or putting a list in order anew, comes to the same, that is told on every screen that can do it. */
class DoneAnewInWindowTest {

    /** They list what was drawn, decided by others or brought, as it comes: nothing there is done anew. */
    private static final Set<String> NOTHING_TO_DO = Set.of("bulk", "adjudicate", "report", "preferences");

    @TempDir
    private Path folder;

    @Test
    void thatNothingChangedIsTold() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            List<String> told = new ArrayList<>();
            List<String> expected = Screens.all().stream().map(Screen::id)
                    .filter(id -> !NOTHING_TO_DO.contains(id)).toList();
            for (String id : expected) {
                driver.show(id);
                if (isTold(driver, window)) {
                    told.add(id);
                }
            }
            assertThat(told).containsExactlyElementsOf(expected);
        });
    }

    /** What is not there yet when it is asked for anew is another thing afterwards, so that it may take a second time. */
    private static boolean isTold(WindowDriver driver, MainWindow window) {
        Notices notices = window.parts().session().notices();
        String expected = window.parts().session().words().of("anew.nothing-changed");
        for (int attempt = 0; attempt < 4; attempt++) {
            driver.perform(notices::close);
            driver.perform(() -> window.perform(ListAction.ARRANGE));
            for (int i = 0; i < 60; i++) {
                if (driver.ask(() -> notices.shownProperty().get().text()).equals(expected)) {
                    return true;
                }
                driver.settle();
            }
        }
        return false;
    }
}

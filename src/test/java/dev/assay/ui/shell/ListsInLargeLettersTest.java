package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.screen.Screen;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A list that lists something shows of it, on every screen, in the largest letters of a low window. */
class ListsInLargeLettersTest {

    /** A row's first line in letters of twice the size, in pixels. */
    private static final double LINE = 40;

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "GERMAN"})
    void aLineOfEveryListIsSeenWithinItsPane(Language language, @TempDir Path folder) {
        List<String> hidden = new ArrayList<>();
        List<String> looked = new ArrayList<>();
        SampleWindow.open(folder, Wording.in(language), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.resize(1024, 700);
            for (int percent = 110; percent <= 200; percent += 10) {
                driver.press(KeyCode.CONTROL, KeyCode.EQUALS);
            }
            for (Screen screen : Screens.all()) {
                driver.show(screen.id());
                for (int i = 0; i < 40 && driver.ask(() -> lists(window).isEmpty()); i++) {
                    driver.settle();
                }
                driver.ask(() -> {
                    lists(window).forEach(list -> {
                        looked.add(screen.id());
                        look(list, screen.id(), hidden);
                    });
                    return true;
                });
            }
        });
        assertThat(looked).contains("sweep", "disputes", "rules");
        assertThat(hidden).isEmpty();
    }

    private static List<ListView<?>> lists(MainWindow window) {
        List<ListView<?>> found = new ArrayList<>();
        for (Node node : window.stage().getScene().getRoot().lookupAll(".list-view")) {
            if (node instanceof ListView<?> list && list.isManaged() && isShown(list)
                    && !list.getItems().isEmpty()) {
                found.add(list);
            }
        }
        return found;
    }

    private static void look(ListView<?> list, String screen, List<String> hidden) {
        Bounds own = list.localToScene(list.getLayoutBounds());
        Bounds seen = seen(list);
        // The cells of a dispute come second; the divider above them makes room.
        boolean second = list.getStyleClass().contains("disputed-cells");
        if (!second && seen.getHeight() < LINE || seen.getWidth() < own.getWidth() - 1) {
            hidden.add(screen + ": " + list.getStyleClass() + " stands at " + own + ", of which is seen "
                    + seen);
        }
    }

    /** What of a node is within all that it stands in. */
    private static Bounds seen(Node node) {
        Bounds own = node.localToScene(node.getLayoutBounds());
        double left = own.getMinX();
        double right = own.getMaxX();
        double top = own.getMinY();
        double bottom = own.getMaxY();
        for (Node in = node.getParent(); in != null; in = in.getParent()) {
            Bounds around = in.localToScene(in.getLayoutBounds());
            left = Math.max(left, around.getMinX());
            right = Math.min(right, around.getMaxX());
            top = Math.max(top, around.getMinY());
            bottom = Math.min(bottom, around.getMaxY());
        }
        return new BoundingBox(left, top, right - left, bottom - top);
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }
}

package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.schema.FieldSpec;
import dev.assay.ui.control.Mark;
import dev.assay.ui.control.PostingText;
import dev.assay.ui.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The menu of a marked place takes the mark away from the field it is of, whichever field is selected. */
class TextMenuInWindowTest {

    @TempDir
    private Path folder;

    @Test
    void aPieceIsRemovedWhereItIsMarked() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            Session session = window.parts().session();
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            PostingText text = (PostingText) driver
                    .ask(() -> window.stage().getScene().lookup(".posting-text.reading"));
            Mark mark = driver.ask(() -> text.marksProperty().get().stream()
                    .filter(one -> !one.field().equals(session.fieldProperty().get()))
                    .filter(one -> !text.boxesOf(one.field(), one.number()).isEmpty()).findFirst()
                    .orElseThrow());
            String label = session.schema().field(mark.field()).map(FieldSpec::label).orElseThrow();
            int before = driver.ask(() -> session.claims().shown(mark.field()).spans().size());
            MenuItem removal = driver.ask(() -> menuAt(text, mark)).stream()
                    .filter(item -> item.getText().equals("Remove this piece from “" + label + "”"))
                    .findFirst().orElseThrow();
            driver.perform(removal::fire);
            driver.settle();
            assertThat(driver.ask(() -> session.claims().shown(mark.field()).spans())).hasSize(before - 1);
            assertThat(driver.ask(() -> session.noticeProperty().get().text()))
                    .as("told wherever the text is")
                    .matches("Evidence removed from " + label + ": “.+”");
            assertThat(driver.ask(() -> session.fieldProperty().get())).isEqualTo(mark.field());
            assertThat(store.journal()).extracting(made -> made.what().field()).containsExactly(mark.field());
        });
    }

    private static List<MenuItem> menuAt(PostingText text, Mark mark) {
        Rectangle2D box = text.boxesOf(mark.field(), mark.number()).getFirst();
        Point2D at = new Point2D((box.getMinX() + box.getMaxX()) / 2, (box.getMinY() + box.getMaxY()) / 2);
        Point2D scene = text.localToScene(at);
        Point2D screen = text.localToScreen(at);
        Event.fireEvent(text, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, scene.getX(),
                scene.getY(), screen.getX(), screen.getY(), false, null));
        Optional<ContextMenu> menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast).findFirst();
        List<MenuItem> items = menu.map(open -> List.copyOf(open.getItems())).orElse(List.of());
        menu.ifPresent(ContextMenu::hide);
        return items;
    }
}

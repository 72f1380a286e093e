package dev.assay.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitForAsyncFx;
import static org.testfx.util.WaitForAsyncUtils.waitForFxEvents;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** What long lists make of their rows, and when. */
class ListsShownTest {

    private static Stage stage;
    private final StackPane window = new StackPane();
    private final Label beside = new Label("beside");
    private final List<Integer> laidOut = new ArrayList<>();
    private final AtomicInteger made = new AtomicInteger();
    private ListView<Integer> list = new ListView<>();
    private ShownSelection<Integer> selection = new ShownSelection<>(list, index -> {});

    @BeforeAll
    static void start() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void show() {
        perform(() -> {
            list = new ListView<>(
                    FXCollections.observableArrayList(IntStream.range(0, 500).boxed().toList()));
            list.setCellFactory(view -> {
                made.incrementAndGet();
                return new Row();
            });
            selection = new ShownSelection<>(list, index -> {});
            list.setSelectionModel(selection);
            window.getChildren().add(beside);
            stage.setScene(new Scene(window, 200, 300));
            stage.show();
        });
    }

    @Test
    void aRowThatIsAskedForWhileTheListIsInNoWindowIsInViewOnceItIs() {
        perform(() -> {
            selection.show(300);
            selection.reveal();
        });
        assertThat(made).as("rows made that nobody sees").hasValue(0);
        perform(() -> window.getChildren().add(list));
        assertThat(isSeen("300")).isTrue();
    }

    @Test
    void ofSeveralRowsThatWereAskedForTheLastIsInView() {
        perform(() -> window.getChildren().add(list));
        perform(() -> IntStream.of(400, 100, 200).forEach(index -> {
            selection.show(index);
            selection.reveal();
        }));
        assertThat(isSeen("200")).isTrue();
    }

    /** A search or a facet lists others, among which what is open stands far below. */
    @Test
    void ofOtherRowsOnlyThoseInViewAreLaidOut() {
        perform(() -> {
            EvenRows.in(list, beside.fontProperty());
            window.getChildren().add(list);
        });
        waitForFxEvents();
        laidOut.clear();
        perform(() -> {
            list.getItems().setAll(IntStream.range(1000, 1500).boxed().toList());
            selection.show(400);
            selection.reveal();
        });
        assertThat(isSeen("1400")).isTrue();
        assertThat(laidOut).as("rows of other numbers than are in view").allMatch(row -> row >= 1390);
    }

    @Test
    void allRowsHaveOneHeightThatFollowsTheLetters() {
        perform(() -> {
            EvenRows.in(list, beside.fontProperty());
            window.getChildren().add(list);
        });
        waitForFxEvents();
        double first = list.getFixedCellSize();
        assertThat(first).isPositive().isEqualTo(height());
        perform(() -> window.setStyle("-fx-font-size: 40px"));
        waitForFxEvents();
        assertThat(list.getFixedCellSize()).isGreaterThan(2 * first).isEqualTo(height());
    }

    private double height() {
        return list.lookupAll(".list-cell").stream().mapToDouble(row -> row.getLayoutBounds().getHeight())
                .max().orElse(0);
    }

    private boolean isSeen(String text) {
        waitForFxEvents();
        return list.lookupAll(".list-cell").stream().map(row -> (ListCell<?>) row)
                .anyMatch(row -> text.equals(row.getText()) && row.getLayoutY() >= 0
                        && row.getLayoutY() < list.getHeight());
    }

    private static void perform(Runnable act) {
        waitForAsyncFx(20_000, act);
        waitForFxEvents();
    }

    private final class Row extends ListCell<Integer> {

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (!isEmpty() && isVisible()) {
                laidOut.add(getItem());
            }
        }

        @Override
        protected void updateItem(Integer item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : Integer.toString(item));
        }
    }
}

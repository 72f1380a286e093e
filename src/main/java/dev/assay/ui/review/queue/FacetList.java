package dev.assay.ui.review.queue;

import dev.assay.ui.control.KeepsKeys;
import dev.assay.ui.control.RowInView;
import dev.assay.ui.control.StyleVariant;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The facets and their kinds, line by line: Enter, Space or a click chooses one or gives it up. */
public final class FacetList extends ListView<FacetLine> implements KeepsKeys {

    private final RowInView inView = new RowInView(this);
    private Consumer<FacetLine> onSwitch = line -> {};
    private Runnable onLeave = () -> {};

    public FacetList() {
        getStyleClass().add("facet-list");
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    void start(Wording words, Consumer<FacetLine> switched, Runnable leave) {
        onSwitch = switched;
        onLeave = leave;
        setCellFactory(list -> new Line(words));
    }

    /** Shows other lines; the one that was looked at stays so. */
    void show(List<FacetLine> lines) {
        if (getItems().equals(lines)) {
            return;
        }
        FacetLine at = getSelectionModel().getSelectedItem();
        getItems().setAll(lines);
        select(at == null
                ? -1
                : IntStream.range(0, lines.size()).filter(i -> lines.get(i).facet() == at.facet()
                        && lines.get(i).kind().equals(at.kind())).findFirst().orElse(-1));
    }

    private void select(int place) {
        if (place < 0) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().select(place);
        }
    }

    /** Begins at the first kind, where none was looked at. */
    void begin() {
        requestFocus();
        if (getSelectionModel().getSelectedIndex() < 0) {
            select(next(-1, 1));
        }
    }

    private int next(int from, int step) {
        int at = from + step;
        while (at >= 0 && at < getItems().size() && getItems().get(at).isHeading()) {
            at += step;
        }
        return at >= 0 && at < getItems().size() ? at : from;
    }

    private void pressed(KeyEvent event) {
        int at = getSelectionModel().getSelectedIndex();
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            select(next(at, event.getCode() == KeyCode.DOWN ? 1 : -1));
            inView.bring(getSelectionModel().getSelectedIndex());
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            switchAt(at);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            onLeave.run();
        } else {
            return;
        }
        event.consume();
    }

    private void switchAt(int place) {
        if (place >= 0 && place < getItems().size() && !getItems().get(place).isHeading()) {
            onSwitch.accept(getItems().get(place));
        }
    }

    /** Goes to the next kind that begins so. */
    @Override
    public void typed(String character) {
        int from = getSelectionModel().getSelectedIndex();
        int size = getItems().size();
        IntStream.rangeClosed(1, size).map(step -> Math.floorMod(from + step, size))
                .filter(at -> !getItems().get(at).isHeading() && getItems().get(at).name()
                        .regionMatches(true, 0, character, 0, character.length()))
                .findFirst().ifPresent(at -> {
                    select(at);
                    inView.bring(at);
                });
    }

    private final class Line extends ListCell<FacetLine> {

        private final Wording words;
        private final Label name = new Label();
        private final Label count = new Label();
        private final StyleVariant kind = new StyleVariant(this);
        private final HBox line = new HBox(name, new Region(), count);

        Line(Wording words) {
            this.words = words;
            name.setMinWidth(0);
            HBox.setHgrow(line.getChildren().get(1), Priority.ALWAYS);
            count.setMinWidth(Region.USE_PREF_SIZE);
            count.getStyleClass().add("facet-count");
            line.setMinWidth(0);
            line.setPrefWidth(1);
            // Made once and hidden where the line is empty: what is put back into a window is styled anew.
            setGraphic(line);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    switchAt(getIndex());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable FacetLine item, boolean empty) {
            super.updateItem(item, empty);
            line.setVisible(!empty && item != null);
            kind.set(empty || item == null || !item.isHeading() && !item.chosen()
                    ? ""
                    : item.isHeading() ? "facet-heading" : "facet-chosen");
            if (empty || item == null) {
                setAccessibleText(null);
                return;
            }
            name.setText(item.isHeading() ? item.name() : (item.chosen() ? "☑ " : "☐ ") + item.name());
            count.setText(item.isHeading() ? "" : words.of("facet.count", item.count()));
            setAccessibleText(item.isHeading()
                    ? item.name()
                    : words.of(item.chosen() ? "facet.spoken-chosen" : "facet.spoken", item.name(),
                            item.count()));
        }
    }
}

package dev.assay.ui.review.fields;

import dev.assay.schema.FieldSpec;
import dev.assay.ui.session.Session;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;

/** The fields beside every source's answer: the same lines, with a column a source in place of what is proposed. */
final class Matrix {

    private final Session session;
    private final FieldsList list;
    private final MatrixModel model;
    private final MatrixColumns columns = new MatrixColumns();
    private final SourceHeads heads;
    private final SourceStrip strip;
    private final ScrollBar bar = new ScrollBar();
    private final VBox above = new VBox();
    private final VBox below = new VBox();
    private final BooleanProperty shown = new SimpleBooleanProperty();

    /** @param onTake takes the answer that is looked at */
    Matrix(Session session, FieldsList list, Runnable onTake) {
        this.session = session;
        this.list = list;
        model = new MatrixModel(session);
        heads = new SourceHeads(columns, session.words(), this::look);
        strip = new SourceStrip(session.words(), onTake);
        bar.setOrientation(Orientation.HORIZONTAL);
        bar.valueProperty().bindBidirectional(columns.offsetProperty());
        columns.laidOutProperty().subscribe(() -> {
            fitBar();
            Platform.runLater(this::looked);
        });
        above.getChildren().add(heads);
        below.getChildren().addAll(bar, strip);
        above.setMinWidth(0);
        below.setMinWidth(0);
        show(false);
        session.claims().wantedProperty().subscribe(this::looked);
        list.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (shown.get() && event.getDeltaX() != 0) {
                columns.offsetProperty().set(Math.clamp(columns.offsetProperty().get() - event.getDeltaX(), 0,
                        columns.most()));
            }
        });
    }

    /** The names of the columns, to stand above the lines. */
    VBox above() {
        return above;
    }

    /** What is looked at, and how far all is moved aside, to stand below the lines. */
    VBox below() {
        return below;
    }

    BooleanProperty shownProperty() {
        return shown;
    }

    void show(boolean on) {
        for (VBox part : List.of(above, below)) {
            part.setVisible(on);
            part.setManaged(on);
        }
        list.rows().forEach(row -> row.beside(on ? columns : null, column -> {
            session.select(row.spec().key());
            look(column);
            row.requestFocus();
        }));
        if (!on) {
            session.claims().look(null);
        }
        shown.set(on);
        fill();
    }

    void step(int by) {
        model.step(by);
    }

    private void look(int column) {
        model.look(column);
    }

    /** Shows another posting, or another judged answer. */
    void fill() {
        if (shown.get()) {
            columns.count(model.sources().size());
            heads.show(model.sources(), model);
            list.rows().forEach(row -> line(row, -1));
            looked();
        }
    }

    /** Shows a field as it stands now. */
    void refresh(FieldSpec spec) {
        FieldRow row = list.row(spec.key());
        if (shown.get() && row != null) {
            line(row, row == list.selected() ? model.lookedAt() : -1);
            strip();
        }
    }

    /** Shows which cell is looked at. */
    void looked() {
        if (!shown.get()) {
            return;
        }
        int column = model.lookedAt();
        heads.look(column);
        list.rows().forEach(row -> row.look(row == list.selected() ? column : -1));
        if (column >= 0) {
            columns.reveal(column);
        }
        strip();
    }

    private void line(FieldRow row, int lookedAt) {
        row.show(model.cells(row.spec()), lookedAt);
    }

    private void strip() {
        FieldRow row = list.selected();
        int column = model.lookedAt();
        strip.setVisible(row != null && column >= 0);
        if (row != null && column >= 0) {
            strip.show(model.cells(row.spec()).get(column));
        }
    }

    private void fitBar() {
        double most = columns.most();
        bar.setMax(most);
        bar.setVisibleAmount(most <= 0 ? 0 : most * columns.room() / (columns.room() + most));
        bar.setUnitIncrement(columns.width() / 2);
        bar.setBlockIncrement(columns.width());
        bar.setVisible(most > 0);
        bar.setManaged(most > 0);
    }
}

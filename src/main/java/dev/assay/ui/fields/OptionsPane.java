package dev.assay.ui.fields;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * The options of the open field: in one column with their meanings, or where there are many, in two columns with
 * the meaning of the one looked at below.
 */
final class OptionsPane extends Region {

    /** What the options lead to. */
    interface Choosing {
        void pick(Option option);

        /** Enter, where several may be ticked. */
        void confirm();

        /** Escape: back to the field's line. */
        void leave();
    }

    private static final int MANY = 6;
    /** In em of the text: below it, two columns do not fit. */
    private static final double WIDE = 22;
    /** In em of the text: below it, meanings do not fit beside their labels. */
    private static final double ASIDE = 27;
    /** In em: the most room for labels before meanings. */
    private static final double LABEL_MOST = 14;
    private static final int MEANING_LINES = 2;
    private static final double LINE = 1.3;

    private final Choosing choosing;
    private final List<OptionRow> pool = new ArrayList<>();
    private final Label meaning = new Label();
    private int count;
    private boolean explained;
    private boolean editing;

    OptionsPane(Choosing choosing) {
        this.choosing = choosing;
        getStyleClass().add("options");
        meaning.getStyleClass().add("meaning-below");
        meaning.setWrapText(true);
        getChildren().add(meaning);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusWithinProperty().subscribe(on -> {
            editing = on;
            requestLayout();
        });
    }

    void show(Editor editor) {
        boolean several = editor instanceof Editor.Several;
        while (pool.size() < editor.options().size()) {
            pool.add(row());
        }
        count = editor.options().size();
        for (int i = 0; i < pool.size(); i++) {
            OptionRow row = pool.get(i);
            row.setVisible(i < count);
            if (i < count) {
                row.show(editor.options().get(i), several);
            }
            row.setFocusTraversable(false);
        }
        if (count > 0) {
            current().setFocusTraversable(true);
            explain(current());
        }
        requestLayout();
    }

    /** @param whole whether every option's meaning is shown whole */
    void explain(boolean whole) {
        explained = whole;
        requestLayout();
    }

    /** Puts the focus on the option that is chosen, or else proposed, or else the first. */
    void focus() {
        if (count > 0) {
            current().requestFocus();
        }
    }

    /** Puts the focus on an option. */
    void focus(Option option) {
        shown().stream().filter(row -> row.option().key().equals(option.key())).findFirst()
                .ifPresent(Node::requestFocus);
    }

    private List<OptionRow> shown() {
        return pool.subList(0, count);
    }

    private OptionRow current() {
        return shown().stream().filter(Node::isFocused).findFirst()
                .or(() -> shown().stream().filter(row -> row.option().chosen()).findFirst())
                .or(() -> shown().stream().filter(row -> row.option().proposed()).findFirst())
                .orElse(pool.getFirst());
    }

    private OptionRow row() {
        OptionRow row = new OptionRow();
        row.setOnMouseClicked(event -> {
            row.requestFocus();
            choosing.pick(row.option());
        });
        row.setOnMouseEntered(event -> explain(row));
        row.setOnMouseExited(event -> explain(current()));
        row.focusedProperty().subscribe(on -> {
            if (on) {
                shown().forEach(other -> other.setFocusTraversable(other == row));
                explain(row);
            }
        });
        getChildren().add(row);
        return row;
    }

    private void explain(OptionRow row) {
        meaning.setText(row.option().label() + ": " + row.option().meaning());
    }

    private void pressed(KeyEvent event) {
        if (!(event.getTarget() instanceof OptionRow row) || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        int at = pool.indexOf(row);
        if (code == KeyCode.UP || code == KeyCode.DOWN) {
            pool.get(Math.floorMod(at + (code == KeyCode.UP ? -1 : 1), count)).requestFocus();
        } else if (code == KeyCode.SPACE || code == KeyCode.ENTER && !row.isSeveral()) {
            choosing.pick(row.option());
        } else if (code == KeyCode.ENTER) {
            choosing.confirm();
        } else if (code == KeyCode.ESCAPE) {
            choosing.leave();
        } else {
            return;
        }
        event.consume();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width, false);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    private double arrange(double width, boolean place) {
        double inner = width - snappedLeftInset() - snappedRightInset();
        double y = snappedTopInset();
        if (count == 0) {
            return y;
        }
        double em = meaning.getFont().getSize();
        boolean many = count > MANY && !explained;
        boolean aside = explained || !many && inner >= ASIDE * em;
        int columns = many && inner >= WIDE * em ? 2 : 1;
        double widest = shown().stream().mapToDouble(OptionRow::wantedLabel).max().orElse(0);
        double labels = aside ? Math.min(widest, Math.min(LABEL_MOST * em, inner / 2)) : 0;
        int perColumn = (count + columns - 1) / columns;
        double bottom = y;
        for (int column = 0; column < columns; column++) {
            double x = snappedLeftInset() + column * inner / columns;
            double at = y;
            for (OptionRow row : pool.subList(column * perColumn,
                    Math.min(count, (column + 1) * perColumn))) {
                row.arrange(labels, explained);
                double height = row.prefHeight(inner / columns);
                if (place) {
                    row.resizeRelocate(x, at, inner / columns, height);
                }
                at += height;
            }
            bottom = Math.max(bottom, at);
        }
        boolean below = !explained && (!aside || editing);
        meaning.setVisible(below);
        if (below) {
            double height = snapSizeY(meaning.getFont().getSize() * LINE
                    * (many || aside ? MEANING_LINES : MEANING_LINES + 1));
            if (place) {
                meaning.resizeRelocate(snappedLeftInset(), bottom, inner, height);
            }
            bottom += height;
        }
        return bottom + snappedBottomInset();
    }
}

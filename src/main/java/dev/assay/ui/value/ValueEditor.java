package dev.assay.ui.value;

import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/**
 * The options of the open field: in one column with their meanings, or where there are many, in two columns;
 * below, the meaning of the one looked at whole.
 */
public final class ValueEditor extends Region {

    /** What the options lead to. */
    public interface Choosing {
        void pick(Option option);

        /** @param digit typed while nothing is searched for */
        void choose(int digit);

        /** Enter, where several may be ticked. */
        void confirm();

        /** Enter on a value that was searched for, where several may be ticked. */
        void confirm(Option found);

        /** Escape: all as it was. */
        void leave();

        /** An option got the focus. */
        void looksAt(Option option);

        /** A key that would decide on more than this field, while its value is being chosen. */
        void unsettled();

        /** What is said to be done where several may be ticked: the key of the words. */
        default String ticking() {
            return "value.tick-others";
        }
    }

    private static final PseudoClass ASKING = PseudoClass.getPseudoClass("asking");
    private static final int MANY = 6;
    private static final int MEANING_LINES = 2;
    /** In em of the text: below it, two columns do not fit. */
    private static final double WIDE = 22;
    /** In em of the text: below it, meanings do not fit beside their labels. */
    private static final double ASIDE = 27;
    /** In em: the most room for labels before meanings. */
    private static final double LABEL_MOST = 14;

    private final Choosing choosing;
    private final Wording words;
    private final List<OptionRow> pool = new ArrayList<>();
    private final Label meaning = new Label();
    private final MeaningRoom room = new MeaningRoom();
    private int count;
    private boolean several;
    private int perColumn = 1;
    private boolean explained;
    /** What was typed to find a value; empty where nothing was. */
    private String searched = "";
    /** Whether the reviewer was just asked to choose and did nothing yet. */
    private boolean asking;

    public ValueEditor(Choosing choosing, Wording words) {
        this.words = words;
        this.choosing = choosing;
        getStyleClass().add("options");
        meaning.getStyleClass().add("meaning-below");
        meaning.setWrapText(true);
        meaning.setAlignment(Pos.TOP_LEFT);
        getChildren().add(meaning);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        focusWithinProperty().subscribe(on -> {
            searched = "";
            asking = false;
            if (!on && count > 0) {
                shown().forEach(row -> row.setFocusTraversable(row == current()));
                explain(current());
            }
        });
    }

    public void show(EditorOptions editor) {
        several = editor instanceof EditorOptions.Several;
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
    public void explain(boolean whole) {
        explained = whole;
        requestLayout();
    }

    /** Asks for a value: puts the focus on the option that is chosen, or else proposed, or else the first. */
    public void ask() {
        if (count > 0) {
            current().requestFocus();
            asking = true;
            explain(current());
        }
    }

    /** Puts the focus on an option. */
    public void focus(Option option) {
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
        OptionRow row = new OptionRow(words);
        row.setOnChoose(() -> choosing.pick(row.option()));
        row.setOnTyped(this::typed);
        row.setOnMouseEntered(event -> explain(row));
        row.setOnMouseExited(event -> explain(current()));
        row.focusedProperty().subscribe(on -> {
            if (on) {
                shown().forEach(other -> other.setFocusTraversable(other == row));
                explain(row);
                choosing.looksAt(row.option());
            }
        });
        getChildren().add(row);
        return row;
    }

    private void explain(OptionRow row) {
        boolean asked = asking && row.isFocused();
        meaning.pseudoClassStateChanged(ASKING, asked);
        String said = said(row.option());
        meaning.setText(asked
                ? prompt()
                : searched.isEmpty() || !row.isFocused() ? said : words.of("value.found", searched, said));
    }

    private String prompt() {
        return words.of(several ? choosing.ticking() : "value.choose-another");
    }

    private static String said(Option option) {
        return option.label() + ": " + option.meaning();
    }

    private void typed(String character) {
        if (character.isBlank()) {
            return;
        }
        if (!searched.isEmpty() && find(searched + character).isPresent()
                || !Character.isDigit(character.codePointAt(0))) {
            search(searched + character);
        } else {
            choosing.choose(Integer.parseInt(character));
        }
    }

    @SuppressWarnings("ReferenceEquality") // the very one, not one like it
    private Optional<OptionRow> find(String text) {
        return OptionSearch.find(shown().stream().map(OptionRow::option).toList(), text)
                .flatMap(option -> shown().stream().filter(row -> row.option() == option).findFirst());
    }

    private void search(String text) {
        asking = false;
        searched = text.isBlank() ? "" : text;
        Optional<OptionRow> found = find(searched);
        found.ifPresent(Node::requestFocus);
        if (searched.isEmpty() || found.isPresent()) {
            explain(current());
        } else {
            meaning.pseudoClassStateChanged(ASKING, false);
            meaning.setText(words.of("value.not-found", searched));
        }
    }

    private void pressed(KeyEvent event) {
        if (!(event.getTarget() instanceof OptionRow row) || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        int at = pool.indexOf(row);
        if (code == KeyCode.ENTER && (event.isShiftDown() || event.isShortcutDown())) {
            choosing.unsettled();
        } else if (event.isShortcutDown()) {
            return;
        } else {
            switch (code) {
                case UP -> move(Math.floorMod(at - 1, count));
                case DOWN -> move(Math.floorMod(at + 1, count));
                case LEFT -> move(at - perColumn < 0 ? at : at - perColumn);
                case RIGHT -> move(at / perColumn == (count - 1) / perColumn
                        ? at
                        : Math.min(at + perColumn, count - 1));
                case HOME -> move(0);
                case END -> move(count - 1);
                case BACK_SPACE -> search(searched.substring(0,
                        searched.offsetByCodePoints(searched.length(), searched.isEmpty() ? 0 : -1)));
                case DELETE -> {
                }
                case SPACE -> space(row);
                case ENTER -> enter(row);
                case ESCAPE -> choosing.leave();
                default -> {
                    return;
                }
            }
        }
        event.consume();
    }

    private void move(int to) {
        searched = "";
        asking = false;
        pool.get(to).requestFocus();
        explain(pool.get(to));
    }

    /** Where nothing is searched for, or no value goes on with a space, the space chooses or ticks what was found. */
    private void space(OptionRow row) {
        boolean goesOn = shown().stream().map(OptionRow::option)
                .anyMatch(option -> OptionSearch.begins(option, searched + " "));
        if (!searched.isEmpty() && (goesOn || !row.isSeveral())) {
            search(searched + " ");
        } else if (searched.isEmpty() || find(searched).isPresent()) {
            searched = "";
            choosing.pick(row.option());
        }
    }

    private void enter(OptionRow row) {
        boolean found = !searched.isEmpty();
        if (found && find(searched).isEmpty()) {
            return;
        }
        searched = "";
        if (!row.isSeveral()) {
            choosing.pick(row.option());
        } else if (found) {
            choosing.confirm(row.option());
        } else {
            choosing.confirm();
        }
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
        if (place) {
            this.perColumn = perColumn;
        }
        double bottom = y;
        for (int column = 0; column < columns; column++) {
            double x = snappedLeftInset() + column * inner / columns;
            double at = y;
            for (OptionRow row : pool.subList(column * perColumn,
                    Math.min(count, (column + 1) * perColumn))) {
                row.wrap(explained);
                if (place) {
                    row.place(x, at, inner / columns, labels);
                }
                at += row.height(inner / columns, labels);
            }
            bottom = Math.max(bottom, at);
        }
        if (place) {
            meaning.setVisible(!explained);
        }
        if (!explained) {
            // Its place is kept whatever is looked at, so that nothing below moves away under the mouse.
            double height = snapSizeY(room.height(meaning.getFont(), inner - em, texts(),
                    many || aside ? MEANING_LINES : MEANING_LINES + 1));
            if (place) {
                meaning.resizeRelocate(snappedLeftInset() + snapSizeX(em / 2), bottom, inner - em, height);
            }
            bottom += height;
        }
        return bottom + snappedBottomInset();
    }

    /** All that the place below has to have room for. */
    private List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(prompt()));
        shown().forEach(row -> texts.add(said(row.option())));
        return texts;
    }
}

package dev.assay.ui.control;

import dev.assay.ui.control.TextSelection.Unit;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What mouse and keys do on a page of text: select, copy, pick a mark, say what a mark is. */
final class SelectionGestures {

    private static final KeyCombination ALL = new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C,
            KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_TOO = new KeyCodeCombination(KeyCode.INSERT,
            KeyCombination.SHORTCUT_DOWN);

    private final PostingText text;
    private final Hint hint;
    private final MenuItem copy = new MenuItem();
    private final MenuItem all = new MenuItem();
    private final ContextMenu menu = new ContextMenu(copy, all);
    private boolean dragged;

    SelectionGestures(PostingText text) {
        this.text = text;
        hint = Hint.on(text).after(Hint.SOON);
        copy.setAccelerator(COPY);
        all.setAccelerator(ALL);
    }

    /** Offers by a context menu what the keys do. */
    void offer(Wording words) {
        copy.setText(words.of("text.copy"));
        all.setText(words.of("text.select-all"));
        text.setOnContextMenuRequested(event -> {
            copy.setDisable(text.selection().isEmpty());
            List<MenuItem> offers = text.offers(text.marksAt(event.getX(), event.getY()));
            menu.getItems().setAll(offers);
            if (!offers.isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().addAll(copy, all);
            menu.show(text, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    void install() {
        text.setCursor(Cursor.TEXT);
        text.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        text.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        text.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        text.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        text.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        copy.setOnAction(event -> copy());
        all.setOnAction(event -> text.selectAll());
    }

    private void pressed(MouseEvent event) {
        menu.hide();
        dragged = false;
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        text.requestFocus();
        int offset = text.offsetAt(event.getX(), event.getY());
        if (event.isShiftDown()) {
            text.textSelection().extend(offset);
        } else {
            text.textSelection().start(offset, Unit.ofClicks(event.getClickCount()));
        }
        text.selectionMoved();
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            dragged |= !event.isStillSincePress();
            text.textSelection().extend(text.offsetAt(event.getX(), event.getY()));
            text.selectionMoved();
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        boolean plain = event.getClickCount() == 1 && !event.isShiftDown() && !dragged;
        if (event.getButton() == MouseButton.PRIMARY && plain) {
            text.pick(event.getX(), event.getY());
        }
    }

    private void moved(MouseEvent event) {
        List<Mark> marks = text.marksAt(event.getX(), event.getY());
        text.setCursor(marks.isEmpty() ? Cursor.TEXT : Cursor.HAND);
        hint.say(marks.isEmpty()
                ? text.hover()
                : marks.stream().map(Mark::words).distinct().collect(Collectors.joining("\n")));
    }

    private void key(KeyEvent event) {
        if (ALL.match(event)) {
            text.selectAll();
        } else if (COPY.match(event) || COPY_TOO.match(event)) {
            copy();
        } else if (event.getCode() == KeyCode.ESCAPE && !text.selection().isEmpty()) {
            text.deselect();
        } else if (event.isShiftDown() && !event.isAltDown() && step(event.getCode()) != 0) {
            text.textSelection().extendBy(step(event.getCode()),
                    event.isShortcutDown() ? Unit.WORD : Unit.CHARACTER);
            text.selectionMoved();
        } else {
            return;
        }
        event.consume();
    }

    private static int step(KeyCode code) {
        return switch (code) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
    }

    private void copy() {
        String selected = text.selectedText();
        if (!selected.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(selected);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}

package dev.assay.ui.preferences;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.action.KeyCombinations;
import dev.assay.ui.control.Hint;
import dev.assay.ui.control.KeepsKeys;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Gives an action another key, or one more, which is pressed then, or the keys back that it had first. */
final class KeyButtons extends TableCell<Action, Action> {

    private final ChosenKeys chosen;
    private final ObjectProperty<@Nullable Action> wanted;
    private final KeyButton change;
    private final KeyButton more;
    private final Button own;
    private final HBox buttons;
    private final Wording words;

    /** Hears every key while it waits for one. */
    private final class KeyButton extends Button implements KeepsKeys {

        private final String label;
        private final BiConsumer<Action, KeyCombination> taken;
        private boolean waiting;

        KeyButton(String label, BiConsumer<Action, KeyCombination> taken) {
            super(label);
            this.label = label;
            this.taken = taken;
            setMinWidth(USE_PREF_SIZE);
            getStyleClass().add("small");
            addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
            focusedProperty().subscribe(on -> {
                if (!on && waiting) {
                    await(false);
                }
            });
            setOnAction(event -> await(true));
        }

        private void await(boolean on) {
            waiting = on;
            if (on) {
                getTableView().getSelectionModel().select(getIndex());
            } else {
                wanted.set(null);
            }
            setText(on ? words.of("keys.press") : label);
            name();
        }

        private void pressed(KeyEvent event) {
            if (!waiting) {
                return;
            }
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                await(false);
                getTableView().requestFocus();
                return;
            }
            Optional<KeyCombination> key = KeyCombinations.pressed(event);
            key.ifPresent(this::take);
            if (key.isPresent()) {
                event.consume();
            }
        }

        @Override
        public boolean keepsAll() {
            return waiting;
        }

        @Override
        public void typed(String sign) {
            if (waiting) {
                take(KeyCombinations.typed(sign.toUpperCase(Locale.ROOT)));
            }
        }

        private void take(KeyCombination key) {
            await(false);
            Action action = getItem();
            getTableView().requestFocus();
            if (action != null) {
                taken.accept(action, key);
            }
        }
    }

    /** @param wanted the action that waits for its key, whose button asks for it */
    KeyButtons(ChosenKeys chosen, ObjectProperty<@Nullable Action> wanted) {
        this.chosen = chosen;
        this.wanted = wanted;
        words = chosen.words();
        change = new KeyButton(words.of("keys.change"), (action, key) -> chosen.choose(action, List.of(key)));
        more = new KeyButton(words.of("keys.add"), chosen::add);
        own = new Button(words.of("keys.own"));
        buttons = new HBox(6, change, more, own);
        buttons.setAlignment(Pos.CENTER_LEFT);
        own.setMinWidth(USE_PREF_SIZE);
        // The table makes new cells whenever keys change: those that are not shown are no longer told, or kept.
        wanted.when(sceneProperty().map(scene -> true).orElse(false)).subscribe(action -> {
            if (action != null && action.equals(getItem()) && !isEmpty()) {
                change.requestFocus();
                change.await(true);
            }
        });
        own.getStyleClass().addAll("small", "flat");
        own.setOnAction(event -> Optional.ofNullable(getItem()).ifPresent(action -> {
            // It goes away with what it does: the row keeps the focus.
            getTableView().getSelectionModel().select(getIndex());
            getTableView().requestFocus();
            chosen.reset(action);
        }));
    }

    @Override
    protected void updateItem(@Nullable Action action, boolean empty) {
        super.updateItem(action, empty);
        boolean shown = !empty && action != null && action != CellAction.CHOOSE;
        setGraphic(shown ? buttons : null);
        own.setVisible(shown && action != null && chosen.isOwn(action));
        if (own.isVisible()) {
            Hint.on(own).say(words.of("keys.own-why", chosen.basis().label()));
        }
        name();
    }

    /** Says whose key it is: every row has the same buttons. */
    private void name() {
        String what = getItem() == null ? "" : ": " + getItem().label(words);
        change.setAccessibleText(change.getText() + what);
        more.setAccessibleText(more.getText() + what);
        own.setAccessibleText(own.getText() + what);
    }
}

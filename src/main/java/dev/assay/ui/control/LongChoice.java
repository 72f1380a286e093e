package dev.assay.ui.control;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/**
 * A choice among many: what is typed while it is open narrows it down. What is looked at there is chosen when it
 * closes, and not before; Escape leaves all as it was.
 */
public final class LongChoice<T> extends SearchableComboBox<T> implements KeepsKeys {

    private final ObservableList<T> all = FXCollections.observableArrayList();
    private List<T> offered = List.of();
    private @Nullable T chosen;
    private Consumer<T> onChoose = one -> {};

    public LongChoice() {
        getStyleClass().add("long-choice");
        setItems(all);
        setOnHidden(event -> closed());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /**
     * @param label what one is called in the list, where it is searched
     * @param brief what the chosen one is called while the choice is closed
     */
    public void name(Function<T, String> label, Function<T, String> brief) {
        setConverter(new ChoiceName<>(label));
        setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T one, boolean empty) {
                super.updateItem(one, empty);
                setText(empty || one == null ? getPromptText() : brief.apply(one));
            }
        });
    }

    /** @param action given what the reviewer chose in place of what was chosen */
    public void setOnChoose(Consumer<T> action) {
        onChoose = action;
    }

    /** Offers these, of which one may be chosen already; while the list is open it stays as it is. */
    public void offer(List<T> wanted, @Nullable T now) {
        offered = List.copyOf(wanted);
        chosen = now;
        if (!isShowing()) {
            take();
        }
    }

    /** What is chosen is listed also where it is offered no more. */
    private List<T> listed() {
        T now = chosen;
        return now == null || offered.contains(now)
                ? offered
                : Stream.concat(Stream.of(now), offered.stream()).toList();
    }

    private void take() {
        List<T> listed = listed();
        if (!listed.equals(all)) {
            // While the items change, the list that is searched is not of their size yet: nothing may be looked for in it.
            getSelectionModel().clearSelection();
            setValue(null);
            all.setAll(listed);
        }
        if (!Objects.equals(getValue(), chosen)) {
            setValue(chosen);
        }
    }

    private void closed() {
        if (lookup(".combo-box-search:focused") != null) {
            // It is hidden with the list, and would hand the focus on to whatever stands next.
            requestFocus();
        }
        T looked = getValue();
        boolean other = looked != null && offered.contains(looked) && !looked.equals(chosen);
        if (other) {
            chosen = looked;
        }
        take();
        if (other) {
            onChoose.accept(looked);
        }
    }

    private void pressed(KeyEvent event) {
        boolean bare = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        if (event.getCode() == KeyCode.ENTER && bare && event.getTarget() == this) {
            show();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && event.getTarget() != this) {
            // It has closed the list, and puts nothing else away.
            event.consume();
        }
    }

    /** Opens the list, narrowed down by what was typed. */
    @Override
    public void typed(String character) {
        show();
        if (lookup(".combo-box-search") instanceof TextField search) {
            search.setText(character);
            search.end();
        }
    }
}

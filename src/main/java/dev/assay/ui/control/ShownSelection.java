package dev.assay.ui.control;

import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;

/**
 * The selection of a list: always what the window shows. Whatever selects another, be it a click, a key or
 * a screen reader, asks for that to be opened, and it is selected when it is shown.
 */
public final class ShownSelection<T> extends MultipleSelectionModel<T> {

    private final ListView<T> list;
    private final IntConsumer open;
    private final RowInView inView;
    private final ObservableList<Integer> indices = FXCollections.observableArrayList();
    private final ObservableList<T> items = FXCollections.observableArrayList();

    /** @param open told the index of the item that is to be opened */
    public ShownSelection(ListView<T> list, IntConsumer open) {
        this.list = list;
        this.open = open;
        inView = new RowInView(list);
    }

    /** Selects the item that is shown; -1 where it is not in the list. */
    public void show(int index) {
        T item = index < 0 ? null : list.getItems().get(index);
        if (index == getSelectedIndex() && Objects.equals(item, getSelectedItem())
                && list.getFocusModel().getFocusedIndex() == index) {
            return;
        }
        setSelectedIndex(index);
        setSelectedItem(item);
        items.setAll(item == null ? List.of() : List.of(item));
        indices.setAll(index < 0 ? List.of() : List.of(index));
        list.getFocusModel().focus(index);
    }

    /** Brings the item that is shown into view. */
    public void reveal() {
        inView.bring(getSelectedIndex());
    }

    @Override
    public void clearAndSelect(int index) {
        open.accept(index);
    }

    @Override
    public void select(int index) {
        open.accept(index);
    }

    @Override
    public void select(T item) {
        open.accept(list.getItems().indexOf(item));
    }

    @Override
    public void selectIndices(int index, int... more) {
        open.accept(index);
    }

    @Override
    public void selectFirst() {
        open.accept(0);
    }

    @Override
    public void selectLast() {
        open.accept(list.getItems().size() - 1);
    }

    @Override
    public void selectPrevious() {
        open.accept(getSelectedIndex() - 1);
    }

    @Override
    public void selectNext() {
        open.accept(getSelectedIndex() + 1);
    }

    /** Several are never open. */
    @Override
    public void selectAll() {}

    /** What is shown stays selected. */
    @Override
    public void clearSelection(int index) {}

    /** What is shown stays selected. */
    @Override
    public void clearSelection() {}

    @Override
    public boolean isSelected(int index) {
        return index >= 0 && index == getSelectedIndex();
    }

    @Override
    public boolean isEmpty() {
        return getSelectedIndex() < 0;
    }

    @Override
    public ObservableList<Integer> getSelectedIndices() {
        return indices;
    }

    @Override
    public ObservableList<T> getSelectedItems() {
        return items;
    }
}

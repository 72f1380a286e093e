package dev.assay.ui.review.queue;

import dev.assay.review.QueueView;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.wording.Wording;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The choice of a view, and what can be done with views: save, rename, delete, put back. */
final class ViewMenu {

    private final MenuButton button;
    private final TextField name;
    private final ViewModel model;
    private final Wording words;
    private final Supplier<String> reviewer;
    private final Runnable leave;
    private Consumer<String> named = text -> {};

    ViewMenu(MenuButton button, TextField name, ViewModel model, Wording words, Supplier<String> reviewer,
            Runnable leave) {
        this.button = button;
        this.name = name;
        this.model = model;
        this.words = words;
        this.reviewer = reviewer;
        this.leave = leave;
        button.setMnemonicParsing(false);
        SpokenName.before(button, words.of("view.choose"));
        model.shownProperty().subscribe(
                shown -> button.setText(shown.isEmpty() ? words.of("view.own") : shown));
        model.savedProperty().subscribe(saved -> fill());
        button.setOnShowing(event -> fill());
        name.managedProperty().bind(name.visibleProperty());
        name.setPromptText(words.of("view.name"));
        name.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void fill() {
        button.getItems().clear();
        model.shipped().forEach(this::view);
        if (!model.savedProperty().get().isEmpty()) {
            button.getItems().add(new SeparatorMenuItem());
            model.savedProperty().get().forEach(this::view);
        }
        button.getItems().add(new SeparatorMenuItem());
        item(words.of("view.save"), () -> ask(model.current().map(QueueView::name).orElse(""),
                text -> model.save(text, reviewer.get())));
        model.current().ifPresent(view -> {
            item(words.of("view.rename", view.name()),
                    () -> ask(view.name(), text -> model.rename(view, text, reviewer.get())));
            item(words.of("view.delete", view.name()), () -> model.delete(view, reviewer.get()));
        });
        model.deleted().ifPresent(
                view -> item(words.of("view.restore", view.name()), () -> model.restore(reviewer.get())));
    }

    private void view(QueueView view) {
        item(view.name(), () -> {
            model.show(view);
            leave.run();
        });
    }

    private void item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        button.getItems().add(item);
    }

    private void ask(String text, Consumer<String> then) {
        named = then;
        name.setText(text);
        name.setVisible(true);
        name.requestFocus();
        name.selectAll();
    }

    private void pressed(KeyEvent event) {
        boolean given = event.getCode() == KeyCode.ENTER && !name.getText().isBlank();
        if (given || event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            name.setVisible(false);
            if (given) {
                named.accept(name.getText());
            }
            leave.run();
        }
    }
}

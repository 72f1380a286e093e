package dev.assay.ui.shell;

import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.control.Hint;
import dev.assay.ui.session.Notice;
import dev.assay.ui.wording.Wording;
import impl.org.controlsfx.skin.NotificationBar;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;

/**
 * What is said to the reviewer, in a bar with the way back and a button that puts it away. It holds no content: it
 * lies over what is there, moves nothing, never has the focus, and is there and gone at once.
 */
public final class NoticePane extends NotificationPane {

    private final NotificationBar bar;
    private final Label said;
    private Runnable closed = () -> {};

    public NoticePane() {
        setFocusTraversable(false);
        setShowFromTop(false);
        show();
        setSkin(createDefaultSkin());
        bar = (NotificationBar) Objects.requireNonNull(lookup(".notification-bar"));
        // What moves into place is half there for a third of a second.
        bar.transition.set(1);
        said = (Label) Objects.requireNonNull(lookup(".label"));
        Node close = Objects.requireNonNull(lookup(".close-button"));
        said.setWrapText(true);
        // What is offered stands next to the words that it is about.
        GridPane.setHgrow(said, Priority.NEVER);
        GridPane.setHgrow(close, Priority.ALWAYS);
        GridPane.setHalignment(close, HPos.RIGHT);
        setText("");
        setVisible(false);
    }

    /** @param action runs when a notice is put away */
    void whenClosed(Wording words, Runnable action) {
        closed = action;
        Button close = (Button) Objects.requireNonNull(lookup(".close-button"));
        close.setAccessibleText(words.of("notice.close"));
        MoveAction.LEAVE.mark(close, words, words.of("notice.close"));
    }

    /** The button that puts the notice away never hides the bar itself: it is told what to do. */
    @Override
    public void hide() {
        closed.run();
    }

    /**
     * Shows a notice; an empty one goes away.
     *
     * @param keys how the key of what is offered is named
     * @param perform carries out what is offered
     */
    void show(Notice notice, ChosenKeys keys, Consumer<Notice> perform) {
        dev.assay.ui.action.Action offer = notice.offer();
        said.getStyleClass().setAll("label", "notice", notice.kind().name().toLowerCase(Locale.ROOT));
        Hint.on(said).say(notice.isEmpty() ? "" : notice.text());
        if (offer == null) {
            getActions().clear();
        } else {
            getActions().setAll(new Action(
                    ChosenKeys.withKeys(offer.label(keys.words()), keys.first(offer)),
                    event -> perform.accept(notice)));
        }
        ButtonBar buttons = (ButtonBar) Objects.requireNonNull(lookup(".button-bar"));
        buttons.setButtonMinWidth(0);
        buttons.setMinWidth(USE_PREF_SIZE);
        GridPane.setHgrow(buttons, Priority.NEVER);
        buttons.getButtons().forEach(button -> {
            button.setFocusTraversable(false);
            ((Button) button).tooltipProperty().unbind();
            if (offer != null) {
                offer.mark((Button) button, keys.words());
            }
        });
        setVisible(!notice.isEmpty());
        // Whoever asks how wide it is when its text changes gets the width in its own letters.
        applyCss();
        setText(notice.text());
    }

    /** How large its letters are, in pixels. */
    double letter() {
        return said.getFont().getSize();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return bar.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return bar.prefHeight(width);
    }
}

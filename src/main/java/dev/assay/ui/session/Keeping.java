package dev.assay.ui.session;

import dev.assay.review.CommandQueue;
import dev.assay.review.NewDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Brings what was decided to disk: one act at a time, and the next command waits until the screen has moved on. */
final class Keeping {

    private final Session session;
    private final Background background;
    private final CommandQueue commands;
    private final ReadOnlyObjectWrapper<SaveState> saved = new ReadOnlyObjectWrapper<>(SaveState.SAVED);
    private final List<Consumer<List<NewDecision>>> onKept = new ArrayList<>();

    Keeping(Session session, Background background) {
        this.session = session;
        this.background = background;
        this.commands = session.commands();
    }

    ReadOnlyObjectProperty<SaveState> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** @param heard given what was decided, undone or done again, once the screen has moved on */
    void onKept(Consumer<List<NewDecision>> heard) {
        onKept.add(heard);
    }

    void tell(List<NewDecision> act) {
        onKept.forEach(heard -> heard.accept(act));
    }

    /**
     * As part of the command at hand.
     *
     * @param work brings it to disk
     * @param shown moves the screen on; whatever fails in that, the next decision takes its turn
     */
    <T> void run(Callable<T> work, Consumer<T> shown) {
        commands.begin();
        saved.set(SaveState.SAVING);
        background.run(work, done -> {
            saved.set(SaveState.SAVED);
            try {
                shown.accept(done);
            } catch (RuntimeException problem) {
                session.failed(problem);
            } finally {
                commands.end();
            }
        }, this::failed);
    }

    private void failed(Throwable problem) {
        boolean more = commands.forget() > 0;
        notSaved(problem);
        if (more) {
            session.notify(Notice.Kind.ERROR, session.noticeProperty().get().text()
                    + " " + session.words().of("refused.typed-after"));
        }
        commands.end();
    }

    void notSaved(Throwable problem) {
        saved.set(SaveState.FAILED);
        session.failed(problem);
    }
}

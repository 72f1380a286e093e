package dev.assay.ui.session;

import dev.assay.review.ReviewStore;
import dev.assay.schema.FieldSpec;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Who reviews: kept with each decision, asked for before the first, and remembered. What is to be decided meanwhile
 * waits for the name. To be used on the UI thread only.
 */
public final class ReviewerName {

    private final Session session;
    private final ReviewStore store;
    private final Background background;
    private final Consumer<String> named;
    private final Consumer<Throwable> notSaved;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper wanted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper blind = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper sight = new ReadOnlyIntegerWrapper();
    private @Nullable Unnamed unnamed;

    /** What waits for the name, and the cell it was meant for. */
    private record Unnamed(RemarkDrafts.FieldOf cell, String heading, Runnable command) {}

    /** @param named told the first name, when it is given */
    ReviewerName(Session session, ReviewStore store, Background background, Consumer<String> named,
            Consumer<Throwable> notSaved) {
        this.session = session;
        this.store = store;
        this.background = background;
        this.named = named;
        this.notSaved = notSaved;
    }

    /** Who reviews; empty until asked for. */
    public String name() {
        return name.get();
    }

    /** Who reviews; empty until asked for. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /** Whether the store is blind, so that who reviews sees their own decisions only, or adjudicates. */
    public ReadOnlyBooleanProperty blindProperty() {
        return blind.getReadOnlyProperty();
    }

    /** How often the store was shown to another reviewer, so that what was counted or listed before is not theirs. */
    public ReadOnlyIntegerProperty sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /** Whether the name is to be asked for; what was decided meanwhile waits for it. */
    public ReadOnlyBooleanProperty wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    private record Known(String name, boolean blind) {}

    void load() {
        background.run(() -> new Known(store.settings().values().reviewer(), store.people().mode().blind()),
                known -> {
                    blind.set(known.blind());
                    name.set(known.name());
                }, session::failed);
    }

    /** Asks for the name again. */
    public void ask() {
        wanted.set(true);
    }

    /**
     * Keeps the name, and carries out what waited for it; a blank name leaves all as it was, and so does one that the
     * store cannot be shown to.
     */
    public void set(String typed) {
        String given = typed.strip();
        if (given.isEmpty()) {
            return;
        }
        Unnamed waited = unnamed;
        unnamed = null;
        boolean there = waited != null && waited.cell().equals(cell());
        if (name().isEmpty()) {
            named.accept(given);
        }
        String before = name();
        name.set(given);
        wanted.set(false);
        background.run(() -> store.people().lookAs(given), changed -> {
            background.run(() -> {
                store.settings().change(set -> set.withReviewer(given));
                return true;
            }, kept -> {}, notSaved);
            if (changed) {
                sight.set(sight.get() + 1);
                session.load();
                session.showNewer();
            }
            if (waited != null && there) {
                waited.command().run();
            } else if (waited != null) {
                session.notify(Notice.Kind.INFO,
                        session.words().of("reviewer.other-field"));
            }
        }, problem -> {
            if (name().equals(given)) {
                name.set(before);
            }
            notSaved.accept(problem);
        });
    }

    private String heading() {
        return session.reviewed().map(file -> file.posting().title()).orElse("");
    }

    private RemarkDrafts.FieldOf cell() {
        String posting = session.reviewed().map(file -> file.posting().id()).orElse("");
        return new RemarkDrafts.FieldOf(name(), posting, session.fieldProperty().get());
    }

    /** Puts the question away; what waited for it is forgotten, and that is told. */
    public void dismiss() {
        wanted.set(false);
        forgetWaiting();
    }

    /** What waited for the name is not done any more, as the reviewer looks at something else: that is told. */
    public void forgetWaiting() {
        Unnamed waited = unnamed;
        unnamed = null;
        if (waited != null) {
            session.notify(Notice.Kind.WARNING, session.schema().field(waited.cell().key()).map(
                    spec -> session.words().of("reviewer.not-done", spec.label(), waited.heading()))
                    .orElseGet(() -> session.words().of("reviewer.nothing-done")));
        }
    }

    /** Does something in the reviewer's name, which is asked for where it is not known yet. */
    public void named(Runnable command) {
        if (name().isEmpty()) {
            if (unnamed != null && !unnamed.cell().equals(cell())) {
                forgetWaiting();
            }
            unnamed = new Unnamed(cell(), heading(), command);
            // Asked once more where it was asked already, so that whoever goes on without a name sees it.
            wanted.set(false);
            wanted.set(true);
        } else {
            command.run();
        }
    }
}

package dev.assay.ui.rules;

import dev.assay.export.AtomicFile;
import dev.assay.review.RuleTrial;
import dev.assay.review.StoreRules;
import dev.assay.failure.Flaw;
import dev.assay.schema.DataFileException;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.Jobs;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The store's own rules as they are written, what is wrong with them, and what they would change. */
final class OwnRulesModel {

    /**
     * Why the rules cannot be used.
     *
     * @param line from 1
     */
    record Fault(int line, String reason) {

        static Fault of(DataFileException refused, Wording words) {
            Flaw flaw = refused.flaw();
            if (flaw != null) {
                return new Fault(refused.place().line(),
                        words.of(Wording.key(flaw), refused.named().toArray()));
            }
            String told = String.valueOf(refused.getMessage());
            String place = refused.place() + ": ";
            return new Fault(refused.place().line(),
                    told.startsWith(place) ? told.substring(place.length()) : told);
        }
    }

    private final ScreenParts parts;
    private final Session session;
    private final Supplier<StoreRules> own;
    private final Background background;
    private final StringProperty draft = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Jobs.@Nullable TriedRules> tried = new ReadOnlyObjectWrapper<>();
    private final ObservableList<RuleTrial.Change> changes = FXCollections.observableArrayList();
    private final AtomicInteger asked = new AtomicInteger();
    private Jobs.@Nullable TriedRules seen;

    OwnRulesModel(ScreenParts parts, Supplier<StoreRules> own, Background background) {
        this.parts = parts;
        this.session = parts.session();
        this.own = own;
        this.background = background;
        draft.subscribe((before, now) -> {
            check();
            show();
        });
        parts.jobs().triedProperty().subscribe(this::show);
    }

    /** The rules as they are written. */
    StringProperty draftProperty() {
        return draft;
    }

    /** The rules as they are kept. */
    ReadOnlyStringProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** What is wrong with what is written; null where nothing is, as far as it was looked at. */
    ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /** What was tried of just what is written; null where that was not. */
    ReadOnlyObjectProperty<Jobs.@Nullable TriedRules> triedProperty() {
        return tried.getReadOnlyProperty();
    }

    /** The cells that come out otherwise by what was tried: what gets worse first, then what gets better. */
    ObservableList<RuleTrial.Change> changes() {
        return changes;
    }

    boolean isChanged() {
        return !draft.get().equals(kept.get());
    }

    /** Reads what is kept; what was written over it stays. @param then done when it is there */
    void read(Runnable then) {
        background.run(() -> own.get().text(), text -> {
            boolean changed = isChanged();
            kept.set(text);
            if (!changed) {
                draft.set(text);
            }
            adopt();
            show();
            then.run();
        }, session::failed);
    }

    /** Takes over what was tried elsewhere, such as by words of a posting, so that all of what it changes is seen here. */
    private void adopt() {
        Jobs.TriedRules last = parts.jobs().triedProperty().get();
        if (last != null && !last.equals(seen) && !isChanged() && !last.text().equals(kept.get())) {
            draft.set(last.text());
        }
        seen = last;
    }

    private void show() {
        Jobs.TriedRules last = parts.jobs().triedProperty().get();
        Jobs.TriedRules now = last != null && last.text().equals(draft.get()) && isChanged() ? last : null;
        if (!Objects.equals(now, tried.get())) {
            changes.setAll(now == null
                    ? List.of()
                    : now.trial().changed().stream().sorted(Comparator
                            .comparingInt(one -> one.isWorse() ? 0 : one.isBetter() ? 1 : 2)).toList());
            tried.set(now);
        }
    }

    /** Looks at what is written now; what was asked before is left alone. */
    private void check() {
        int mine = asked.incrementAndGet();
        String text = draft.get();
        background.run(() -> mine == asked.get() ? found(text) : null, found -> {
            if (mine == asked.get()) {
                fault.set(found);
            }
        }, session::failed);
    }

    private @Nullable Fault found(String text) {
        try {
            own.get().check(text);
            return null;
        } catch (DataFileException e) {
            return Fault.of(e, session.words());
        }
    }

    /** Works out what would change. */
    void tryOut() {
        if (isChanged()) {
            parts.jobs().tryRules(draft.get(), this::refused);
        } else {
            session.notify(Notice.Kind.INFO, session.words().of("rules.unchanged"));
        }
    }

    /** Keeps what is written: the first time, it is shown what it changes. @param then done when it is kept */
    void keep(Runnable then) {
        if (!isChanged()) {
            session.notify(Notice.Kind.INFO, session.words().of("rules.unchanged"));
        } else if (tried.get() == null) {
            parts.jobs().tryRules(draft.get(), this::refused);
            session.notify(Notice.Kind.INFO,
                    session.words().of("rules.again-keeps", session.keys().text(RulesAction.KEEP_RULES)));
        } else {
            String text = draft.get();
            parts.reviewing().reviewer().named(() -> parts.jobs().keepRules(text,
                    parts.reviewing().reviewer().name(), this::refused, () -> {
                        read(then);
                        session.notify(Notice.Kind.SUCCESS, session.words().of("rules.kept"));
                    }));
        }
    }

    private void refused(DataFileException why) {
        Fault found = Fault.of(why, session.words());
        fault.set(found);
        session.notify(Notice.Kind.WARNING,
                session.words().of("rules.fault", found.line(), found.reason()));
    }

    /** What is written is again what is kept. */
    void discard() {
        draft.set(kept.get());
    }

    /** Writes the rules as they were before they were changed last. */
    void before() {
        if (!isHeld()) {
            background.run(() -> own.get().before(), this::write, session::failed);
        }
    }

    /** Writes the rules without one that was taught. @param byHand done where it was written by hand */
    void without(String rule, Runnable byHand) {
        if (isHeld()) {
            return;
        }
        background.run(() -> own.get().isTaught(rule) ? own.get().without(rule) : null, text -> {
            if (text == null) {
                byHand.run();
            } else {
                write(text);
                tryOut();
            }
        }, session::failed);
    }

    /** Writes what a file holds. */
    void takeIn(Path file) {
        if (isHeld()) {
            return;
        }
        background.run(() -> {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, this::write, session::failed);
    }

    /** Whether something is written that is not kept, which is not to be written over; that is told. */
    private boolean isHeld() {
        if (isChanged()) {
            session.notify(Notice.Kind.WARNING, session.words().of("rules.unkept"));
        }
        return isChanged();
    }

    private void write(String text) {
        if (!isHeld()) {
            draft.set(text);
        }
    }

    /** Hands what is written on in a file. */
    void handOn(Path file) {
        String text = draft.get();
        background.run(() -> {
            try (AtomicFile out = AtomicFile.at(file)) {
                out.write(text.endsWith("\n") ? text : text + "\n");
                out.commit();
            }
            return file;
        }, written -> session.notify(Notice.Kind.SUCCESS, session.words().of("rules.written", written)),
                session::failed);
    }
}

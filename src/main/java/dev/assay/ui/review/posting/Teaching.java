package dev.assay.ui.review.posting;

import dev.assay.inference.ChangedCell;
import dev.assay.inference.TaughtRule;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Span;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingFile;
import dev.assay.review.RuleTrial;
import dev.assay.schema.FieldSpec;
import dev.assay.text.word.Words;
import dev.assay.ui.action.Action;
import dev.assay.ui.screen.Handlers;
import dev.assay.ui.session.Jobs;
import dev.assay.ui.session.Notice;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.Session;
import dev.assay.ui.value.ValueText;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/**
 * Teaches the rules by words of the posting: the first time, it is said what they would decide and change, the second time they
 * are kept. What is taught already is taken back in the same way.
 */
final class Teaching {

    private static final int MOST_TOLD = 3;

    private final Session session;
    private final Reviewing reviewing;
    private final Jobs jobs;
    private final Supplier<Optional<Span>> selected;
    private @Nullable TaughtRule tried;

    Teaching(Session session, Reviewing reviewing, Jobs jobs, Supplier<Optional<Span>> selected) {
        this.session = session;
        this.reviewing = reviewing;
        this.jobs = jobs;
        this.selected = selected;
    }

    void offer(Handlers on) {
        on.on(PostingAction.TEACH, this::means);
        on.on(PostingAction.TEACH_NOT, this::doesNotMean);
    }

    /** Adds to what a menu offers what can be taught by the selected words. */
    List<MenuItem> after(List<MenuItem> offers) {
        if (selected.get().isPresent()) {
            offers.add(offer(PostingAction.TEACH, this::means));
            offers.add(offer(PostingAction.TEACH_NOT, this::doesNotMean));
        }
        return offers;
    }

    private MenuItem offer(Action action, Runnable does) {
        MenuItem item = new MenuItem(action.label(session.words()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> does.run());
        return item;
    }

    /** The words mean what the open field holds, by decision or else by the answer. */
    private void means() {
        Decision last = isDecided() ? session.review(field()).last() : null;
        teach(PostingAction.TEACH, last == null ? claimed() : Optional.ofNullable(last.what().value()), true);
    }

    /** The words do not mean what the answer says. */
    private void doesNotMean() {
        teach(PostingAction.TEACH_NOT, claimed(), false);
    }

    private String field() {
        return session.fieldProperty().get();
    }

    private boolean isDecided() {
        FieldReview.State state = session.review(field()).state();
        return state == FieldReview.State.ACCEPTED || state == FieldReview.State.OVERRIDDEN;
    }

    private Optional<FieldValue> claimed() {
        return session.proposal(field()).map(InferredField::value);
    }

    private void teach(Action action, Optional<FieldValue> value, boolean means) {
        Optional<FieldSpec> spec = session.schema().field(field());
        Optional<Span> span = selected.get();
        if (session.claims().probes().isVeiled(field())) {
            session.notify(Notice.Kind.INFO, words("teach.decide-first"));
            return;
        }
        if (spec.isEmpty() || value.isEmpty() || span.isEmpty()) {
            session.notify(Notice.Kind.INFO, words("teach.select-first", session.keys().text(action)));
            return;
        }
        TaughtRule taught;
        try {
            taught = new TaughtRule(spec.get(), value.get(), means, wholeWords(span.get()));
        } catch (TaughtRule.Refused e) {
            refuse(e.why(), spec.get(), value.get());
            return;
        }
        if (taught.equals(tried)) {
            tried = null;
            reviewing.reviewer().named(() -> jobs.teach(taught, reviewing.reviewer().name(),
                    isTaught -> session.notify(Notice.Kind.SUCCESS, isTaught
                            ? words("teach.taught", taught.shownWords(), session.keys().text(action))
                            : words("teach.taken-back", taught.shownWords()))));
        } else {
            jobs.tryRule(taught, e -> refuse(e.why(), spec.get(), value.get()), found -> {
                boolean isIdle = found.trial().hits().isEmpty() && found.trial().changed().isEmpty();
                if (isIdle && !found.isTaught()) {
                    session.notify(Notice.Kind.WARNING, words("teach.idle", taught.shownWords()));
                    return;
                }
                tried = taught;
                session.notify(Notice.Kind.INFO, told(taught, found) + " "
                        + words(found.isTaught() ? "teach.again-takes-back" : "teach.again",
                                session.keys().text(action)));
            });
        }
    }

    private void refuse(TaughtRule.Refusal why, FieldSpec spec, FieldValue value) {
        session.notify(Notice.Kind.WARNING, switch (why) {
            case STATES_NOTHING -> words("teach.states-nothing", spec.label());
            case NO_VALUE -> words("teach.no-value", spec.label(), shown(spec, value));
            case NO_WORDS -> words("teach.no-words");
            case TOO_MANY_WORDS -> words("teach.too-many-words");
            case NOT_LED -> words("teach.not-led", spec.label());
        });
    }

    private String wholeWords(Span span) {
        PostingFile file = session.postingProperty().get();
        return file == null ? span.quote() : wholeWords(file.posting().text(span.in()), span);
    }

    /** What was selected, with the rest of the words that it begins and ends in. */
    static String wholeWords(String text, Span span) {
        int length = text.codePointCount(0, text.length());
        int from = text.offsetByCodePoints(0, Math.min(span.start(), length));
        int to = text.offsetByCodePoints(0, Math.min(span.end(), length));
        int start = from;
        int end = to;
        for (Words.Word word : Words.of(text)) {
            if (word.start() < to && word.end() > from) {
                start = Math.min(start, word.start());
                end = Math.max(end, word.end());
            }
        }
        return text.substring(start, end);
    }

    private String told(TaughtRule taught, Jobs.Tried found) {
        RuleTrial trial = found.trial();
        String what = words(taught.means() ? "teach.means" : "teach.means-not", taught.shownWords(),
                shown(taught.field(), taught.value()), taught.field().label());
        String hits = taught.means() && !found.isTaught()
                ? " " + words("teach.hits", trial.hits().size(), trial.decided(), trial.right())
                : "";
        String changes = trial.changed().isEmpty()
                ? words("teach.changes-nothing")
                : words("teach.changes", trial.changed().size(), trial.better(), trial.worse())
                        + " " + trial.changed().stream().limit(MOST_TOLD).map(RuleTrial.Change::cell)
                                .map(this::cell)
                                .collect(Collectors.joining("; "))
                        + (trial.changed().size() > MOST_TOLD ? " … " + words("teach.all") : ".");
        return what + hits + " " + changes;
    }

    private String cell(ChangedCell cell) {
        return session.schema().field(cell.field())
                .map(spec -> words("teach.cell", cell.postingId(), spec.label(), shown(spec, cell.before()),
                        shown(spec, cell.after())))
                .orElse(cell.toString());
    }

    private String shown(FieldSpec spec, FieldValue value) {
        return ValueText.of(spec, value, session.words()).text();
    }

    private String words(String key, Object... about) {
        return session.words().of(key, about);
    }
}

package dev.assay.ui.shell;

import dev.assay.review.FieldReview;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.session.Activity;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;

/** The words of the status bar, without any node. */
public final class StatusModel {

    private final Session session;
    private final StringBinding progress;
    private final StringBinding reviewer;
    private final StringBinding saved;
    private final StringBinding activity;
    private final DoubleBinding activityDone;
    private final ObjectBinding<List<String>> keys;

    public StatusModel(ScreenParts parts) {
        session = parts.session();
        progress = Bindings.createStringBinding(this::describeProgress, session.postingProperty(),
                session.reviews());
        reviewer = Bindings.createStringBinding(() -> {
            String name = parts.reviewing().reviewer().nameProperty().get();
            String said = name.isEmpty() ? session.words().of("reviewer.none") : name;
            return parts.reviewing().reviewer().blindProperty().get()
                    ? session.words().of("reviewer.blind", said)
                    : said;
        }, parts.reviewing().reviewer().nameProperty(), parts.reviewing().reviewer().blindProperty());
        saved = Bindings.createStringBinding(() -> session.words()
                .name(parts.reviewing().savedProperty().get()), parts.reviewing().savedProperty());
        keys = Bindings.createObjectBinding(this::describeKeys, session.postingProperty(),
                session.keys().chosen());
        activity = Bindings.createStringBinding(
                () -> describe(parts.jobs().activityProperty().get(), parts.jobs().all().size()),
                parts.jobs().activityProperty(), parts.jobs().all());
        activityDone = Bindings.createDoubleBinding(() -> {
            Activity now = parts.jobs().activityProperty().get();
            return now.total() == 0 ? -1 : (double) now.done() / now.total();
        }, parts.jobs().activityProperty());
    }

    /** How far the open posting is. */
    public StringBinding progressProperty() {
        return progress;
    }

    public StringBinding reviewerProperty() {
        return reviewer;
    }

    public StringBinding savedProperty() {
        return saved;
    }

    /** What runs in the background; empty where nothing does. */
    public StringBinding activityProperty() {
        return activity;
    }

    /** How far it is, 0 to 1; -1 while unknown. */
    public DoubleBinding activityDoneProperty() {
        return activityDone;
    }

    /** The keys that matter most now, each with what it does; the last leads to all of them. */
    public ObjectBinding<List<String>> keysProperty() {
        return keys;
    }

    private List<String> describeKeys() {
        Stream<String> named = session.postingProperty().get() == null
                ? Stream.of(key(WindowAction.OPEN, "status.open-files"))
                : Stream.of(key(CellAction.ACCEPT, "status.accept"),
                        "1…9 " + session.words().of("status.choose"),
                        key(CellAction.EDIT, "status.edit"), key(CellAction.UNSURE, "status.unsure"),
                        key(CellAction.UNDO, "status.undo"));
        return Stream.concat(named, Stream.of(key(WindowAction.KEYS, "status.all-keys")))
                .filter(each -> !each.isEmpty()).toList();
    }

    /** The first key of an action with what it does; nothing where it has none. */
    private String key(Action action, String does) {
        String key = session.keys().first(action);
        return key.isEmpty() ? "" : key + " " + session.words().of(does);
    }

    private String describeProgress() {
        if (session.postingProperty().get() == null) {
            return "";
        }
        long decided = session.schema().fields().stream().map(FieldSpec::key)
                .filter(key -> session.review(key).state() != FieldReview.State.UNDECIDED).count();
        return session.words().of("group.decided", decided, session.schema().fields().size());
    }

    private String describe(Activity now, int jobs) {
        if (now.isNone()) {
            return "";
        }
        String count = now.total() == 0
                ? ""
                : String.format(Locale.ROOT, " %d %%", 100 * now.done() / now.total());
        String step = now.step().startsWith(now.what())
                ? now.step().substring(now.what().length()).strip()
                : now.step();
        return now.what() + count + (step.isEmpty() ? "" : " · " + step)
                + (jobs < 2 ? "" : " · " + session.words().of("jobs.more", jobs - 1));
    }
}

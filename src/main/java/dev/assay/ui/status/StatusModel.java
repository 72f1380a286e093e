package dev.assay.ui.status;

import dev.assay.review.FieldReview;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.Action;
import dev.assay.ui.Activity;
import dev.assay.ui.ScreenParts;
import dev.assay.ui.Workbench;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.binding.StringBinding;

/** The words of the status bar, without any node. */
public final class StatusModel {

    private final Workbench bench;
    private final StringBinding progress;
    private final StringBinding reviewer;
    private final StringBinding saved;
    private final StringBinding activity;
    private final DoubleBinding activityDone;
    private final StringBinding keys;

    public StatusModel(ScreenParts desk) {
        bench = desk.bench();
        progress = Bindings.createStringBinding(this::describeProgress, bench.postingProperty(),
                bench.reviews());
        reviewer = Bindings.createStringBinding(() -> {
            String name = desk.reviewing().reviewerProperty().get();
            return name.isEmpty() ? "No reviewer yet" : name;
        }, desk.reviewing().reviewerProperty());
        saved = Bindings.createStringBinding(() -> switch (desk.reviewing().savedProperty().get()) {
            case SAVED -> "Saved";
            case SAVING -> "Saving…";
            case FAILED -> "Not saved";
        }, desk.reviewing().savedProperty());
        keys = Bindings.createStringBinding(this::describeKeys, bench.postingProperty());
        activity = Bindings.createStringBinding(() -> describe(desk.jobs().activityProperty().get()),
                desk.jobs().activityProperty());
        activityDone = Bindings.createDoubleBinding(() -> {
            Activity now = desk.jobs().activityProperty().get();
            return now.total() == 0 ? -1 : (double) now.done() / now.total();
        }, desk.jobs().activityProperty());
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

    /** The keys that matter most now. */
    public StringBinding keysProperty() {
        return keys;
    }

    private String describeKeys() {
        if (bench.postingProperty().get() == null) {
            return Action.OPEN.keyText() + " open files   ? all keys";
        }
        return Action.ACCEPT.keyText() + " accept   1…9 choose   E edit   U unsure   "
                + Action.UNDO.keyText() + " undo   ? all keys";
    }

    private String describeProgress() {
        if (bench.postingProperty().get() == null) {
            return "";
        }
        long decided = bench.schema().fields().stream().map(FieldSpec::key)
                .filter(key -> bench.review(key).state() != FieldReview.State.UNDECIDED).count();
        return decided + " of " + bench.schema().fields().size() + " decided";
    }

    private static String describe(Activity now) {
        if (now.isNone()) {
            return "";
        }
        String count = now.total() == 0
                ? ""
                : String.format(Locale.ROOT, " %d %%", 100 * now.done() / now.total());
        String step = now.step().startsWith(now.what())
                ? now.step().substring(now.what().length()).strip()
                : now.step();
        return now.what() + count + (step.isEmpty() ? "" : " · " + step);
    }
}

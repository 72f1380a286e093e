package dev.assay.ui.shell;

import dev.assay.task.Tasks;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.control.Hint;
import dev.assay.ui.control.Nodes;
import dev.assay.ui.control.ScalingIcon;
import dev.assay.ui.session.Job;
import dev.assay.ui.session.Jobs;
import dev.assay.ui.wording.Wording;
import java.util.Objects;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.TaskProgressView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** The jobs that run and wait, above the line below: what each is, how far it is, and its Cancel. Away with Escape. */
public final class JobsPane extends VBox {

    private final TaskProgressView<JobTask> list = new TaskProgressView<>();
    private final Button close = new Button();
    private Runnable closed = () -> {};

    public JobsPane() {
        getStyleClass().add("jobs-pane");
        // Its shadow lies on the line below, whose buttons are clicked through it.
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setVisible(false);
        list.setFocusTraversable(false);
        close.setOnAction(event -> close());
    }

    /** @param whenClosed runs when the pane goes away, to give the focus back */
    void show(Jobs jobs, Wording words, Runnable whenClosed) {
        closed = whenClosed;
        Label title = new Label(words.of("jobs.title"));
        title.getStyleClass().add("sheet-heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        close.setText(words.of("sheet.close"));
        MoveAction.LEAVE.mark(close, words);
        HBox head = new HBox(title, gap, close);
        head.getStyleClass().add("jobs-head");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, list);
        list.setGraphicFactory(task -> sign(words));
        list.skinProperty().subscribe(skin -> {
            if (list.lookup(".list-view") instanceof ListView<?> view) {
                view.setPlaceholder(new Label(words.of("jobs.none")));
            }
        });
        jobs.all().addListener((ListChangeListener<Job>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(job -> begin(new JobTask(job, words)));
                change.getRemoved().forEach(this::end);
            }
        });
    }

    private void begin(JobTask task) {
        list.getTasks().add(task);
        Tasks.start("job-shown", () -> {
            task.run();
            return true;
        }, Platform::runLater, end -> {});
    }

    private void end(Job job) {
        // The toolkit gives the focus of what goes away to whatever comes first in the window.
        if (getScene() != null && holds(getScene().getFocusOwner())) {
            close.requestFocus();
        }
        list.getTasks().stream().filter(task -> task.job() == job).toList().forEach(task -> {
            task.end();
            list.getTasks().remove(task);
        });
    }

    /** A job's sign; where it stands in its row, the row's other parts are found, which have no words of this program. */
    private static Node sign(Wording words) {
        Label sign = new Label();
        new ScalingIcon(sign, Material2AL.HOURGLASS_EMPTY);
        sign.parentProperty().subscribe(row -> {
            if (row instanceof BorderPane pane && pane.getRight() instanceof Button cancel) {
                cancel.setText(words.of("status.cancel"));
                cancel.setMinWidth(USE_PREF_SIZE);
                Hint.on(cancel).say(words.of("jobs.cancel"));
                pane.getCenter().lookupAll(".label").forEach(JobsPane::tellWhole);
            }
        });
        return sign;
    }

    private static void tellWhole(Node told) {
        if (told instanceof Label label) {
            Hint.on(label).say("", () -> label.isTextTruncated() ? label.getText() : "");
        }
    }

    /** Shows the pane with the focus in it, or puts it away. */
    void toggle() {
        if (!close()) {
            setVisible(true);
            applyCss();
            layout();
            Objects.requireNonNullElse(list.lookup(".task-cancel-button"), close).requestFocus();
        }
    }

    /** @return whether the pane was shown */
    boolean close() {
        boolean shown = isVisible();
        if (shown) {
            setVisible(false);
            closed.run();
        }
        return shown;
    }

    /** Whether a node is a part of it. */
    boolean holds(@Nullable Node node) {
        return Nodes.isWithin(node, this);
    }
}

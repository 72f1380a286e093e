package dev.assay.ui.value;

import dev.assay.review.FieldReview;
import dev.assay.review.PostingFile;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.control.AfterLayout;
import dev.assay.ui.control.Nodes;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The open cell by itself, below or beside its posting: which it is and what stands in it, and its editor. */
public final class CellPane extends VBox {

    private final Session session;
    private final CellEditor editor;
    private final Runnable focus;
    /** Held here, because a view of the reviews lives only as long as someone holds it. */
    private final ObservableMap<String, FieldReview> reviews;
    private final Label cell = new Label();
    private final VBox editing = new VBox();
    private final ScrollPane scroll = new ScrollPane(editing);

    private final AfterLayout choicesWanted = new AfterLayout(editing, this::showChoices);

    private final Around around = new Around();

    /** Posting and field of what is shown. */
    private String shown = "";

    /** @param focus puts the focus where the keys of the screen decide */
    public CellPane(ScreenParts parts, Runnable focus) {
        this.focus = focus;
        session = parts.session();
        editor = new CellEditor(parts, around);
        reviews = session.reviews();
        cell.getStyleClass().add("cell-title");
        cell.setMinHeight(Region.USE_PREF_SIZE);
        cell.setMaxWidth(Double.MAX_VALUE);
        scroll.getStyleClass().add("cell-editor");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        setVgrow(scroll, Priority.ALWAYS);
        editing.setMinWidth(0);
        editing.getChildren().add(editor.node());
        editor.keepDecisionsIn(scroll);
        setMinSize(0, 0);
        getChildren().addAll(cell, scroll);
        follow();
    }

    /** The editor, which the decisions by key go through. */
    public CellEditor editor() {
        return editor;
    }

    private void follow() {
        sceneProperty().subscribe(this::edited);
        scroll.viewportBoundsProperty().subscribe(this::resized);
        editing.heightProperty().subscribe(this::resized);
        session.postingProperty().subscribe(file -> edited());
        session.answerProperty().subscribe(answer -> edited());
        session.pathProperty().subscribe(path -> edited());
        session.fieldProperty().subscribe(key -> {
            editor.commit();
            edited();
        });
        session.evidenceProperty().subscribe(at -> {
            if (getScene() != null) {
                editor.spans();
            }
        });
        reviews.addListener((MapChangeListener<String, FieldReview>) change -> session.schema()
                .field(change.getKey()).ifPresent(spec -> {
                    editor.model().decided(spec);
                    edited();
                }));
    }

    /** Another cell may be one of the list that is gone along, or none. */
    public void listed() {
        if (scroll.isVisible() != isOpen()) {
            edited();
        }
    }

    private boolean isOpen() {
        return session.postingProperty().get() != null && session.isOnPath()
                && session.schema().field(session.fieldProperty().get()).isPresent();
    }

    /** Shows the cell as it stands now; nothing is made of it while it is not shown. */
    public void edited() {
        if (getScene() == null) {
            return;
        }
        Optional<FieldSpec> spec = session.schema().field(session.fieldProperty().get());
        PostingFile file = session.postingProperty().get();
        boolean open = isOpen();
        cell.setVisible(file != null);
        cell.setText(session.words().of("cell.not-listed"));
        scroll.setVisible(open);
        if (file != null && open) {
            spec.ifPresent(one -> {
                cell.setText(one.label() + ": " + editor.model().line(one).value().text());
                editor.show(one);
            });
        }
        opened((file == null ? "" : file.posting().id()) + "\n" + session.fieldProperty().get());
    }

    /** In another cell no choice has the focus that was made in the one before, for Enter would choose it there too. */
    private void opened(String now) {
        if (!now.equals(shown)) {
            shown = now;
            choicesWanted.want();
            Node focused = getScene().getFocusOwner();
            if (focused != null && Nodes.isWithin(focused, scroll)) {
                focus.run();
            }
        }
    }

    /** What is written in, or explained, stays where it is read. */
    private void resized() {
        if (!editor.explains()) {
            choicesWanted.want();
        }
    }

    /** Where the cell is higher than its place, its choices are shown first, or else what has the focus in it. */
    private void showChoices() {
        Node focused = scroll.getScene() == null ? null : scroll.getScene().getFocusOwner();
        if (focused != null && focused != scroll && Nodes.isWithin(focused, scroll)) {
            around.revealFocus();
            return;
        }
        double view = scroll.getViewportBounds().getHeight();
        double room = editing.getHeight() - view;
        Region choices = editor.choices();
        double from = editor.node().getLayoutY() + choices.getLayoutY();
        double least = Math.min(from + choices.getHeight() + editor.decisionsHeight() - view, from);
        // From a line's top on: half a line below the title looks like a fault.
        double to = tops(editor.node(), 0).filter(top -> top >= least).min(Double::compare).orElse(least);
        scroll.setVvalue(room <= 0 ? 0 : Math.clamp(to / room, 0, 1));
    }

    /** Where the parts of what is shown begin, from the upper edge of it all. */
    private static Stream<Double> tops(Node node, double above) {
        double top = above + node.getLayoutY();
        return node instanceof Pane pane && !(node instanceof FlowPane)
                ? pane.getChildren().stream().filter(Node::isVisible).flatMap(part -> tops(part, top))
                : Stream.of(top);
    }

    /** What the open cell stands in. */
    private final class Around implements CellEditor.Around {

        @Override
        public void focus() {
            focus.run();
        }

        @Override
        public void edited() {
            CellPane.this.edited();
        }

        @Override
        public void reveal() {
            Platform.runLater(this::revealFocus);
        }

        @Override
        public void revealFocus() {
            Node focused = scroll.getScene() == null ? null : scroll.getScene().getFocusOwner();
            if (focused == null || !holds(focused) || focused == scroll) {
                return;
            }
            scroll.layout();
            Bounds at = editing.sceneToLocal(focused.localToScene(focused.getBoundsInLocal()));
            double view = scroll.getViewportBounds().getHeight() - editor.covered(focused);
            double room = editing.getHeight() - scroll.getViewportBounds().getHeight();
            double top = scroll.getVvalue() * room;
            if (room > 0 && (at.getMinY() < top || at.getMaxY() > top + view)) {
                scroll.setVvalue(Math.clamp((at.getMinY() - view / 3) / room, 0, 1));
                scroll.layout();
            }
        }

        @Override
        public boolean holds(Node node) {
            return Nodes.isWithin(node, scroll);
        }

        @Override
        public double place() {
            return scroll.getVvalue();
        }

        @Override
        public void place(double before) {
            scroll.setVvalue(before);
        }
    }
}

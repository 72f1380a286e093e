package dev.assay.ui.control;

import dev.assay.evidence.document.Range;
import dev.assay.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.jspecify.annotations.Nullable;

/**
 * A page of text that can be read, selected and copied, with evidence marked on it. Marks and the selection are
 * placed anew with every layout, so that they always fit the width and the size of the letters.
 */
public final class PostingText extends Region {

    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.EMPTY);
    private final ObjectProperty<List<Mark>> marks = new SimpleObjectProperty<>(this, "marks", List.of());
    private final StringProperty field = new SimpleStringProperty(this, "field", "");
    private final IntegerProperty number = new SimpleIntegerProperty(this, "number");
    private final MarkLayer layer = new MarkLayer();
    private final Path selectionPath = MarkLayer.path("text-selection");
    private PageLayout layout = new PageLayout(Page.EMPTY);
    private TextSelection selection = new TextSelection(Page.EMPTY);
    private Consumer<List<Mark>> onPick = picked -> {};
    private Consumer<Rectangle2D> onReveal = box -> {};
    private boolean laidOut;
    private boolean revealWanted;

    public PostingText() {
        getStyleClass().add("posting-text");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        page.subscribe(this::rebuild);
        marks.subscribe(now -> {
            layer.show(now);
            paintMarks();
        });
        field.subscribe(now -> {
            layer.select(now);
            paintCurrent();
        });
        number.subscribe(this::paintCurrent);
        new SelectionGestures(this).install();
    }

    /** What is shown. */
    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /** The evidence marked on the page. */
    public ObjectProperty<List<Mark>> marksProperty() {
        return marks;
    }

    /** The field whose marks are strong; empty for none. */
    public StringProperty fieldProperty() {
        return field;
    }

    /** Which of that field's pieces of evidence is outlined. */
    public IntegerProperty numberProperty() {
        return number;
    }

    /** @param action told the marks at the point that was clicked, the shortest first; never none */
    public void setOnPick(Consumer<List<Mark>> action) {
        onPick = action;
    }

    /** @param action told, during layout, the box to be brought into view, in this node's coordinates */
    public void setOnReveal(Consumer<Rectangle2D> action) {
        onReveal = action;
    }

    /** Asks for the outlined piece of evidence to be brought into view once it is placed. */
    public void reveal() {
        revealWanted = true;
        paintCurrent();
    }

    /** What is selected, in UTF-16 units of the page; may be empty. */
    public Range selection() {
        return selection.range();
    }

    /** The selected words as the page shows them. */
    public String selectedText() {
        return page.get().copy(selection.range());
    }

    /** The posting's own words that are selected; empty where none are. */
    public Optional<Span> selectedSpan() {
        Range range = selection.range();
        return page.get().map().span(range.start(), range.end());
    }

    public void selectAll() {
        selection.all();
        selectionMoved();
    }

    public void deselect() {
        selection.clear();
        selectionMoved();
    }

    TextSelection textSelection() {
        return selection;
    }

    void selectionMoved() {
        if (laidOut) {
            paintSelection();
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
    }

    int offsetAt(double x, double y) {
        return layout.offsetAt(x, y);
    }

    List<Mark> marksAt(double x, double y) {
        return layer.at(x, y);
    }

    void pick(double x, double y) {
        List<Mark> found = marksAt(x, y);
        if (!found.isEmpty()) {
            onPick.accept(found);
        }
    }

    private void rebuild(Page now) {
        layout = new PageLayout(now);
        selection = new TextSelection(now);
        getStyleClass().removeAll("reading", "as-given", "header");
        getStyleClass().add(switch (now.look()) {
            case READING -> "reading";
            case AS_GIVEN -> "as-given";
            case HEADER -> "header";
        });
        List<Node> nodes = new ArrayList<>(layer.nodes(selectionPath));
        nodes.addAll(layout.nodes());
        getChildren().setAll(nodes);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        requestLayout();
    }

    @Override
    public void requestLayout() {
        laidOut = false;
        super.requestLayout();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> page.get().text();
            case SELECTION_START -> selection.range().start();
            case SELECTION_END -> selection.range().end();
            case CARET_OFFSET -> selection.caret();
            case EDITABLE -> false;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return layout.height(width < 0 ? prefWidth(-1) : width, getInsets());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return layout.em() * 40;
    }

    @Override
    protected double computeMinWidth(double height) {
        return layout.em() * 12;
    }

    @Override
    protected void layoutChildren() {
        layout.place(getWidth(), getInsets());
        laidOut = true;
        paintSelection();
        paintMarks();
    }

    /** Where the text stands is known, so marks are painted at once; else with the layout that is to come. */
    private void paintMarks() {
        if (laidOut) {
            layer.place(layout);
            paintCurrent();
        }
    }

    private void paintCurrent() {
        if (!laidOut) {
            return;
        }
        layer.outline(number.get());
        if (revealWanted) {
            revealWanted = false;
            union(layer.boxes(field.get(), number.get())).ifPresent(onReveal);
        }
    }

    private void paintSelection() {
        Range range = selection.range();
        List<PathElement> elements = new ArrayList<>();
        if (!range.isEmpty()) {
            layout.boxes(range.start(), range.end()).forEach(box -> MarkLayer.addBox(elements, box, 0));
        }
        selectionPath.getElements().setAll(elements);
    }

    private static Optional<Rectangle2D> union(List<Rectangle2D> boxes) {
        return boxes.stream().reduce((a, b) -> {
            double left = Math.min(a.getMinX(), b.getMinX());
            double top = Math.min(a.getMinY(), b.getMinY());
            return new Rectangle2D(left, top, Math.max(a.getMaxX(), b.getMaxX()) - left,
                    Math.max(a.getMaxY(), b.getMaxY()) - top);
        });
    }
}

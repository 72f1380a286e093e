package dev.assay.ui.control;

import dev.assay.model.Span;
import dev.assay.text.document.Range;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A page of text that can be read, selected, searched and copied, with evidence marked on it. Whatever is painted
 * is placed anew with every layout, so that it always fits the width and the size of the letters.
 */
public final class PostingText extends Region {

    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(this, "page", Page.EMPTY);
    private final ObjectProperty<List<PartMark>> parts = new SimpleObjectProperty<>(this, "parts", List.of());
    private final PartMarks partMarks = new PartMarks();
    private final ObjectProperty<List<Mark>> marks = new SimpleObjectProperty<>(this, "marks", List.of());
    private final StringProperty field = new SimpleStringProperty(this, "field", "");
    private final IntegerProperty number = new SimpleIntegerProperty(this, "number");
    private final ReadOnlyDoubleWrapper columnLeft = new ReadOnlyDoubleWrapper(this, "columnLeft");
    private final MarkLayer markLayer = new MarkLayer(range -> page.get().copy(range),
            picked -> pick(picked));
    private final SelectionGestures gestures = new SelectionGestures(this);
    private final RangeLayer finds = new RangeLayer("find");
    private final RangeLayer currentFind = new RangeLayer("find-current");
    private final RangeLayer selected = new RangeLayer("text-selection");
    private final StyleVariant look = new StyleVariant(this);
    private final IntegerProperty headerLines = new SimpleIntegerProperty(this, "headerLines",
            PageLayout.HEADER_LINES);
    private PageLayout layout = new PageLayout(Page.EMPTY, headerLines::get, partMarks);
    private TextSelection selection = new TextSelection(Page.EMPTY);
    private Consumer<List<Mark>> onPick = picked -> {};
    private Consumer<Rectangle2D> onReveal = box -> {};
    private Function<List<Mark>, List<MenuItem>> offers = marks -> List.of();
    private Runnable onSelect = () -> {};
    private String hover = "";
    private boolean laidOut;
    private @Nullable Supplier<Optional<Rectangle2D>> wanted;
    private Runnable afterLayout = () -> {};
    private Runnable onPlaced = () -> {};

    public PostingText() {
        getStyleClass().add("posting-text");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        page.subscribe(this::rebuild);
        parts.subscribe(this::showParts);
        marks.subscribe(now -> {
            markLayer.show(now);
            paintMarks();
        });
        field.subscribe(now -> {
            markLayer.select(now);
            paintCurrent();
        });
        number.subscribe(this::paintCurrent);
        headerLines.subscribe(this::requestLayout);
        gestures.install();
    }

    /** Offers in a context menu what can be done with the text. */
    public void offerMenu(Wording words) {
        gestures.offer(words);
    }

    /** What is shown. */
    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    /** What the page's parts are for; none where that is not to be said. To be emptied before another page is set. */
    public ObjectProperty<List<PartMark>> partsProperty() {
        return parts;
    }

    private void showParts(List<PartMark> now) {
        partMarks.show(now, page.get());
        setAccessibleHelp(PartMarks.told(now, page.get()));
        requestLayout();
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

    /** How many lines of a header's title, and of what stands below it, are shown at most; the rest is told where the mouse rests. */
    public IntegerProperty headerLinesProperty() {
        return headerLines;
    }

    /** Where the column of text begins, in this node's pixels. */
    public ReadOnlyDoubleProperty columnLeftProperty() {
        return columnLeft.getReadOnlyProperty();
    }

    /** @param words told where the mouse rests and no mark is; empty for none */
    public void setHover(String words) {
        hover = words;
    }

    /** What is told where no mark is: what does not fit, and what else there is to say. */
    String hover() {
        String cut = layout.cut();
        return cut.isEmpty() || hover.isEmpty() ? cut + hover : cut + "\n" + hover;
    }

    /** @param action told the marks at the point that was clicked, the shortest first; never none */
    public void setOnPick(Consumer<List<Mark>> action) {
        onPick = action;
    }

    /** @param made what the context menu offers besides copying, given the marks at the point asked at, which may be none */
    public void setOffers(Function<List<Mark>, List<MenuItem>> made) {
        offers = made;
    }

    List<MenuItem> offers(List<Mark> marks) {
        return offers.apply(marks);
    }

    /** @param action told the box to be brought into view, in this node's pixels */
    public void setOnReveal(Consumer<Rectangle2D> action) {
        onReveal = action;
    }

    /** Asks for the outlined piece of evidence to be brought into view, once it is placed. */
    public void reveal() {
        reveal(() -> union(markLayer.boxes(field.get(), number.get())));
    }

    /** Asks for a range of the page to be brought into view, once it is placed. */
    public void reveal(Range range) {
        reveal(() -> union(layout.boxes(range.start(), range.end())));
    }

    private void reveal(Supplier<Optional<Rectangle2D>> box) {
        wanted = box;
        revealWanted();
    }

    /**
     * Paints what was searched for, and brings the current one into view.
     *
     * @param current which of the ranges; ignored where there is no such
     */
    public void showFinds(List<Range> ranges, int current) {
        finds.set(ranges);
        currentFind.set(current >= 0 && current < ranges.size() ? List.of(ranges.get(current)) : List.of());
        if (laidOut) {
            finds.place(layout);
            currentFind.place(layout);
        }
        if (current >= 0 && current < ranges.size()) {
            reveal(ranges.get(current));
        }
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

    public void select(Range range) {
        selection.start(range.start(), TextSelection.Unit.CHARACTER);
        selection.extend(range.end());
        selectionMoved();
    }

    public void deselect() {
        selection.clear();
        selectionMoved();
    }

    TextSelection textSelection() {
        return selection;
    }

    /** @param action done when something was selected, so that elsewhere nothing stays selected */
    public void setOnSelect(Runnable action) {
        onSelect = action;
    }

    void selectionMoved() {
        selected.set(List.of(selection.range()));
        if (!selection.range().isEmpty()) {
            onSelect.run();
        }
        if (laidOut) {
            selected.place(layout);
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
    }

    /** The offset of the page nearest to a point of this node, in UTF-16 units; to be asked for once it is laid out. */
    public int offsetAt(double x, double y) {
        return layout.offsetAt(x, y);
    }

    /** Where a range of the page stands, line by line, in this node's pixels; to be asked for once it is laid out. */
    public List<Rectangle2D> boxesOf(int from, int to) {
        return layout.boxes(from, to);
    }

    /** Where a field's piece of evidence stands; empty where it is not on the page. */
    public List<Rectangle2D> boxesOf(String fieldKey, int piece) {
        return markLayer.boxes(fieldKey, piece);
    }

    /** Runs an action when the page that was set last has its place, before anything is brought into view. */
    void onNextLayout(Runnable action) {
        afterLayout = action;
    }

    /** @param action done whenever everything was placed anew, before anything is brought into view */
    void setOnPlaced(Runnable action) {
        onPlaced = action;
    }

    Optional<Rectangle2D> boxAt(int offset) {
        return union(layout.boxes(offset, offset + 1));
    }

    List<Mark> marksAt(double x, double y) {
        return markLayer.at(x, y);
    }

    void pick(double x, double y) {
        pick(marksAt(x, y));
    }

    private void pick(List<Mark> found) {
        if (!found.isEmpty()) {
            onPick.accept(found);
        }
    }

    private void rebuild(Page now) {
        layout = new PageLayout(now, headerLines::get, partMarks);
        selection = new TextSelection(now);
        selected.set(List.of());
        finds.set(List.of());
        currentFind.set(List.of());
        look.set(switch (now.look()) {
            case READING -> "reading";
            case AS_GIVEN -> "as-given";
            case HEADER -> "header";
        });
        List<Node> nodes = new ArrayList<>(List.of(partMarks.node()));
        nodes.addAll(markLayer.nodes(
                List.of(finds.node(), currentFind.node(), selected.node())));
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
            case OFFSET_AT_POINT -> parameters[0] instanceof Point2D at ? offsetAt(screenToLocal(at)) : 0;
            case BOUNDS_FOR_RANGE -> boxesOf((int) parameters[0], (int) parameters[1] + 1).stream()
                    .map(box -> localToScreen(new BoundingBox(box.getMinX(), box.getMinY(), box.getWidth(),
                            box.getHeight())))
                    .toArray(Bounds[]::new);
            case LINE_FOR_OFFSET -> lines().lineOf((int) parameters[0]);
            case LINE_START -> lines().start((int) parameters[0]);
            case LINE_END -> lines().end((int) parameters[0]);
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
        columnLeft.set(layout.left());
        partMarks.draw(layout);
        finds.place(layout);
        currentFind.place(layout);
        selected.place(layout);
        onPlaced.run();
        Runnable action = afterLayout;
        afterLayout = () -> {};
        action.run();
        paintMarks();
    }

    /** Where the text stands is known, so marks are painted at once; else with the layout that is to come. */
    private void paintMarks() {
        if (laidOut) {
            markLayer.place(layout);
            paintCurrent();
        }
    }

    private void paintCurrent() {
        if (laidOut) {
            markLayer.outline(number.get());
            revealWanted();
        }
    }

    private void revealWanted() {
        Supplier<Optional<Rectangle2D>> box = wanted;
        if (laidOut && box != null) {
            wanted = null;
            box.get().ifPresent(onReveal);
        }
    }

    private TextLines lines() {
        return new TextLines(page.get().text());
    }

    private int offsetAt(Point2D point) {
        return offsetAt(point.getX(), point.getY());
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

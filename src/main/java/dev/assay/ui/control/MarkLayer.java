package dev.assay.ui.control;

import dev.assay.text.document.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** Paints a page's marks behind its text: a field's marks are one shape of fill and one of lines. */
final class MarkLayer {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass WEAK = PseudoClass.getPseudoClass("weak");
    /** How far one line is below the other, in parts of the letters' size. */
    private static final double LANE = 0.19;
    private static final double TAG_GAP = 0.6;

    private record Shapes(Path fill, Path line) {
        List<Path> both() {
            return List.of(fill, line);
        }
    }

    /** A mark and where it stands, line by line. */
    private record Placed(Mark mark, List<Rectangle2D> boxes) {}

    private final Function<Range, String> textOf;
    private final Consumer<List<Mark>> onPick;
    private final MarkTags tags = new MarkTags();
    private final Group fills = layer();
    private final Group lines = layer();
    private final Path current = path("mark-current");
    private final StyleVariant hue = new StyleVariant(current);

    private final Map<String, Shapes> fields = new LinkedHashMap<>();
    private List<Placed> placed = List.of();
    private List<Mark> shown = List.of();
    /** The fields that are marked, the backmost first. */
    private List<String> stacked = List.of();
    private String selected = "";
    private double tagsRight;

    /**
     * @param textOf the words of a range of the page
     * @param onPick told the marks of the field that is asked for
     */
    MarkLayer(Function<Range, String> textOf, Consumer<List<Mark>> onPick) {
        this.textOf = textOf;
        this.onPick = onPick;
        hue.set("group-1");
    }

    private Stream<Mark> marks(String field) {
        return shown.stream().filter(mark -> mark.field().equals(field));
    }

    /** What is marked of a field, piece by piece. */
    private String said(String field) {
        return marks(field).map(mark -> mark.words() + ": "
                + mark.ranges().stream().map(textOf).collect(Collectors.joining(" "))).collect(
                        Collectors.joining("\n"));
    }

    private void pick(String field) {
        onPick.accept(marks(field).toList());
    }

    private static Group layer() {
        Group group = new Group();
        group.setManaged(false);
        group.setMouseTransparent(true);
        return group;
    }

    static Path path(String styleClass) {
        return styled(new Path(), styleClass);
    }

    private static <P extends Path> P styled(P path, String styleClass) {
        path.getStyleClass().setAll(styleClass);
        path.setManaged(false);
        path.setMouseTransparent(true);
        return path;
    }

    /** What is painted, backmost first; {@code between} comes between the fills and the lines. */
    List<Node> nodes(List<? extends Node> between) {
        List<Node> nodes = new ArrayList<>(List.of(fills, current));
        nodes.addAll(between);
        nodes.addAll(List.of(lines, tags.node()));
        return nodes;
    }

    /** Makes the nodes that marks need; those of fields that were marked before, on another page too, are used again. */
    void show(List<Mark> marks) {
        shown = marks;
        Map<String, Mark> firsts = new LinkedHashMap<>();
        marks.forEach(mark -> firsts.putIfAbsent(mark.field(), mark));
        firsts.forEach((field, mark) -> fields.computeIfAbsent(field, key -> made(key, mark.hue())));
        fields.forEach((field, shapes) -> {
            Mark first = firsts.get(field);
            shapes.both().forEach(shape -> {
                shape.setVisible(first != null);
                shape.pseudoClassStateChanged(WEAK, first != null && first.weak());
            });
        });
        stacked = List.copyOf(firsts.keySet());
        select(selected);
    }

    private Shapes made(String field, int hue) {
        Shapes made = new Shapes(
                styled(new MarkShape(() -> said(field), () -> pick(field)), "mark-fill"), path("mark-line"));
        made.both().forEach(shape -> shape.getStyleClass().add("group-" + hue));
        fills.getChildren().add(made.fill());
        lines.getChildren().add(made.line());
        return made;
    }

    /** Makes one field's marks strong and all others' faint. */
    void select(String field) {
        selected = field;
        fields.forEach((key, shapes) -> {
            boolean strong = key.equals(field);
            shapes.fill().pseudoClassStateChanged(SELECTED, strong);
            shapes.line().pseudoClassStateChanged(SELECTED, strong);
            // One over the other always in the same order, whatever was selected before: no mark changes its hue by itself.
            int height = strong ? stacked.size() : stacked.indexOf(key);
            shapes.fill().setViewOrder(-height);
            shapes.line().setViewOrder(-height);
        });
    }

    /** Finds out where the marks stand and paints them there. */
    void place(PageLayout layout) {
        tagsRight = layout.left() - layout.em() * TAG_GAP;
        Map<Mark, Integer> lanes = UnderlineLevels.of(shown);
        List<Placed> found = new ArrayList<>();
        Map<String, List<PathElement>> fill = new LinkedHashMap<>();
        Map<String, List<PathElement>> line = new LinkedHashMap<>();
        for (Mark mark : shown) {
            List<Rectangle2D> boxes = new ArrayList<>();
            for (Range range : mark.ranges()) {
                boxes.addAll(layout.boxes(range.start(), range.end()));
            }
            found.add(new Placed(mark, boxes));
            double lane = lanes.getOrDefault(mark, 0) * LANE * layout.em();
            for (Rectangle2D box : boxes) {
                addBox(fill.computeIfAbsent(mark.field(), key -> new ArrayList<>()), box, 1);
                double y = Math.round(box.getMaxY() + lane) + 0.5;
                List<PathElement> elements = line.computeIfAbsent(mark.field(), key -> new ArrayList<>());
                elements.add(new MoveTo(box.getMinX(), y));
                elements.add(new LineTo(box.getMaxX(), y));
            }
        }
        placed = found;
        fields.forEach((field, shapes) -> {
            shapes.fill().getElements().setAll(fill.getOrDefault(field, List.of()));
            shapes.line().getElements().setAll(line.getOrDefault(field, List.of()));
        });
    }

    /** Outlines one piece of the selected field's evidence, and numbers them all where there is a margin. */
    void outline(int number) {
        tags.show(tagsRight < 0
                ? List.of()
                : placed.stream()
                        .filter(p -> p.mark().field().equals(selected) && !p.boxes().isEmpty())
                        .map(p -> new MarkTags.Tag(p.mark(), p.boxes().getFirst()))
                        .toList(),
                number, tagsRight);
        List<PathElement> elements = new ArrayList<>();
        placed.stream().filter(p -> p.mark().field().equals(selected) && p.mark().number() == number)
                .forEach(p -> {
                    hue.set("group-" + p.mark().hue());
                    p.boxes().forEach(box -> addBox(elements, box, 1.5));
                });
        current.getElements().setAll(elements);
    }

    static void addBox(List<PathElement> elements, Rectangle2D box, double margin) {
        double left = box.getMinX() - margin;
        double right = box.getMaxX() + margin;
        elements.add(new MoveTo(left, box.getMinY()));
        elements.add(new LineTo(right, box.getMinY()));
        elements.add(new LineTo(right, box.getMaxY()));
        elements.add(new LineTo(left, box.getMaxY()));
        elements.add(new LineTo(left, box.getMinY()));
    }

    /** The marks at a point, the shortest first. */
    List<Mark> at(double x, double y) {
        return placed.stream()
                .filter(p -> p.boxes().stream()
                        .anyMatch(box -> x >= box.getMinX() - 1 && x <= box.getMaxX() + 1
                                && y >= box.getMinY() - 1 && y <= box.getMaxY() + 4))
                .map(Placed::mark).sorted(Comparator.comparingInt(m -> m.end() - m.start()))
                .toList();
    }

    /** Where a piece of evidence stands; empty where it is not on the page. */
    List<Rectangle2D> boxes(String field, int number) {
        return placed.stream().filter(p -> p.mark().field().equals(field) && p.mark().number() == number)
                .findFirst().map(Placed::boxes).orElse(List.of());
    }
}

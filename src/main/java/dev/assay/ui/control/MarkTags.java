package dev.assay.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.control.Label;

/** Numbers the selected field's pieces of evidence in the margin, each beside the line in which it begins. */
final class MarkTags {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    /** Between two tags, and between one and the edge, in pixels. */
    private static final double GAP = 2;

    /** A piece of evidence and the line in which it begins. */
    record Tag(Mark mark, Rectangle2D line) {}

    private final Group group = new Group();
    /** Those that were shown once, which stay for the next. */
    private final List<Label> labels = new ArrayList<>();

    MarkTags() {
        group.setManaged(false);
        group.setMouseTransparent(true);
    }

    Group node() {
        return group;
    }

    /**
     * Where a line's tags have no room beside each other, one stands for all.
     *
     * @param current the number of the piece that is looked at
     * @param right where the tags end
     */
    void show(List<Tag> tags, int current, double right) {
        Map<Long, List<Tag>> lines = new TreeMap<>();
        tags.forEach(tag -> lines.computeIfAbsent(Math.round(tag.line().getMinY()), y -> new ArrayList<>())
                .add(tag));
        int at = 0;
        for (List<Tag> line : lines.values()) {
            int first = at;
            double edge = right;
            for (Tag tag : line.reversed()) {
                edge = place(label(at), List.of(tag), number(tag), current, edge) - GAP;
                at++;
            }
            if (edge < 0 && line.size() > 1) {
                together(label(first), line, current, right);
                at = first + 1;
            }
        }
        for (Label left : labels.subList(at, labels.size())) {
            left.setVisible(false);
        }
    }

    private static void together(Label label, List<Tag> line, int current, double right) {
        String from = number(line.getFirst());
        boolean follow = line.getLast().mark().number() - line.getFirst().mark().number() == line.size() - 1;
        if (!follow || place(label, line, from + "–" + number(line.getLast()), current, right) < GAP) {
            place(label, line, from + "+", current, right);
        }
    }

    private static String number(Tag tag) {
        return Integer.toString(tag.mark().number() + 1);
    }

    private Label label(int at) {
        if (at == labels.size()) {
            Label label = new Label();
            labels.add(label);
            group.getChildren().add(label);
        }
        return labels.get(at);
    }

    /** @return where it begins */
    private static double place(Label label, List<Tag> tags, String text, int current, double right) {
        Tag first = tags.getFirst();
        boolean isCurrent = tags.stream().anyMatch(tag -> tag.mark().number() == current);
        List<String> style = List.of("mark-tag", "group-" + first.mark().hue());
        boolean looksOther = label.getScene() == null || !label.getStyleClass().equals(style)
                || label.getPseudoClassStates().contains(CURRENT) != isCurrent;
        label.setVisible(true);
        label.setText(text);
        label.setAccessibleText(tags.stream().map(tag -> number(tag) + ". " + tag.mark().words())
                .collect(Collectors.joining("\n")));
        if (looksOther) {
            label.getStyleClass().setAll(style);
            label.pseudoClassStateChanged(CURRENT, isCurrent);
            label.applyCss();
        }
        label.autosize();
        label.relocate(Math.round(right - label.getWidth()),
                Math.round(first.line().getMinY() + (first.line().getHeight() - label.getHeight()) / 2));
        return label.getLayoutX();
    }
}

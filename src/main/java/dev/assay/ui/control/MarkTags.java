package dev.assay.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.control.Label;

/** Numbers the selected field's pieces of evidence in the margin, each beside the line in which it begins. */
final class MarkTags {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

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
     * @param current the number of the piece that is looked at
     * @param right where the tags end
     */
    void show(List<Tag> tags, int current, double right) {
        Map<Long, List<Tag>> lines = new TreeMap<>();
        tags.forEach(tag -> lines.computeIfAbsent(Math.round(tag.line().getMinY()), y -> new ArrayList<>())
                .add(tag));
        int at = 0;
        for (List<Tag> line : lines.values()) {
            double edge = right;
            for (Tag tag : line.reversed()) {
                edge = place(label(at), tag, tag.mark().number() == current, edge) - 2;
                at++;
            }
        }
        for (Label left : labels.subList(at, labels.size())) {
            left.setVisible(false);
        }
    }

    private Label label(int at) {
        if (at == labels.size()) {
            Label label = new Label();
            labels.add(label);
            group.getChildren().add(label);
        }
        return labels.get(at);
    }

    private static double place(Label label, Tag tag, boolean isCurrent, double right) {
        List<String> style = List.of("mark-tag", "group-" + tag.mark().hue());
        boolean looksOther = label.getScene() == null || !label.getStyleClass().equals(style)
                || label.getPseudoClassStates().contains(CURRENT) != isCurrent;
        label.setVisible(true);
        label.setText(Integer.toString(tag.mark().number() + 1));
        label.setAccessibleText(label.getText() + ". " + tag.mark().words());
        if (looksOther) {
            label.getStyleClass().setAll(style);
            label.pseudoClassStateChanged(CURRENT, isCurrent);
            label.applyCss();
        }
        label.autosize();
        label.relocate(Math.round(right - label.getWidth()),
                Math.round(tag.line().getMinY() + (tag.line().getHeight() - label.getHeight()) / 2));
        return label.getLayoutX();
    }
}

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
        group.getChildren().clear();
        lines.values().forEach(line -> {
            double edge = right;
            for (Tag tag : line.reversed()) {
                edge = add(tag, tag.mark().number() == current, edge) - 2;
            }
        });
    }

    private double add(Tag tag, boolean isCurrent, double right) {
        Label label = new Label(Integer.toString(tag.mark().number() + 1));
        label.getStyleClass().setAll("mark-tag", "group-" + tag.mark().hue());
        label.setAccessibleText(label.getText() + ". " + tag.mark().words());
        label.pseudoClassStateChanged(CURRENT, isCurrent);
        group.getChildren().add(label);
        label.applyCss();
        label.autosize();
        label.relocate(Math.round(right - label.getWidth()),
                Math.round(tag.line().getMinY() + (tag.line().getHeight() - label.getHeight()) / 2));
        return label.getLayoutX();
    }
}

package dev.assay.ui.review.fields;

import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.control.StyleVariant;
import dev.assay.ui.value.CellEditor;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * All fields by group, with the open one below its line. Every node is made once and stays where it is among the
 * children, so that opening another field costs a layout and no restyling.
 */
final class FieldsList extends Region {

    private final List<GroupHeading> headings = new ArrayList<>();
    private final Map<String, FieldRow> rows = new LinkedHashMap<>();
    private final Region open;
    /** Beside the open field in its group's hue: a node of its own, so that a change of hue styles nothing else. */
    private final Region stripe = new Region();
    private final StyleVariant hue = new StyleVariant(stripe);
    private @Nullable FieldRow selected;
    private boolean unfolded = true;

    FieldsList(List<FieldGroup> groups, Region open, Wording words) {
        this.open = open;
        getStyleClass().add("fields-list");
        for (FieldGroup group : groups) {
            int number = headings.size() + 1;
            headings.add(new GroupHeading(group, number, words));
            group.fields().forEach(spec -> rows.put(spec.key(), new FieldRow(spec, number, words)));
        }
        getChildren().addAll(headings);
        getChildren().addAll(rows.values());
        getChildren().addAll(open, stripe);
        open.setVisible(false);
        stripe.getStyleClass().add("stripe");
        stripe.visibleProperty().bind(open.visibleProperty());
    }

    /** The letters of its lines, which tell of another text size. */
    ObservableValue<Font> fontProperty() {
        return rows.values().iterator().next().fontProperty();
    }

    List<GroupHeading> headings() {
        return headings;
    }

    List<FieldRow> rows() {
        return List.copyOf(rows.values());
    }

    @Nullable
    FieldRow row(String key) {
        return rows.get(key);
    }

    @Nullable
    FieldRow selected() {
        return selected;
    }

    void list(Predicate<FieldSpec> isListed) {
        rows.values().forEach(row -> row.setVisible(isListed.test(row.spec())));
        requestLayout();
    }

    /** Opens a field's line; its content is {@link CellEditor}'s. */
    void select(@Nullable FieldRow row) {
        if (selected != row) {
            setMinHeight(USE_COMPUTED_SIZE);
            if (selected != null) {
                selected.select(false);
                selected.setTranslateY(0);
                selected.setViewOrder(0);
            }
        }
        selected = row;
        open.setVisible(row != null && unfolded);
        if (row != null) {
            row.setVisible(true);
            row.select(true);
            row.setViewOrder(-1);
            headings.stream().filter(h -> h.group().key().equals(row.spec().group())).findFirst()
                    .ifPresent(h -> hue.set("group-" + (headings.indexOf(h) + 1)));
        }
        requestLayout();
    }

    /** @param on whether the open field's content stands below its line */
    void unfold(boolean on) {
        unfolded = on;
        open.setVisible(on && selected != null);
        requestLayout();
    }

    /**
     * Moves the view by as little as shows the open field whole, with a neighbour's line where there is room. Where it
     * is higher than the view, its choices are shown, below its line, which stays.
     *
     * @param choices the part of the open field that one chooses in
     * @param decisions how high those are that then stay at the view's lower edge
     */
    void reveal(ScrollPane scroll, Region choices, double decisions) {
        FieldRow row = selected;
        double view = scroll.getViewportBounds().getHeight();
        double room = getHeight() - view;
        if (row == null || view <= 0 || room <= 0) {
            return;
        }
        double line = row.getHeight();
        double top = row.getLayoutY();
        double bottom = unfolded ? open.getLayoutY() + open.getHeight() : top + line;
        double margin = Math.clamp((view - (bottom - top)) / 2, 0, line);
        double now = scroll.getVvalue() * room;
        double least = bottom + margin - view;
        double most = top - margin;
        double chosen = open.getLayoutY() + choices.getLayoutY();
        double to = bottom - top > view
                ? Math.max(top, Math.min(chosen + choices.getHeight() + decisions - view, chosen - line))
                : Math.clamp(now, Math.min(least, most), Math.max(least, most));
        scroll.setVvalue(Math.clamp(to / room, 0, 1));
    }

    /** Keeps the open field's line at the upper edge of the view while what is below it is read. */
    private void keepLine(ScrollPane scroll) {
        FieldRow row = selected;
        if (row != null) {
            double above = scroll.getVvalue() * room(scroll) - row.getLayoutY();
            row.setTranslateY(
                    unfolded ? Math.clamp(above, 0, Math.max(0, open.getHeight() - row.getHeight())) : 0);
        }
    }

    /** @param scroll what the list is scrolled in */
    void scrolledIn(ScrollPane scroll) {
        Runnable keep = () -> keepLine(scroll);
        scroll.vvalueProperty().subscribe(keep);
        scroll.viewportBoundsProperty().subscribe(keep);
        open.layoutYProperty().subscribe(keep);
        open.heightProperty().subscribe(keep);
        open.visibleProperty().subscribe(keep);
    }

    /** Shows what became known without moving what is read: where less is left below, the room stays. */
    void keepPlace(ScrollPane scroll, Runnable change) {
        // To the pixel as it is drawn: half a pixel would fall to either side when it is worked out anew.
        double top = -Math.round(-scroll.getVvalue() * room(scroll));
        setMinHeight(USE_COMPUTED_SIZE);
        change.run();
        if (scroll.getScene() == null) {
            return;
        }
        scroll.applyCss();
        scroll.layout();
        if (room(scroll) < top) {
            setMinHeight(Math.ceil(top + scroll.getViewportBounds().getHeight()));
            scroll.layout();
        }
        scroll.setVvalue(room(scroll) > 0 ? top / room(scroll) : 0);
    }

    private double room(ScrollPane scroll) {
        return Math.max(0, getHeight() - scroll.getViewportBounds().getHeight());
    }

    /** Whether anything of a node of the list is in a view of a height. */
    boolean isSeen(ScrollPane scroll, Node node, double view) {
        Bounds at = sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double top = scroll.getVvalue() * Math.max(0, getHeight() - view);
        return at.getMaxY() > top && at.getMinY() < top + view;
    }

    /**
     * Moves the view by as little as shows a node of the open field.
     *
     * @param covered how much at the view's lower edge something lies over
     */
    void reveal(ScrollPane scroll, Node node, double covered) {
        double view = scroll.getViewportBounds().getHeight() - covered;
        double room = getHeight() - scroll.getViewportBounds().getHeight();
        if (view > 0 && room > 0) {
            Bounds at = sceneToLocal(node.localToScene(node.getLayoutBounds()));
            double now = scroll.getVvalue() * room;
            double to = Math.clamp(now, Math.min(at.getMaxY() - view, at.getMinY()), at.getMinY());
            scroll.setVvalue(Math.clamp(to / room, 0, 1));
        }
    }

    /** Read as it is seen: among the children, headings, lines and the open field each stand together. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.CHILDREN) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        ObservableList<Node> read = FXCollections.observableArrayList();
        for (GroupHeading heading : headings) {
            read.add(heading);
            heading.group().fields().forEach(spec -> {
                FieldRow row = rows.get(spec.key());
                read.add(row);
                if (row == selected && unfolded) {
                    read.add(open);
                }
            });
        }
        return read;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width, false);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    private double arrange(double width, boolean place) {
        double inner = width - snappedLeftInset() - snappedRightInset();
        double y = snappedTopInset();
        for (GroupHeading heading : headings) {
            y = put(heading, y, inner, place);
            for (FieldSpec spec : heading.group().fields()) {
                FieldRow row = rows.get(spec.key());
                if (row != null && row.isVisible()) {
                    y = put(row, y, inner, place);
                    if (row == selected && unfolded) {
                        double below = put(open, y, inner, place);
                        if (place) {
                            stripe.resizeRelocate(snappedLeftInset(), y, stripe.prefWidth(-1), below - y);
                        }
                        y = below;
                    }
                }
            }
        }
        return y + snappedBottomInset();
    }

    private double put(Node node, double y, double width, boolean place) {
        double height = snapSizeY(node.prefHeight(width));
        if (place) {
            node.resizeRelocate(snappedLeftInset(), y, width, height);
        }
        return y + height;
    }
}

package dev.assay.ui.review.posting;

import dev.assay.ui.control.Hint;
import dev.assay.ui.control.ArrangedPane;
import dev.assay.ui.control.ScalingIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The tabs from the text's left edge on, and what its last part switches at the right, in one line. Where that is too
 * narrow the line begins further left; what has no room even so is offered by a menu at its end.
 */
public final class TabLine extends ArrangedPane {

    /** The least room in letters before the first tab. */
    private static final double MARGIN = 0.6;

    private final DoubleProperty columnLeft = new SimpleDoubleProperty(this, "columnLeft");
    private final MenuButton more = new MenuButton();

    public TabLine() {
        setAccessibleRole(AccessibleRole.TAB_PANE);
        columnLeft.subscribe(() -> requestLayout());
        more.getStyleClass().addAll("posting-raw", "more-tabs");
        more.setManaged(false);
        more.setVisible(false);
        new ScalingIcon(more, Material2MZ.MORE_HORIZ);
        more.setOnShowing(event -> offer());
    }

    /**
     * Adds the menu of what has no room, behind all tabs.
     *
     * @param name what a screen reader calls it
     */
    void offerMore(String name) {
        getChildren().add(more);
        more.setAccessibleText(name);
        Hint.on(more).say(name);
    }

    private void offer() {
        more.getItems().setAll(buttons().filter(button -> !isPlaced(button)).map(button -> {
            String said = button.getText().isEmpty() ? button.getAccessibleText() : button.getText();
            CheckMenuItem item = new CheckMenuItem(said);
            item.setMnemonicParsing(false);
            item.setSelected(button.isSelected());
            item.setDisable(button.isDisabled());
            item.setOnAction(event -> button.fire());
            return item;
        }).toList());
    }

    private Stream<ToggleButton> buttons() {
        return getManagedChildren().stream()
                .flatMap(node -> node instanceof Pane pane ? pane.getChildren().stream() : Stream.of(node))
                .filter(Node::isManaged).filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast);
    }

    /** Whether it stands in the line, by itself or with the others of its part. */
    private boolean isPlaced(Node button) {
        return button.getParent() == this ? button.isVisible() : button.getParent().isVisible();
    }

    /** Where the tabs begin, in pixels. */
    public DoubleProperty columnLeftProperty() {
        return columnLeft;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        List<TabButton> tabs = getChildren().stream().filter(TabButton.class::isInstance)
                .map(TabButton.class::cast).toList();
        return switch (attribute) {
            case ITEM_COUNT -> tabs.size();
            case ITEM_AT_INDEX -> parameters[0] instanceof Integer at && at >= 0 && at < tabs.size()
                    ? tabs.get(at)
                    : null;
            case FOCUS_ITEM -> tabs.stream().filter(TabButton::isSelected).findFirst().orElse(null);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected double arrange(double width, boolean place) {
        List<Node> all = getManagedChildren();
        double line = all.stream().mapToDouble(node -> snapSizeY(node.prefHeight(-1))).max().orElse(0);
        if (place && !all.isEmpty()) {
            place(all, width - snappedRightInset(), snappedTopInset(), line);
        }
        return snappedTopInset() + line + snappedBottomInset();
    }

    private void place(List<Node> all, double right, double y, double line) {
        Node switches = all.getLast();
        double margin = Math.min(columnLeft.get(), MARGIN * more.getFont().getSize());
        boolean whole = margin + wide(all) <= right;
        List<Node> shown = new ArrayList<>(whole ? all : all.subList(0, all.size() - 1));
        double end = whole ? right : right - wide(List.of(more));
        // What is looked at stays in the line.
        for (int at = shown.size() - 1; !whole && at >= 0 && margin + wide(shown) > end; at--) {
            if (shown.get(at) instanceof ToggleButton tab && !tab.isSelected()) {
                shown.remove(at);
            }
        }
        double x = Math.max(margin, Math.min(columnLeft.get(), end - wide(shown)));
        for (Node node : all) {
            node.setVisible(shown.contains(node));
            if (node.isVisible()) {
                node.resizeRelocate(node == switches ? right - wide(List.of(node)) : x, y,
                        wide(List.of(node)),
                        line);
                x += wide(List.of(node));
            }
        }
        more.setVisible(!whole);
        more.resizeRelocate(end, y, wide(List.of(more)), line);
    }

    private static double wide(List<Node> nodes) {
        return nodes.stream().mapToDouble(node -> Math.ceil(node.prefWidth(-1))).sum();
    }
}

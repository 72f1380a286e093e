package dev.assay.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/**
 * What a screen reader is told of a node, by the questions that it asks.
 *
 * @param role what kind of thing it is said to be
 * @param text its words: the name of a button, the content of a field
 * @param label the words of the label that names it; empty for none
 * @param help what is said of it besides; empty for none
 * @param shown the words that are seen on it, or typed into it; empty for none
 * @param value how much it says; null for none
 * @param selected whether it is chosen; null where that is not asked
 * @param focusable whether the keyboard leads to it
 * @param styles what the style sheets know it by
 * @param children what it is made of, in the order in which it is read
 */
record AccessibleNode(AccessibleRole role, String text, String label, String help, String shown,
        @Nullable Object value, @Nullable Object selected, boolean focusable, List<String> styles,
        List<AccessibleNode> children) {

    /** All that is shown from a node on. */
    static AccessibleNode of(Node node) {
        Object role = node.queryAccessibleAttribute(AccessibleAttribute.ROLE);
        Node label = (Node) node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        return new AccessibleNode(role == null ? AccessibleRole.NODE : (AccessibleRole) role, words(node),
                label == null ? "" : words(label),
                Objects.toString(node.queryAccessibleAttribute(AccessibleAttribute.HELP), ""), shown(node),
                node.queryAccessibleAttribute(AccessibleAttribute.VALUE),
                node.queryAccessibleAttribute(AccessibleAttribute.SELECTED),
                node.isFocusTraversable() && !node.isDisabled(), List.copyOf(node.getStyleClass()),
                children(node).filter(Node::isVisible).map(AccessibleNode::of).toList());
    }

    private static Stream<Node> children(Node node) {
        return node.queryAccessibleAttribute(AccessibleAttribute.CHILDREN) instanceof ObservableList<?> found
                ? found.stream().map(Node.class::cast)
                : Stream.of();
    }

    private static String words(Node node) {
        return Objects.toString(node.queryAccessibleAttribute(AccessibleAttribute.TEXT), "");
    }

    private static String shown(@Nullable Node node) {
        return switch (node) {
            case null -> "";
            case Labeled labeled -> Objects.toString(labeled.getText(), "");
            case TextInputControl input -> input.getText();
            case ChoiceBox<?> box -> shown(box.lookup(".label"));
            case ComboBox<?> box -> shown(box.lookup(".list-cell"));
            default -> "";
        };
    }

    /** Whether its words are what stands in it, so that only a label can name it. */
    boolean holdsContent() {
        return switch (role) {
            case TEXT_FIELD, TEXT_AREA, COMBO_BOX -> true;
            default -> false;
        };
    }

    /** What it is called. */
    String name() {
        return holdsContent() || text.isBlank() ? label : text;
    }

    /** Whether it is nothing to a screen reader but what holds others. */
    boolean isSilent() {
        return role == AccessibleRole.PARENT || role == AccessibleRole.NODE;
    }

    /** This and all below, in the order in which it is read. */
    Stream<AccessibleNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(AccessibleNode::all));
    }

    Stream<AccessibleNode> all(AccessibleRole wanted) {
        return all().filter(one -> one.role == wanted);
    }

    Stream<AccessibleNode> styled(String style) {
        return all().filter(one -> one.styles.contains(style));
    }

    @Override
    public String toString() {
        return role + " \"" + text.lines().findFirst().orElse("") + "\" " + styles
                + (label.isEmpty() ? "" : " labelled \"" + label + "\"");
    }
}

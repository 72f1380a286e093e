package dev.assay.ui.shell;

import dev.assay.ui.session.MadeUpPostings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees in the window, read from the nodes on the screen alone: whose posting each part of it speaks of.
 *
 * @param queue the postings whose rows are highlighted
 * @param page the postings that the text and the header name
 * @param fields the postings that the fields name
 * @param places how far each part is scrolled, in pixels as they are drawn
 * @param top the row on top of the queue
 * @param focus what has the focus
 */
record ShownPosting(Set<String> queue, Set<String> page, Set<String> fields, List<Double> places, String top,
        @Nullable Node focus) {

    static ShownPosting in(MainWindow window) {
        Node root = window.stage().getScene().getRoot();
        Set<String> queue = new TreeSet<>();
        List<String> rows = new ArrayList<>();
        List<Double> places = new ArrayList<>();
        Node left = root.lookup(".queue");
        if (left != null) {
            each(left, node -> {
                if (node instanceof ListView<?> list) {
                    Object selected = list.getSelectionModel().getSelectedItem();
                    if (selected != null) {
                        queue.addAll(MadeUpPostings.named(selected.toString()));
                    }
                }
                if (node instanceof ListCell<?> cell && !cell.isEmpty()) {
                    String words = String.valueOf(cell.queryAccessibleAttribute(AccessibleAttribute.TEXT));
                    if (isInView(cell)) {
                        rows.add(String.format("%09.1f %s", cell.localToScene(0, 0).getY(), words));
                    }
                    if (cell.isSelected()) {
                        queue.addAll(MadeUpPostings.named(words));
                    }
                }
            });
        }
        Set<String> page = new TreeSet<>();
        each(root.lookup(".posting"), node -> {
            if (node.getAccessibleRole() == AccessibleRole.TEXT_AREA && !(node instanceof TextInputControl)) {
                page.addAll(MadeUpPostings.named(
                        String.valueOf(node.queryAccessibleAttribute(AccessibleAttribute.TEXT))));
            }
            scrolled(node, places);
        });
        Set<String> fields = new TreeSet<>();
        each(root.lookup(".fields-pane"), node -> {
            if (node instanceof Labeled labeled) {
                fields.addAll(MadeUpPostings.named(String.valueOf(labeled.getText())));
            } else if (node instanceof Text text) {
                fields.addAll(MadeUpPostings.named(text.getText()));
            }
            scrolled(node, places);
        });
        return new ShownPosting(queue, page, fields, places, rows.stream().sorted().findFirst().orElse(""),
                window.stage().getScene().getFocusOwner());
    }

    /** Whether a row of the postings is to be seen: beyond its edges a list may keep rows, or make them, unseen. */
    private static boolean isInView(ListCell<?> cell) {
        ListView<?> list = cell.getListView();
        return list.getStyleClass().contains("posting-list")
                && cell.localToScene(0, cell.getHeight()).getY() > list.localToScene(0, 0).getY() + 1;
    }

    private static void scrolled(Node node, List<Double> places) {
        if (node instanceof ScrollPane pane && pane.getContent() != null) {
            double room = pane.getContent().getLayoutBounds().getHeight()
                    - pane.getViewportBounds().getHeight();
            places.add((double) -Math.round(-Math.max(0, room) * pane.getVvalue()));
        }
    }

    /** All nodes that can be seen. */
    private static void each(Node node, Consumer<Node> visit) {
        if (node.isVisible()) {
            visit.accept(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> each(child, visit));
            }
        }
    }
}

package dev.assay.ui.value;

import atlantafx.base.controls.Popover;
import dev.assay.model.Answer;
import dev.assay.review.CellHistory;
import dev.assay.review.PostingFile;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.session.Claims;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.wording.Wording;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** All that became of the open cell: decisions, rulings, and what its sources say. To be read; Escape puts it away. */
final class HistoryPane extends VBox {

    /** The most of the window it covers. */
    private static final double SHARE = 0.8;
    /** So far below the cell's upper edge it points, in pixels. */
    private static final double EDGE = 24;

    private HistoryPane(FieldSpec spec, ScreenParts parts, PostingFile file, CellHistory history) {
        Wording words = parts.session().words();
        HistoryText text = new HistoryText(spec, words);
        List<Answer> answers = file.answers();
        getStyleClass().add("history");
        part(words.of("history.of", spec.label()), text.decisions(history), words.of("history.none"));
        part(words.of("history.rulings"), parts.rulings().of(spec.key()).stream()
                .map(ruling -> RulingText.of(spec, ruling, words)).toList(), words.of("history.no-ruling"));
        Claims claims = parts.session().claims();
        boolean hidden = claims.probes().isHidden(spec.key());
        part(words.of("history.sources"), hidden
                ? List.of(words.of("value.hidden"))
                : text.answers(answers, file.currentAnswers(), answer -> claims.said(answer, spec.key())),
                words.of("value.not-answered"));
    }

    private void part(String heading, List<String> lines, String none) {
        Label head = new Label(heading);
        head.getStyleClass().add("legend-heading");
        getChildren().add(head);
        (lines.isEmpty() ? List.of(none) : lines).forEach(line -> {
            Label label = new Label(line);
            label.setWrapText(true);
            getChildren().add(label);
        });
    }

    /** Shows it beside the open cell, whatever has the focus, which keeps it. */
    static void show(FieldSpec spec, ScreenParts parts, PostingFile file, CellHistory history, Node cell) {
        Scene scene = cell.getScene();
        double width = scene.getWidth() * SHARE / 2;
        ScrollPane scroll = new ScrollPane(new HistoryPane(spec, parts, file, history));
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(width);
        scroll.setMaxHeight(scene.getHeight() * SHARE);
        Popover popover = new Popover(scroll);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        Bounds at = cell.localToScene(cell.getLayoutBounds());
        Popover.ArrowLocation arrow = arrow(at, width, scene.getWidth());
        popover.setArrowLocation(arrow);
        double x = switch (arrow) {
            case RIGHT_TOP -> at.getMinX();
            case LEFT_TOP -> at.getMaxX();
            default -> at.getCenterX();
        };
        // A cell may be higher than the window: only what is seen of it counts.
        double y = Math.clamp(at.getMinY() + EDGE, EDGE, Math.max(EDGE, scene.getHeight() - EDGE));
        Point2D from = scene.getRoot().localToScreen(scene.getRoot().sceneToLocal(x, y));
        popover.show(cell, from.getX(), from.getY());
        popover.getScene().getPreferences().setColorScheme(scene.getPreferences().getColorScheme());
    }

    /** On which side of the cell there is room; where on none, it lies over the cell. */
    private static Popover.ArrowLocation arrow(Bounds cell, double width, double all) {
        if (cell.getMinX() >= width) {
            return Popover.ArrowLocation.RIGHT_TOP;
        }
        return all - cell.getMaxX() >= width
                ? Popover.ArrowLocation.LEFT_TOP
                : Popover.ArrowLocation.TOP_CENTER;
    }
}

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
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** All that became of the open cell: decisions, rulings, and what its sources say. To be read; Escape puts it away. */
final class HistoryPane extends VBox {

    /** The most of the window it covers. */
    private static final double SHARE = 0.8;

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

    /** Shows it beside what has the focus, which keeps it. */
    static void show(FieldSpec spec, ScreenParts parts, PostingFile file, CellHistory history, Node beside) {
        Scene scene = beside.getScene();
        ScrollPane scroll = new ScrollPane(new HistoryPane(spec, parts, file, history));
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(scene.getWidth() * SHARE / 2);
        scroll.setMaxHeight(scene.getHeight() * SHARE);
        Popover popover = new Popover(scroll);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setArrowLocation(Popover.ArrowLocation.RIGHT_TOP);
        popover.show(beside);
        popover.getScene().getPreferences().setColorScheme(scene.getPreferences().getColorScheme());
    }
}

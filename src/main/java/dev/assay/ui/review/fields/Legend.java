package dev.assay.ui.review.fields;

import atlantafx.base.controls.Popover;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.Source;
import dev.assay.review.FieldReview;
import dev.assay.ui.control.Confidence;
import dev.assay.ui.control.ConfidenceMeter;
import dev.assay.ui.control.EvidenceMark;
import dev.assay.ui.control.ScalingIcon;
import dev.assay.ui.control.NoteMark;
import dev.assay.ui.control.SourceMark;
import dev.assay.ui.control.StateMark;
import dev.assay.ui.wording.Wording;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import org.kordamp.ikonli.material2.Material2AL;

/** All marks of the lines with their meanings. */
final class Legend extends GridPane {

    /** The most of the window it covers. */
    private static final double SHARE = 0.85;

    Legend(Wording words) {
        getStyleClass().add("legend");
        heading(words.of("legend.decision"));
        for (FieldReview.State state : FieldReview.State.values()) {
            entry(new StateMark(state, words), words.meaning(state));
        }
        NoteMark noted = new NoteMark(words);
        noted.setNote("…");
        entry(noted, words.of("legend.note"));
        heading(words.of("legend.evidence"));
        for (EvidenceStatus status : EvidenceStatus.values()) {
            entry(new EvidenceMark(status, words), words.name(status) + ": " + words.meaning(status));
        }
        EvidenceMark byHand = new EvidenceMark(words);
        byHand.setByHand();
        entry(byHand, words.of("evidence.by-hand") + ": " + words.of("evidence.by-hand-means"));
        heading(words.of("legend.source"));
        for (Source source : List.of(Source.PASS1_DERIVED, Source.INFERRED, Source.COMBINED)) {
            entry(new SourceMark(source, words), SourceMark.words(source, words));
        }
        heading(words.of("legend.confidence"));
        for (double example : new double[]{0.95, 0.8, 0.6, 0.3}) {
            ConfidenceMeter meter = new ConfidenceMeter(words);
            meter.setConfidence(example);
            entry(meter, words.name(Confidence.of(example)));
        }
    }

    /** Shows the legend below a button when it is pressed. */
    static void on(Button button, Wording words) {
        new ScalingIcon(button, Material2AL.HELP_OUTLINE);
        button.setOnAction(event -> {
            Scene scene = button.getScene();
            ScrollPane scroll = new ScrollPane(new Legend(words));
            scroll.setFitToWidth(true);
            scroll.setMaxHeight(scene.getHeight() * SHARE);
            scroll.setMaxWidth(scene.getWidth() * SHARE);
            Popover popover = new Popover(scroll);
            popover.setHeaderAlwaysVisible(false);
            popover.setDetachable(false);
            popover.setAnimated(false);
            popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
            popover.show(button);
            popover.getScene().getPreferences().setColorScheme(scene.getPreferences().getColorScheme());
        });
    }

    private void heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("legend-heading");
        add(heading, 0, getRowCount(), 2, 1);
    }

    private void entry(Node mark, String words) {
        Label text = new Label(words);
        text.setWrapText(true);
        addRow(getRowCount(), mark, text);
    }
}

package dev.assay.ui.review.fields;

import dev.assay.model.Answer;
import dev.assay.ui.control.Hint;
import dev.assay.ui.control.ScalingIcon;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.material2.Material2AL;

/** Who the columns of the matrix are of; the judged answer has a sign of its own. */
final class SourceHeads extends Region {

    private static final PseudoClass LOOKED_AT = PseudoClass.getPseudoClass("looked-at");
    private static final PseudoClass JUDGED = PseudoClass.getPseudoClass("judged");

    private final MatrixColumns columns;
    private final Wording words;
    private final IntConsumer onPick;
    private final Pane names = new Pane();
    private final Rectangle clip = new Rectangle();
    private final List<Label> heads = new ArrayList<>();

    SourceHeads(MatrixColumns columns, Wording words, IntConsumer onPick) {
        this.columns = columns;
        this.words = words;
        this.onPick = onPick;
        getStyleClass().add("source-heads");
        names.setClip(clip);
        getChildren().add(names);
        columns.offsetProperty().subscribe(this::requestLayout);
        columns.laidOutProperty().subscribe(() -> Platform.runLater(this::requestLayout));
    }

    void show(List<Answer> answers, MatrixModel model) {
        names.getChildren().clear();
        heads.clear();
        for (Answer answer : answers) {
            int column = heads.size();
            boolean judged = model.isJudged(answer);
            String version = answer.engine().version();
            String whole = answer.engine().name() + (version.isEmpty() ? "" : " " + version);
            Label head = new Label(answer.engine().name());
            head.getStyleClass().add("source-head");
            head.setMinWidth(0);
            head.setWrapText(true);
            head.setManaged(false);
            if (judged) {
                head.setGraphic(new ScalingIcon(head, Material2AL.GAVEL));
            }
            head.pseudoClassStateChanged(JUDGED, judged);
            head.setAccessibleText(words.of(judged ? "matrix.judged" : "matrix.source", whole));
            Hint.on(head).say(head.getAccessibleText());
            head.setOnMouseClicked(event -> onPick.accept(column));
            heads.add(head);
        }
        names.getChildren().setAll(heads);
        requestLayout();
    }

    void look(int column) {
        for (int i = 0; i < heads.size(); i++) {
            heads.get(i).pseudoClassStateChanged(LOOKED_AT, i == column);
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + snappedBottomInset()
                + heads.stream().mapToDouble(head -> Math.min(2 * head.prefHeight(-1),
                        head.prefHeight(columns.width()))).max().orElse(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        names.resizeRelocate(snapPositionX(columns.from()), snappedTopInset(), columns.room(), height);
        clip.setWidth(columns.room());
        clip.setHeight(height);
        for (int i = 0; i < heads.size(); i++) {
            heads.get(i).resizeRelocate(snapPositionX(columns.left(i)), 0, snapSizeX(columns.width()),
                    height);
        }
    }
}

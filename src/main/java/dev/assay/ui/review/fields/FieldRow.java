package dev.assay.ui.review.fields;

import dev.assay.model.EvidenceStatus;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.control.ConfidenceMeter;
import dev.assay.ui.control.DoubtMark;
import dev.assay.ui.control.EvidenceMark;
import dev.assay.ui.control.NoteMark;
import dev.assay.ui.control.SourceMark;
import dev.assay.ui.control.StateMark;
import dev.assay.ui.value.FieldLine;
import dev.assay.ui.value.ValueLabel;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** A field's line. Its columns have the same places in every line, whatever they hold; where the text is too large for one line, the value stands below its label. */
final class FieldRow extends Region {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /** Sizes in em of the row's text. */
    private static final double SIGN = 1.45;
    private static final double DOUBT = 0.9;
    private static final double NOTE = 1.2;
    private static final double METER = 2.1;
    private static final double METER_HEIGHT = 0.4;
    private static final double GAP = 0.5;
    private static final double NARROW = 20;
    private static final double LABEL_SHARE = 0.35;
    private static final double LABEL_MOST = 11;

    private final FieldSpec spec;
    private final StateMark state;
    private final DoubtMark doubt = new DoubtMark();
    private final Label label = new Label();
    private final ValueLabel value;
    private final NoteMark note;
    private final ConfidenceMeter confidence;
    private final SourceMark source;
    private final EvidenceMark evidence;
    private final Wording words;
    private boolean selected;
    private @Nullable MatrixColumns columns;
    private @Nullable SourceCells sources;
    private List<SourceCell> said = List.of();
    private String line = "";

    /** @param group the place of the field's group in the schema, from 1, which gives it its hue */
    FieldRow(FieldSpec spec, int group, Wording words) {
        this.spec = spec;
        this.words = words;
        state = new StateMark(words);
        value = new ValueLabel(words);
        note = new NoteMark(words);
        confidence = new ConfidenceMeter(words);
        source = new SourceMark(words);
        evidence = new EvidenceMark(words);
        getStyleClass().addAll("field-row", "group-" + group);
        label.setText(spec.label());
        label.getStyleClass().add("field-label");
        getChildren().addAll(state, doubt, label, value, note, confidence, source, evidence);
        setAccessibleRole(AccessibleRole.TITLED_PANE);
    }

    FieldSpec spec() {
        return spec;
    }

    ObservableValue<Font> fontProperty() {
        return label.fontProperty();
    }

    void show(FieldLine line) {
        state.setState(line.state());
        value.show(line);
        confidence.setVisible(line.source() != null && columns == null);
        confidence.setConfidence(line.confidence());
        source.setSource(line.source());
        if (line.byHand() && line.status() != EvidenceStatus.CONTRADICTED) {
            evidence.setByHand();
        } else {
            evidence.setStatus(line.status());
        }
        doubt.setDoubts(line.doubts());
        note.setNote(columns == null ? line.note() : "");
        this.line = line.spoken(words);
        setAccessibleText(this.line);
        requestLayout();
    }

    /**
     * Has the sources' answers stand in the line in place of what is proposed.
     *
     * @param beside where their columns stand; null for what is proposed
     * @param onPick told the column that was clicked
     */
    void beside(@Nullable MatrixColumns beside, IntConsumer onPick) {
        columns = beside;
        if (beside != null && sources == null) {
            sources = new SourceCells(beside, words, onPick);
            getChildren().add(sources);
        }
        if (sources != null) {
            sources.setVisible(beside != null);
        }
        note.setVisible(false);
        List.of(value, source, evidence).forEach(node -> node.setVisible(beside == null));
        setAccessibleText(line);
        requestLayout();
    }

    /** @param lookedAt the column of the source that is looked at in this line; -1 for none */
    void show(List<SourceCell> cells, int lookedAt) {
        said = List.copyOf(cells);
        if (sources != null) {
            sources.show(cells, lookedAt);
        }
        look(lookedAt);
    }

    void look(int lookedAt) {
        if (sources != null) {
            sources.look(lookedAt);
        }
        setAccessibleText(lookedAt < 0 || lookedAt >= said.size()
                ? line
                : line + ". " + said.get(lookedAt).spoken(words));
    }

    void select(boolean now) {
        selected = now;
        setFocusTraversable(now);
        pseudoClassStateChanged(SELECTED, now);
        notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> getAccessibleText();
            case EXPANDED -> selected;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double line = lineHeight();
        if (columns != null) {
            return snapSizeY(snappedTopInset() + snappedBottomInset() + (isNarrow(width) ? 2 : 1) * line);
        }
        double values = line - value.lineHeight()
                + (width < 0 ? value.lineHeight() : value.prefHeight(valueRight(width) - valueLeft(width)));
        return snapSizeY(snappedTopInset() + snappedBottomInset() + (isNarrow(width) ? line : 0) + values);
    }

    @Override
    protected double computePrefWidth(double height) {
        return em() * NARROW;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    private double em() {
        return label.getFont().getSize();
    }

    private boolean isNarrow(double width) {
        return width > 0 && width < em() * NARROW;
    }

    private double lineHeight() {
        return snapSizeY(Math.max(Math.max(label.prefHeight(-1), state.prefHeight(-1)), value.lineHeight()));
    }

    /** Behind the signs of what was decided and doubted. */
    private double labelLeft() {
        return snappedLeftInset() + (SIGN + DOUBT + GAP / 4) * em();
    }

    private double labelRight(double width) {
        return isNarrow(width)
                ? columns == null ? signsLeft(width) : width - snappedRightInset()
                : labelLeft() + Math.min(LABEL_MOST * em(), LABEL_SHARE * width);
    }

    private double signsLeft(double width) {
        return width - snappedRightInset() - 2 * SIGN * em();
    }

    private double meterLeft(double width) {
        double right = isNarrow(width) ? width - snappedRightInset() : signsLeft(width) - GAP / 2 * em();
        return right - METER * em();
    }

    private double valueLeft(double width) {
        return isNarrow(width) ? labelLeft() : labelRight(width) + GAP * em();
    }

    private double valueRight(double width) {
        return Math.max(valueLeft(width), noteLeft(width) - (note.isVisible() ? 0 : GAP * em()));
    }

    /** Its sign takes room from the value alone, and only where there is a note. */
    private double noteLeft(double width) {
        return meterLeft(width) - (note.isVisible() ? (NOTE + GAP / 2) * em() : 0);
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double width = getWidth();
        double top = snappedTopInset();
        double line = lineHeight();
        double second = isNarrow(width) ? top + line : top;
        double valueTop = second + (line - value.lineHeight()) / 2;
        double left = snappedLeftInset();
        place(state, left, top, SIGN * em, line);
        place(doubt, left + SIGN * em, top, DOUBT * em, line);
        place(source, signsLeft(width), top, SIGN * em, line);
        place(evidence, signsLeft(width) + SIGN * em, top, SIGN * em, line);
        place(note, noteLeft(width), second, NOTE * em, line);
        place(confidence, meterLeft(width), second + (line - METER_HEIGHT * em) / 2, METER * em,
                METER_HEIGHT * em);
        layoutInArea(label, labelLeft(), top, Math.max(0, labelRight(width) - labelLeft()), line, -1,
                HPos.LEFT, VPos.CENTER);
        MatrixColumns beside = columns;
        if (beside != null && sources != null) {
            double right = width - snappedRightInset();
            beside.fit(valueLeft(width), right, em);
            place(sources, valueLeft(width), second, right - valueLeft(width), line);
        }
        place(value, valueLeft(width), valueTop, valueRight(width) - valueLeft(width),
                getHeight() - snappedBottomInset() - valueTop);
    }

    private void place(Node node, double left, double top, double width, double height) {
        node.resizeRelocate(snapPositionX(left), snapPositionY(top), snapSizeX(width), snapSizeY(height));
    }
}

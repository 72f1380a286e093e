package dev.assay.ui.fields;

import dev.assay.model.EvidenceStatus;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.control.ConfidenceMeter;
import dev.assay.ui.control.DoubtMark;
import dev.assay.ui.control.EvidenceMark;
import dev.assay.ui.control.SourceMark;
import dev.assay.ui.control.StateMark;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A field's line. Its columns have the same places in every line, whatever they hold; where the text is too large for one line, the value stands below its label. */
final class FieldRow extends Region {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    /** Sizes in em of the row's text. */
    private static final double SIGN = 1.45;
    private static final double DOUBT = 0.9;
    private static final double METER = 2.1;
    private static final double METER_HEIGHT = 0.4;
    private static final double GAP = 0.5;
    private static final double NARROW = 20;
    private static final double LABEL_SHARE = 0.35;
    private static final double LABEL_MOST = 11;

    private final FieldSpec spec;
    private final StateMark state = new StateMark();
    private final DoubtMark doubt = new DoubtMark();
    private final Label label = new Label();
    private final ValueLabel value = new ValueLabel();
    private final ConfidenceMeter confidence = new ConfidenceMeter();
    private final SourceMark source = new SourceMark();
    private final EvidenceMark evidence = new EvidenceMark();
    private boolean selected;

    /** @param group the place of the field's group in the schema, from 1, which gives it its hue */
    FieldRow(FieldSpec spec, int group) {
        this.spec = spec;
        getStyleClass().addAll("field-row", "group-" + group);
        label.setText(spec.label());
        label.getStyleClass().add("field-label");
        getChildren().addAll(state, doubt, label, value, confidence, source, evidence);
        setAccessibleRole(AccessibleRole.TITLED_PANE);
    }

    FieldSpec spec() {
        return spec;
    }

    void show(FieldLine line) {
        state.setState(line.state());
        value.show(line);
        confidence.setVisible(line.source() != null);
        confidence.setConfidence(line.confidence());
        source.setSource(line.source());
        if (line.byHand() && line.status() != EvidenceStatus.CONTRADICTED) {
            evidence.setByHand();
        } else {
            evidence.setStatus(line.status());
        }
        doubt.setDoubts(line.doubts());
        setAccessibleText(line.spoken());
        requestLayout();
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
        double line = Math.max(label.prefHeight(-1), state.prefHeight(-1));
        return snapSizeY(
                snappedTopInset() + snappedBottomInset()
                        + (isNarrow(width) ? line + value.prefHeight(-1) : line));
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

    @Override
    protected void layoutChildren() {
        double em = em();
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        boolean narrow = isNarrow(getWidth());
        double line = narrow ? height / 2 : height;
        double second = top + height - line;
        double left = snappedLeftInset();
        double right = getWidth() - snappedRightInset();
        place(state, left + SIGN * em, SIGN * em, top, line);
        place(doubt, left + (SIGN + DOUBT) * em, DOUBT * em, top, line);
        left += (SIGN + DOUBT + GAP / 4) * em;
        double meter = (line - METER_HEIGHT * em) / 2;
        double signs = place(source, place(evidence, right, SIGN * em, top, line), SIGN * em, top, line);
        double bar = place(confidence, narrow ? right : signs - GAP / 2 * em, METER * em, second + meter,
                METER_HEIGHT * em);
        double labelRight = narrow ? signs : left + Math.min(LABEL_MOST * em, LABEL_SHARE * getWidth());
        double valueLeft = narrow ? left : labelRight + GAP * em;
        layoutInArea(label, left, top, Math.max(0, labelRight - left), line, -1, HPos.LEFT, VPos.CENTER);
        layoutInArea(value, valueLeft, second, Math.max(0, bar - GAP * em - valueLeft), line, -1, HPos.LEFT,
                VPos.CENTER);
    }

    /** Places a node before an edge. @return the edge before it */
    private double place(Node node, double edge, double width, double top, double height) {
        node.resizeRelocate(snapPositionX(edge - width), snapPositionY(top), snapSizeX(width),
                snapSizeY(height));
        return edge - width;
    }
}

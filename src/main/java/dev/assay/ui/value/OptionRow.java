package dev.assay.ui.value;

import dev.assay.ui.control.Hint;
import dev.assay.ui.control.KeepsKeys;
import dev.assay.ui.control.ScalingIcon;
import dev.assay.ui.wording.Wording;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** One option: its digit, whether it is chosen, its label, and where there is room, its meaning. */
public final class OptionRow extends Region implements KeepsKeys {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass PROPOSED = PseudoClass.getPseudoClass("proposed");

    /** In em of the text. */
    private static final double DIGIT = 1.4;
    private static final double SIGN = 1.5;
    private static final double GAP = 0.4;

    private final Label digit = new Label();
    private final Label sign = new Label();
    private final ScalingIcon icon = new ScalingIcon(sign, Material2MZ.RADIO_BUTTON_UNCHECKED);
    private final Label label = new Label();
    private final Label meaning = new Label();
    private final Wording words;
    private final Hint hint = Hint.on(this).after(Hint.SOON);
    private Option option = new Option(Option.NONE, "", "", "", false, false);
    private boolean several;
    private double labelWidth;
    private Runnable onChoose = () -> {};
    private Consumer<String> onTyped = character -> {};

    OptionRow(Wording words) {
        this.words = words;
        getStyleClass().add("option");
        digit.getStyleClass().add("digit");
        label.getStyleClass().add("option-label");
        meaning.getStyleClass().add("meaning");
        sign.getStyleClass().add("sign");
        // The row lights up as a whole, so all of it chooses.
        setOnMouseClicked(event -> {
            event.consume();
            if (event.getButton() == MouseButton.PRIMARY) {
                onChoose.run();
            }
        });
        meaning.setVisible(false);
        getChildren().addAll(digit, sign, label, meaning);
    }

    /** @param action runs when the option is chosen by mouse or by what stands in for it */
    void setOnChoose(Runnable action) {
        onChoose = action;
    }

    /** @param action given what is typed while the option has the focus */
    void setOnTyped(Consumer<String> action) {
        onTyped = action;
    }

    @Override
    public void typed(String character) {
        onTyped.accept(character);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            onChoose.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    public Option option() {
        return option;
    }

    /** @param several whether any number of options may be chosen */
    void show(Option shown, boolean several) {
        option = shown;
        this.several = several;
        digit.setText(shown.number() == Option.NONE ? "" : Integer.toString(shown.number()));
        digit.setVisible(shown.number() != Option.NONE);
        label.setText(shown.label());
        meaning.setText(shown.meaning());
        hint.say(shown.label() + ": " + shown.meaning());
        icon.setIcon(several
                ? shown.chosen() ? Material2AL.CHECK_BOX : Material2AL.CHECK_BOX_OUTLINE_BLANK
                : shown.chosen()
                        ? Material2MZ.RADIO_BUTTON_CHECKED
                        : shown.proposed() ? Material2AL.ADJUST : Material2MZ.RADIO_BUTTON_UNCHECKED);
        pseudoClassStateChanged(CHOSEN, shown.chosen());
        pseudoClassStateChanged(PROPOSED, shown.proposed());
        setAccessibleRole(several ? AccessibleRole.CHECK_BOX : AccessibleRole.RADIO_BUTTON);
        setAccessibleText(
                (shown.proposed() ? words.of("value.is-proposed", shown.label()) : shown.label()) + ". "
                        + shown.meaning());
        requestLayout();
    }

    /** @param whole whether the meaning is shown whole, in as many lines as it takes, where there is room for it */
    void wrap(boolean whole) {
        meaning.setWrapText(whole);
    }

    /**
     * How high it is; changes nothing, for a row that were laid out anew whenever it is measured would never come to
     * rest.
     *
     * @param label the width of the label, in pixels; 0 leaves no room for the meaning
     */
    double height(double width, double label) {
        double line = Math.max(this.label.prefHeight(-1), sign.prefHeight(-1));
        double room = width - before() - label - GAP * em() - snappedRightInset();
        double text = label > 0 && meaning.isWrapText() && room > 0
                ? Math.max(line, meaning.prefHeight(room))
                : line;
        return snapSizeY(snappedTopInset() + text + snappedBottomInset());
    }

    /** @param label the width of the label, in pixels; 0 leaves no room for the meaning */
    void place(double x, double y, double width, double label) {
        if (label != labelWidth) {
            labelWidth = label;
            meaning.setVisible(label > 0);
            requestLayout();
        }
        resizeRelocate(x, y, width, height(width, label));
    }

    /** How wide the label would like to be. */
    double wantedLabel() {
        return snapSizeX(label.prefWidth(-1));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> getAccessibleText();
            case SELECTED -> option.chosen();
            case INDETERMINATE -> false;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    boolean isSeveral() {
        return several;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double em() {
        return label.getFont().getSize();
    }

    private double before() {
        return snappedLeftInset() + (DIGIT + SIGN + GAP) * em();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return before() + label.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(width, labelWidth);
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double top = snappedTopInset();
        double line = snapSizeY(Math.max(label.prefHeight(-1), sign.prefHeight(-1)));
        double left = snappedLeftInset();
        double right = getWidth() - snappedRightInset();
        layoutInArea(digit, left, top, DIGIT * em, line, -1, HPos.CENTER, VPos.CENTER);
        layoutInArea(sign, left + DIGIT * em, top, SIGN * em, line, -1, HPos.CENTER, VPos.CENTER);
        double text = before();
        double width = Math.min(labelWidth > 0 ? labelWidth : label.prefWidth(-1), Math.max(0, right - text));
        layoutInArea(label, text, top, width, line, -1, HPos.LEFT, VPos.CENTER);
        double rest = text + width + GAP * em;
        if (meaning.isVisible()) {
            double height = meaning.isWrapText() ? getHeight() - top - snappedBottomInset() : line;
            layoutInArea(meaning, rest, top, Math.max(0, right - rest), height, -1, HPos.LEFT,
                    meaning.isWrapText() ? VPos.TOP : VPos.CENTER);
        }
    }
}

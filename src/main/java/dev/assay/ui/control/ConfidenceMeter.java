package dev.assay.ui.control;

import dev.assay.ui.wording.Wording;
import java.util.Locale;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A confidence as a short bar, its number and meaning on hover; dashed where none was given. */
public final class ConfidenceMeter extends Region {

    private final Region bar = new Region();
    private final Hint hint = Hint.on(this).after(Hint.SOON);
    private final Wording words;
    private double share;
    private final VaryingState band = new VaryingState(this);

    public ConfidenceMeter(Wording words) {
        this.words = words;
        getStyleClass().add("confidence-meter");
        bar.getStyleClass().add("bar");
        getChildren().add(bar);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setConfidence(null);
    }

    /** @param confidence 0 to 1; a number outside is drawn as the nearest end, and told as it is */
    public void setConfidence(@Nullable Double confidence) {
        share = confidence == null || confidence.isNaN() ? 0 : Math.clamp(confidence, 0, 1);
        String said = Confidence.words(confidence, words);
        hint.say(said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1));
        setAccessibleText(said);
        band.set(Confidence.of(confidence).name().toLowerCase(Locale.ROOT));
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        requestLayout();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> share;
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 1.0;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        bar.resizeRelocate(snappedLeftInset(), snappedTopInset(), snapSizeX(width * share), height);
    }
}

package dev.assay.ui.control;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;
import org.controlsfx.validation.decoration.ValidationDecoration;
import org.jspecify.annotations.Nullable;

/**
 * Marks a field whose value cannot be used, and says in a label and in the field's name for screen readers why that is
 * and what to do. Not a sign with a tooltip, as the library's own: that needs a mouse, and another root of the window.
 */
public final class ToldBelow implements ValidationDecoration {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final Label told;
    private final SpokenName spoken;
    private final String otherwise;
    private final String name;

    private ToldBelow(Label told, SpokenName spoken) {
        this.told = told;
        this.spoken = spoken;
        otherwise = told.getText();
        name = spoken.getText();
    }

    /**
     * @param told where it is said; what stands there now stands there again when there is nothing to say
     * @param spoken the field's name
     * @param problem what is wrong with what stands in the field, and what to do; empty where nothing is
     * @return looks again when it is asked to
     */
    public static ValidationSupport on(TextField field, Label told, SpokenName spoken,
            Function<String, String> problem) {
        ValidationSupport support = new ValidationSupport();
        support.setValidationDecorator(new ToldBelow(told, spoken));
        Validator<String> validator = (control, text) -> {
            String words = problem.apply(text == null ? "" : text);
            return ValidationResult.fromErrorIf(control, words, !words.isEmpty());
        };
        support.registerValidator(field, false, validator);
        support.initInitialDecoration();
        return support;
    }

    @Override
    public void applyValidationDecoration(ValidationMessage message) {
        say(message.getTarget(), message.getText());
    }

    @Override
    public void removeDecorations(Control target) {
        say(target, null);
    }

    @Override
    public void applyRequiredDecoration(Control target) {
        // No field of this program is marked before something is wrong with it.
    }

    private void say(Control target, @Nullable String problem) {
        target.pseudoClassStateChanged(INVALID, problem != null);
        told.pseudoClassStateChanged(INVALID, problem != null);
        told.setText(problem == null ? otherwise : problem);
        spoken.setText(problem == null ? name : name + ". " + problem);
    }
}

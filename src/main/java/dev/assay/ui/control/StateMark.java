package dev.assay.ui.control;

import dev.assay.review.FieldReview;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What was decided on a field. */
public final class StateMark extends Glyph {

    public StateMark() {
        super("state-mark");
    }

    public StateMark(FieldReview.State state) {
        this();
        setState(state);
    }

    public void setState(FieldReview.State state) {
        show(sign(state), state.name().toLowerCase(Locale.ROOT), words(state));
    }

    /** The state in words. */
    public static String words(FieldReview.State state) {
        return switch (state) {
            case UNDECIDED -> "Undecided";
            case ACCEPTED -> "Accepted: the proposed value is right";
            case OVERRIDDEN -> "Overridden: another value is right";
            case UNSURE -> "Unsure: the reviewer cannot tell";
        };
    }

    private static Ikon sign(FieldReview.State state) {
        return switch (state) {
            case UNDECIDED -> Material2MZ.RADIO_BUTTON_UNCHECKED;
            case ACCEPTED -> Material2AL.CHECK_CIRCLE;
            case OVERRIDDEN -> Material2AL.EDIT;
            case UNSURE -> Material2AL.HELP;
        };
    }
}

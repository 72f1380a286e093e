package dev.assay.ui.control;

import dev.assay.review.FieldReview;
import dev.assay.ui.wording.Wording;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What was decided on a field. */
public final class StateMark extends Glyph {

    private final Wording words;

    public StateMark(Wording words) {
        super("state-mark");
        this.words = words;
    }

    public StateMark(FieldReview.State state, Wording words) {
        this(words);
        setState(state);
    }

    public void setState(FieldReview.State state) {
        show(sign(state), state.name().toLowerCase(Locale.ROOT), words.meaning(state));
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

package dev.assay.ui.session;

import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import org.jspecify.annotations.Nullable;

/**
 * A short message to the reviewer, shown without getting in the way.
 *
 * @param kind how it is marked
 * @param text one or two sentences
 * @param offer what is offered beside it, such as to undo what it tells of; null for nothing
 * @param act the number of the act that is offered to be undone or done again; 0 where none is
 * @param ofScreen whether it speaks of the screen that it is said on, whatever it offers
 */
public record Notice(Kind kind, String text, @Nullable Action offer, long act, boolean ofScreen) {

    public static final Notice NONE = new Notice(Kind.INFO, "");

    /** How a notice is marked. */
    public enum Kind {
        INFO, SUCCESS, WARNING, ERROR
    }

    public Notice(Kind kind, String text) {
        this(kind, text, null, 0, false);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether what is offered is done to an act, and not just gone to. */
    public boolean isAct() {
        return offer instanceof CellAction;
    }

    /** As this one, with something offered beside it. */
    public Notice offering(Action action) {
        return new Notice(kind, text, action, act, ofScreen);
    }

    /** As this one, with nothing offered. */
    public Notice withoutOffer() {
        return new Notice(kind, text, null, 0, ofScreen);
    }

    /** As this one, about an act; where there is none, nothing is offered that is done to one. */
    Notice about(long number) {
        return !isAct()
                ? this
                : number == 0 ? withoutOffer() : new Notice(kind, text, offer, number, ofScreen);
    }

    /** As this one, gone once its screen is left. */
    Notice onlyHere() {
        return new Notice(kind, text, offer, act, true);
    }
}

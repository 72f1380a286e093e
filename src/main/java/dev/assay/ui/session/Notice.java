package dev.assay.ui.session;

/**
 * A short message to the reviewer, shown without getting in the way.
 *
 * @param kind how it is marked
 * @param text one or two sentences
 */
public record Notice(Kind kind, String text) {

    public static final Notice NONE = new Notice(Kind.INFO, "");

    /** How a notice is marked. */
    public enum Kind {
        INFO, SUCCESS, WARNING, ERROR
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}

package dev.assay.text.pattern;

import dev.assay.failure.Flaw;
import java.util.Arrays;
import java.util.List;

/** A pattern that cannot be read; the message says why. */
public final class PatternException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Flaw flaw;
    private final transient List<String> named;

    PatternException(Flaw flaw, Object... named) {
        super(flaw.told(texts(named)));
        this.flaw = flaw;
        this.named = texts(named);
    }

    private static List<String> texts(Object... named) {
        return Arrays.stream(named).map(String::valueOf).toList();
    }

    public Flaw flaw() {
        return flaw;
    }

    /** What is named in saying what is wrong. */
    public List<String> named() {
        return named;
    }
}

package dev.assay.text.document;

import java.util.regex.Pattern;

/** Keeps a sign that means "more than", as in {@code > 5 years}, from being taken for a quote's mark. */
final class QuoteSigns {

    private static final Pattern MORE_THAN = Pattern
            .compile("(?m)^([ \\t]*(?:[-*+][ \\t]+)?)>(?=[ \\t]*[$€£]?\\d)");
    /** Stands for the sign while the text is parsed; no text has it. */
    private static final char STAND_IN = '\uFDD0';

    private QuoteSigns() {}

    /** The text, of the same length, without such signs. */
    static String hidden(String text) {
        return text.indexOf('>') < 0 || text.indexOf(STAND_IN) >= 0
                ? text
                : MORE_THAN.matcher(text).replaceAll("$1" + STAND_IN);
    }

    /** What the parser made of a text, with the signs where they stood. */
    static String shown(String literal) {
        return literal.replace(STAND_IN, '>');
    }
}

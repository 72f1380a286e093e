package dev.assay.inference.text;

import java.text.Normalizer;

/** Folds letters so that case, accents and compatibility forms make no difference, on any locale. */
final class Fold {

    private Fold() {}

    /** The folded character for a plain letter or digit; 0 where a longer look is needed. */
    static char plain(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return 0;
    }

    /** Folds a word with characters beyond ASCII. */
    static String slowly(CharSequence word) {
        String parts = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(isApostrophe(c) ? '\'' : Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '\u0060' || c == '\u00B4';
    }
}

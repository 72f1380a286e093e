package dev.assay.text.document;

import java.util.regex.Pattern;

/** How a text was written. */
public enum Format {
    MARKDOWN, HTML, PLAIN;

    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|br|ul|ol|li|div|h[1-6]|strong|b|em|i|u|span|table|tr|td|section|a|html|body"
                    + "|pre|blockquote|del|strike|s)(?:\\s[^<>]{0,400})?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPED_TAG = Pattern.compile(
            "&lt;/?(?:p|br|ul|ol|li|div|h[1-6]|strong|b|em|span)(?: [^<>]{0,200}?)?/?&gt;",
            Pattern.CASE_INSENSITIVE);
    /** Enough to tell one format from the other; the rest of a long text would say the same. */
    private static final int ENOUGH = 50;

    /** The format a text is most likely written in. */
    static Format of(String text) {
        int tags = text.indexOf('<') < 0 ? 0 : count(TAG, text);
        int marks = MarkdownMarks.count(text, ENOUGH);
        if (tags >= 2 && tags >= marks || tags == 1 && marks == 0) {
            return HTML;
        }
        return marks > 0 ? MARKDOWN : PLAIN;
    }

    /** Whether the text is HTML whose tags were escaped once more, as some job boards hand it out. */
    static boolean isEscapedHtml(String text) {
        return text.contains("&lt;") && count(ESCAPED_TAG, text) >= 2 && count(TAG, text) == 0;
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().limit(ENOUGH).count();
    }
}

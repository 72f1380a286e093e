package dev.assay.ingest.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The parts of a posting's text as one text: HTML where one of them is, so that none loses its marks. */
final class JoinedText {

    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|br|ul|ol|li|div|h[1-6]|strong|b|em|i|u|span|table|tr|td|section|a)(?:\\s[^<>]{0,400})?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPED = Pattern.compile(
            "&lt;/?(?:p|br|ul|ol|li|div|h[1-6]|strong|b|em|span)(?: [^<>]{0,200}?)?/?&gt;",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_ITEMS = Pattern.compile("\\s*<li[\\s>]", Pattern.CASE_INSENSITIVE);

    private JoinedText() {}

    /** A part that stands alone is the text as it was given. */
    static String of(List<TextPart.Piece> pieces) {
        if (pieces.size() == 1 && pieces.getFirst().heading().isEmpty()
                && pieces.getFirst().label().isEmpty()) {
            return pieces.getFirst().text();
        }
        boolean html = pieces.stream().map(TextPart.Piece::text).anyMatch(JoinedText::isHtml);
        List<String> parts = new ArrayList<>();
        for (TextPart.Piece piece : pieces) {
            parts.add(html ? html(piece) : plain(piece));
        }
        return String.join("\n\n", parts);
    }

    static boolean isHtml(String text) {
        return TAG.matcher(text).find() || ESCAPED.matcher(text).find();
    }

    private static String plain(TextPart.Piece piece) {
        String heading = piece.heading().isEmpty() ? "" : colon(piece.heading()) + "\n";
        return heading + label(piece) + piece.text().strip();
    }

    private static String colon(String heading) {
        String words = heading.stripTrailing();
        return (words.endsWith(":") ? words.substring(0, words.length() - 1).stripTrailing() : words) + ":";
    }

    private static String html(TextPart.Piece piece) {
        String heading = piece.heading().isEmpty() ? "" : "<h3>" + escaped(piece.heading()) + "</h3>\n";
        String text = piece.text().strip();
        if (!TAG.matcher(text).find() && ESCAPED.matcher(text).find()) {
            text = unescaped(text);
        }
        String label = escaped(label(piece));
        if (!TAG.matcher(text).find()) {
            return heading + "<p>" + label + escaped(text).replaceAll("\\R", "<br>\n") + "</p>";
        }
        String shown = BARE_ITEMS.matcher(text).lookingAt() ? "<ul>" + text + "</ul>" : text;
        return heading + (label.isEmpty() ? "" : "<p>" + label + "</p>\n") + shown;
    }

    private static String label(TextPart.Piece piece) {
        return piece.label().isEmpty() ? "" : piece.label() + ": ";
    }

    /** Entities that stand there stay what they are. */
    private static String escaped(String text) {
        return text.replaceAll("&(?!#?\\w{1,10};)", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}

package dev.assay.ingest.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a posting's text.
 *
 * @param each the items that the part stands in, such as each of a posting's lists; null where it stands in the record
 * @param heading what is written above it; null if nothing is
 * @param label what is written before it in its line, such as {@code Employment type}; empty for a part of its own lines
 * @param at where it stands
 */
record TextPart(@Nullable Pointer each, @Nullable Expression heading, String label, Expression at) {

    /** A part as it was found. @param text as it is given */
    record Piece(String heading, String label, String text) {}

    /** Whether it only adds to the text, such as the kind of employment. */
    boolean isDetail() {
        return !label.isEmpty() || each != null && heading == null;
    }

    /** Whether a piece says nothing that another does not say: its words stand there, and what is written above them. */
    boolean isIn(Piece piece, Piece other) {
        if (!piece.label.isEmpty() || !other.text.contains(piece.text.strip())) {
            return false;
        }
        boolean ours = heading instanceof Expression.Words;
        return piece.heading.isEmpty() || ours && LongText.isOne(piece.text)
                || folded(other.heading + "\n" + other.text).contains(folded(piece.heading));
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    List<Piece> pieces(Look look) {
        if (each == null) {
            return found(look);
        }
        List<Piece> pieces = new ArrayList<>();
        for (Look item : look.each(each)) {
            if (item.root() instanceof Map || item.root() instanceof List) {
                pieces.addAll(found(item));
            } else {
                item.markPlain();
                pieces.add(new Piece("", label, PlainText.of(item.root())));
            }
        }
        return pieces;
    }

    private List<Piece> found(Look look) {
        Object value = at.value(look);
        String text = value instanceof List<?> items && label.isEmpty() ? lines(items) : PlainText.of(value);
        if (text.isBlank()) {
            return List.of();
        }
        String above = heading == null ? "" : PlainText.of(heading.value(look)).strip();
        return List.of(new Piece(above, label, text));
    }

    private static String lines(List<?> items) {
        List<String> parts = PlainText.parts(items);
        return parts.size() == 1 ? parts.getFirst() : "\u2022 " + String.join("\n\u2022 ", parts);
    }
}

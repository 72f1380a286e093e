package dev.assay.ui.control;

import java.text.Bidi;
import java.util.List;

/** In which order, from left to right, the parts of a paragraph's lines stand that are read in one direction. */
final class ReadingOrder {

    /**
     * A part of a line that is read in one direction.
     *
     * @param start where it begins in the paragraph
     * @param end where it ends there
     * @param isTurned whether it is read from right to left though none of its letters say so: signs between numbers
     */
    record Answer(int start, int end, boolean isTurned) {}

    private final String paragraph;
    private final Bidi levels;

    ReadingOrder(String paragraph) {
        this.paragraph = paragraph;
        levels = new Bidi(withoutOrders(paragraph), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    }

    /** Signs that turn the words of others around are not obeyed: the order of a posting's words shall be its own. */
    private static String withoutOrders(String paragraph) {
        StringBuilder kept = new StringBuilder(paragraph);
        for (int i = 0; i < kept.length(); i++) {
            char c = kept.charAt(i);
            if (c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069') {
                kept.setCharAt(i, '\u200B');
            }
        }
        return kept.toString();
    }

    /** The runs of a line, the leftmost first. */
    List<Answer> line(int from, int to) {
        if (from >= to || levels.isLeftToRight()) {
            return List.of(new Answer(from, to, false));
        }
        Bidi line = levels.createLineBidi(from, to);
        int count = line.getRunCount();
        byte[] level = new byte[count];
        Answer[] answers = new Answer[count];
        for (int i = 0; i < count; i++) {
            level[i] = (byte) line.getRunLevel(i);
            int start = from + line.getRunStart(i);
            int end = from + line.getRunLimit(i);
            answers[i] = new Answer(start, end, level[i] % 2 == 1 && !saysItsDirection(start, end));
        }
        Bidi.reorderVisually(level, 0, answers, 0, count);
        return List.of(answers);
    }

    private boolean saysItsDirection(int start, int end) {
        return paragraph.substring(start, end).codePoints().map(Character::getDirectionality)
                .anyMatch(direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
}

package dev.assay.ui.control;

import dev.assay.text.Graphemes;
import dev.assay.text.WordBreaks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Draws a block whose letters need shaping, line by line. JavaFX shapes a text as a whole, and wrongly where it breaks
 * it itself: the first line is drawn with all the words of the others, and characters beyond the first plane shift
 * what follows. So lines are broken here, and no line is broken again. It also takes a line's direction from that line
 * alone, so what runs from right to left is put in its place here.
 */
final class ShapedBlock {

    /** A part of the block that looks the same throughout; its text is there to tell how it looks. */
    record Part(int start, int end, Text look) {}

    /** More than a line may need, so that it is never broken. */
    private static final double ROOM = 64;

    private final String text;
    private final List<Part> parts;
    private final Graphemes letters;
    private final Group node = new Group();
    private final Text measure = new Text();
    private final List<Integer> breaks = new ArrayList<>();
    private List<Font> fonts = List.of();
    /** What each stretch between two breaks is wide, without and with the space at its end. */
    private double[] bare = {};
    private double[] full = {};
    private double brokenAt = -1;
    private List<Integer> starts = List.of();
    private List<List<DrawnLine>> lines = List.of();

    ShapedBlock(String text, List<Part> parts, Graphemes letters) {
        this.text = text;
        this.parts = List.copyOf(parts);
        this.letters = letters;
        node.setAutoSizeChildren(false);
        node.setManaged(false);
        node.setMouseTransparent(true);
        for (int at : WordBreaks.lines(text)) {
            breaks.add(letters.floor(at));
        }
    }

    Group node() {
        return node;
    }

    /** How high the block is in a width. */
    double height(double width, double spacing) {
        breakLines(width);
        return starts.size() * lineHeight() + (starts.size() - 1) * spacing;
    }

    /** How wide the block is where no line of it is broken. */
    double width() {
        return width(0, text.length());
    }

    /** Draws the block: line below line, and the parts of a line that run in one direction from left to right. */
    List<DrawnLine> place(double x, double y, double width, double spacing) {
        breakLines(width);
        if (lines.isEmpty()) {
            lines = drawLines();
            node.getChildren().setAll(lines.stream().flatMap(List::stream)
                    .sorted(Comparator.comparingInt(DrawnLine::start)).map(DrawnLine::flow).toList());
        }
        double top = y;
        for (List<DrawnLine> line : lines) {
            double baseline = line.stream().mapToDouble(answer -> answer.flow().getBaselineOffset()).max()
                    .orElse(0);
            double left = x;
            for (DrawnLine answer : line) {
                TextFlow flow = answer.flow();
                double above = baseline - flow.getBaselineOffset();
                double needed = flow.prefWidth(-1);
                double room = flow.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? 0 : ROOM;
                flow.resizeRelocate(left, Math.round(top + above), needed + room, lineHeight());
                flow.layout();
                left += needed;
            }
            top += lineHeight() + spacing;
        }
        return lines.stream().flatMap(List::stream).toList();
    }

    private List<List<DrawnLine>> drawLines() {
        ReadingOrder order = new ReadingOrder(text);
        List<List<DrawnLine>> made = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            // The space at which a line is broken is not drawn: from right to left it would stand in the margin.
            int stop = to;
            while (to < text.length() && stop > from && Character.isWhitespace(text.charAt(stop - 1))) {
                stop--;
            }
            List<DrawnLine> line = new ArrayList<>();
            for (ReadingOrder.Answer answer : order.line(from, stop)) {
                line.add(draw(answer, answer.end() == stop ? to : answer.end()));
            }
            made.add(line);
        }
        return made;
    }

    private double lineHeight() {
        return parts.stream().mapToDouble(part -> part.look().getLayoutBounds().getHeight()).max().orElse(0);
    }

    private void breakLines(double width) {
        List<Font> now = parts.stream().map(part -> part.look().getFont()).toList();
        if (!now.equals(fonts)) {
            fonts = now;
            bare = new double[breaks.size()];
            full = new double[breaks.size()];
            for (int i = 0; i + 1 < breaks.size(); i++) {
                int from = breaks.get(i);
                int to = breaks.get(i + 1);
                int stop = to;
                while (stop > from && Character.isWhitespace(text.charAt(stop - 1))) {
                    stop--;
                }
                bare[i] = width(from, stop);
                full[i] = stop == to ? bare[i] : bare[i] + width(stop, to);
            }
            brokenAt = -1;
        }
        if (width == brokenAt) {
            return;
        }
        brokenAt = width;
        List<Integer> found = new ArrayList<>(List.of(0));
        double x = 0;
        for (int i = 0; i + 1 < breaks.size(); i++) {
            if (x > 0 && x + bare[i] > width) {
                found.add(breaks.get(i));
                x = 0;
            }
            x = bare[i] > width ? breakWord(breaks.get(i), breaks.get(i + 1), width, found) : x + full[i];
        }
        if (!found.equals(starts)) {
            starts = found;
            lines = List.of();
        }
    }

    /** Breaks a word that is wider than a line between its letters; says how far its last line reaches. */
    private double breakWord(int from, int to, double width, List<Integer> found) {
        int start = from;
        double x = 0;
        for (int at = letters.next(from); at <= to; at = letters.next(at)) {
            double reach = width(start, at);
            int before = letters.previous(at);
            if (reach > width && before > start && !text.substring(before, at).isBlank()) {
                found.add(before);
                start = before;
                reach = width(start, at);
            }
            x = reach;
            if (at == text.length()) {
                break;
            }
        }
        return x;
    }

    private double width(int from, int to) {
        double width = 0;
        for (Part part : parts) {
            int start = Math.max(from, part.start());
            int end = Math.min(to, part.end());
            if (start < end) {
                measure.setFont(part.look().getFont());
                StringBuilder drawn = new StringBuilder();
                text.substring(start, end).codePoints().filter(point -> !Shaping.isInvisible(point))
                        .forEach(drawn::appendCodePoint);
                measure.setText(drawn.toString());
                width += measure.getLayoutBounds().getWidth();
            }
        }
        return width;
    }

    private DrawnLine draw(ReadingOrder.Answer answer, int end) {
        int from = answer.start();
        int stop = answer.end();
        TextFlow flow = new TextFlow();
        flow.setMouseTransparent(true);
        flow.setManaged(false);
        if (answer.isTurned()) {
            flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        int[] origins = new int[stop - from];
        int size = 0;
        for (Part part : parts) {
            StringBuilder drawn = new StringBuilder();
            int at = Math.max(from, part.start());
            while (at < Math.min(stop, part.end())) {
                int point = text.codePointAt(at);
                int units = Character.charCount(point);
                // Beyond the first plane, JavaFX loses count within a text.
                if (units == 2 || point == '\u200C') {
                    add(flow, part.look(), drawn);
                }
                if (!Shaping.isInvisible(point)) {
                    drawn.appendCodePoint(point);
                    for (int unit = 0; unit < units; unit++) {
                        origins[size++] = at + unit;
                    }
                }
                at += units;
                if (units == 2) {
                    add(flow, part.look(), drawn);
                }
            }
            add(flow, part.look(), drawn);
        }
        return new DrawnLine(flow, from, stop, end, Arrays.copyOf(origins, size));
    }

    private static void add(TextFlow flow, Text look, StringBuilder drawn) {
        if (!drawn.isEmpty()) {
            Text piece = new Text(drawn.toString());
            piece.fontProperty().bind(look.fontProperty());
            piece.fillProperty().bind(look.fillProperty());
            piece.strikethroughProperty().bind(look.strikethroughProperty());
            piece.underlineProperty().bind(look.underlineProperty());
            flow.getChildren().add(piece);
            drawn.setLength(0);
        }
    }
}

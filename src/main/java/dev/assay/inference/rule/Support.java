package dev.assay.inference.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a decision rests on, gathered while its condition is tried; what turned out not to hold is taken back. */
final class Support {

    /** The words of a mention, and the concept they mention; -1 for those of a fact. */
    record Point(int from, int to, int concept) {

        boolean overlaps(Point other) {
            return from < other.to && other.from < to;
        }
    }

    final List<Point> points = new ArrayList<>();
    final Set<String> pass1 = new LinkedHashSet<>();
    /** Facts of Pass 1 that say otherwise. */
    final Set<String> against = new LinkedHashSet<>();
    private final List<Integer> marks = new ArrayList<>();

    void add(int from, int to, int concept) {
        points.add(new Point(from, to, concept));
    }

    void add(MentionCursor mention, int concept) {
        add(mention.from(), mention.to(), concept);
    }

    int mark() {
        marks.add(points.size());
        return marks.size();
    }

    /** Forgets the points added since the mark. */
    void back(int mark) {
        int size = marks.get(mark - 1);
        while (points.size() > size) {
            points.removeLast();
        }
        keep(mark);
    }

    void keep(int mark) {
        while (marks.size() >= mark) {
            marks.removeLast();
        }
    }
}

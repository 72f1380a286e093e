package dev.assay.text.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines and link addresses that a reader collects. */
final class Lines {

    final List<Line> all = new ArrayList<>();
    /** Addresses by link number, from 1. */
    final List<String> addresses = new ArrayList<>();
    private @Nullable Line current;
    private int tables;

    /** Starts a line; where the one before is empty it is replaced. */
    Line start(Line line) {
        Line before = current;
        if (before != null && before.glyphs.size() == 0 && !all.isEmpty()) {
            all.removeLast();
            line.gap |= before.gap;
        }
        all.add(line);
        current = line;
        return line;
    }

    /** The line being written; a plain one where there is none. */
    Line current() {
        Line line = current;
        return line == null ? start(Line.plain(false)) : line;
    }

    /** The number of a new table. */
    int table() {
        return tables++;
    }

    /** The number of a new link. */
    int link(String address) {
        addresses.add(address);
        return addresses.size();
    }
}

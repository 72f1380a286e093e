package dev.assay.text.document;

/** Takes out emphasis marks that a parser left standing: {@code **__**} lines, {@code **Title **}. */
final class StrayMarks {

    private StrayMarks() {}

    /**
     * The characters without runs of two or more asterisks or underscores that touch no word on one side; what
     * stands between two such runs of one kind is made bold, as its writer meant.
     */
    static Glyphs without(Glyphs line) {
        if (!hasRun(line)) {
            return line;
        }
        Glyphs out = new Glyphs();
        int opened = -1;
        char opener = 0;
        int at = 0;
        while (at < line.size()) {
            char c = line.charAt(at);
            int stop = at + 1;
            if (c == '*' || c == '_') {
                while (stop < line.size() && line.charAt(stop) == c) {
                    stop++;
                }
            }
            if (stop - at < 2 || isWord(line, at - 1) && isWord(line, stop)) {
                out.addAll(line, at, stop);
            } else if (opened >= 0 && opener == c) {
                out.embolden(opened, out.size());
                opened = -1;
            } else {
                opened = out.size();
                opener = c;
            }
            at = stop;
        }
        return out;
    }

    private static boolean hasRun(Glyphs line) {
        for (int i = 1; i < line.size(); i++) {
            char c = line.charAt(i);
            if ((c == '*' || c == '_') && c == line.charAt(i - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(Glyphs line, int at) {
        return at >= 0 && at < line.size() && Character.isLetterOrDigit(line.charAt(at));
    }
}

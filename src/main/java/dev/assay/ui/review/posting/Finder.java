package dev.assay.ui.review.posting;

import dev.assay.text.FoldedText;
import dev.assay.text.document.Range;
import java.util.ArrayList;
import java.util.List;

/** Finds words in a text, compared as evidence is: whatever their case, accents, quotes, hyphens and spaces. */
final class Finder {

    private Finder() {}

    /** @return where the query stands, first to last, in UTF-16 units; nothing for a blank query */
    static List<Range> find(String text, String query) {
        String wanted = FoldedText.fold(query).strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        FoldedText folded = FoldedText.of(text);
        List<Range> found = new ArrayList<>();
        int at = folded.text().indexOf(wanted);
        while (at >= 0) {
            int end = at + wanted.length();
            found.add(new Range(folded.start(at), folded.end(end - 1)));
            at = folded.text().indexOf(wanted, end);
        }
        return found;
    }
}

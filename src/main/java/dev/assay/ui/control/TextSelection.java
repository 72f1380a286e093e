package dev.assay.ui.control;

import dev.assay.text.Graphemes;
import dev.assay.text.WordBreaks;
import dev.assay.text.document.Block;
import dev.assay.text.document.Range;
import java.text.BreakIterator;
import org.jspecify.annotations.Nullable;

/** What is selected on a page, from the press of the mouse or a key on. Offsets are UTF-16 units of the page. */
final class TextSelection {

    /** What a selection grows by. */
    enum Unit {
        CHARACTER, WORD, BLOCK;

        static Unit ofClicks(int clicks) {
            return switch (clicks) {
                case 1 -> CHARACTER;
                case 2 -> WORD;
                default -> BLOCK;
            };
        }
    }

    private final Page page;
    /** Made when something is selected: of most pages nothing is. */
    private @Nullable BreakIterator words;
    private @Nullable Graphemes letters;
    private Unit unit = Unit.CHARACTER;
    private Range anchor = new Range(0, 0);
    private int caret;

    TextSelection(Page page) {
        this.page = page;
    }

    private BreakIterator words() {
        BreakIterator made = words;
        if (made == null) {
            made = WordBreaks.words(page.text());
            words = made;
        }
        return made;
    }

    private Graphemes letters() {
        Graphemes made = letters;
        if (made == null) {
            made = new Graphemes(page.text());
            letters = made;
        }
        return made;
    }

    Range range() {
        Range at = around(caret);
        return new Range(Math.min(anchor.start(), at.start()), Math.max(anchor.end(), at.end()));
    }

    int caret() {
        return caret;
    }

    /** Starts anew at an offset. */
    void start(int offset, Unit by) {
        unit = by;
        caret = clamp(offset);
        anchor = around(caret);
    }

    /** Goes on to an offset. */
    void extend(int offset) {
        caret = clamp(offset);
    }

    /** Goes on by characters or words, from where it ends. */
    void extendBy(int steps, Unit by) {
        unit = Unit.CHARACTER;
        if (by == Unit.WORD) {
            int found = steps > 0
                    ? words().following(Math.min(caret, page.text().length()))
                    : words().preceding(caret);
            caret = found == BreakIterator.DONE
                    ? caret
                    : steps > 0 ? letters().ceiling(found) : letters().floor(found);
        } else {
            for (int step = 0; step < Math.abs(steps); step++) {
                caret = steps > 0 ? letters().next(caret) : letters().previous(caret);
            }
        }
    }

    void all() {
        unit = Unit.CHARACTER;
        anchor = new Range(0, 0);
        caret = page.text().length();
    }

    void clear() {
        start(caret, Unit.CHARACTER);
    }

    private Range around(int offset) {
        return switch (unit) {
            case CHARACTER -> new Range(offset, offset);
            case WORD -> wordAt(offset);
            case BLOCK -> blockAt(offset);
        };
    }

    private Range wordAt(int offset) {
        int length = page.text().length();
        if (length == 0) {
            return new Range(0, 0);
        }
        int end = words().following(Math.min(offset, length - 1));
        // The rules for words cut some letters that are written with joiners.
        return new Range(letters().floor(words().previous()), letters().ceiling(end));
    }

    private Range blockAt(int offset) {
        int at = page.blockAt(offset);
        if (at < 0) {
            return new Range(offset, offset);
        }
        Block block = page.blocks().get(at);
        return block.range();
    }

    private int clamp(int offset) {
        return letters().floor(Math.clamp(offset, 0, page.text().length()));
    }
}

package dev.assay.ui.control;

import dev.assay.text.document.Block;
import dev.assay.text.document.Range;
import dev.assay.text.document.Setting;
import java.util.List;
import java.util.Optional;

/**
 * A text to be read, block by block. Offsets are UTF-16 units of {@link #text()}.
 *
 * @param text the blocks' texts, joined by line feeds that stand in no block
 * @param blocks headings, paragraphs and list items, first to last
 * @param look how it is set
 * @param map where the posting's own words are on it
 */
public record Page(String text, List<Block> blocks, Look look, SpanMap map) {

    /** How a page is set. */
    public enum Look {
        /** A column of a comfortable width. */
        READING,
        /** Fixed-width letters, spaces and marks as they were given. */
        AS_GIVEN,
        /** As wide as there is room, and close. */
        HEADER
    }

    public static final Page EMPTY = new Page("", List.of(), Look.READING, SpanMap.NONE);

    public Page {
        blocks = List.copyOf(blocks);
    }

    /** The place of the block in which an offset stands; for one between two, that of the one before; -1 if none. */
    public int blockAt(int offset) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int mid = (low + high + 1) >>> 1;
            if (blocks.get(mid).start() <= offset) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        return high;
    }

    /** A range's text as it is shown: list marks before items that it holds from their start, and blank lines. */
    public String copy(Range range) {
        StringBuilder out = new StringBuilder();
        boolean several = blockAt(range.start()) != blockAt(range.end());
        for (int i = Math.max(0, blockAt(range.start())); i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.start() > range.end()) {
                break;
            }
            if (block.start() > range.start()) {
                out.append(between(blocks.get(i - 1), block));
            }
            if (several && range.start() <= block.start() && block.kind() == Block.Kind.LIST_ITEM
                    && !block.setting().verbatim()) {
                out.append("  ".repeat(Math.max(0, block.level() - 1)))
                        .append(block.marker().isEmpty() ? "  " : block.marker() + " ");
            }
            int from = Math.clamp(range.start(), block.start(), block.end());
            int to = Math.clamp(range.end(), block.start(), block.end());
            out.append(text, from, to);
        }
        return out.toString();
    }

    /** Cells of a row are set apart as programs for tables read them. */
    private static String between(Block before, Block block) {
        Optional<Setting.Cell> one = before.setting().cell();
        Optional<Setting.Cell> other = block.setting().cell();
        boolean isNextCell = one.isPresent() && other.isPresent() && one.get().table() == other.get().table()
                && one.get().row() == other.get().row() && one.get().column() != other.get().column();
        return isNextCell ? "\t" : block.gap() ? "\n\n" : "\n";
    }
}

package dev.assay.ingest.parquet;

import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a table.
 *
 * @param values by column, as plain JSON shapes; what is null in the file is missing
 * @param lost what stands there and is no value that could be shown
 * @param letters how much of texts it holds, in UTF-8 bytes, each value being one more
 */
public record ParquetRow(Map<String, Object> values, List<Lost> lost, long letters) {

    /**
     * What is not in a row.
     *
     * @param column its column, and the names within it, joined by points
     * @param why what stands there, as the end of a sentence
     * @param shown how much or what it is
     */
    public record Lost(String column, Saying why, Saying shown) {}

    /** A row while it is read. */
    static final class Draft {

        /** A row of a posting has some hundred; a file may be made so that a few bytes stand for billions. */
        private static final int MOST_VALUES = 1_000_000;
        private static final long MOST_LETTERS = 64L << 20;

        final Map<String, Object> values = new LinkedHashMap<>();
        private final List<Lost> lost = new ArrayList<>();
        private long letters;
        private int count;

        void count(int length) {
            count++;
            letters += length + 1L;
            if (count > MOST_VALUES || letters > MOST_LETTERS) {
                throw ParquetFault.boundary(
                        Saying.of("remark.parquet-row", MOST_VALUES, MOST_LETTERS >> 20),
                        Saying.of("remedy.leave-out-column"));
            }
        }

        void lose(Lost one) {
            lost.add(one);
        }

        ParquetRow done() {
            return new ParquetRow(values, List.copyOf(lost), letters);
        }
    }
}

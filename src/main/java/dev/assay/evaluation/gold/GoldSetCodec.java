package dev.assay.evaluation.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A gold set as the JSON text that it is kept as. */
public interface GoldSetCodec {

    String write(GoldSet set, List<LabelledCell> cells);

    /** @throws IllegalArgumentException if it is no set; the message says what is wrong with it */
    GoldSet read(String json);

    /** The cells of a set, in its order. @throws IllegalArgumentException as {@link #read}, or if they are not those whose hash the set has */
    default List<LabelledCell> cells(String json) {
        List<LabelledCell> cells = new ArrayList<>();
        each(json, cells::add);
        return cells;
    }

    /** Hands over one cell after the other, before it is known whether they are those whose hash the set has. @throws IllegalArgumentException as {@link #cells} */
    void each(String json, Consumer<LabelledCell> to);

    /** The SHA-256 of the cells as the {@code gold} export has them, in lower-case hex. */
    String hash(List<LabelledCell> cells);
}

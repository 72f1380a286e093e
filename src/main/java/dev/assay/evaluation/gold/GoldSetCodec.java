package dev.assay.evaluation.gold;

import java.util.List;

/** A gold set as the JSON text that it is kept as. */
public interface GoldSetCodec {

    String write(GoldSet set, List<LabelledCell> cells);

    /** @throws IllegalArgumentException if it is no set; the message says what is wrong with it */
    GoldSet read(String json);

    /** The cells of a set, in its order. @throws IllegalArgumentException as {@link #read}, or if they are not those whose hash the set has */
    List<LabelledCell> cells(String json);

    /** The SHA-256 of the cells as the {@code gold} export has them, in lower-case hex. */
    String hash(List<LabelledCell> cells);
}

package dev.assay.store.index;

/** The keys of the rows of answers: a field's holds its answer's number and its place, a span's its own number as well. */
public final class AnswerKeys {

    private static final int BITS = 12;
    private static final int MASK = (1 << BITS) - 1;

    /** The fields of the answers of a row of {@code run r}. */
    public static final String FIELDS_OF_RUN = "f.id BETWEEN r.ord * 4096 AND r.ord * 4096 + 4095";

    /** The place of a field in its answer, a row of {@code run r}. */
    public static final String PLACE_IN_RUN = "f.id - r.ord * 4096";

    /** The field of an answer that stands where a row of {@code cell c} says. */
    static final String FIELD_OF_CELL = "f.id = c.run_ord * 4096 + c.place";

    /** Asked with the first and the last number of the answers. */
    static final String FIELDS = " WHERE id BETWEEN CAST(? AS BIGINT) * 4096 AND CAST(? AS BIGINT) * 4096 + 4095";

    /** Asked with the first and the last number of the answers. */
    static final String SPANS = " WHERE id BETWEEN CAST(? AS BIGINT) * 16777216"
            + " AND CAST(? AS BIGINT) * 16777216 + 16777215";

    private AnswerKeys() {}

    static long field(long answer, int place) {
        return answer << BITS | within(place);
    }

    static long span(long answer, int place, int nth) {
        return field(answer, place) << BITS | within(nth);
    }

    private static int within(int number) {
        if (number > MASK) {
            throw new IllegalArgumentException("More than " + MASK + " parts of one answer cannot be kept.");
        }
        return number;
    }

    static long answerOfField(long key) {
        return key >> BITS;
    }

    /** The key of the field that a span belongs to. */
    static long fieldOfSpan(long key) {
        return key >> BITS;
    }
}

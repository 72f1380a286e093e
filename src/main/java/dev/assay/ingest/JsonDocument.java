package dev.assay.ingest;

import dev.assay.saying.Saying;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One JSON document of a text, as far as it could be read. Offsets are UTF-16 units of the text.
 *
 * @param root plain shapes (String, Number, Boolean, List, Map, null)
 * @param start where it begins
 * @param end one past its last character, or past the last value that stands whole
 * @param failure why it ends early; null if it is whole
 * @param unfinished the lists and maps whose end was not reached, by identity
 * @param repeated the keys that stand twice in one object; the last value counts
 * @param repairs what was changed to read it, as a sentence or its rest
 * @param openedAt where the unfinished lists and maps begin, in their order
 */
record JsonDocument(@Nullable Object root, int start, int end, @Nullable Failure failure,
        List<Object> unfinished, RepeatedKeys repeated, List<Saying> repairs,
        List<Integer> openedAt) {

    /**
     * Why a document ends early.
     *
     * @param kind whether more text, other text or nothing would help
     * @param offset where it breaks
     * @param said what is wrong there, as the rest of a sentence; nothing where the text ends
     */
    record Failure(Kind kind, int offset, Saying said) {

        /** How a document fails. */
        enum Kind {
            /** The text ends where the document should go on. */
            CUT,
            /** Something stands there that is no JSON. */
            BROKEN,
            /** It goes beyond what is read, such as in its depth. */
            REFUSED
        }
    }

    JsonDocument {
        unfinished = List.copyOf(unfinished);
        repairs = List.copyOf(repairs);
        openedAt = List.copyOf(openedAt);
    }

    JsonDocument(@Nullable Object root, int start, int end, @Nullable Failure failure,
            List<Object> unfinished, RepeatedKeys repeated, List<Saying> repairs) {
        this(root, start, end, failure, unfinished, repeated, repairs, List.of());
    }

    /** An object that was made from something else, such as the cells of a row. */
    static JsonDocument made(Object root) {
        return new JsonDocument(root, 0, 0, null, List.of(), RepeatedKeys.NONE, List.of());
    }

    boolean isWhole() {
        return failure == null;
    }

    boolean failsBy(Failure.Kind kind) {
        return failure != null && failure.kind == kind;
    }

    boolean isWhole(Object container) {
        return unfinished.stream().noneMatch(open -> open == container);
    }

    JsonDocument moved(int by) {
        Failure there = failure == null
                ? null
                : new Failure(failure.kind, failure.offset + by, failure.said);
        return new JsonDocument(root, start + by, end + by, there, unfinished, repeated, repairs,
                openedAt.stream().map(at -> at + by).toList());
    }

    /** The same for a document whose text goes on after its last bracket. */
    JsonDocument closedTooEarly() {
        List<Object> all = root == null ? List.of() : List.of(root);
        return new JsonDocument(root, start, end,
                new Failure(Failure.Kind.BROKEN, end, Saying.of("fault.closed")), all, repeated, repairs);
    }

    JsonDocument repaired(List<Saying> how) {
        return new JsonDocument(root, start, end, failure, unfinished, repeated, how, openedAt);
    }
}

package dev.assay.ingest;

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
 * @param repairs what was changed to read it, in words an analyst uses
 */
record JsonDocument(@Nullable Object root, int start, int end, @Nullable Failure failure,
        List<Object> unfinished, List<Repeated> repeated, List<String> repairs) {

    /** A key that stands twice. @param former the value that was given up */
    record Repeated(String key, Object container, @Nullable Object former) {}

    /**
     * Why a document ends early.
     *
     * @param kind whether more text, other text or nothing would help
     * @param offset where it breaks
     * @param message what is wrong there
     */
    record Failure(Kind kind, int offset, String message) {

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
        repeated = List.copyOf(repeated);
        repairs = List.copyOf(repairs);
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
                : new Failure(failure.kind, failure.offset + by, failure.message);
        return new JsonDocument(root, start + by, end + by, there, unfinished, repeated, repairs);
    }

    /** The same for a document whose text goes on after its last bracket. */
    JsonDocument closedTooEarly() {
        List<Object> all = root == null ? List.of() : List.of(root);
        return new JsonDocument(root, start, end,
                new Failure(Failure.Kind.BROKEN, end, "a bracket closes it here, but it goes on"), all,
                repeated,
                repairs);
    }

    JsonDocument repaired(List<String> how) {
        return new JsonDocument(root, start, end, failure, unfinished, repeated, how);
    }
}

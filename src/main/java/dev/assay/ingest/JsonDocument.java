package dev.assay.ingest;

import java.util.List;
import java.util.Set;
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
        Set<Object> unfinished, List<Repeated> repeated, List<String> repairs) {

    /** A key that stands twice. @param former the value that was given up */
    record Repeated(String key, Object container, @Nullable Object former) {}

    /**
     * Why a document ends early.
     *
     * @param cut whether the text ends where the document should go on
     * @param offset where it breaks
     * @param message what is wrong there
     */
    record Failure(boolean cut, int offset, String message) {}

    JsonDocument {
        repeated = List.copyOf(repeated);
        repairs = List.copyOf(repairs);
    }

    boolean isWhole() {
        return failure == null;
    }

    boolean isWhole(Object container) {
        return !unfinished.contains(container);
    }

    JsonDocument moved(int by) {
        Failure there = failure == null
                ? null
                : new Failure(failure.cut, failure.offset + by, failure.message);
        return new JsonDocument(root, start + by, end + by, there, unfinished, repeated, repairs);
    }

    JsonDocument repaired(List<String> how) {
        return new JsonDocument(root, start, end, failure, unfinished, repeated, how);
    }
}

package dev.assay.ingest;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of a document that stand twice in one object, by the object; the last value counts. */
final class RepeatedKeys {

    static final RepeatedKeys NONE = new RepeatedKeys();

    private final IdentityHashMap<Object, List<Repeated>> byObject = new IdentityHashMap<>();

    /** A key that stands twice. @param former the value that was given up */
    record Repeated(String key, @Nullable Object former) {}

    /** While the document is read. */
    void add(Object object, String key, @Nullable Object former) {
        byObject.computeIfAbsent(object, made -> new ArrayList<>(1)).add(new Repeated(key, former));
    }

    boolean isEmpty() {
        return byObject.isEmpty();
    }

    /** Those of one object itself, in the order read. */
    List<Repeated> in(@Nullable Object object) {
        return object == null ? List.of() : byObject.getOrDefault(object, List.of());
    }
}

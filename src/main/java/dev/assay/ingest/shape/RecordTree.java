package dev.assay.ingest.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plain shape to look into by pointers. The members of each object are folded once. */
final class RecordTree {

    private final Object root;
    private final IdentityHashMap<Map<?, ?>, Map<String, Object>> folded = new IdentityHashMap<>();

    private final Map<String, Object> written = new HashMap<>();

    RecordTree(Object root) {
        this.root = root;
    }

    Object root() {
        return root;
    }

    /** What stands at a place, without nulls. */
    List<Object> all(Pointer pointer) {
        List<Object> at = List.of(root);
        for (String step : pointer.steps()) {
            List<Object> next = new ArrayList<>();
            for (Object value : at) {
                step(value, step, next);
            }
            if (next.isEmpty()) {
                return next;
            }
            at = next;
        }
        return at;
    }

    boolean has(Pointer pointer) {
        return !all(pointer).isEmpty();
    }

    private void step(Object value, String step, List<Object> next) {
        if (step.equals(Pointer.EVERY)) {
            Iterable<?> items = value instanceof Map<?, ?> map
                    ? map.values()
                    : value instanceof List<?> list ? list : List.of();
            for (Object item : items) {
                if (item != null) {
                    next.add(item);
                }
            }
        } else if (value instanceof Map<?, ?> map) {
            Object member = members(map).get(step);
            if (member != null) {
                next.add(member);
            }
        } else if (value instanceof String text && isWritten(text)) {
            Object inner = written.computeIfAbsent(text, WrittenJson::of);
            if (!(inner instanceof String)) {
                step(inner, step, next);
            }
        } else if (value instanceof List<?> list) {
            Object item = item(list, step);
            if (item != null) {
                next.add(item);
            }
        }
    }

    /** Whether a text may be JSON, into which pointers lead. */
    static boolean isWritten(String text) {
        return text.startsWith("{") || text.startsWith("[");
    }

    private static @Nullable Object item(List<?> list, String step) {
        boolean number = !step.isEmpty() && step.length() < 6
                && step.chars().allMatch(c -> c >= '0' && c <= '9');
        int index = number ? Integer.parseInt(step) : -1;
        return index >= 0 && index < list.size() ? list.get(index) : null;
    }

    private Map<String, Object> members(Map<?, ?> map) {
        return folded.computeIfAbsent(map, object -> {
            Map<String, Object> members = new LinkedHashMap<>();
            object.forEach((key, value) -> {
                if (value != null) {
                    members.putIfAbsent(NameFolding.fold((String) key), value);
                }
            });
            return members;
        });
    }
}

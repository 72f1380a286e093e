package dev.assay.ingest;

import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a Pass 1 result, flat under {@code ext_*} keys or in the groups of a raw answer. */
final class FactsReader {

    private static final String PREFIX = "ext_";
    private static final String WRAPPER = "extraction";

    private FactsReader() {}

    /** Whether an object carries facts in one of the known shapes. */
    static boolean recognises(Map<?, ?> object) {
        return object.get(WRAPPER) instanceof Map
                || isFlat(object);
    }

    /** Whether the facts are the object's own members. */
    static boolean isFlat(Map<?, ?> object) {
        return object.keySet().stream().anyMatch(key -> ((String) key).startsWith(PREFIX));
    }

    /** Whether a member is a fact; what stands twice of those is told with them. */
    static boolean isFact(String key) {
        return key.startsWith(PREFIX);
    }

    /** Whether a text names what holds facts. */
    static boolean isNamedIn(String text) {
        return text.contains(PREFIX) || text.contains(WRAPPER);
    }

    /** What stands twice in the objects that the facts are read from. */
    static List<RepeatedKeys.Repeated> repeated(Map<?, ?> object, RepeatedKeys repeated) {
        List<RepeatedKeys.Repeated> all = new ArrayList<>(repeated.in(object));
        if (object.get(WRAPPER) instanceof Map<?, ?> groups) {
            all.addAll(repeated.in(groups));
            groups.values().forEach(group -> all.addAll(repeated.in(group)));
        }
        return all;
    }

    /** The whole facts by {@code ext_*} key, in file order; they count as read. */
    static Map<String, @Nullable Object> read(Members members, Scope scope, Unread unread) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        Map<?, ?> object = members.object();
        if (object.get(WRAPPER) instanceof Map<?, ?> groups) {
            members.markRead(WRAPPER);
            groups.forEach((name, group) -> {
                if (group instanceof Map<?, ?> inner) {
                    inner.forEach((key, value) -> put(facts, (String) key, value, scope, unread));
                } else {
                    put(facts, (String) name, group, scope, unread);
                }
            });
        }
        object.forEach((key, value) -> {
            if (((String) key).startsWith(PREFIX)) {
                members.markRead((String) key);
                put(facts, (String) key, value, scope, unread);
            }
        });
        return facts;
    }

    private static void put(Map<String, @Nullable Object> facts, String key, @Nullable Object value,
            Scope scope, Unread unread) {
        if (value != null && !scope.document().isWhole(value)) {
            return;
        }
        String name = key.startsWith(PREFIX) ? key : PREFIX + key;
        if (!facts.containsKey(name)) {
            facts.put(name, value);
        } else if (value != null && !value.equals(facts.get(name))) {
            unread.addLost(scope.within(key).path(), Saying.of("unread.twin-last"), value, scope.place());
        }
    }
}

package dev.assay.ingest;

import dev.assay.ingest.shape.NameFolding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object, found by their folded names, with an account of which were read. What is left over
 * in the end was read by nobody.
 */
final class Members {

    /** The names under which an object gives its own text, such as {@code "company": {"name": …}}. */
    private static final List<String> NAMED = NameFolding.foldAll("name", "display_name", "text", "#text",
            "value", "html", "content", "label", "libelle", "libellé", "nom", "nombre", "$oid", "$date",
            "$numberLong", "$numberInt");

    private final Map<?, ?> object;
    private final Map<String, List<String>> written = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();
    private final List<String> texts = new ArrayList<>();

    /**
     * A member.
     *
     * @param key as it is written
     * @param value plain shapes
     */
    record Member(String key, @Nullable Object value) {}

    Members(Map<?, ?> object) {
        this.object = object;
        for (Object key : object.keySet()) {
            written.computeIfAbsent(NameFolding.fold((String) key), name -> new ArrayList<>(1))
                    .add((String) key);
        }
    }

    Map<?, ?> object() {
        return object;
    }

    /** Whether a member of one of the names is there and not null. */
    boolean has(List<String> names) {
        return names.stream().anyMatch(name -> all(name).stream().anyMatch(member -> member.value != null));
    }

    /** The first member of these names whose value a reading makes something of; it counts as read. */
    <T> @Nullable T read(List<String> names, Function<Member, @Nullable T> reading) {
        for (String name : names) {
            for (Member member : all(name)) {
                T made = member.value == null ? null : reading.apply(member);
                if (made != null) {
                    read.add(member.key);
                    if (made instanceof String text) {
                        texts.add(text);
                    }
                    return made;
                }
            }
        }
        return null;
    }

    /** The first text of these names, which counts as read; empty if there is none. */
    String text(List<String> names) {
        String text = read(names, member -> {
            String found = PostingKeys.text(member.value);
            return found.isBlank() || NameFolding.isAbsent(found) ? null : found;
        });
        return text == null ? "" : text;
    }

    /** What was read as texts so far. */
    List<String> texts() {
        return texts;
    }

    /** The members of one folded name, in the order written. */
    List<Member> all(String name) {
        return written.getOrDefault(name, List.of()).stream()
                .map(key -> new Member(key, object.get(key))).toList();
    }

    void markRead(String key) {
        read.add(key);
    }

    void markRead(List<String> names) {
        names.forEach(name -> read.addAll(written.getOrDefault(name, List.of())));
    }

    /** What nobody has read so far, in the order written. */
    List<Member> left() {
        List<Member> left = new ArrayList<>();
        object.forEach((key, value) -> {
            if (!read.contains(key)) {
                left.add(new Member((String) key, value));
            }
        });
        return left;
    }

    /** The member that has the same name as another, but for case and signs, and stands before it; null if none. */
    @Nullable
    String sameName(String key) {
        String first = written.getOrDefault(NameFolding.fold(key), List.of(key)).getFirst();
        return first.equals(key) ? null : first;
    }

    /** The member that holds the text of an object that stands for one text; null if none does. */
    @Nullable
    Member own() {
        for (String name : NAMED) {
            for (Member member : all(name)) {
                if (member.value instanceof String text && !text.isBlank()) {
                    return member;
                }
            }
        }
        return null;
    }
}

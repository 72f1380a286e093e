package dev.assay.ingest.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what of a record was neither read nor is known to be unneeded. */
final class Leftovers {

    private final Step root = new Step();
    private final Set<String> words = new HashSet<>();
    private final List<Shape.Left> left = new ArrayList<>();
    private final IdentityHashMap<Object, Set<String>> taken = new IdentityHashMap<>();

    /** A step of the pointers that lead to what is accounted for. */
    private static final class Step {

        private final Map<String, Step> next = new HashMap<>();
        private boolean whole;
        private boolean plain;
        private boolean unneeded;

        Step put(String name) {
            return next.computeIfAbsent(name, key -> new Step());
        }
    }

    Leftovers(Look.Account account, List<Pointer> unneeded, List<String> texts) {
        account.whole().forEach(pointer -> end(pointer).whole = true);
        account.plain().forEach(pointer -> end(pointer).plain = true);
        // a piece that is the whole text is among the texts
        account.cut().forEach(this::end);
        Stream.concat(account.spare().stream(), unneeded.stream())
                .forEach(pointer -> end(pointer).unneeded = true);
        texts.forEach(text -> words.add(words(text)));
    }

    /** Where a pointer ends; nowhere in the record where it leads around it. */
    private Step end(Pointer pointer) {
        Step at = pointer.around() ? new Step() : root;
        for (String step : pointer.steps()) {
            at = at.put(step);
        }
        return at;
    }

    /** Whether a shape has nothing to say of a member. */
    boolean isFree(String key) {
        return next(List.of(root), NameFolding.fold(key)).isEmpty();
    }

    /** Whether a member was read as a whole. */
    boolean isRead(String key) {
        return next(List.of(root), NameFolding.fold(key)).stream().anyMatch(step -> step.whole);
    }

    /** @param besides the record's own members that others account for */
    List<Shape.Left> of(Map<?, ?> object, Set<String> besides) {
        left.clear();
        taken.clear();
        members(object, "", List.of(root), false, besides);
        return List.copyOf(left);
    }

    /** What nobody else need account for: the names of what was read or is not needed, by the object it stands in. */
    void taken(Map<?, ?> object, BiConsumer<Object, Set<String>> to) {
        of(object, Set.of());
        taken.forEach(to);
    }

    /** @param besides as in {@link #of} */
    List<Map<?, ?>> objects(Map<?, ?> object, Set<String> besides) {
        List<Map<?, ?>> found = new ArrayList<>(List.of(object));
        object.forEach((key, member) -> {
            if (!besides.contains((String) key)) {
                objects(member, next(List.of(root), NameFolding.fold((String) key)), found);
            }
        });
        return found;
    }

    private static void objects(@Nullable Object value, List<Step> steps, List<Map<?, ?>> found) {
        if (steps.stream().anyMatch(step -> step.whole)) {
            return;
        }
        if (value instanceof Map<?, ?> map) {
            found.add(map);
            map.forEach(
                    (key, member) -> objects(member, next(steps, NameFolding.fold((String) key)), found));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                objects(list.get(i), next(steps, Integer.toString(i)), found);
            }
        }
    }

    private void walk(Object value, String path, List<Step> steps, boolean within) {
        if (steps.stream().anyMatch(step -> step.whole)) {
            return;
        }
        boolean plain = steps.stream().anyMatch(step -> step.plain);
        boolean unneeded = within || steps.stream().anyMatch(step -> step.unneeded);
        boolean leadsOn = plain || steps.stream().anyMatch(step -> !step.next.isEmpty());
        Object inner = leadsOn && value instanceof String text && RecordTree.isWritten(text)
                ? WrittenJson.of(text)
                : value;
        if (inner instanceof Map<?, ?> map && leadsOn) {
            String own = plain ? PlainText.ownKey(map) : null;
            members(map, path, steps, unneeded, own == null ? Set.of() : Set.of(own));
        } else if (inner instanceof List<?> list && leadsOn) {
            List<Step> asText = steps.stream().filter(step -> step.plain).toList();
            for (int i = 0; i < list.size(); i++) {
                Object item = list.get(i);
                if (item != null) {
                    List<Step> next = next(steps, Integer.toString(i));
                    next.addAll(asText);
                    walk(item, path, next, unneeded);
                }
            }
        } else if (!plain && (unneeded ? holdsOtherText(value) : !isRepeated(value))) {
            left.add(new Shape.Left(path, value, null));
        }
    }

    private void members(Map<?, ?> map, String path, List<Step> steps, boolean within, Set<String> besides) {
        Map<String, String> seen = new HashMap<>();
        map.forEach((key, member) -> {
            String name = (String) key;
            String folded = NameFolding.fold(name);
            List<Step> next = next(steps, folded);
            if (member == null || besides.contains(name)) {
                return;
            }
            String first = next.isEmpty() ? null : seen.putIfAbsent(folded, name);
            if (first == null) {
                int before = left.size();
                walk(member, below(path, name), next, within);
                if (left.size() == before && (isRead(next) || isFlat(member))) {
                    taken.computeIfAbsent(map, made -> new HashSet<>()).add(name);
                }
            } else if (!member.equals(map.get(first))) {
                left.add(new Shape.Left(below(path, name), member, below(path, first)));
            }
        });
    }

    private static boolean isRead(List<Step> steps) {
        return steps.stream().anyMatch(step -> step.whole || step.plain);
    }

    private static boolean isFlat(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().allMatch(Leftovers::isFlat)
                : !(value instanceof Map) && !(value instanceof String text && RecordTree.isWritten(text));
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static List<Step> next(List<Step> steps, String name) {
        List<Step> next = new ArrayList<>(2);
        for (Step step : steps) {
            Step named = step.next.get(name);
            Step every = step.next.get(Pointer.EVERY);
            if (named != null) {
                next.add(named);
            }
            if (every != null) {
                next.add(every);
            }
        }
        return next;
    }

    private boolean isRepeated(Object value) {
        return value instanceof String text && (text.isBlank() || words.contains(words(text)));
    }

    /** Whether something holds a text that says other than what was read. */
    private boolean holdsOtherText(@Nullable Object value) {
        return switch (value) {
            case String text -> LongText.isOne(text) && !words.contains(words(text));
            case List<?> items -> items.stream().anyMatch(this::holdsOtherText);
            case Map<?, ?> map -> map.values().stream().anyMatch(this::holdsOtherText);
            case null, default -> false;
        };
    }

    /** A text's letters and digits, without the marks of HTML. */
    static String words(String text) {
        String shown = text.replaceAll("<[^<>]{0,1000}>|&#?\\w{1,10};", "");
        StringBuilder words = new StringBuilder(shown.length());
        shown.codePoints().filter(Character::isLetterOrDigit).forEach(words::appendCodePoint);
        return words.toString();
    }
}

package dev.assay.ingest.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what of a record was neither read nor is known to be unneeded. */
final class Leftovers {

    private final Step root = new Step();
    private final Set<String> words = new HashSet<>();
    private final List<Shape.Left> left = new ArrayList<>();

    /** A step of the pointers that lead to what is accounted for. */
    private static final class Step {

        private final Map<String, Step> next = new HashMap<>();
        private boolean read;
        private boolean unneeded;

        Step put(String name) {
            return next.computeIfAbsent(name, key -> new Step());
        }
    }

    Leftovers(Look look, List<Pointer> unneeded, List<String> texts) {
        look.read().stream().filter(pointer -> !pointer.around())
                .forEach(pointer -> end(pointer).read = true);
        look.spared().stream().filter(pointer -> !pointer.around())
                .forEach(pointer -> end(pointer).unneeded = true);
        unneeded.stream().filter(pointer -> !pointer.around())
                .forEach(pointer -> end(pointer).unneeded = true);
        texts.forEach(text -> words.add(words(text)));
    }

    private Step end(Pointer pointer) {
        Step at = root;
        for (String step : pointer.steps()) {
            at = at.put(step);
        }
        return at;
    }

    List<Shape.Left> of(Map<?, ?> object) {
        walk(object, "", List.of(root), false);
        return left;
    }

    private void walk(Object value, String path, List<Step> steps, boolean within) {
        if (steps.stream().anyMatch(step -> step.read)) {
            return;
        }
        boolean unneeded = within || steps.stream().anyMatch(step -> step.unneeded);
        boolean leadsOn = steps.stream().anyMatch(step -> !step.next.isEmpty());
        if (unneeded && !leadsOn || steps.isEmpty()) {
            if (unneeded ? holdsOtherText(value) : !isRepeated(value)) {
                left.add(new Shape.Left(path, value));
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> {
                if (member != null) {
                    walk(member, path.isEmpty() ? (String) key : path + "." + key,
                            next(steps, NameFolding.fold((String) key)), unneeded);
                }
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Object item = list.get(i);
                if (item != null) {
                    walk(item, path, next(steps, Integer.toString(i)), unneeded);
                }
            }
        } else if (!leadsOn && !isRepeated(value)) {
            left.add(new Shape.Left(path, value));
        }
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
    private boolean holdsOtherText(Object value) {
        return switch (value) {
            case String text -> LongText.isOne(text) && !words.contains(words(text));
            case List<?> items -> items.stream().anyMatch(item -> item != null && holdsOtherText(item));
            case Map<?, ?> map ->
                map.values().stream().anyMatch(item -> item != null && holdsOtherText(item));
            default -> false;
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

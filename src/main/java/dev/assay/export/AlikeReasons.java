package dev.assay.export;

import dev.assay.text.word.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why cells were decided otherwise: equal reasons counted, and those of one kind put together whose notes say nearly the same.
 * The same reasons give the same groups, in whatever order they come.
 */
final class AlikeReasons {

    /** Which share of the words of two notes both must have. */
    private static final double ALIKE = 0.6;
    private static final Set<String> DENIALS = Set.of("not", "no", "never", "without", "nicht", "kein",
            "keine",
            "ohne");

    private final Map<Reason, Integer> counted = new LinkedHashMap<>();

    /** @param kind the key of the reason that was chosen; empty for none @param note what the reviewer wrote */
    record Reason(String kind, String note) {

        String inWords() {
            return kind.isEmpty() || note.isEmpty() ? kind + note : kind + ": " + note;
        }
    }

    /** Alike reasons. @param reasons the most frequent first @param cells how many cells have one of them */
    record Group(List<Reason> reasons, int cells) {

        Reason most() {
            return reasons.getFirst();
        }
    }

    /** A group that grows; others are compared with its first note. */
    private record Growing(Set<String> words, List<Reason> reasons, int[] cells) {}

    void add(Reason reason) {
        if (!reason.kind().isEmpty() || !reason.note().isEmpty()) {
            counted.merge(reason, 1, Integer::sum);
        }
    }

    /** The largest first. */
    List<Group> groups() {
        List<Map.Entry<Reason, Integer>> sorted = counted.entrySet().stream()
                .sorted(Map.Entry.<Reason, Integer>comparingByValue().reversed()
                        .thenComparing(one -> one.getKey().kind()).thenComparing(one -> one.getKey().note()))
                .toList();
        List<Growing> groups = new ArrayList<>();
        for (Map.Entry<Reason, Integer> one : sorted) {
            Set<String> words = words(one.getKey().note());
            Growing group = groups.stream()
                    .filter(known -> known.reasons().getFirst().kind().equals(one.getKey().kind())
                            && alike(known.words(), words))
                    .findFirst().orElse(null);
            if (group == null) {
                group = new Growing(words, new ArrayList<>(), new int[1]);
                groups.add(group);
            }
            group.reasons().add(one.getKey());
            group.cells()[0] += one.getValue();
        }
        return groups.stream().map(group -> new Group(List.copyOf(group.reasons()), group.cells()[0]))
                .sorted(Comparator.comparingInt((Group group) -> -group.cells())).toList();
    }

    private static Set<String> words(String note) {
        return Words.of(note).stream().map(Words.Word::stem).collect(Collectors.toSet());
    }

    /** What one note says and another denies is not alike, however many words they share. */
    private static boolean alike(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        int either = some.size() + others.size() - both.size();
        return (either == 0 || both.size() >= ALIKE * either) && denies(some) == denies(others);
    }

    private static boolean denies(Set<String> words) {
        return words.stream().anyMatch(DENIALS::contains);
    }
}

package dev.assay.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which postings are to be reviewed by whom; some by two, so that it can be told how far they agree.
 *
 * @param postings by posting id, its reviewers in the order of the alphabet
 */
public record Assignment(Map<String, List<String>> postings) {

    /** Nobody is to review anything in particular. */
    public static final Assignment NONE = new Assignment(Map.of());

    private static final ArtefactKind KIND = ArtefactKind.Known.ASSIGNMENT;
    /** The one name that a store keeps it under. */
    private static final String NAME = "postings";

    public Assignment {
        postings = Collections.unmodifiableMap(new LinkedHashMap<>(postings));
    }

    /**
     * Assigns those postings too that nobody reviews yet, in equal parts as far as that goes; the others stay with whom they are.
     *
     * @param all the postings there are
     * @param reviewers at least one, and two where any are to be reviewed by two
     * @param twice which share of the added postings is to be reviewed by two
     * @param seed what is drawn by
     */
    public Assignment with(Collection<String> all, List<String> reviewers, double twice, long seed) {
        List<String> names = List.copyOf(new TreeSet<>(reviewers));
        if (names.isEmpty() || twice > 0 && names.size() < 2) {
            throw new IllegalArgumentException("two reviewers are needed for postings that two review");
        }
        List<String> added = new ArrayList<>(new TreeSet<>(all));
        added.removeAll(postings.keySet());
        Random random = new Random(seed);
        Collections.shuffle(added, random);
        Map<String, Integer> loads = new LinkedHashMap<>();
        names.forEach(name -> loads.put(name, 0));
        Map<List<String>, Integer> pairs = new LinkedHashMap<>();
        postings.values().forEach(some -> {
            some.forEach(name -> loads.computeIfPresent(name, (known, load) -> load + 1));
            pairs.merge(some, 1, Integer::sum);
        });
        Map<String, List<String>> assigned = new TreeMap<>(postings);
        long two = Math.round(twice * added.size());
        for (String posting : added) {
            List<String> some = two-- > 0 ? pair(names, loads, pairs) : List.of(least(names, loads));
            some.forEach(name -> loads.merge(name, 1, Integer::sum));
            pairs.merge(some, 1, Integer::sum);
            assigned.put(posting, some);
        }
        return new Assignment(assigned);
    }

    private static String least(List<String> names, Map<String, Integer> loads) {
        return names.stream().min(Comparator.comparingInt(name -> loads.getOrDefault(name, 0))).orElseThrow();
    }

    /** The two that met least, and of those who have least to do. */
    private static List<String> pair(List<String> names, Map<String, Integer> loads,
            Map<List<String>, Integer> pairs) {
        List<List<String>> all = new ArrayList<>();
        for (int one = 0; one < names.size(); one++) {
            for (int other = one + 1; other < names.size(); other++) {
                all.add(List.of(names.get(one), names.get(other)));
            }
        }
        return all.stream().min(Comparator.comparingInt((List<String> two) -> pairs.getOrDefault(two, 0))
                .thenComparingInt(two -> loads.getOrDefault(two.getFirst(), 0)
                        + loads.getOrDefault(two.getLast(), 0)))
                .orElseThrow();
    }

    /** Who reviews a posting; nobody in particular where there is none. */
    public List<String> of(String posting) {
        return postings.getOrDefault(posting, List.of());
    }

    /** As plain JSON shapes. */
    public Map<String, Object> plain() {
        return Map.of("postings", postings);
    }

    /** @throws IllegalArgumentException if these are no JSON shapes of one */
    public static Assignment of(@Nullable Object plain) {
        if (!(plain instanceof Map<?, ?> all) || !(all.get("postings") instanceof Map<?, ?> given)) {
            throw new IllegalArgumentException("it says nothing of postings");
        }
        Map<String, List<String>> postings = new TreeMap<>();
        given.forEach((posting, some) -> {
            if (some instanceof List<?> names) {
                postings.put(String.valueOf(posting), names.stream().map(String::valueOf).sorted().toList());
            }
        });
        return new Assignment(postings);
    }

    /** What a store keeps of it. */
    public static Optional<Artefact> kept(ArtefactHistory history) {
        return history.inForce(KIND, NAME);
    }

    /** Keeps it in the place of the one before. @param content the same as JSON */
    public static void keep(Artefacts artefacts, String content, String reviewer) {
        artefacts.keep(KIND, NAME, content, reviewer);
    }
}

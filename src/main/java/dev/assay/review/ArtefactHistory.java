package dev.assay.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All versions of all artefacts, and which names are retracted.
 *
 * @param kept first to last
 * @param retracted the names that are not in force
 * @param retractedBy the names that a reviewer took out of force and kept nothing under since
 * @param unread the highest number of each name that was given to a version which cannot be read here
 */
public record ArtefactHistory(List<Artefact> kept, Set<Name> retracted, Set<Retraction> retractedBy,
        Map<Name, Integer> unread) {

    public static final ArtefactHistory EMPTY = new ArtefactHistory(List.of(), Set.of(), Set.of(), Map.of());

    /** A name that a reviewer took out of force. */
    public record Retraction(Name name, String reviewer) {}

    /** What the versions of one thing have in common. */
    public record Name(ArtefactKind kind, String name) {

        public static Name of(Artefact artefact) {
            return new Name(artefact.kind(), artefact.name());
        }
    }

    public ArtefactHistory {
        kept = List.copyOf(kept);
        retracted = Set.copyOf(retracted);
        retractedBy = Set.copyOf(retractedBy);
        unread = Map.copyOf(unread);
    }

    /** The same with one version more, which is in force. */
    public ArtefactHistory with(Artefact artefact) {
        List<Artefact> more = new ArrayList<>(kept);
        more.add(artefact);
        Set<Name> still = new LinkedHashSet<>(retracted);
        still.remove(Name.of(artefact));
        Set<Retraction> by = new LinkedHashSet<>(retractedBy);
        by.remove(new Retraction(Name.of(artefact), artefact.reviewer()));
        return new ArtefactHistory(more, still, by, unread);
    }

    /** The same with a name out of force. @param reviewer who took it out */
    public ArtefactHistory without(ArtefactKind kind, String name, String reviewer) {
        Set<Name> more = new LinkedHashSet<>(retracted);
        more.add(new Name(kind, name));
        Set<Retraction> by = new LinkedHashSet<>(retractedBy);
        by.add(new Retraction(new Name(kind, name), reviewer));
        return new ArtefactHistory(kept, more, by, unread);
    }

    /** What a reviewer made, numbered as if nobody else made anything of these kinds; of the others all. */
    public ArtefactHistory of(String reviewer, Predicate<ArtefactKind> own) {
        Set<Name> out = retracted.stream().filter(name -> !own.test(name.kind())).collect(Collectors.toSet());
        retractedBy.stream().filter(one -> own.test(one.name().kind()) && one.reviewer().equals(reviewer))
                .forEach(one -> out.add(one.name()));
        List<Artefact> seen = new ArrayList<>();
        Map<Name, Integer> numbers = new HashMap<>();
        for (Artefact one : kept) {
            if (!own.test(one.kind())) {
                seen.add(one);
            } else if (one.reviewer().equals(reviewer)) {
                seen.add(one.numbered(numbers.merge(Name.of(one), 1, Integer::sum)));
            }
        }
        return new ArtefactHistory(seen, out, retractedBy, unread);
    }

    /** The same knowing that a number was given to a version which cannot be read: it is not given again. */
    public ArtefactHistory withUnread(ArtefactKind kind, String name, int version) {
        Map<Name, Integer> more = new HashMap<>(unread);
        more.merge(new Name(kind, name), version, Math::max);
        return new ArtefactHistory(kept, retracted, retractedBy, more);
    }

    public List<Artefact> inForce() {
        Map<Name, Artefact> last = new LinkedHashMap<>();
        kept.forEach(artefact -> last.put(Name.of(artefact), artefact));
        last.keySet().removeAll(retracted);
        return List.copyOf(last.values());
    }

    public Optional<Artefact> inForce(ArtefactKind kind, String name) {
        return retracted.contains(new Name(kind, name))
                ? Optional.empty()
                : versions(kind, name).reversed().stream().findFirst();
    }

    public List<Artefact> versions(ArtefactKind kind, String name) {
        Name wanted = new Name(kind, name);
        return kept.stream().filter(artefact -> Name.of(artefact).equals(wanted)).toList();
    }

    public List<Artefact> withHash(String hash) {
        return kept.stream().filter(artefact -> artefact.hash().equals(hash)).toList();
    }

    /** The number the next version of a name gets. */
    public int next(ArtefactKind kind, String name) {
        int read = versions(kind, name).stream().mapToInt(Artefact::version).max().orElse(0);
        return Math.max(read, unread.getOrDefault(new Name(kind, name), 0)) + 1;
    }
}

package dev.assay.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All versions of all artefacts, and which names are retracted.
 *
 * @param kept first to last
 * @param retracted the names that are not in force
 * @param unread the highest number of each name that was given to a version which cannot be read here
 */
public record ArtefactHistory(List<Artefact> kept, Set<Name> retracted, Map<Name, Integer> unread) {

    public static final ArtefactHistory EMPTY = new ArtefactHistory(List.of(), Set.of(), Map.of());

    /** What the versions of one thing have in common. */
    public record Name(ArtefactKind kind, String name) {

        public static Name of(Artefact artefact) {
            return new Name(artefact.kind(), artefact.name());
        }
    }

    public ArtefactHistory {
        kept = List.copyOf(kept);
        retracted = Set.copyOf(retracted);
        unread = Map.copyOf(unread);
    }

    /** The same with one version more, which is in force. */
    public ArtefactHistory with(Artefact artefact) {
        List<Artefact> more = new ArrayList<>(kept);
        more.add(artefact);
        Set<Name> still = new LinkedHashSet<>(retracted);
        still.remove(Name.of(artefact));
        return new ArtefactHistory(more, still, unread);
    }

    /** The same with a name out of force. */
    public ArtefactHistory without(ArtefactKind kind, String name) {
        Set<Name> more = new LinkedHashSet<>(retracted);
        more.add(new Name(kind, name));
        return new ArtefactHistory(kept, more, unread);
    }

    /** The same knowing that a number was given to a version which cannot be read: it is not given again. */
    public ArtefactHistory withUnread(ArtefactKind kind, String name, int version) {
        Map<Name, Integer> more = new HashMap<>(unread);
        more.merge(new Name(kind, name), version, Math::max);
        return new ArtefactHistory(kept, retracted, more);
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

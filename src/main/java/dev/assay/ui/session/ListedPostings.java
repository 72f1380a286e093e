package dev.assay.ui.session;

import dev.assay.audit.Risk;
import dev.assay.review.Listed;
import dev.assay.review.PostingSummary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ObservableListBase;

/** Postings as they are listed, one by one; of one that nothing is known of yet only its id. */
final class ListedPostings extends ObservableListBase<PostingSummary> {

    private final List<Listed> listed = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, PostingSummary> known = new HashMap<>();

    @Override
    public PostingSummary get(int place) {
        String id = listed.get(place).id();
        PostingSummary there = known.get(id);
        return there != null ? there : new PostingSummary(id, -1, "", "", List.of(), 0, true, Risk.NONE);
    }

    @Override
    public int size() {
        return listed.size();
    }

    int place(String id) {
        return places.getOrDefault(id, -1);
    }

    boolean isKnown(int place) {
        return known.containsKey(listed.get(place).id());
    }

    Optional<PostingSummary> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** The ids of those listed that are known. */
    Set<String> known() {
        Set<String> ids = new HashSet<>(known.keySet());
        ids.retainAll(places.keySet());
        return ids;
    }

    boolean isFinished(String id) {
        PostingSummary summary = known.get(id);
        if (summary != null) {
            return summary.decided() == summary.states().size();
        }
        int place = place(id);
        return place >= 0 && listed.get(place).finished();
    }

    /** Lists others. */
    void put(List<Listed> now) {
        List<PostingSummary> before = new ArrayList<>(this);
        beginChange();
        listed.clear();
        listed.addAll(now);
        number();
        nextReplace(0, listed.size(), before);
        endChange();
    }

    /** Leaves out those that are gone, and has new ones follow. @return whether all stand as they are given now */
    boolean follow(List<Listed> now) {
        Map<String, Listed> wanted = new HashMap<>();
        now.forEach(one -> wanted.put(one.id(), one));
        if (!listed.stream().allMatch(one -> wanted.containsKey(one.id()))) {
            List<Listed> left = listed.stream().filter(one -> wanted.containsKey(one.id())).toList();
            put(left);
        }
        listed.replaceAll(one -> wanted.getOrDefault(one.id(), one));
        List<Listed> more = now.stream().filter(one -> !places.containsKey(one.id())).toList();
        if (!more.isEmpty()) {
            int from = listed.size();
            beginChange();
            listed.addAll(more);
            number();
            nextAdd(from, listed.size());
            endChange();
        }
        return listed.equals(now);
    }

    private void number() {
        places.clear();
        for (int place = 0; place < listed.size(); place++) {
            places.put(listed.get(place).id(), place);
        }
    }

    /** Takes over what is known of some, listed or not. */
    void know(Collection<PostingSummary> summaries) {
        beginChange();
        for (PostingSummary one : summaries) {
            int place = place(one.id());
            if (place < 0) {
                known.put(one.id(), one);
            } else if (!one.equals(known.get(one.id()))) {
                PostingSummary before = get(place);
                known.put(one.id(), one);
                nextSet(place, before);
            }
        }
        endChange();
    }
}

package dev.assay.ui.session;

import dev.assay.saying.Saying;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The doubtful fields that were left when the rest was accepted, and which of them were open since.
 *
 * @param action what left them: finishing the posting, or accepting the rest of a group
 * @param postingId the posting; empty where nothing is left
 * @param answerId the answer that was judged
 * @param reasons why each was left, in the order of the fields
 * @param seen those that were the open field since the list was shown
 */
public record LeftToLookAt(Action action, String postingId, String answerId,
        Map<String, List<Saying>> reasons,
        Set<String> seen) {

    public static final LeftToLookAt NOTHING = new LeftToLookAt(CellAction.FINISH, "", "", Map.of(),
            Set.of());

    public LeftToLookAt {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
        seen = seen.stream().filter(reasons::containsKey).collect(Collectors.toUnmodifiableSet());
    }

    boolean isOf(String posting, String answer) {
        return !reasons.isEmpty() && postingId.equals(posting) && answerId.equals(answer);
    }

    LeftToLookAt without(Predicate<String> done) {
        Map<String, List<Saying>> rest = new LinkedHashMap<>(reasons);
        rest.keySet().removeIf(done);
        return rest.isEmpty() ? NOTHING : new LeftToLookAt(action, postingId, answerId, rest, seen);
    }

    LeftToLookAt saw(String field) {
        if (!reasons.containsKey(field) || seen.contains(field)) {
            return this;
        }
        Set<String> more = new LinkedHashSet<>(seen);
        more.add(field);
        return new LeftToLookAt(action, postingId, answerId, reasons, more);
    }
}

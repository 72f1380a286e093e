package dev.assay.store;

import dev.assay.model.Problem;
import dev.assay.review.Artefact;
import dev.assay.review.ArtefactHistory;
import dev.assay.review.ArtefactKind;
import dev.assay.review.Assignment;
import dev.assay.saying.Saying;
import dev.assay.store.index.PostingNames;
import dev.assay.store.log.PlainJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who is to review what in another store, put to what is assigned here: each posting is for all whom either store names. What
 * was assigned here before and was then assigned anew is not taken a second time.
 *
 * @param now what is assigned from now on
 * @param postings how many postings have reviewers more than before
 * @param problems what was not taken, and of how many postings both stores named others
 */
record TakenAssignment(Assignment now, int postings, List<Problem> problems) {

    private static final String PATH = "artefacts";
    private static final String ANEW = "assay assign --anew --reviewers NAME,…";

    TakenAssignment {
        problems = List.copyOf(problems);
    }

    /** @param theirNames their id by each other name of a posting there */
    static TakenAssignment of(ArtefactHistory here, ArtefactHistory there, Map<String, String> theirNames,
            Connection connection) throws SQLException {
        Optional<Artefact> theirs = Assignment.kept(there);
        if (theirs.isEmpty()) {
            return nothing(List.of());
        }
        try {
            Assignment given = named(read(theirs.get()), theirNames, connection);
            Optional<Artefact> kept = Assignment.kept(here);
            return joined(kept.isEmpty() ? Assignment.NONE : read(kept.get()), before(here), given);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return nothing(List.of(new Problem(PATH, Saying.of("place.assignment"),
                    Saying.of("remark.unreadable-assignment", String.valueOf(e.getMessage())),
                    Saying.of("remedy.assign-anew", ANEW))));
        }
    }

    private static TakenAssignment nothing(List<Problem> problems) {
        return new TakenAssignment(Assignment.NONE, 0, problems);
    }

    private static Assignment read(Artefact kept) {
        return Assignment.of(PlainJson.read(kept.content()));
    }

    /** Their assignment by what postings are called here. */
    private static Assignment named(Assignment theirs, Map<String, String> theirNames, Connection connection)
            throws SQLException {
        Map<String, List<String>> named = new TreeMap<>();
        for (Map.Entry<String, List<String>> one : theirs.postings().entrySet()) {
            String name = one.getKey();
            String id = PostingNames.id(connection, PostingNames.ord(connection, name).isPresent()
                    ? name
                    : theirNames.getOrDefault(name, name));
            named.merge(id, one.getValue(), TakenAssignment::both);
        }
        return new Assignment(named);
    }

    /** All that was ever assigned here. */
    private static Assignment before(ArtefactHistory here) {
        Map<String, List<String>> all = new TreeMap<>();
        for (Artefact kept : here.kept()) {
            if (kept.kind() == ArtefactKind.Known.ASSIGNMENT) {
                try {
                    read(kept).postings()
                            .forEach((id, some) -> all.merge(id, some, TakenAssignment::both));
                } catch (IllegalArgumentException | IllegalStateException e) {
                    // One that cannot be read says nothing of what was taken.
                }
            }
        }
        return new Assignment(all);
    }

    private static TakenAssignment joined(Assignment here, Assignment before, Assignment theirs) {
        Map<String, List<String>> now = new TreeMap<>(here.postings());
        int postings = 0;
        int both = 0;
        for (Map.Entry<String, List<String>> one : theirs.postings().entrySet()) {
            List<String> more = new ArrayList<>(one.getValue());
            more.removeAll(before.of(one.getKey()));
            if (!more.isEmpty()) {
                postings++;
                both += here.of(one.getKey()).isEmpty() ? 0 : 1;
                now.merge(one.getKey(), more, TakenAssignment::both);
            }
        }
        return new TakenAssignment(new Assignment(now), postings, both == 0
                ? List.of()
                : List.of(Problem.remark(PATH, Saying.of("remark.assigned-to-others", both),
                        Saying.of("remedy.share-again", ANEW))));
    }

    private static List<String> both(List<String> some, List<String> others) {
        TreeSet<String> all = new TreeSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }
}

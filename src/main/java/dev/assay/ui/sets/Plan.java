package dev.assay.ui.sets;

import dev.assay.evaluation.gold.LeftOut;
import dev.assay.evaluation.gold.PlannedSet;
import dev.assay.evaluation.gold.SetDifference;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * What freezing would come to now.
 *
 * @param changes how it would differ from the version before
 */
record Plan(PlannedSet planned, LeftOut leftOut, List<SetDifference.Change> changes) {

    Plan {
        changes = List.copyOf(changes);
    }

    /** Whether there is anything to freeze. */
    boolean isFreezable() {
        return !planned.cells().isEmpty() && !planned.standsAlready();
    }

    /** How many cells of it differ so. */
    private long count(ChangeKind kind) {
        return changes.stream().filter(change -> new ChangedLabel(change, "").kind() == kind).count();
    }

    /** What goes in, line by line. */
    List<String> in(String name, Wording words) {
        List<String> lines = new ArrayList<>();
        int version = planned.before() == null ? 1 : planned.before().version() + 1;
        if (planned.cells().isEmpty()) {
            lines.add(words.of("sets.nothing-in"));
        } else if (planned.standsAlready() && planned.before() != null) {
            lines.add(words.of("sets.stands", planned.before().id(), planned.set().size(),
                    planned.set().postings()));
        } else {
            lines.add(words.of("sets.would-freeze", planned.set().size(), planned.set().postings(), name,
                    version));
        }
        if (!planned.cells().isEmpty()) {
            planned.sides().forEach((side, has) -> lines
                    .add(words.of("sets.side", side, has.postings(), has.cells())));
        }
        if (planned.before() != null && !planned.standsAlready()) {
            lines.add(words.of("sets.since", planned.before().id(), count(ChangeKind.ADDED),
                    count(ChangeKind.CHANGED), count(ChangeKind.REMOVED)));
        }
        if (planned.alike() > 0) {
            lines.add(words.of("sets.alike", planned.alike()));
        }
        return lines;
    }

    /** What is left out and why, line by line. */
    List<String> out(Wording words) {
        List<String> lines = new ArrayList<>();
        if (leftOut.undecided() > 0) {
            lines.add(words.of("sets.out-undecided", leftOut.undecided()));
        }
        if (leftOut.unsure() > 0) {
            lines.add(words.of("sets.out-unsure", leftOut.unsure()));
        }
        if (leftOut.notAskedFor() > 0) {
            lines.add(words.of("sets.out-not-asked", leftOut.notAskedFor()));
        }
        return lines.isEmpty() ? List.of(words.of("sets.out-none")) : lines;
    }
}

package dev.assay.audit;

import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Run;
import java.util.List;

/**
 * What is doubted: a posting with everything said about it.
 *
 * @param posting the posting
 * @param pass1 its Pass 1 results
 * @param runs its answers, imported and local
 */
record Subject(Posting posting, List<Pass1> pass1, List<Run> runs) {

    Subject {
        pass1 = List.copyOf(pass1);
        runs = List.copyOf(runs);
    }

    List<Run> imported() {
        return runs.stream().filter(run -> !run.local()).toList();
    }

    /** The runs a reviewer judges: the imported ones, or the local ones where none was imported. */
    List<Run> judged() {
        List<Run> imported = imported();
        return imported.isEmpty() ? runs : imported;
    }
}

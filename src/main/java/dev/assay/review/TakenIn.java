package dev.assay.review;

import dev.assay.model.Problem;
import java.util.List;

/**
 * What became of another store's decisions and artefacts.
 *
 * @param decisions how many decisions were taken, undone ones included
 * @param returns how many times something was undone or redone there, and is so here now
 * @param known how many of its lines were here already
 * @param unfit how many could not be taken
 * @param artefacts how many artefacts were taken
 * @param assigned how many postings got reviewers whom the other store names
 * @param problems what was not taken, and why
 */
public record TakenIn(int decisions, int returns, int known, int unfit, int artefacts,
        int assigned, List<Problem> problems) {

    public TakenIn {
        problems = List.copyOf(problems);
    }
}

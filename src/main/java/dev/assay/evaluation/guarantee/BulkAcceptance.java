package dev.assay.evaluation.guarantee;

import dev.assay.review.Basis;
import dev.assay.review.ComparedCell;
import dev.assay.review.Deciding;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.Remark;
import dev.assay.review.ReviewCommand;
import dev.assay.review.ReviewIndex;
import dev.assay.saying.Saying;
import dev.assay.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What accepting the undecided cells of a stratum comes to, posting by posting. */
final class BulkAcceptance {

    private final ReviewIndex index;
    private final SamplePlan plan;
    private final String reviewer;
    private final Remark remark;

    /** @param code names the certificate beside each decision */
    BulkAcceptance(ReviewIndex index, SamplePlan plan, String reviewer, String code) {
        this.index = index;
        this.plan = plan;
        this.reviewer = reviewer;
        this.remark = new Remark(code, "");
    }

    List<NewDecision> decisions(Progress progress) {
        List<NewDecision> decisions = new ArrayList<>();
        int done = 0;
        for (Map.Entry<String, List<String>> posting : plan.cells().entrySet()) {
            progress.at(done++, plan.cells().size(), Saying.of("step.accepting", posting.getKey()));
            if (progress.cancelled()) {
                break;
            }
            index.posting(posting.getKey()).ifPresent(file -> decisions
                    .addAll(Deciding.on(file, accepting(file, posting.getValue())).decisions()));
        }
        progress.at(done, plan.cells().size(), "");
        return decisions;
    }

    private ReviewCommand.Together accepting(PostingFile file, List<String> fields) {
        List<ReviewCommand.OnCell> each = new ArrayList<>();
        for (String field : fields) {
            ComparedCell cell = ComparedCell.of(file, field);
            if (cell.isOpen()) {
                // The answer that the sample was drawn from, whichever was judged in the cell before.
                cell.judged().ifPresent(said -> each.add(new ReviewCommand.Accept(reviewer, cell.cell(),
                        said.answerId(), remark, Basis.BULK)));
            }
        }
        return new ReviewCommand.Together(reviewer, each);
    }
}

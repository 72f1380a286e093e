package dev.assay.evaluation.guarantee;

import dev.assay.model.Answer;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.DecidedField;
import dev.assay.review.Deciding;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.Progress;
import dev.assay.review.Remark;
import dev.assay.review.ReviewCommand;
import dev.assay.review.ReviewIndex;
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
            progress.at(done++, plan.cells().size(), "Accepting posting " + posting.getKey());
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
            Answer judged = DecidedField.of(file, field).answer();
            if (file.review(field).state() == FieldReview.State.UNDECIDED && judged != null) {
                each.add(new ReviewCommand.Accept(reviewer, new CellKey(file.posting().id(), field),
                        judged.id(), remark, Basis.BULK));
            }
        }
        return new ReviewCommand.Together(reviewer, each);
    }
}

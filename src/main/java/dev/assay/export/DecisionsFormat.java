package dev.assay.export;

import dev.assay.review.Decision;
import dev.assay.review.ReviewStore;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.List;

/** The journal: one JSON line per decision, first to last, with those later taken back. */
final class DecisionsFormat implements ExportFormat {

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public String description() {
        return "The journal: every decision ever made, one JSON line each, undone ones included.";
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        choice.refuseParts(name());
        List<Decision> journal = store.journal();
        try (AtomicFile file = AtomicFile.at(out)) {
            long done = 0;
            for (Decision decision : journal) {
                if (progress.cancelled()) {
                    return new ExportReport(List.of(), 0, 0, true);
                }
                file.write(JsonText.line(DecisionJson.of(decision)) + "\n");
                progress.at(++done, journal.size(), decision.what().postingId());
            }
            file.commit();
        }
        return new ExportReport(List.of(out), journal.size(), 0, false);
    }
}

package dev.assay.ui;

import dev.assay.audit.Risk;
import dev.assay.evidence.document.HeaderText;
import dev.assay.model.Run;
import dev.assay.review.AcceptanceDoubts;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.schema.FieldSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How far the finishing of the open posting is: which doubtful fields it left, and which were open since. */
final class Finishing {

    private final Workbench bench;
    private final ReadOnlyObjectWrapper<LeftToLookAt> left = new ReadOnlyObjectWrapper<>(
            LeftToLookAt.NOTHING);

    Finishing(Workbench bench) {
        this.bench = bench;
        bench.fieldProperty().subscribe(field -> left.set(left.get().saw(field)));
        bench.postingProperty().subscribe(file -> {
            if (file == null || !file.posting().id().equals(left.get().postingId())) {
                left.set(LeftToLookAt.NOTHING);
            }
        });
    }

    ReadOnlyObjectProperty<LeftToLookAt> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** Whether the list of what was left stands there, for this posting and the answer that is judged. */
    boolean hasBegun(PostingFile file) {
        return left.get().isOf(file.posting().id(), runId());
    }

    /** Goes to the next undecided field of the list that was not open yet. @return false where there is none */
    boolean goesOn() {
        Optional<String> next = left.get().reasons().keySet().stream()
                .filter(field -> !left.get().seen().contains(field) && isUndecided(field)).findFirst();
        next.ifPresent(field -> {
            bench.moveTo(field, 0);
            bench.notify(Notice.Kind.INFO,
                    "Look at each of the fields listed first; " + Action.FINISH.keyText()
                            + " then accepts the rest.");
        });
        return next.isPresent();
    }

    /** The undecided fields that are not to be accepted unseen, in the order of the fields, each with why. */
    Map<String, List<String>> doubtful(PostingFile file) {
        Risk risk = bench.queue().find(file.posting().id()).map(PostingSummary::risk).orElse(Risk.NONE);
        Map<String, List<String>> doubtful = new LinkedHashMap<>();
        for (FieldSpec spec : bench.schema().fields()) {
            List<String> doubts = isUndecided(spec.key())
                    ? AcceptanceDoubts.of(file, bench.runProperty().get(), risk, spec.key())
                    : List.of();
            if (!doubts.isEmpty()) {
                doubtful.put(spec.key(), doubts);
            }
        }
        return doubtful;
    }

    /** Shows what is left, and goes to the first. */
    void leave(PostingFile file, Map<String, List<String>> doubtful, int accepted) {
        String first = doubtful.keySet().iterator().next();
        bench.moveTo(first, 0);
        left.set(new LeftToLookAt(file.posting().id(), runId(), doubtful, Set.of(first)));
        bench.notify(Notice.Kind.WARNING, "Accepted " + accepted + (accepted == 1 ? " field; " : " fields; ")
                + doubtful.size() + (doubtful.size() == 1 ? " is" : " are") + " left to look at.");
    }

    void tellAccepted(List<NewDecision> act, String where) {
        if (!act.isEmpty()) {
            bench.notify(Notice.Kind.SUCCESS,
                    "Accepted " + act.size() + (act.size() == 1 ? " field" : " fields")
                            + " of " + where + ". " + Action.UNDO.keyText() + " takes it back.");
        }
    }

    void finished(PostingFile file, List<NewDecision> act) {
        long left = bench.schema().fields().stream()
                .filter(f -> bench.review(f.key()).state() == FieldReview.State.UNDECIDED).count();
        if (left > 0) {
            bench.moveToUndecided();
            bench.notify(Notice.Kind.WARNING, left + (left == 1 ? " field has" : " fields have")
                    + " no usable value to accept. Choose one, or mark it as unsure.");
            return;
        }
        Optional<PostingSummary> next = bench.queue().nextOpen(file.posting().id());
        next.ifPresentOrElse(posting -> {
            tellAccepted(act, "“" + HeaderText.of(file.posting().title()).text() + "”");
            bench.show(posting.id(), "");
        }, () -> bench.notify(Notice.Kind.SUCCESS, "All postings shown are finished."));
    }

    private boolean isUndecided(String field) {
        return bench.review(field).state() == FieldReview.State.UNDECIDED;
    }

    private String runId() {
        Run run = bench.runProperty().get();
        return run == null ? "" : run.id();
    }
}

package dev.assay.review.dispute;

import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import dev.assay.review.DecidedField;
import dev.assay.review.Deciding;
import dev.assay.review.DecisionKind;
import dev.assay.review.DecisionRules;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewCommand;
import dev.assay.review.ReviewStore;
import dev.assay.review.Verdict;
import dev.assay.saying.Saying;
import dev.assay.task.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Works out what a ruling comes to, cell by cell, as if each were decided on by hand. */
final class RulingOutcome {

    private final ReviewStore store;
    private final Ruling ruling;
    private final String reviewer;
    private final ClaimWords reader;
    private final Predicate<CellKey> wanted;
    private final Set<String> except;

    /** @param wanted which cells it is to settle */
    RulingOutcome(ReviewStore store, Ruling ruling, String reviewer, ClaimWords reader,
            Predicate<CellKey> wanted) {
        this.store = store;
        this.ruling = ruling;
        this.reviewer = reviewer;
        this.reader = reader;
        this.wanted = wanted;
        this.except = new HashSet<>(ruling.except());
    }

    RulingPreview over(Progress progress) {
        List<ComparedCell> open = new ArrayList<>();
        int excepted = 0;
        int decided = 0;
        try (Stream<ComparedCell> cells = store.compared(ruling.of().field())) {
            for (ComparedCell cell : (Iterable<ComparedCell>) cells
                    .takeWhile(any -> !progress.cancelled())
                    .filter(one -> ruling.of().holds(one, reader) && wanted.test(one.cell()))::iterator) {
                if (!cell.isOpen()) {
                    decided++;
                } else if (except.contains(cell.cell().postingId())) {
                    excepted++;
                } else {
                    open.add(cell);
                }
            }
        }
        List<RulingPreview.Change> changes = new ArrayList<>();
        int done = 0;
        for (ComparedCell cell : open) {
            progress.at(done++, open.size(), Saying.of("step.ruling", cell.cell().postingId()));
            if (progress.cancelled()) {
                break;
            }
            store.posting(cell.cell().postingId()).ifPresent(file -> add(file, cell, changes));
        }
        progress.at(done, open.size(), "");
        return new RulingPreview(ruling, changes, excepted, decided);
    }

    /** What is left of what was looked at, as the cells stand now. */
    RulingMade asSeen(RulingPreview seen) {
        Map<CellKey, RulingPreview.Change> wanted = new LinkedHashMap<>();
        seen.changes().forEach(change -> wanted.put(change.cell(), change));
        Set<CellKey> same = new HashSet<>();
        try (Stream<ComparedCell> cells = store.compared(ruling.of().field())) {
            cells.filter(cell -> {
                RulingPreview.Change change = wanted.get(cell.cell());
                return change != null && cell.isOpen() && change.said().equals(cell.said());
            }).map(ComparedCell::cell).forEach(same::add);
        }
        List<RulingPreview.Change> changes = wanted.values().stream()
                .filter(change -> same.contains(change.cell())).map(change -> change.by(reviewer))
                .toList();
        return new RulingMade(new RulingPreview(ruling, changes, seen.excepted(), seen.decided()),
                wanted.keySet().stream().filter(cell -> !same.contains(cell)).toList());
    }

    private void add(PostingFile file, ComparedCell compared, List<RulingPreview.Change> changes) {
        CellKey cell = compared.cell();
        DecidedField field = DecidedField.of(file, cell.field());
        Answer judged = field.answer();
        FieldValue from = DecisionRules.acceptable(field.proposal()).orElse(null);
        Verdict verdict = Deciding.on(file, new ReviewCommand.OverrideValue(reviewer, cell,
                judged == null ? "" : judged.id(), ruling.value(), ruling.remark(), Basis.RULING));
        if (verdict instanceof Verdict.Act act) {
            DecisionKind kind = act.decisions().getFirst().kind();
            changes.add(new RulingPreview.Change(cell, file.posting().title(), from, ruling.value(), kind,
                    compared.said(), act.decisions()));
        }
    }

    static NewDecision cleared(CellKey cell, String code, String reviewer) {
        return new NewDecision(cell.postingId(), cell.field(), reviewer, DecisionKind.CLEAR, null, code, "",
                "",
                0).withBasis(Basis.RULING);
    }
}

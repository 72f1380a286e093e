package dev.assay.cli;

import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.DecidedField;
import dev.assay.review.Deciding;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingQuery;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueFilter;
import dev.assay.review.QueueOrder;
import dev.assay.review.Remark;
import dev.assay.review.ReviewCommand;
import dev.assay.review.ReviewStore;
import dev.assay.review.RowPage;
import dev.assay.review.Verdict;
import dev.assay.schema.FieldSpec;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A reviewer below the window who goes through a store from the riskiest posting on, over and over: accepts, overrides, leaves
 * unsure, clears, undoes and redoes. {@code Soak STORE DECISIONS} tells how long an act and the opening of a posting take and what
 * is on the heap after each fifth.
 */
public final class Soak {

    private static final String REVIEWER = "Soak";
    private static final int PAGE = 50;

    private final Program program = new Program(Path.of("target/soak"));
    private final List<FieldSpec> fields = program.parts().schema().fields();
    private final Random random = new Random(1);
    private final long[] decided;
    private final long[] opened;
    private int decisions;
    private int postings;

    private Soak(int wanted) {
        decided = new long[wanted];
        opened = new long[wanted * 2];
    }

    public static void main(String[] arguments) {
        new Soak(Integer.parseInt(arguments[1])).review(Path.of(arguments[0]));
    }

    private void review(Path folder) {
        try (OpenedStore open = program.parts().openStore(folder, Progress.NONE)) {
            ReviewStore store = open.store();
            int toldDecisions = 0;
            int toldPostings = 0;
            String from = RowPage.START;
            while (decisions < decided.length) {
                RowPage<PostingSummary> page = store.postings(
                        new PostingQuery(QueueFilter.ALL, QueueOrder.RISKIEST_FIRST), from, PAGE);
                for (PostingSummary summary : page.rows()) {
                    through(store, summary.id());
                    if ((decisions - toldDecisions) * 5 >= decided.length) {
                        tell(toldDecisions, toldPostings);
                        toldDecisions = decisions;
                        toldPostings = postings;
                    }
                }
                from = page.next();
            }
            if (decisions > toldDecisions) {
                tell(toldDecisions, toldPostings);
            }
        }
    }

    private void through(ReviewStore store, String posting) {
        for (FieldSpec field : fields) {
            if (decisions == decided.length) {
                return;
            }
            long start = System.nanoTime();
            PostingFile file = store.posting(posting).orElseThrow();
            opened[postings] = System.nanoTime() - start;
            postings++;
            List<NewDecision> act = act(file, field);
            if (act.isEmpty()) {
                continue;
            }
            start = System.nanoTime();
            store.append(act);
            if (random.nextInt(20) == 0) {
                store.append(List.of(NewDecision.undo(REVIEWER,
                        store.undoable(REVIEWER).orElseThrow().operation())));
                store.append(List.of(NewDecision.redo(REVIEWER,
                        store.redoable(REVIEWER).orElseThrow().operation())));
            }
            decided[decisions] = System.nanoTime() - start;
            decisions++;
        }
    }

    private List<NewDecision> act(PostingFile file, FieldSpec field) {
        CellKey cell = new CellKey(file.posting().id(), field.key());
        DecidedField judged = DecidedField.of(file, field.key());
        String answer = judged.answer() == null ? "" : judged.answer().id();
        int kind = random.nextInt(20);
        boolean acceptable = JudgedAnswer.find(file, answer).isPresent();
        ReviewCommand.OnCell command = acceptable && kind < 14
                ? new ReviewCommand.Accept(REVIEWER, cell, answer, Remark.NONE, Basis.SEEN)
                : kind < 19
                        ? new ReviewCommand.OverrideValue(REVIEWER, cell, answer, value(field),
                                new Remark("", "note " + decisions), Basis.SEEN)
                        : new ReviewCommand.Unsure(REVIEWER, cell, answer, Remark.NONE, Basis.SEEN);
        return Deciding.on(file, command) instanceof Verdict.Act act ? act.decisions() : List.of();
    }

    private FieldValue value(FieldSpec field) {
        String key = field.offered().get(random.nextInt(field.offered().size())).key();
        return switch (field.kind()) {
            case CHOICE -> FieldValue.read(field, key);
            case FLAG -> FieldValue.read(field, random.nextBoolean());
            case SET -> FieldValue.read(field, List.of(key));
        };
    }

    private void tell(int fromDecisions, int fromPostings) {
        System.gc();
        System.gc();
        Runtime machine = Runtime.getRuntime();
        System.out.printf(Locale.ROOT, "%6d decisions: act %s, opening %s, heap %.1f MB%n", decisions,
                told(Arrays.copyOfRange(decided, fromDecisions, decisions)),
                told(Arrays.copyOfRange(opened, fromPostings, postings)),
                (machine.totalMemory() - machine.freeMemory()) / 1e6);
    }

    private static String told(long[] nanos) {
        Arrays.sort(nanos);
        return String.format(Locale.ROOT, "p50 %.2f p99 %.2f ms", nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6);
    }
}

package dev.assay.review;

import dev.assay.model.Problem;
import dev.assay.review.PostingWork.Made;
import dev.assay.task.Ahead;
import dev.assay.task.Progress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Works on postings in order: while what was made of some is kept, what the next ones lack is made. */
final class InferringInTurn {

    /** What is kept at once: more would keep whoever decides meanwhile waiting, fewer cost a transaction each. */
    private static final int TOGETHER = 8;
    /** What is made at the same time. */
    private static final int ABREAST = Runtime.getRuntime().availableProcessors();

    private final PostingWork work;
    private final List<String> due;
    private final Progress progress;
    private final List<Problem> problems;
    private final List<Made> waiting = new ArrayList<>();
    private int done;

    InferringInTurn(PostingWork work, List<String> due, Progress progress, List<Problem> problems) {
        this.work = work;
        this.due = due;
        this.progress = progress;
        this.problems = problems;
    }

    /** How many were worked on to their end. */
    int done() {
        return done;
    }

    /**
     * Works on all, or as far as a Cancel lets it.
     *
     * @throws StoreException if the disk is full
     */
    void run() {
        Deque<Ahead<Optional<Made>>> ahead = new ArrayDeque<>();
        try {
            for (int next = 0; next < due.size(); next++) {
                progress.at(next, due.size(), "Inferring posting " + due.get(next));
                // A Cancel meets each of those begun whole or not at all.
                if (progress.cancelled() || ahead.size() == ABREAST && !take(ahead)) {
                    break;
                }
                ahead.add(begin(due.get(next)));
            }
            while (!ahead.isEmpty()) {
                take(ahead);
            }
        } finally {
            ahead.forEach(Ahead::finish);
            keep();
        }
    }

    private Ahead<Optional<Made>> begin(String posting) {
        Optional<PostingFile> file = work.load(posting, problems);
        return Ahead.of("assay-inferring", () -> file.map(one -> work.make(one, progress)));
    }

    /** Waits for the first of those begun. @return false where a Cancel came before all of it was made */
    private boolean take(Deque<Ahead<Optional<Made>>> ahead) {
        Optional<Made> made = ahead.remove().get();
        made.ifPresent(one -> problems.addAll(one.problems()));
        if (!isWhole(made)) {
            return false;
        }
        made.ifPresentOrElse(waiting::add, () -> done++);
        if (waiting.size() == TOGETHER) {
            keep();
        }
        return true;
    }

    private static boolean isWhole(Optional<Made> made) {
        return made.map(Made::whole).orElse(true);
    }

    private void keep() {
        List<Made> all = List.copyOf(waiting);
        // At once, for nothing is tried again where the disk is full.
        waiting.clear();
        if (work.keepTogether(all)) {
            done += all.size();
            return;
        }
        for (Made one : all) {
            work.keep(one, problems);
            done++;
        }
    }
}

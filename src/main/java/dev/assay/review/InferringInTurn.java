package dev.assay.review;

import dev.assay.model.Problem;
import dev.assay.review.PostingWork.Made;
import dev.assay.saying.Saying;
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
    static final int TOGETHER = 8;
    /** What is made at the same time. */
    static final int ABREAST = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    /** In UTF-16 units of text: what is made of a text takes some fifty times its room. */
    private static final int MOST_TEXT = 1_000_000;

    private final PostingWork work;
    private final List<String> due;
    private final Progress progress;
    private final List<Problem> problems;
    private final Deque<Begun> begun = new ArrayDeque<>();
    private final List<Made> waiting = new ArrayList<>();
    private int done;

    InferringInTurn(PostingWork work, List<String> due, Progress progress, List<Problem> problems) {
        this.work = work;
        this.due = due;
        this.progress = progress;
        this.problems = problems;
    }

    /** @param length of its text, in UTF-16 units */
    private record Begun(Ahead<Optional<Made>> ahead, int length) {}

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
        try {
            makeAll();
        } catch (RuntimeException | Error e) {
            begun.forEach(one -> one.ahead.finish());
            try {
                keep();
            } catch (RuntimeException keeping) {
                e.addSuppressed(keeping);
            }
            throw e;
        }
        keep();
    }

    private void makeAll() {
        boolean whole = true;
        for (int next = 0; whole && next < due.size(); next++) {
            progress.at(next, due.size(), Saying.of("step.inferring", due.get(next)));
            // A Cancel meets each of those begun whole or not at all.
            if (progress.cancelled()) {
                break;
            }
            begin(due.get(next));
            while (whole && isEnough()) {
                whole = take();
            }
        }
        while (!begun.isEmpty()) {
            take();
        }
    }

    private boolean isEnough() {
        return begun.size() >= ABREAST
                || begun.size() > 1 && begun.stream().mapToLong(Begun::length).sum() > MOST_TEXT;
    }

    private void begin(String posting) {
        Optional<PostingFile> file = work.load(posting, problems);
        begun.add(new Begun(Ahead.of("assay-inferring", () -> file.map(one -> work.make(one, progress))),
                file.map(one -> one.posting().description().length()).orElse(0)));
    }

    /** Waits for the first of those begun. @return false where a Cancel came before all of it was made */
    private boolean take() {
        Optional<Made> made = begun.remove().ahead.get();
        made.ifPresent(one -> problems.addAll(one.problems()));
        if (!made.map(Made::whole).orElse(true)) {
            return false;
        }
        made.ifPresentOrElse(waiting::add, () -> done++);
        if (waiting.size() == TOGETHER) {
            keep();
        }
        return true;
    }

    private void keep() {
        List<Made> all = List.copyOf(waiting);
        // At once, for nothing is tried again where the disk is full.
        waiting.clear();
        if (work.keepTogether(all, problems)) {
            done += all.size();
            return;
        }
        for (Made one : all) {
            work.keep(one, problems);
            done++;
        }
    }
}

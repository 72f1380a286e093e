package dev.assay.review;

import dev.assay.model.Problem;
import dev.assay.review.PostingWork.Made;
import dev.assay.task.Ahead;
import dev.assay.task.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works on one posting after the other: while what was made of some is kept, what the next one lacks is made. */
final class InferringInTurn {

    /** What is kept at once: more would keep whoever decides meanwhile waiting, fewer cost a transaction each. */
    private static final int TOGETHER = 8;

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
        Ahead<Optional<Made>> ahead = null;
        try {
            for (int next = 0; next < due.size(); next++) {
                // The one before is made by then, so that a Cancel meets it whole or not at all.
                Optional<Made> made = await(ahead);
                progress.at(next, due.size(), "Inferring posting " + due.get(next));
                boolean goOn = isWhole(made) && !progress.cancelled();
                Ahead<Optional<Made>> before = ahead;
                ahead = goOn ? begin(due.get(next)) : null;
                take(before, made);
                if (!goOn) {
                    return;
                }
            }
            take(ahead, await(ahead));
        } finally {
            if (ahead != null) {
                ahead.finish();
            }
            keep();
        }
    }

    private Ahead<Optional<Made>> begin(String posting) {
        Optional<PostingFile> file = work.load(posting, problems);
        return Ahead.of("assay-inferring", () -> file.map(one -> work.make(one, progress)));
    }

    private Optional<Made> await(@Nullable Ahead<Optional<Made>> ahead) {
        Optional<Made> made = ahead == null ? Optional.empty() : ahead.get();
        made.ifPresent(one -> problems.addAll(one.problems()));
        return made;
    }

    private static boolean isWhole(Optional<Made> made) {
        return made.map(Made::whole).orElse(true);
    }

    /** @param ahead by which it was made; null where nothing was */
    private void take(@Nullable Ahead<Optional<Made>> ahead, Optional<Made> made) {
        if (ahead != null && isWhole(made)) {
            made.ifPresentOrElse(waiting::add, () -> done++);
            if (waiting.size() == TOGETHER) {
                keep();
            }
        }
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

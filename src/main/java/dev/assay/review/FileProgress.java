package dev.assay.review;

import dev.assay.model.Imported;
import dev.assay.saying.Saying;
import dev.assay.task.Progress;
import java.util.concurrent.atomic.AtomicLong;

/** How far one file of an import is, as a part of all: the first half is its reading, the second its keeping. */
final class FileProgress {

    private final Progress progress;
    private final Intake.SourceFile file;
    private final long before;
    private final long all;

    /** @param before how much of all files was read before, in bytes */
    FileProgress(Progress progress, Intake.SourceFile file, long before, long all) {
        this.progress = progress;
        this.file = file;
        this.before = before;
        this.all = all;
    }

    void opened() {
        progress.at(before, all, Saying.of("step.reading", file.path()));
    }

    /** @param total 0 where nobody knows how much there is */
    void reading(long done, long total, Saying place) {
        progress.at(before + part(done, total), all,
                place.isEmpty()
                        ? Saying.of("step.reading", file.path())
                        : Saying.of("step.reading-at", file.path(), place));
    }

    void keeping(long done, long total) {
        progress.at(before + file.size() / 2 + part(done, total), all,
                Saying.of("step.keeping", file.path(), done, total));
    }

    private long part(long done, long total) {
        return total <= 0 ? 0 : (long) (file.size() / 2.0 * Math.clamp((double) done / total, 0, 1));
    }

    /** The point of a step that keeps what a file said, at which it looks with each record. */
    static final class Keeping extends CancelPoint {

        private final long total;
        private final AtomicLong done = new AtomicLong();

        Keeping(Imported imported) {
            this.total = (long) imported.postings().size() + imported.pass1().size()
                    + imported.answers().size();
        }

        @Override
        public void look() {
            super.look();
            done.incrementAndGet();
        }

        void hand(FileProgress to) {
            long now = Math.min(done.get(), total);
            if (now > 0) {
                to.keeping(now, total);
            }
        }
    }
}

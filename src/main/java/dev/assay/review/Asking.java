package dev.assay.review;

import dev.assay.inference.AnswerResult;
import dev.assay.inference.AnswerSource;
import dev.assay.inference.Engine;
import dev.assay.model.Original;
import dev.assay.model.Pass1;
import dev.assay.model.Problem;
import dev.assay.saying.Saying;
import dev.assay.task.Progress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks sources for the postings they have not answered yet. An answer is kept and read like an imported file; a
 * failure costs that answer alone.
 */
final class Asking {

    private final ReviewStore store;
    private final Intake intake;
    private final Duration patience;

    /** @param patience how long one answer is waited for */
    Asking(ReviewStore store, Intake intake, Duration patience) {
        this.store = store;
        this.intake = intake;
        this.patience = patience;
    }

    /** @return which answers did not come, and why; what came before a Cancel stays */
    Report ask(List<AnswerSource> sources, Progress progress) {
        Report report = new Report();
        List<PostingSummary> postings = sources.isEmpty() ? List.of() : store.postings();
        long total = (long) postings.size() * sources.size();
        long done = 0;
        for (AnswerSource source : sources) {
            for (PostingSummary posting : postings) {
                progress.at(done++, total,
                        Saying.of("step.asking", source.name(), posting.id()));
                if (progress.cancelled() || !askFor(posting.id(), source, progress, report)) {
                    report.notReached = (int) (total - done + 1);
                    return report;
                }
            }
        }
        progress.at(done, total, "");
        return report;
    }

    /** @return false where a Cancel came before the answer was taken in */
    private boolean askFor(String postingId, AnswerSource source, Progress progress, Report report) {
        Optional<PostingFile> file = store.posting(postingId);
        if (file.isEmpty() || file.get().answers().stream()
                .anyMatch(answer -> !answer.local() && answer.engine().name().equals(source.name()))) {
            return true;
        }
        @Nullable
        Pass1 facts = file.get().pass1().isEmpty() ? null : file.get().pass1().getFirst();
        if (!Engine.hasInput(file.get().posting(), facts)) {
            report.skip(source, Saying.of("remark.no-input"));
            return true;
        }
        Deadline deadline = new Deadline(progress, patience);
        Optional<AnswerResult> result = Cancellable.call(() -> answer(source, file.get(), facts), deadline);
        if (result.isEmpty() && !deadline.over()) {
            return false;
        }
        AnswerResult outcome = result.orElseGet(() -> new AnswerResult.Failed(
                Saying.of("remark.no-answer-within", patience.toSeconds()), Saying.of("remedy.less-busy")));
        switch (outcome) {
            case AnswerResult.Answered answered -> take(postingId, source, answered.raw(), report);
            case AnswerResult.Failed failed ->
                report.fail(postingId, source, failed.said(), failed.advice());
            case AnswerResult.Skipped skipped -> report.skip(source, skipped.reason());
        }
        return true;
    }

    private static AnswerResult answer(AnswerSource source, PostingFile file, @Nullable Pass1 facts) {
        try {
            return source.ask(file.posting(), facts);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new AnswerResult.Failed(Saying.of("remark.stopped"), Saying.of("remedy.ask-source-again"));
        } catch (RuntimeException | StackOverflowError e) {
            return new AnswerResult.Failed(Saying.of("remark.source-failed", Intake.words(e)),
                    Saying.of("remedy.ask-source-again"));
        }
    }

    private void take(String postingId, AnswerSource source, String raw, Report report) {
        String path = postingId + "/pass2-" + source.name() + "-raw.txt";
        Original original = new Original(path, raw.getBytes(StandardCharsets.UTF_8));
        ImportReport read = intake.read(
                List.of(new Intake.SourceFile(path, original.bytes().length, () -> original)), Progress.NONE);
        report.problems.addAll(read.problems());
        if (read.answers() == 0) {
            report.fail(postingId, source, Saying.of("remark.no-answer-written"),
                    Saying.of("remedy.kept-as", path));
        }
    }

    /** What came of asking. */
    static final class Report {

        private final List<Problem> problems = new ArrayList<>();
        private final Map<Saying, Integer> skipped = new LinkedHashMap<>();
        private int notReached;

        int notReached() {
            return notReached;
        }

        /** What failed, by posting, and what was skipped, one remark for each reason. */
        List<Problem> problems() {
            List<Problem> all = new ArrayList<>(problems);
            skipped.forEach((reason, postings) -> all.add(Problem.remark("",
                    Saying.of("remark.not-asked-for", reason, postings), Saying.NOTHING)));
            return all;
        }

        private void fail(String postingId, AnswerSource source, Saying said, Saying advice) {
            problems.add(Problem.ofPosting(postingId, Saying.of("remark.of-source", source.name(), said),
                    advice));
        }

        private void skip(AnswerSource source, Saying reason) {
            skipped.merge(Saying.of("remark.not-asked", source.name(), reason), 1, Integer::sum);
        }
    }

    /** A Cancel, or the end of the time for one answer. */
    private static final class Deadline implements Progress {

        private final Progress progress;
        private final long start = System.nanoTime();
        private final long patience;

        Deadline(Progress progress, Duration patience) {
            this.progress = progress;
            this.patience = patience.toNanos();
        }

        boolean over() {
            return System.nanoTime() - start >= patience;
        }

        @Override
        public void at(long done, long total, String what) {
            progress.at(done, total, what);
        }

        @Override
        public void at(long done, long total, Saying step) {
            progress.at(done, total, step);
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled() || over();
        }
    }
}

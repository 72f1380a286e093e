package dev.assay.ui.shell;

import dev.assay.ui.session.Activity;
import dev.assay.ui.session.Job;
import dev.assay.ui.wording.Wording;
import java.util.concurrent.CountDownLatch;
import javafx.concurrent.Task;

/** A job as a list of tasks shows it: it waits for the job's end and does nothing else. */
final class JobTask extends Task<Boolean> {

    private final Job job;
    private final Wording words;
    private final CountDownLatch over = new CountDownLatch(1);

    JobTask(Job job, Wording words) {
        this.job = job;
        this.words = words;
        job.activityProperty().subscribe(this::show);
    }

    Job job() {
        return job;
    }

    private void show(Activity now) {
        updateTitle(now.what());
        updateMessage(job.cancelled() ? words.of("job.stopping") : now.step());
        updateProgress(now.total() == 0 ? -1 : now.done(), now.total());
    }

    /** The job is over. */
    void end() {
        over.countDown();
    }

    @Override
    protected Boolean call() throws InterruptedException {
        over.await();
        return true;
    }

    /** It stays in the list until the job has come to its end: what is done by then stays. */
    @Override
    public boolean cancel(boolean interrupt) {
        job.cancel();
        return false;
    }
}

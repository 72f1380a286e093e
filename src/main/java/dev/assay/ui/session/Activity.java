package dev.assay.ui.session;

/**
 * A long job under way, as the status bar shows it.
 *
 * @param what the job in words; empty when nothing is under way
 * @param step the step at hand; may be empty
 * @param done steps done
 * @param total all steps; 0 while unknown
 * @param cancel asks the job to stop
 */
public record Activity(String what, String step, long done, long total, Runnable cancel) {

    public static final Activity NONE = new Activity("", "", 0, 0, () -> {});

    public boolean isNone() {
        return what.isEmpty();
    }
}

package dev.assay.task;

import dev.assay.saying.Saying;

/** How a long job tells how far it is, and learns that it should stop. Told by the job's own thread; all that work for it ask whether
 * to stop. */
public interface Progress {

    /** Tells nobody and never stops. */
    Progress NONE = new Progress() {
        @Override
        public void at(long done, long total, String what) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * @param done steps done, 0 to {@code total}
     * @param total all steps; 0 while unknown
     * @param what the step at hand: a name that is the same in every language, or empty
     */
    void at(long done, long total, String what);

    /** The same of a step that is said in words: in English, unless it is told in another language. */
    default void at(long done, long total, Saying step) {
        at(done, total, step.english());
    }

    /** Whether the job should stop soon; what is done by then stays. */
    boolean cancelled();
}

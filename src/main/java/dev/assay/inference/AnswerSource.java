package dev.assay.inference;

import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked for an answer and may fail, wait or be stopped, such as a model that runs on this machine.
 * What it answers is kept byte for byte and read like every imported answer.
 */
public interface AnswerSource {

    /** Its name, as a model's name stands in a file name: letters, digits, dots and hyphens. */
    String name();

    /**
     * Asks for one posting's answer; may wait. Whoever asks interrupts the thread on a Cancel and when the time is
     * over; the source then returns soon, and what it still says is not used.
     *
     * @param pass1 the facts of Pass 1; null where there are none
     */
    AnswerResult ask(Posting posting, @Nullable Pass1 pass1) throws InterruptedException;
}

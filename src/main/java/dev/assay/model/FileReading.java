package dev.assay.model;

import dev.assay.task.Progress;
import java.util.function.Function;

/** Reads what an original says. */
@FunctionalInterface
public interface FileReading extends Function<Original, Imported> {

    /**
     * @param progress is told of parts of the original that were read, and of the place at hand
     * @throws java.util.concurrent.CancellationException where it is cancelled: then nothing of it is wanted
     */
    Imported read(Original original, Progress progress);

    /** The same, where nobody waits for it. */
    @Override
    default Imported apply(Original original) {
        return read(original, Progress.NONE);
    }
}

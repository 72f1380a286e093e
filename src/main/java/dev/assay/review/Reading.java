package dev.assay.review;

import dev.assay.model.Imported;
import dev.assay.model.Original;
import java.util.function.Function;

/** Reads what an original says. */
@FunctionalInterface
public interface Reading extends Function<Original, Imported> {

    /**
     * The same, saying how far it is.
     *
     * @param progress is told of parts of the original that were read, and of the place at hand
     * @throws java.util.concurrent.CancellationException where it is cancelled: then nothing of it is wanted
     */
    default Imported read(Original original, Progress progress) {
        return apply(original);
    }
}

package dev.assay.cli;

import dev.assay.failure.Expected;
import dev.assay.failure.FailureCode;
import dev.assay.failure.Failures;
import dev.assay.export.ExportException;
import java.util.Optional;
import java.util.function.Supplier;

/** Does for one posting what may fail, so that a failure costs that posting and is told. */
final class Failing {

    private final Console console;
    private boolean failed;

    Failing(Console console) {
        this.console = console;
    }

    /** @return the result; empty where it failed, which is told */
    <T> Optional<T> over(String postingId, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (ExportException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            failed = true;
            Optional<String> words = Expected.words(e);
            if (words.isEmpty()) {
                Failures.raise(e);
            }
            console.note(ProblemText.line(ProblemText.told("", "posting " + postingId,
                    "The program failed on it" + words.map(told -> ": " + told)
                            .orElseGet(() -> ", error " + FailureCode.of(e) + ".")
                            + " It has no line; the rest goes on.",
                    "Please report it.")));
            return Optional.empty();
        }
    }

    /** Whether any failed. */
    boolean any() {
        return failed;
    }
}

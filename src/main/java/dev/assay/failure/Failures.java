package dev.assay.failure;

import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;

/**
 * The last net, for every thread: what nobody caught is written to the log and told to whoever watches. It lets
 * nothing fall that happens while it does so.
 */
public final class Failures implements Thread.UncaughtExceptionHandler {

    /** The same failure is written so often in full; a fault in drawing comes back with every frame. */
    private static final int IN_FULL = 3;

    private final String version;
    private final InstantSource clock;
    private final Supplier<Logger> log;
    private final Supplier<Optional<Path>> folder;
    private final Map<FailureCode, Integer> seen = new ConcurrentHashMap<>();
    private volatile BiConsumer<FailureReport, Optional<Path>> watcher = (report, at) -> {};

    /**
     * @param version the program's version
     * @param log writes what failed
     * @param folder the folder of the log, once something was written
     */
    public Failures(String version, InstantSource clock, Supplier<Logger> log,
            Supplier<Optional<Path>> folder) {
        this.version = version;
        this.clock = clock;
        this.log = log;
        this.folder = folder;
    }

    /** Has unexpected failures told to another from now on, with the folder of the log; on whatever thread they arise. */
    public void tell(BiConsumer<FailureReport, Optional<Path>> other) {
        watcher = other;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        try {
            FailureReport report = FailureReport.of(failure, thread, clock.instant(), version);
            int times = seen.merge(report.code(), 1, Integer::sum);
            if (times <= IN_FULL) {
                log.get().error("Error {} in version " + version, report.code(), failure);
            } else if (Integer.bitCount(times) == 1) {
                log.get().error("Error {} for the {}th time", report.code(), times);
            }
            watcher.accept(report, folder.get());
        } catch (Throwable worse) {
            // There is no net below this one, and a net must not tear.
        }
    }

    /**
     * Hands a failure that was caught, but that nobody expected, to the net of the thread at work. Where the program was
     * started without one, as in a test, nobody is told: whoever else listens takes it for one that was not caught.
     */
    public static void raise(Throwable failure) {
        Thread thread = Thread.currentThread();
        UncaughtExceptionHandler own = thread.getUncaughtExceptionHandler();
        if (!(own instanceof ThreadGroup)) {
            own.uncaughtException(thread, failure);
        } else if (Thread.getDefaultUncaughtExceptionHandler() instanceof Failures net) {
            net.uncaughtException(thread, failure);
        }
    }
}

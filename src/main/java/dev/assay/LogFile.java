package dev.assay;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.assay.failure.Failures;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program's log: made when something is first written to it, in the store's folder if that may be written, else
 * in the user's state folder. Where neither may be, nothing is written and the program goes on.
 */
final class LogFile {

    private static final String FOLDER = "log";

    private final Path state;
    private final Supplier<LoggerContext> library;
    private @Nullable Path store;
    private @Nullable Logger logger;
    private @Nullable RollingFile open;

    /** @param state the user's state folder for this program */
    LogFile(Path state) {
        this(state, () -> (LoggerContext) LoggerFactory.getILoggerFactory());
    }

    LogFile(Path state, Supplier<LoggerContext> library) {
        this.state = state;
        this.library = library;
    }

    /** Writes into a store's folder from now on. */
    synchronized void into(Path folder) {
        store = folder.toAbsolutePath();
        close();
    }

    /** The folder that is written to; empty while nothing was, or where nothing can be. */
    synchronized Optional<Path> folder() {
        return open == null ? Optional.empty() : Optional.of(open.folder());
    }

    /** What writes into this file; the logging library is set up on first asking, for a usual run logs nothing. */
    synchronized Logger logger() {
        if (logger == null) {
            LoggerContext context = library.get();
            Placed placed = new Placed();
            placed.setContext(context);
            placed.start();
            var own = context.getLogger(Failures.class);
            own.setLevel(Level.INFO);
            own.setAdditive(false);
            own.addAppender(placed);
            logger = own;
        }
        return logger;
    }

    private synchronized void write(ILoggingEvent event) {
        if (open == null) {
            open = places().stream().flatMap(folder -> RollingFile.in(folder, library.get()).stream())
                    .findFirst()
                    .orElse(null);
        }
        if (open != null) {
            open.doAppend(event);
        }
    }

    private List<Path> places() {
        return Stream.concat(store == null ? Stream.empty() : Stream.of(store.resolve(FOLDER)),
                Stream.of(state)).toList();
    }

    /** Lets go of the file; the next line opens it again. */
    synchronized void close() {
        if (open != null) {
            open.stop();
            open = null;
        }
    }

    private final class Placed extends AppenderBase<ILoggingEvent> {

        @Override
        protected void append(ILoggingEvent event) {
            write(event);
        }
    }
}

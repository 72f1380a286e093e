package dev.assay.store.index;

import dev.assay.store.log.Durable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The database files that are open in this process, so that one can be taken from a database that was given up. */
final class OpenDatabaseFiles {

    private final Map<Path, List<FileChannel>> open = new HashMap<>();
    private final Set<Path> taken = new HashSet<>();
    /**
     * Held for as long as the process lives: H2 closes a connection that nobody holds when the next one is opened, in
     * the thread that opens it, and on a database whose file is gone that never ends.
     */
    private final List<Connection> abandoned = new ArrayList<>();

    synchronized FileChannel open(Path file, Set<OpenOption> options) throws IOException {
        if (taken.contains(file) && options.size() > 1) {
            throw new AccessDeniedException(file.toString(), null,
                    "it was taken from a database that was given up");
        }
        boolean made = options.contains(StandardOpenOption.CREATE) && !Files.exists(file);
        FileChannel channel = FileChannel.open(file, options);
        if (made) {
            Durable.ownersOnly(file);
        }
        List<FileChannel> channels = open.computeIfAbsent(file, one -> new ArrayList<>());
        channels.removeIf(one -> !one.isOpen());
        channels.add(channel);
        return channel;
    }

    /**
     * Closes a file under whoever works on it: from then on nothing of this process writes it, and another may have
     * it.
     *
     * @param connections what is open on it, and is never closed
     * @throws IOException if it cannot be closed
     */
    void takeAway(Path file, List<Connection> connections) throws IOException {
        List<FileChannel> channels;
        synchronized (this) {
            abandoned.addAll(connections);
            taken.add(file.toAbsolutePath());
            channels = open.getOrDefault(file.toAbsolutePath(), List.of());
            open.remove(file.toAbsolutePath());
        }
        ignoreWriters(file);
        for (FileChannel channel : channels) {
            channel.close();
        }
    }

    /**
     * Closes what an opening that failed left open: a lock that it holds keeps this process itself from the file.
     *
     * @throws IOException if it cannot be closed
     */
    void letGo(Path file) throws IOException {
        List<FileChannel> channels;
        synchronized (this) {
            channels = List.copyOf(open.getOrDefault(file.toAbsolutePath(), List.of()));
            open.remove(file.toAbsolutePath());
        }
        for (FileChannel channel : channels) {
            channel.close();
        }
    }

    /** Its own writers fail once their file is closed, which is what is wanted and nothing to tell anybody of. */
    private static void ignoreWriters(Path file) {
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("MVStore background writer")
                        && thread.getName().endsWith(file.getFileName().toString()))
                .forEach(thread -> thread.setUncaughtExceptionHandler((writer, failure) -> {}));
    }
}

package dev.assay.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that files are written into, all of which appear when the last is complete; until then they lie in a folder of
 * their own within it. Closed without {@link #commit}, it is as it was, and the folders that were made are gone.
 */
final class ExportedFolder implements AutoCloseable {

    /** No posting's file begins with a dot. */
    private static final String PART = ".assay-part";
    private static final String BEFORE = ".before";
    private static final String LOCK = ".assay-lock";

    private final Path target;
    private final Path folder;
    private final Path part;
    private final MadeFolders made = new MadeFolders();
    private final List<String> written = new ArrayList<>();
    private final WhenStopped whenStopped = new WhenStopped();
    private @Nullable OutputLock lock;
    private boolean over;

    private ExportedFolder(Path target, Path folder) {
        this.target = target;
        this.folder = folder;
        this.part = folder.resolve(PART);
    }

    /** @throws ExportException if nothing can be written there, or another command is writing it */
    static ExportedFolder at(Path folder) {
        ExportedFolder begun = new ExportedFolder(folder, OutputPlace.check(folder));
        try {
            begun.whenStopped.unfinished(begun.part, begun::begin);
            return begun;
        } catch (IOException e) {
            begun.whenStopped.forget();
            begun.undoAfter(e);
            throw AtomicFile.failed(folder, e);
        }
    }

    private void undoAfter(IOException failure) {
        try {
            undo();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private WhenStopped.Unfinished begin() throws IOException {
        made.make(folder);
        lock = OutputLock.on(folder.resolve(LOCK), folder);
        delete(part);
        Files.createDirectories(part);
        return this::undo;
    }

    /** @param name may name a folder within this one */
    void write(String name, String text) {
        try (AtomicFile file = begin(name)) {
            file.write(text);
            file.commit();
        }
    }

    /** A file that the caller completes. @param name may name a folder within this one */
    synchronized AtomicFile begin(String name) {
        Path place = OutputPlace.check(folder.resolve(name));
        if (over || Files.isDirectory(place)) {
            throw new ExportException(over
                    ? target + " is not written, for the program was told to stop."
                    : place + " is a folder, and a file is to be there. Choose another place.");
        }
        written.add(name);
        return AtomicFile.at(part.resolve(name));
    }

    /** Puts all files where they belong, or none. @param spans how many spans they hold */
    synchronized ExportReport commit(long spans) {
        List<Path> files = written.stream().map(target::resolve).toList();
        Deque<Move> moved = new ArrayDeque<>();
        try {
            for (String name : written) {
                Path place = folder.resolve(name);
                made.make(place.getParent() == null ? folder : place.getParent());
                if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                    move(place, part.resolve(BEFORE).resolve(name), moved);
                }
                move(part.resolve(name), place, moved);
            }
        } catch (IOException e) {
            takeBack(moved);
            throw AtomicFile.failed(target, e);
        }
        made.keep();
        return new ExportReport(files, files.size(), spans, false);
    }

    private record Move(Path from, Path to) {}

    private static void move(Path from, Path to, Deque<Move> moved) throws IOException {
        if (to.getParent() != null) {
            Files.createDirectories(to.getParent());
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        moved.push(new Move(from, to));
    }

    private static void takeBack(Deque<Move> moved) {
        try {
            while (!moved.isEmpty()) {
                Move last = moved.pop();
                Files.move(last.to(), last.from(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            undo();
        } catch (IOException e) {
            throw AtomicFile.failed(target, e);
        } finally {
            whenStopped.forget();
        }
    }

    private synchronized void undo() throws IOException {
        over = true;
        OutputLock mine = lock;
        if (mine != null) {
            try (mine) {
                delete(part);
            }
        }
        made.remove();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}

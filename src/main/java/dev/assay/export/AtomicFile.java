package dev.assay.export;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A file, as a rule of text in UTF-8, that appears under its name only when it is complete and on disk; until then it grows
 * under a name of its own beside it. Closed without {@link #commit}, it leaves nothing behind. What is no
 * regular file, such as a pipe or a terminal, is written to as it is.
 */
public final class AtomicFile implements AutoCloseable {

    private static final int MOST_ATTEMPTS = 10;
    private static final int BUFFER = 1 << 16;
    private static final Object UNKNOWN = "a file of a system that tells none from another";

    private final Path target;
    private final Path growing;
    private final FileChannel channel;
    private final OutputStream bytes;
    private final BufferedWriter writer;
    private final WhenStopped whenStopped;
    private boolean committed;

    private AtomicFile(Path target, Path growing, FileChannel channel, WhenStopped whenStopped) {
        this.target = target;
        this.growing = growing;
        this.channel = channel;
        this.bytes = new Bytes(Channels.newOutputStream(channel));
        this.writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
        this.whenStopped = whenStopped;
    }

    /** @throws ExportException if no file can be made there */
    public static AtomicFile at(Path target) {
        Path whole = OutputPlace.check(target);
        if (Files.isDirectory(whole)) {
            throw new ExportException(target + " is a folder. Name a file.");
        }
        WhenStopped whenStopped = new WhenStopped();
        try {
            if (Files.exists(whole) && !Files.isRegularFile(whole)) {
                return new AtomicFile(whole, whole, FileChannel.open(whole, StandardOpenOption.WRITE),
                        whenStopped);
            }
            Path growing = folderOf(whole).resolve("." + whole.getFileName() + ".assay-part");
            return new AtomicFile(whole, growing, whenStopped.growing(growing, () -> alone(growing, target)),
                    whenStopped);
        } catch (IOException e) {
            whenStopped.forget();
            throw failed(target, e);
        }
    }

    /**
     * The growing file, locked until it has its name; what a command that was killed left is written over. A file
     * that got its name between opening and locking is whole, and somebody's: it is let go of.
     */
    static FileChannel alone(Path growing, Path target) throws IOException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Object before = identity(growing);
            FileChannel channel = FileChannel.open(growing, StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            if (!isLocked(channel)) {
                channel.close();
                break;
            }
            if (before != null && before.equals(identity(growing))) {
                channel.truncate(0);
                return channel;
            }
            channel.close();
        }
        throw new FileSystemException(target.toString(), null, "another command is writing it");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** What tells one file of a name from the next; null where there is none. */
    private static @Nullable Object identity(Path file) throws IOException {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .fileKey();
            return key == null ? UNKNOWN : key;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static Path folderOf(Path whole) throws IOException {
        Path folder = whole.getParent();
        if (folder == null) {
            throw new FileSystemException(whole.toString(), null, "it is not a file");
        }
        Files.createDirectories(folder);
        return folder;
    }

    public void write(String text) {
        try {
            writer.write(text);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    /** Takes text as {@link #write} does; to close it is to hand on what it holds. */
    Writer writer() {
        return new FilterWriter(writer) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Takes what is no text; to close it is to hand on what it holds. */
    OutputStream bytes() {
        return bytes;
    }

    /** Forces the file to disk and gives it its name, in place of one that was there. */
    public void commit() {
        try {
            writer.flush();
            bytes.flush();
            if (growing.equals(target)) {
                channel.close();
                committed = true;
                return;
            }
            channel.force(true);
            try {
                Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(growing, target, StandardCopyOption.REPLACE_EXISTING);
            }
            committed = true;
            channel.close();
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    @Override
    public void close() {
        whenStopped.forget();
        if (committed) {
            return;
        }
        try {
            if (!growing.equals(target)) {
                Files.deleteIfExists(growing);
            }
            channel.close();
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    static ExportException failed(Path target, IOException e) {
        return new ExportException("Cannot write " + target + ": " + reason(e)
                + ". Choose another place, or make room and allow writing there.", e);
    }

    private static String reason(IOException e) {
        @Nullable
        String message = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return switch (e) {
            case AccessDeniedException denied -> "writing there is not allowed";
            case FileAlreadyExistsException exists -> exists.getFile() + " is a file, not a folder";
            case FileSystemException full when String.valueOf(full.getReason()).contains("No space") ->
                "the disk is full";
            case IOException full when String.valueOf(full.getMessage()).contains("No space") ->
                "the disk is full";
            default -> message == null ? e.getClass().getSimpleName() : message;
        };
    }

    /** The file stays open until it has its name. */
    private static final class Bytes extends BufferedOutputStream {

        Bytes(OutputStream out) {
            super(out, BUFFER);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}

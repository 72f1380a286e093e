package dev.assay.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
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
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A text file in UTF-8 that appears under its name only when it is complete and on disk; until then it grows
 * under a name of its own beside it. Closed without {@link #commit}, it leaves nothing behind. What is no
 * regular file, such as a pipe or a terminal, is written to as it is.
 */
public final class AtomicFile implements AutoCloseable {

    private final Path target;
    private final Path growing;
    private final FileChannel channel;
    private final BufferedWriter writer;
    private final Thread whenStopped;
    private volatile boolean committed;

    private AtomicFile(Path target, Path growing, FileChannel channel) {
        this.target = target;
        this.growing = growing;
        this.channel = channel;
        this.writer = new BufferedWriter(
                new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8));
        this.whenStopped = new Thread(this::leaveNothing);
        if (!growing.equals(target)) {
            Runtime.getRuntime().addShutdownHook(whenStopped);
        }
    }

    /** A command that is told to stop leaves nothing behind; one that is killed leaves a file for the next to write over. */
    private void leaveNothing() {
        try {
            if (!committed) {
                Files.deleteIfExists(growing);
            }
        } catch (IOException e) {
            // The process is ending; the next command writes it over.
        }
    }

    /** @throws ExportException if no file can be made there */
    public static AtomicFile at(Path target) {
        Path whole = OutputPlace.check(target);
        if (Files.isDirectory(whole)) {
            throw new ExportException(target + " is a folder. Name a file.");
        }
        try {
            if (Files.exists(whole) && !Files.isRegularFile(whole)) {
                return new AtomicFile(whole, whole, FileChannel.open(whole, StandardOpenOption.WRITE));
            }
            Path growing = folderOf(whole).resolve("." + whole.getFileName() + ".assay-part");
            FileChannel channel = FileChannel.open(growing, StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            if (!isAlone(channel)) {
                channel.close();
                throw new FileSystemException(target.toString(), null, "another command is writing it");
            }
            channel.truncate(0);
            return made(whole, growing, channel);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    private static AtomicFile made(Path whole, Path growing, FileChannel channel) throws IOException {
        try {
            return new AtomicFile(whole, growing, channel);
        } catch (IllegalStateException e) {
            // Told to stop just now: nothing would remove the file any more.
            channel.close();
            Files.deleteIfExists(growing);
            throw new FileSystemException(whole.toString(), null, "the program was told to stop");
        }
    }

    /** Whether nobody else writes there now; what one that was killed left is written over. */
    private static boolean isAlone(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
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

    /** Forces the file to disk and gives it its name, in place of one that was there. */
    public void commit() {
        try {
            writer.flush();
            if (growing.equals(target)) {
                writer.close();
                committed = true;
                return;
            }
            channel.force(true);
            writer.close();
            try {
                Files.move(growing, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(growing, target, StandardCopyOption.REPLACE_EXISTING);
            }
            committed = true;
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(whenStopped);
        } catch (IllegalStateException e) {
            // The process is ending.
        }
        if (committed) {
            return;
        }
        try {
            channel.close();
            if (!growing.equals(target)) {
                Files.deleteIfExists(growing);
            }
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    private static ExportException failed(Path target, IOException e) {
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
}

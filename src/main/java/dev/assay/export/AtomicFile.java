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
 * A file, as a rule of text in UTF-8, that appears under its name only when it is complete and on disk; until then it grows
 * under a name of its own beside it. Closed without {@link #commit}, it leaves nothing behind. What is no
 * regular file, such as a pipe or a terminal, is written to as it is.
 */
public final class AtomicFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Growing growing;
    private final OutputStream bytes;
    private final BufferedWriter writer;
    private final WhenStopped whenStopped;
    private boolean committed;

    private AtomicFile(Path target, Growing growing, WhenStopped whenStopped) {
        this.target = target;
        this.growing = growing;
        this.bytes = new Bytes(Channels.newOutputStream(growing.channel()));
        this.writer = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER);
        this.whenStopped = whenStopped;
    }

    /**
     * What is written to until it gets its name.
     *
     * @param lock none where there is no name to get
     * @param made on the way there
     */
    private record Growing(Path file, FileChannel channel, @Nullable OutputLock lock, MadeFolders made)
            implements
                WhenStopped.Unfinished {

        /** What a command that was killed left is written over. */
        static Growing beside(Path whole, Path target) throws IOException {
            MadeFolders made = new MadeFolders();
            Path file = folderOf(whole).resolve("." + whole.getFileName() + ".assay-part");
            try {
                made.make(folderOf(whole));
                OutputLock lock = OutputLock
                        .on(file.resolveSibling("." + whole.getFileName() + ".assay-lock"), target);
                return new Growing(file, opened(file, lock), lock, made);
            } catch (IOException e) {
                try {
                    made.remove();
                } catch (IOException left) {
                    e.addSuppressed(left);
                }
                throw e;
            }
        }

        private static FileChannel opened(Path file, OutputLock lock) throws IOException {
            try {
                return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            } catch (IOException e) {
                try (lock) {
                    throw e;
                }
            }
        }

        @Override
        public void remove() throws IOException {
            if (lock != null) {
                try (lock; channel) {
                    Files.deleteIfExists(file);
                }
                made.remove();
            }
        }
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
                return new AtomicFile(whole,
                        new Growing(whole, FileChannel.open(whole, StandardOpenOption.WRITE), null,
                                new MadeFolders()),
                        whenStopped);
            }
            return new AtomicFile(whole,
                    whenStopped.unfinished(whole, () -> Growing.beside(whole, target)), whenStopped);
        } catch (IOException e) {
            whenStopped.forget();
            throw failed(target, e);
        }
    }

    private static Path folderOf(Path whole) throws IOException {
        Path folder = whole.getParent();
        if (folder == null) {
            throw new FileSystemException(whole.toString(), null, "it is not a file");
        }
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
            if (growing.lock() != null) {
                growing.channel().force(true);
                giveName();
            }
            committed = true;
            growing.channel().close();
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    private void giveName() throws IOException {
        try {
            Files.move(growing.file(), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(growing.file(), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        whenStopped.forget();
        try {
            if (growing.lock() == null) {
                growing.channel().close();
            } else if (committed) {
                growing.lock().close();
            } else {
                growing.remove();
            }
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

package dev.assay.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.ThreadLocalRandom;

/** That one command alone writes a file or folder: a file beside it, locked, and gone once it is let go of. */
final class OutputLock implements AutoCloseable {

    private static final int MOST_ATTEMPTS = 10;
    private static final int LONGEST = 1 << 16;

    private final Path file;
    private final FileChannel channel;

    private OutputLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @param file the file to lock; one that a killed command left serves again
     * @param target what is written, for the message
     * @throws FileSystemException if another command writes it
     */
    static OutputLock on(Path file, Path target) throws IOException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            if (!isLocked(channel)) {
                channel.close();
                break;
            }
            OutputLock lock = new OutputLock(file, channel);
            try {
                if (isStillNamed(file, channel)) {
                    return lock;
                }
                channel.close();
            } catch (IOException e) {
                try (lock) {
                    throw e;
                }
            }
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

    /**
     * Whoever had it may have removed it between opening and locking, and the next may have made another of its name. A
     * length drawn by lot tells: a file key does not, for it is soon given again, and to open the file a second time
     * would give up the lock.
     */
    private static boolean isStillNamed(Path file, FileChannel channel) throws IOException {
        int length = ThreadLocalRandom.current().nextInt(1, LONGEST);
        channel.truncate(0);
        channel.write(ByteBuffer.allocate(1), length - 1L);
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .size() == length;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Removes the file while it is still locked, so that nobody else's is removed. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            Files.deleteIfExists(file);
            channel.close();
        }
    }
}

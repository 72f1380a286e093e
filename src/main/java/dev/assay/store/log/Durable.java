package dev.assay.store.log;

import dev.assay.review.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files and folders that are on disk when a method returns. */
public final class Durable {

    private Durable() {}

    /** Keeps others from a file or folder, where the file system knows owners; a store's texts are nobody else's. */
    public static void ownersOnly(Path path) throws IOException {
        if (!isOwnersOnly(path)) {
            view(path).setPermissions(wanted(path));
        }
    }

    /** Whether nobody else may enter or read it, or the file system knows no owners, or it is not there. */
    public static boolean isOwnersOnly(Path path) throws IOException {
        PosixFileAttributeView view = view(path);
        return view == null || !Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                || view.readAttributes().permissions().equals(wanted(path));
    }

    private static PosixFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static Set<PosixFilePermission> wanted(Path path) {
        return PosixFilePermissions.fromString(
                Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? "rwx------" : "rw-------");
    }

    /** Whether a failure says that there is no room left on the disk. */
    public static boolean isFull(@Nullable Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String message = String.valueOf(at.getMessage());
            if (message.contains("No space left") || message.contains("not enough space")) {
                return true;
            }
        }
        return false;
    }

    /** A failure to keep something, told as what it is. */
    public static StoreException failure(boolean full, String message, Throwable cause) {
        return full ? StoreException.diskFull(message, cause) : new StoreException(message, cause);
    }

    /** Makes a folder and those above it. */
    public static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                folder(parent);
            }
            Files.createDirectories(folder);
            ownersOnly(folder);
            if (parent != null) {
                forceFolder(parent);
            }
        }
    }

    /** Puts a whole file in place: after a crash it is there as given, or as it was before. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            ownersOnly(fresh);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder(file.toAbsolutePath().resolveSibling("."));
    }

    /** Forces the names in a folder to disk, where the system can. */
    public static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders and keeps names by itself.
        }
    }

    /** A name in the folder that is not taken: {@code stem.torn}, {@code stem-2.torn}, … */
    static Path freeName(Path folder, String stem, String ending) {
        Path file = folder.resolve(stem + ending);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(stem + "-" + i + ending);
        }
        return file;
    }
}

package dev.assay.store.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * A file of the database, or its folder, as H2 sees it: {@code assay:/}, the folder in hex, and the file's name. H2
 * takes a backslash for a folder's end and what follows a semicolon for a setting; in such a name nothing of a user's
 * stands.
 */
final class DatabasePath extends FilePath {

    private static final String SCHEME = "assay";
    private static final String START = SCHEME + ":/";

    /** The folders of file systems of their own, which a name alone does not tell. */
    private static final Map<String, Path> ELSEWHERE = new ConcurrentHashMap<>();

    private final Path path;
    private final OpenDatabaseFiles open;

    private DatabasePath(String name, Path path, OpenDatabaseFiles open) {
        this.name = name;
        this.path = path;
        this.open = open;
    }

    /** What H2 is to be told for a file, which lies in a folder. */
    static String of(Path file) {
        known();
        Path whole = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(whole.getParent());
        String name = hex(folder.toString());
        if (!folder.getFileSystem().equals(FileSystems.getDefault())) {
            ELSEWHERE.put(name, folder);
        }
        return START + name + "/" + whole.getFileName();
    }

    /** The files that H2 has open in this process. */
    static OpenDatabaseFiles openFiles() {
        return known().open;
    }

    /** The one that H2 keeps for the scheme. */
    private static DatabasePath known() {
        synchronized (DatabasePath.class) {
            if (FilePath.get(START) instanceof DatabasePath registered) {
                return registered;
            }
            DatabasePath first = new DatabasePath(START, Path.of(""), new OpenDatabaseFiles());
            FilePath.register(first);
            return first;
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FilePath getPath(String wanted) {
        String[] parts = wanted.substring(START.length()).split("/", -1);
        Path elsewhere = ELSEWHERE.get(parts[0]);
        Path folder = elsewhere == null
                ? Path.of(new String(HexFormat.of().parseHex(parts[0]), StandardCharsets.UTF_8))
                : elsewhere;
        return switch (parts.length) {
            case 1 -> new DatabasePath(wanted, folder, open);
            case 2 -> new DatabasePath(wanted, folder.resolve(parts[1]), open);
            default -> throw new IllegalArgumentException("A database has no folders in its own.");
        };
    }

    private boolean isFile() {
        return name.indexOf('/', START.length()) > 0;
    }

    @Override
    public @Nullable FilePath getParent() {
        return isFile() ? getPath(name.substring(0, name.lastIndexOf('/'))) : null;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        Set<OpenOption> options = mode.equals("r")
                ? Set.of(StandardOpenOption.READ)
                : Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        return open.open(path, options);
    }

    @Override
    public long size() {
        return did(() -> Files.size(path));
    }

    @Override
    public void moveTo(FilePath to, boolean replacing) {
        Path target = ((DatabasePath) to.unwrap()).path;
        did(() -> {
            if (!replacing) {
                return Files.move(path, target);
            }
            try {
                return Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                return Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
            }
        });
    }

    @Override
    public boolean createFile() {
        try {
            Files.createFile(path);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean exists() {
        return Files.exists(path);
    }

    @Override
    public void delete() {
        did(() -> Files.deleteIfExists(path));
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return did(() -> {
            try (Stream<Path> files = Files.list(path)) {
                return files.map(file -> String.valueOf(file.getFileName()))
                        .filter(file -> file.indexOf('\\') < 0)
                        .<FilePath>map(file -> getPath(name + "/" + file)).toList();
            }
        });
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public boolean isDirectory() {
        return Files.isDirectory(path);
    }

    @Override
    public boolean isRegularFile() {
        return Files.isRegularFile(path);
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public long lastModified() {
        return did(() -> Files.getLastModifiedTime(path).toMillis());
    }

    @Override
    public boolean canWrite() {
        return Files.isWritable(path);
    }

    @Override
    public void createDirectory() {
        did(() -> Files.createDirectories(path));
    }

    @Override
    public boolean setReadOnly() {
        return path.toFile().setReadOnly();
    }

    private static <T> T did(Step<T> step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file system does. */
    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException;
    }
}

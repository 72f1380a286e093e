package dev.assay.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does what is asked on the usual file system, and notes what it changes. */
final class TracedProvider extends FileSystemProvider {

    private final TracedFileSystem fileSystem;
    private final DiskTrace trace;

    TracedProvider(TracedFileSystem fileSystem, DiskTrace trace) {
        this.fileSystem = fileSystem;
        this.trace = trace;
    }

    @Override
    public String getScheme() {
        return "traced";
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options,
            FileAttribute<?>... attributes)
            throws IOException {
        Path real = TracedPath.real(path);
        synchronized (trace) {
            boolean there = Files.exists(real, LinkOption.NOFOLLOW_LINKS);
            FileChannel channel = FileChannel.open(real, options, attributes);
            if (Files.isDirectory(real)) {
                return new TracedChannel(trace, channel, -1, real);
            }
            if (!options.contains(StandardOpenOption.WRITE) && !options.contains(StandardOpenOption.APPEND)) {
                return channel;
            }
            int file = trace.file(real, !there);
            if (there && options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
                trace.note(new Change.Sized(file, 0));
            }
            return new TracedChannel(trace, channel, file, real);
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options,
            FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> listed = Files.newDirectoryStream(TracedPath.real(folder),
                one -> filter.accept(new TracedPath(fileSystem, one)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> real = listed.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return real.hasNext();
                    }

                    @Override
                    public Path next() {
                        return new TracedPath(fileSystem, real.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                listed.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        synchronized (trace) {
            Files.createDirectory(TracedPath.real(folder), attributes);
            trace.note(new Change.Folder(trace.name(TracedPath.real(folder))));
        }
    }

    @Override
    public void delete(Path path) throws IOException {
        synchronized (trace) {
            Files.delete(TracedPath.real(path));
            trace.gone(TracedPath.real(path));
        }
    }

    @Override
    public void copy(Path from, Path to, CopyOption... options) throws IOException {
        Files.write(to, Files.readAllBytes(from));
    }

    @Override
    public void move(Path from, Path to, CopyOption... options) throws IOException {
        synchronized (trace) {
            Files.move(TracedPath.real(from), TracedPath.real(to), options);
            trace.moved(TracedPath.real(from), TracedPath.real(to));
        }
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return Files.isSameFile(TracedPath.real(path), TracedPath.real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return Files.isHidden(TracedPath.real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return Files.getFileStore(TracedPath.real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        Path real = TracedPath.real(path);
        real.getFileSystem().provider().checkAccess(real, modes);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(Path path, Class<V> type,
            LinkOption... options) {
        return Files.getFileAttributeView(TracedPath.real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return Files.readAttributes(TracedPath.real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
            throws IOException {
        return Files.readAttributes(TracedPath.real(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options)
            throws IOException {
        Files.setAttribute(TracedPath.real(path), attribute, value, options);
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> env) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return fileSystem;
    }

    @Override
    public Path getPath(URI uri) {
        return new TracedPath(fileSystem, Path.of(uri));
    }
}

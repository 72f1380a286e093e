package dev.assay.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file, or a folder that is to be forced, of which every change is noted. */
final class TracedChannel extends FileChannel {

    private final DiskTrace trace;
    private final FileChannel real;
    private final int file;
    private final Path path;

    /** @param file its number; negative for a folder */
    TracedChannel(DiskTrace trace, FileChannel real, int file, Path path) {
        this.trace = trace;
        this.real = real;
        this.file = file;
        this.path = path;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        synchronized (trace) {
            long at = real.position();
            int written = write(bytes, at);
            real.position(at + written);
            return written;
        }
    }

    @Override
    public int write(ByteBuffer bytes, long at) throws IOException {
        synchronized (trace) {
            ByteBuffer seen = bytes.duplicate();
            ByteBuffer fits = bytes.duplicate().limit(bytes.position() + trace.take(bytes.remaining()));
            int written = real.write(fits, at);
            bytes.position(bytes.position() + written);
            byte[] copy = new byte[written];
            seen.get(copy);
            trace.note(new Change.Wrote(file, at, copy));
            return written;
        }
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
        long written = 0;
        for (int i = offset; i < offset + length; i++) {
            written += write(sources[i]);
        }
        return written;
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        synchronized (trace) {
            boolean cuts = size < real.size();
            real.truncate(size);
            if (cuts) {
                trace.note(new Change.Sized(file, size));
            }
            return this;
        }
    }

    @Override
    public void force(boolean metaData) throws IOException {
        synchronized (trace) {
            trace.note(file < 0 ? new Change.Named(trace.name(path)) : new Change.Forced(file));
        }
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        return real.read(bytes);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
        return real.read(targets, offset, length);
    }

    @Override
    public int read(ByteBuffer bytes, long at) throws IOException {
        return real.read(bytes, at);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long at) throws IOException {
        real.position(at);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public long transferTo(long at, long count, WritableByteChannel target) throws IOException {
        return real.transferTo(at, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel from, long at, long count) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long at, long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long at, long size, boolean shared) throws IOException {
        return real.lock(at, size, shared);
    }

    @Override
    public @Nullable FileLock tryLock(long at, long size, boolean shared) throws IOException {
        return real.tryLock(at, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
    }
}

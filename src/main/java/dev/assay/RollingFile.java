package dev.assay;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** A log file for its owner only, that leaves at most two older ones beside it and goes through no link. */
final class RollingFile extends RollingFileAppender<ILoggingEvent> {

    private static final FileSize MOST = FileSize.valueOf("512KB");
    private static final String NAME = "assay.log";

    private final Path folder;

    private RollingFile(Path folder) {
        this.folder = folder;
    }

    /** Opens the log in a folder, made if it is missing; empty where that may not be written. */
    static Optional<RollingFile> in(Path folder, Context context) {
        try {
            if (Files.isSymbolicLink(folder) || Files.isSymbolicLink(folder.resolve(NAME))) {
                return Optional.empty();
            }
            Files.createDirectories(folder, owner(folder, "rwx------"));
            prepare(folder.resolve(NAME));
        } catch (IOException | SecurityException e) {
            return Optional.empty();
        }
        RollingFile file = new RollingFile(folder);
        file.setContext(context);
        file.setName(NAME);
        file.setFile(folder.resolve(NAME).toString());
        FixedWindowRollingPolicy older = new FixedWindowRollingPolicy();
        older.setContext(context);
        older.setParent(file);
        older.setMinIndex(1);
        older.setMaxIndex(2);
        older.setFileNamePattern(
                folder.resolve("assay.%i.log").toString().replace("(", "\\(").replace(")", "\\)"));
        older.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(MOST);
        size.setCheckIncrement(Duration.buildByMilliseconds(0));
        size.start();
        file.setRollingPolicy(older);
        file.setTriggeringPolicy(size);
        LogLines lines = new LogLines();
        lines.setContext(context);
        lines.start();
        file.setEncoder(lines);
        file.start();
        return file.isStarted() ? Optional.of(file) : Optional.empty();
    }

    Path folder() {
        return folder;
    }

    /** Every new file is the owner's alone before anything is in it. */
    @Override
    public void openFile(String name) throws IOException {
        prepare(Path.of(name));
        super.openFile(name);
    }

    private static void prepare(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.createFile(file, owner(file, "rw-------"));
        }
        Files.newByteChannel(file, Set.of(StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS)).close();
    }

    private static FileAttribute<?>[] owner(Path at, String rights) {
        return at.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}

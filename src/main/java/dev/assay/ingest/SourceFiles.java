package dev.assay.ingest;

import dev.assay.model.Excerpt;
import dev.assay.model.Problem;
import dev.assay.saying.Saying;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the files behind what a user chose: files as they are, folders with everything below them. */
public final class SourceFiles {

    /** Endings of files that never hold postings or answers; skipped inside folders. */
    private static final Set<String> SKIPPED = Set.of("png", "jpg", "jpeg", "gif", "webp", "svg", "ico",
            "bmp",
            "pdf", "tar", "7z", "doc", "docx", "xls", "ppt", "pptx", "mp3", "mp4", "mov",
            "exe", "dll", "so", "jar", "class", "pyc", "db", "sqlite", "lock", "tmp", "bak");
    private static final Set<String> CLUTTER = Set.of("thumbs.db", "desktop.ini", "__macosx", "node_modules",
            "__pycache__", "readme", "readme.md", "readme.txt", "license", "license.md", "license.txt");

    private static final int MOST_NAMED = 20;

    private SourceFiles() {}

    /**
     * The files to read, in the order chosen and within a folder by name; each once. What was named directly is
     * always there, so that its reader can say what is wrong with it; hidden files, files that cannot hold
     * text, a folder's README or LICENSE and what its {@link IgnoreFile} names are left out of folders.
     */
    public static List<SourceFile> of(List<Path> chosen) {
        Map<Path, SourceFile> found = new LinkedHashMap<>();
        for (Path path : chosen) {
            Path file = path.toAbsolutePath().normalize();
            if (Files.isDirectory(file)) {
                List<SourceFile> below = below(file);
                if (below.isEmpty()) {
                    below = List.of(new SourceFile(name(file), 0, file));
                }
                below.forEach(source -> found.putIfAbsent(identity(source.file()), source));
            } else {
                found.putIfAbsent(identity(file), new SourceFile(withFolder(file), size(file), file));
            }
        }
        return List.copyOf(found.values());
    }

    /** What was left out of the folders among what the user chose: one remark for each folder. */
    public static List<Problem> leftOut(List<Path> chosen) {
        List<Problem> told = new ArrayList<>();
        for (Path path : chosen) {
            Path folder = path.toAbsolutePath().normalize();
            if (Files.isDirectory(folder)) {
                IgnoreFile ignored = new IgnoreFile();
                Map<Boolean, List<String>> names = leftOut(folder, ignored).stream()
                        .collect(Collectors.partitioningBy(ignored::names,
                                Collectors.mapping(at -> folder.relativize(at).toString().replace('\\', '/'),
                                        Collectors.toList())));
                tell(folder, names.getOrDefault(false, List.of()), Saying.of("left-out.no-text"))
                        .ifPresent(told::add);
                tell(folder, names.getOrDefault(true, List.of()),
                        Saying.of("left-out.ignored", IgnoreFile.NAME)).ifPresent(told::add);
            }
        }
        return told;
    }

    private static Optional<Problem> tell(Path folder, List<String> names, Saying why) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Problem(name(folder), Saying.NOTHING,
                Saying.of("left-out.files", names.size(), why, Excerpt.of(names, MOST_NAMED)),
                Saying.of("remedy.name-file")));
    }

    private static List<Path> leftOut(Path folder, IgnoreFile ignored) {
        List<Path> names = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                    return visit(at) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) {
                    visit(at);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path at, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                private boolean visit(Path at) {
                    boolean skipped = !at.equals(folder)
                            && (isSkipped(at) || leadsOut(at, folder) || ignored.names(at));
                    if (skipped && !name(at).equals(IgnoreFile.NAME)) {
                        names.add(at);
                    }
                    return skipped;
                }
            });
        } catch (IOException e) {
            // reading the folder says what is wrong with it
            return names;
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private static List<SourceFile> below(Path folder) {
        List<SourceFile> files = new ArrayList<>();
        IgnoreFile ignored = new IgnoreFile();
        String root = name(folder);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                            return at.equals(folder)
                                    || !isSkipped(at) && !leadsOut(at, folder) && !ignored.names(at)
                                            ? FileVisitResult.CONTINUE
                                            : FileVisitResult.SKIP_SUBTREE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) {
                            if (!isSkipped(at) && !leadsOut(at, folder) && !ignored.names(at)) {
                                files.add(source(at, attributes.size()));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path at, IOException e) {
                            // listed like a file, so that opening it says what is wrong; a link that leads
                            // back up is nothing new
                            if (!isSkipped(at) && !(e instanceof FileSystemLoopException)) {
                                files.add(source(at, 0));
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        private SourceFile source(Path at, long size) {
                            String below = folder.relativize(at).toString().replace('\\', '/');
                            return new SourceFile(root + "/" + below, size, at);
                        }
                    });
        } catch (IOException e) {
            files.add(new SourceFile(root, 0, folder));
        }
        files.sort(Comparator.comparing(SourceFile::path));
        return files;
    }

    /** Whether this is a link to something outside the folder that was chosen. */
    private static boolean leadsOut(Path at, Path folder) {
        try {
            return Files.isSymbolicLink(at) && !at.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a file in an archive is left out, by its own name or that of a folder it lies in. */
    static boolean isLeftOut(String path) {
        return List.of(path.split("/+")).stream().anyMatch(SourceFiles::isSkipped);
    }

    private static boolean isSkipped(Path at) {
        return isSkipped(name(at));
    }

    private static boolean isSkipped(String given) {
        String name = given.toLowerCase(Locale.ROOT);
        return name.startsWith(".") || name.startsWith("~$") || CLUTTER.contains(name)
                || SKIPPED.contains(name.substring(name.lastIndexOf('.') + 1)) && name.indexOf('.') >= 0;
    }

    /** The folder counts, for it may be the posting's id. */
    private static String withFolder(Path file) {
        Path parent = file.getParent();
        String folder = parent == null ? "" : name(parent);
        return folder.isEmpty() ? name(file) : folder + "/" + name(file);
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static Path identity(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}

package dev.assay.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Stores as they are once some files were read and inferred from: made at the first wish, and copied from then on. */
final class SampleStores {

    private static final Map<List<Path>, Path> MADE = new ConcurrentHashMap<>();

    private SampleStores() {}

    /**
     * Makes a folder a copy of the store with these files, unless it holds something already.
     *
     * @param make fills and closes the store in the folder it is given
     */
    static void copy(List<Path> files, Path folder, Consumer<Path> make) {
        try {
            Files.createDirectories(folder);
            if (!isEmpty(folder)) {
                return;
            }
            Path made = MADE.computeIfAbsent(files, wanted -> made(make));
            try (Stream<Path> parts = Files.walk(made)) {
                for (Path part : parts.skip(1).toList()) {
                    Files.copy(part, folder.resolve(made.relativize(part)),
                            StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> parts = Files.list(folder)) {
            return parts.findAny().isEmpty();
        }
    }

    private static Path made(Consumer<Path> make) {
        try {
            Path folder = Files.createTempDirectory("sample-store");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            make.accept(folder);
            return folder;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> parts = Files.walk(folder)) {
            for (Path part : parts.toList().reversed()) {
                Files.delete(part);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}

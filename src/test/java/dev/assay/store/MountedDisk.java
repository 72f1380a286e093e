package dev.assay.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A small disk of its own, for tests that need a full one or one that cannot be written; only root can have it. */
record MountedDisk(Path folder) implements AutoCloseable {

    /** Skips the test where none can be had. */
    static MountedDisk of(Path folder, String size) throws IOException, InterruptedException {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()),
                "no disk can be mounted");
        return new MountedDisk(folder);
    }

    void remount(String options) throws IOException, InterruptedException {
        assumeTrue(run("mount", "-o", "remount," + options, folder.toString()), "it cannot be mounted anew");
    }

    /** Leaves no room. */
    void fill() throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("filler"))) {
            byte[] bytes = new byte[4096];
            while (true) {
                out.write(bytes);
            }
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("No space")) {
                throw full;
            }
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", "-l", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

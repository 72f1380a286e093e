package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.review.ReviewStore;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
@DisabledOnOs(OS.WINDOWS)
class OwnerAccessTest extends WorkedStore {

    @Test
    void aStoreThatWasLeftOpenToOthersIsItsOwnersAloneOnceItWasOpened() throws IOException {
        Files.createDirectories(folder.resolve("set-aside").resolve("settled"));
        Files.writeString(folder.resolve("set-aside").resolve("settled").resolve("old.damaged"), "text");
        for (Path one : all()) {
            Files.setPosixFilePermissions(one, PosixFilePermissions
                    .fromString(Files.isDirectory(one) ? "rwxr-xr-x" : "rw-r--r--"));
        }

        open().close();

        assertThat(all()).allSatisfy(one -> assertThat(PosixFilePermissions
                .toString(Files.getPosixFilePermissions(one, LinkOption.NOFOLLOW_LINKS)))
                .isEqualTo(Files.isDirectory(one) ? "rwx------" : "rw-------"));
    }

    @Test
    void aStoreOfAnotherOwnerIsOpenedAndThatItStaysOpenToOthersIsTold(@TempDir Path program)
            throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can be somebody else");
        for (Path one : all()) {
            Files.setPosixFilePermissions(one, PosixFilePermissions
                    .fromString(Files.isDirectory(one) ? "rwxrwxrwx" : "rw-rw-rw-"));
        }
        List<String> line = new ArrayList<>(List.of("setpriv", "--reuid=65534", "--regid=65534",
                "--clear-groups", Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                readable(program), StoreProcess.class.getName(), "notices", folder.toString()));
        Path said = Files.createFile(program.resolve("said"));
        try {
            new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start().onExit()
                    .join();
        } catch (IOException e) {
            abort("there is no setpriv");
        }
        assertThat(Files.readAllLines(said)).first().isEqualTo("open");
        assertThat(Files.readString(said)).contains("cannot be kept from others", "belong to somebody else");
        try (ReviewStore store = open()) {
            assertThat(State.of(store)).isEqualTo(before);
        }
    }

    /** The class path copied to where anybody may read it. */
    private static String readable(Path program) throws IOException {
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> copied = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path from = Path.of(entry);
            Path to = program.resolve(copied.size() + "-" + from.getFileName());
            if (Files.isDirectory(from) || entry.matches(".*/(h2|jackson|slf4j|logback|jspecify|lucene).*")) {
                copy(from, to);
                copied.add(to.toString());
            }
        }
        return String.join(File.pathSeparator, copied);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.copy(file, from.equals(file) ? to : copy);
                Files.setPosixFilePermissions(from.equals(file) ? to : copy,
                        PosixFilePermissions.fromString(Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }
}

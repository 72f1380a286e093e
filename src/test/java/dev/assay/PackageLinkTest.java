package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The package links its command, and leaves what another program has put there. */
@DisabledOnOs(OS.WINDOWS)
class PackageLinkTest {

    @TempDir
    Path root;

    @Test
    void theCommandIsLinkedWhereNothingIs() throws Exception {
        assertThat(install()).isEqualTo(Path.of("/opt/assay/bin/assay"));
        assertThat(install()).isEqualTo(Path.of("/opt/assay/bin/assay"));
    }

    @Test
    void anOldLinkOfOursIsMadeAnew() throws Exception {
        link("/opt/assay/old/assay");

        assertThat(install()).isEqualTo(Path.of("/opt/assay/bin/assay"));
    }

    @Test
    void anotherProgramsLinkIsLeft() throws Exception {
        link("/etc/alternatives/assay");

        assertThat(install()).isEqualTo(Path.of("/etc/alternatives/assay"));
    }

    @Test
    void anotherProgramIsLeft() throws Exception {
        Files.createDirectories(command().getParent());
        Files.writeString(command(), "another");

        run();

        assertThat(command()).hasContent("another");
    }

    private void link(String to) throws IOException {
        Files.createDirectories(command().getParent());
        Files.createSymbolicLink(command(), Path.of(to));
    }

    private Path install() throws IOException, InterruptedException {
        run();
        return Files.readSymbolicLink(command());
    }

    private Path command() {
        return root.resolve("usr/bin/assay");
    }

    /** Runs what is done after the files are there, below another root and without telling the desktop. */
    private void run() throws IOException, InterruptedException {
        Files.createDirectories(command().getParent());
        String script = Files.readString(Path.of("src/dist/package/resources/postinst"));
        Path here = Files.writeString(root.resolve("postinst"),
                script.substring(0, script.indexOf("for update in")).replace("/usr/", root + "/usr/"));
        Process process = new ProcessBuilder("sh", here.toString(), "configure").redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}

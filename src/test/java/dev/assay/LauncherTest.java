package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The program as it is handed on, started by its own launcher. */
@Execution(ExecutionMode.CONCURRENT)
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    Path home;

    @BeforeEach
    void install() throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Files.copy(Path.of("src/dist/bin/assay"), home.resolve("bin/assay"));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH,
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString()).collect(Collectors.joining(" ")));
        try (OutputStream file = Files.newOutputStream(home.resolve("lib/all.jar"))) {
            new JarOutputStream(file, manifest).close();
        }
    }

    private String run(String options, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", home.resolve("bin/assay").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ASSAY_OPTS", options);
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    void thereIsNoCompilerInTheProgram() throws Exception {
        assertThat(run("--list-modules")).contains("java.base@").doesNotContain("compiler");
    }

    @Test
    void readingInferringCheckingAndExportingNeedNone() throws Exception {
        Path file = Files.writeString(home.resolve("a.json"), """
                {"id": "p1", "title": "Data Engineer", "description": "We run on AWS, fully remote."}
                """);
        String store = home.resolve("store").toString();
        assertThat(run("-XX:TieredStopAtLevel=1", "import", "--store", store, file.toString()))
                .contains("1 posting");
        assertThat(run("-XX:TieredStopAtLevel=1", "check", "--store", store)).contains("All is well");
    }

    @Test
    void everyWayOfStartingHasTheSameModules() throws IOException {
        assertThat(List.of(modules("src/dist/bin/assay", "(?m)^modules=(.*)$"),
                modules("src/dist/bin/assay.bat", "set \"MODULES=([^\"]*)\""),
                modules("pom.xml", "<modules>(java[^<]*)</modules>"))).containsOnly(
                        modules("src/dist/bin/assay", "(?m)^modules=(.*)$"));
    }

    /** The runtime of the image holds what its modules need, and no more: nothing is bound that nobody requires. */
    @Test
    void thereIsNoCompilerInTheImage() throws IOException {
        List<String> roots = List.of(modules("pom.xml", "<modules>(java[^<]*)</modules>").split(","));
        assertThat(Configuration.empty().resolve(ModuleFinder.ofSystem(), ModuleFinder.of(), roots).modules())
                .extracting(ResolvedModule::name).containsAll(roots)
                .noneMatch(name -> name.contains("compiler"));
    }

    private static String modules(String file, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
        assertThat(matcher.find()).as(file).isTrue();
        return matcher.group(1).strip();
    }
}

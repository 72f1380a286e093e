package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever hands the program on must know what is in it, and under which licence. */
class ThirdPartyTest {

    private static final Pattern JAR = Pattern.compile("repository/(.+)/([^/]+)/[^/]+/[^/]+\\.jar$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([\\w.-]+:[\\w.-]+) \\| \\S.* \\|$");
    /** The groups of libraries that only tests use. */
    private static final Set<String> OF_TESTS = Set.of("com.ethlo.time", "com.networknt",
            "com.tngtech.archunit", "net.bytebuddy", "net.jqwik", "org.apiguardian", "org.assertj",
            "org.duckdb", "org.hamcrest", "org.junit.jupiter", "org.junit.platform", "org.opentest4j",
            "org.osgi", "org.testfx", "tools.jackson.core", "tools.jackson.dataformat", "org.jacoco");

    @Test
    void everyLibraryThatShipsIsNamedWithItsLicence() throws IOException {
        Set<String> shipped = new TreeSet<>();
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))) {
            Matcher jar = JAR.matcher(entry.replace('\\', '/'));
            if (jar.find() && !OF_TESTS.contains(jar.group(1).replace('/', '.'))) {
                shipped.add(jar.group(1).replace('/', '.') + ":" + jar.group(2));
            }
        }

        Set<String> named = ROW.matcher(Files.readString(Path.of("THIRD-PARTY.md"))).results()
                .map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(shipped);
    }
}

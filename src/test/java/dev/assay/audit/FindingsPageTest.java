package dev.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.inference.pack.ConflictSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every finding there can be stands on the page about them, and no other. */
class FindingsPageTest {

    private static final Path PAGE = Path.of("docs/findings.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9_.]+)` \\|");
    /** A code as a check gives it. */
    private static final Pattern GIVEN = Pattern.compile("(?:Reason\\(|Reason\\s*\\.of\\(answer,)\\s*"
            + "(?:spec\\.key\\(\\)|(?:said|field)\\.field\\(\\)),\\s*\"([a-z0-9_]+)\"");
    private static final List<String> OF_EVIDENCE = List.of("contradicted", "not_found", "related");

    @Test
    void thePageListsEveryFindingAndNoOther() throws IOException {
        Set<String> codes = new TreeSet<>(OF_EVIDENCE);
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/assay/audit"))) {
            for (Path file : files.toList()) {
                GIVEN.matcher(Files.readString(file)).results().map(hit -> hit.group(1)).forEach(codes::add);
            }
        }
        Conflicts.specs().stream().map(ConflictSpec::id).forEach(id -> codes.add("conflict." + id));

        List<String> listed = ROW.matcher(Files.readString(PAGE)).results().map(hit -> hit.group(1)).sorted()
                .toList();

        assertThat(listed).containsExactlyElementsOf(codes);
    }
}

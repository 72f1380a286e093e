package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.Posting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Claims of silence over the golden cases of the fields, which the terms searched for were not made from. */
class GoldenSilenceTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    /** What a posting that is silent on its field comes to, or one that shows it by duties of any kind. */
    private static final Set<String> TOLD_BY_NO_WORD = Set.of("not_mentioned", "none_mentioned", "false",
            "[]", "null",
            "general", "ic");

    @Test
    void nearlyEveryPostingThatSpeaksContradictsThem() throws IOException {
        Grounder grounder = new ClaimGrounder();
        List<String> missed = new ArrayList<>();
        int spoken = 0;
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path file : files.sorted().toList()) {
                String field = file.getFileName().toString().replace(".yaml", "");
                if (field.equals("skill_inflation_detected")) {
                    continue;
                }
                for (Map<?, ?> example : examples(file)) {
                    Posting posting = new Posting("g", text(example.get("title")),
                            text(example.get("company")),
                            text(example.get("location")), text(example.get("text")));
                    if (TOLD_BY_NO_WORD.contains(String.valueOf(example.get("value")))
                            || !posting.hasText()) {
                        continue;
                    }
                    spoken++;
                    EvidenceStatus status = grounder.over(posting, List.of())
                            .ground(Claims.silent(field, "Not mentioned in the posting.")).status();
                    if (status != EvidenceStatus.CONTRADICTED) {
                        missed.add(field + ": " + example);
                    }
                }
            }
        }
        assertThat(spoken).isGreaterThan(100);
        assertThat(missed).hasSizeLessThanOrEqualTo(spoken / 20);
    }

    private static List<Map<?, ?>> examples(Path file) throws IOException {
        List<Map<?, ?>> found = new ArrayList<>();
        Object read = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        for (Object one : read instanceof List<?> list ? list : List.of()) {
            found.add((Map<?, ?>) one);
        }
        return found;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

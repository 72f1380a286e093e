package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.review.Examples;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes beyond all measure is cut, never in the middle of a letter, and told; what is just within is left. */
class BoundsTest {

    private static final int TEXT = 1_000_000;
    private static final int FACT = 100_000;

    private static Imported read(Map<String, ?> record) {
        String json = Samples.json(record, false);
        return new OriginalReader(Examples.SCHEMA)
                .read(new Original("a.json", json.getBytes(StandardCharsets.UTF_8)));
    }

    private static Imported posting(String description) {
        return read(Map.of("id", "p1", "title", "T", "description", description));
    }

    private static Imported fact(Object value) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", "p1");
        record.put("title", "T");
        record.put("description", "We bake.");
        record.put("pass1", Map.of("ext_skills", value));
        return read(record);
    }

    @Test
    void aTextOfJustTheLongestIsTakenWholeAndOneMoreLetterIsCutAndTold() {
        assertThat(posting("x".repeat(TEXT)).problems()).isEmpty();
        Imported cut = posting("x".repeat(TEXT) + "y");

        assertThat(cut.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(cut.postings()).extracting(Posting::description).containsExactly("x".repeat(TEXT));
        assertThat(cut.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo(
                    "The text has 1,000,001 letters; the first 1,000,000 were taken.");
            assertThat(problem.remedy()).contains("kept as it came");
        });
    }

    @Test
    void aLetterOfTwoUnitsIsNotCutInHalf() {
        Imported cut = posting("x".repeat(TEXT - 1) + "\ud83d\udee0 and more");

        assertThat(cut.postings().getFirst().description()).isEqualTo("x".repeat(TEXT - 1));
        assertThat(cut.problems().getFirst().message()).contains("the first 999,999 were taken");
    }

    @Test
    void aFactOfTooManyLettersOrItemsIsCutAndTold() {
        assertThat(fact("x".repeat(FACT)).problems()).isEmpty();
        assertThat(fact("x".repeat(FACT + 1)).pass1().getFirst().facts()).containsEntry("ext_skills",
                "x".repeat(FACT));
        assertThat(fact(Collections.nCopies(1_000, "SQL")).problems()).isEmpty();
        Imported cut = fact(IntStream.range(0, 1_001).mapToObj(i -> "skill " + i).toList());

        assertThat(cut.pass1().getFirst().facts()).containsEntry("ext_skills",
                IntStream.range(0, 1_000).mapToObj(i -> "skill " + i).toList());
        assertThat(cut.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(cut.problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .isEqualTo("The fact ext_skills has 1,001 items; the first 1,000 were taken."));
    }

    @Test
    void whatStandsDeepInAFactIsBoundTooAndTheRestOfItIsKept() {
        Imported cut = fact(Map.of("must", List.of("SQL", "x".repeat(FACT + 5)), "nice", 3));

        assertThat(cut.pass1().getFirst().facts().get("ext_skills")).isEqualTo(
                Map.of("must", List.of("SQL", "x".repeat(FACT)), "nice", 3));
    }

    /** As many remarks as anybody reads are listed one by one; the file's outcome counts all. */
    @ParameterizedTest
    @CsvSource({"1000, false", "1001, true", "1500, true"})
    void ofEndlesslyManyRemarksTheFirstAreListedAndTheOthersCounted(int broken, boolean counted) {
        StringBuilder lines = new StringBuilder(
                "{\"id\":\"p\",\"title\":\"T\",\"description\":\"We bake.\"}\n");
        IntStream.range(0, broken)
                .forEach(i -> lines.append("{\"id\":\"p\",\"title\":\"T\",\"description\":\"Other ")
                        .append(i).append(".\"}\n"));
        Imported imported = new OriginalReader(Examples.SCHEMA)
                .read(new Original("a.jsonl", lines.toString().getBytes(StandardCharsets.UTF_8)));

        assertThat(imported.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(imported.postings()).hasSize(1);
        assertThat(imported.problems()).hasSize(counted ? 1_001 : 1_000);
        assertThat(imported.problems().getLast().message().contains("are not listed one by one"))
                .isEqualTo(counted);
        if (counted) {
            assertThat(imported.problems().getLast().message())
                    .startsWith((broken - 1_000) + " more remarks");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | line 2                                          | A posting stands here again
            6 | lines 2 to 6          | 5 postings stand here again
            8 | lines 2 to 6 and 2 more | 7 postings stand here again
            """)
    void ofManyPlacesTheFirstFiveAreNamed(int lines, String places, String words) {
        Imported imported = new OriginalReader(Examples.SCHEMA).read(new Original("a.jsonl",
                "{\"id\":\"p\",\"title\":\"T\",\"description\":\"We bake.\"}\n".repeat(lines)
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(imported.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(places);
            assertThat(problem.message()).startsWith(words);
        });
    }

    @Test
    void aFileThatIsTooLargeIsToldItsSizeAndThatItMayBeSplit() {
        Imported imported = new OriginalReader(Examples.SCHEMA)
                .read(new Original("a.json", new byte[OriginalReader.LARGEST + 1]));

        assertThat(imported.outcome()).isEqualTo(Outcome.QUARANTINED);
        assertThat(imported.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("The file has 65 MB; at most 64 MB can be read at once.");
            assertThat(problem.remedy()).startsWith("Split it");
        });
    }
}

package dev.assay.ui.review.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.schema.FieldSpec;
import dev.assay.ui.control.Mark;
import dev.assay.ui.control.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a model wrote on a field is found, in each of the forms that models write. */
class PassagesTest {

    private static final Path SEEDS = Path.of("../shared/seeds");

    @Test
    void belowAHeadingWithTheFieldsKey() {
        assertThat(of("""
                ## STACK

                ### primary_cloud
                - AWS is named twice
                - Confidence: 0.9

                ### `secondary_clouds`:
                None.

                ## NEXT
                Other words.
                """)).containsExactly("primary_cloud: primary_cloud|AWS is named twice|Confidence: 0.9",
                "secondary_clouds: secondary_clouds:|None.");
    }

    @Test
    void behindTheFieldsKeyInAList() {
        assertThat(of("""
                **1. STACK:**
                - **primary_cloud**: AWS is named twice.
                  It is required.
                - **secondary_clouds**: None.
                - Something else.

                **2. GEO:**
                """)).containsExactly(
                "primary_cloud: primary_cloud: AWS is named twice.|It is required.",
                "secondary_clouds: secondary_clouds: None.");
    }

    @Test
    void inNumberedListsAndParagraphs() {
        assertThat(of("""
                1. **primary_cloud**: AWS.
                2. **Secondary Clouds**: None.

                **job_family:**
                - A data engineer.

                **Benefits:**
                - Many.
                """)).containsExactly("primary_cloud: primary_cloud: AWS.",
                "secondary_clouds: Secondary Clouds: None.", "job_family: job_family:|A data engineer.");
    }

    @Test
    void wordsThatOnlyNameAFieldOpenNone() {
        assertThat(
                of("The primary_cloud is AWS.\n\nPrimary cloud providers differ.\n\n- primary cloud unclear"))
                .isEmpty();
    }

    @Test
    void inWhatModelsReallyWrote() throws IOException {
        assumeThat(SEEDS).exists();
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                String reasoning = text.substring(0, text.indexOf("</reasoning>"));
                List<Mark> found = Passages.of(PostingFixture.SCHEMA, Pages.of(reasoning));
                assertThat(found).as(file.toString()).extracting(Mark::field)
                        .containsExactlyElementsOf(PostingFixture.SCHEMA.fields().stream().map(FieldSpec::key)
                                .toList());
            }
        }
    }

    private static List<String> of(String reasoning) {
        Page page = Pages.of(reasoning);
        return Passages.of(PostingFixture.SCHEMA, page).stream()
                .map(mark -> mark.field() + ": " + mark.ranges()
                        .stream().map(range -> page.text().substring(range.start(), range.end()))
                        .collect(Collectors.joining("|")))
                .toList();
    }
}

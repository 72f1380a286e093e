package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ingest.shape.Shape;
import dev.assay.ingest.shape.Shapes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page that tells of shapes tells of each. */
class FormatsPageTest {

    @Test
    void everyShapeHasItsRow() throws IOException {
        String page = Files.readString(Path.of("docs/formats.md"));
        assertThat(Shapes.shipped().all()).isNotEmpty().allSatisfy(shape -> assertThat(page.lines())
                .as(shape.name()).anySatisfy(line -> assertThat(line)
                        .startsWith("| `" + shape.name() + "` | " + shape.about() + " |")
                        .endsWith("| " + shape.since() + " |")));
    }

    @Test
    void everyRowHasItsShape() throws IOException {
        String page = Files.readString(Path.of("docs/formats.md"));
        String table = page.substring(page.indexOf("## Shapes\n"), page.indexOf("## A shape of your own"));
        long rows = table.lines().filter(line -> line.startsWith("| `")).count();
        assertThat(rows).isEqualTo(Shapes.shipped().all().stream().map(Shape::name).distinct().count());
    }
}

package dev.assay.ingest.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.schema.DataFolder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store is opened by the version alone, which is the same as that of the shapes themselves. */
class ShapesVersionTest {

    @TempDir
    Path store;

    @Test
    void theProgramsShapes() {
        assertThat(StoredShapes.version(store)).isEqualTo(Shapes.shipped().version())
                .isEqualTo(StoredShapes.in(store).version());
    }

    @Test
    void aShapeOfTheStoresOwn() {
        Map.Entry<String, String> one = DataFolder.shipped("shapes").entrySet().iterator().next();
        StoredShapes.keep(store, Map.of("own.yaml", one.getValue()));
        assertThat(StoredShapes.version(store)).isEqualTo(StoredShapes.in(store).version())
                .isNotEqualTo(Shapes.shipped().version());
    }
}

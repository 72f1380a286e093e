package dev.assay.ingest;

import dev.assay.ingest.shape.Shapes;
import dev.assay.ingest.shape.StoredShapes;
import dev.assay.model.FileReading;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Reads the files of a store by the shapes it has of its own, too, as they are by then. */
public final class StoreReader implements FileReading {

    private final Path store;
    private final Supplier<Schema> schema;
    private String version;
    private FileReading reader;

    /** @param shipped reads by the program's own shapes */
    public StoreReader(Path store, Supplier<Schema> schema, FileReading shipped) {
        this.store = store;
        this.schema = schema;
        this.version = Shapes.shipped().version();
        this.reader = shipped;
    }

    @Override
    public Imported read(Original original, Progress progress) {
        return current().read(original, progress);
    }

    private synchronized FileReading current() {
        Shapes shapes = StoredShapes.in(store);
        if (!shapes.version().equals(version)) {
            version = shapes.version();
            reader = new OriginalReader(schema.get(), shapes);
        }
        return reader;
    }
}

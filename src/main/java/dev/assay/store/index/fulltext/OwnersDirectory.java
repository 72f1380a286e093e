package dev.assay.store.index.fulltext;

import dev.assay.store.log.Durable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.SingleInstanceLockFactory;

/** A folder of index files that nobody but their owner may read. */
final class OwnersDirectory extends FilterDirectory {

    private final Path folder;

    /** @param folder of a store, which this process has to itself */
    OwnersDirectory(Path folder) throws IOException {
        super(FSDirectory.open(folder, new SingleInstanceLockFactory()));
        this.folder = folder;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        IndexOutput output = super.createOutput(name, context);
        Durable.ownersOnly(folder.resolve(name));
        return output;
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        IndexOutput output = super.createTempOutput(prefix, suffix, context);
        Durable.ownersOnly(folder.resolve(output.getName()));
        return output;
    }
}

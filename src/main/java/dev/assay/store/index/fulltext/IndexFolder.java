package dev.assay.store.index.fulltext;

import dev.assay.review.StoreException;
import dev.assay.store.index.ChangedPostings.Place;
import dev.assay.store.log.Durable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;

/** The folder with Lucene's files: what it was made of, and whether it is sound. What it holds can be made again. */
final class IndexFolder {

    /** Changes whenever texts are indexed in another way. */
    private static final String VERSION = "1";
    private static final double MEMORY_MB = 48;

    private final Path path;

    IndexFolder(Path path) {
        this.path = path;
    }

    /** Whether there is anything. */
    boolean exists() {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** @throws StoreException if it is a link, which could lead anywhere */
    Directory open() throws IOException {
        checkOwn();
        Durable.folder(path);
        Durable.ownersOnly(path);
        for (Path file : files()) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(file.getFileName() + " is no file");
            }
        }
        return new OwnersDirectory(path);
    }

    private void checkOwn() {
        if (exists() && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new StoreException(
                    path + " is no folder of the store's own, so no words are looked for there."
                            + " Remove it: it is made again.");
        }
    }

    /** Takes away all there is; of a link the link alone. */
    void clear() throws IOException {
        checkOwn();
        if (exists()) {
            for (Path file : files()) {
                Files.delete(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.toList();
        }
    }

    /**
     * How far it follows a database.
     *
     * @param database the database's identity
     * @return {@link Place#START} where it is not there, or was made of another database or in another way
     */
    static Place follows(Directory directory, String database) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Place.START;
        }
        Map<String, String> made = SegmentInfos.readLatestCommit(directory).getUserData();
        return VERSION.equals(made.get("version")) && database.equals(made.get("database"))
                ? new Place(Long.parseLong(made.getOrDefault("stamp", "-1")),
                        Long.parseLong(made.getOrDefault("posting", "-1")))
                : Place.START;
    }

    /** Notes with the next commit how far it follows a database. */
    static void mark(IndexWriter writer, String database, Place place) {
        writer.setLiveCommitData(Map.of("version", VERSION, "database", database, "stamp",
                Long.toString(place.stamp()), "posting", Long.toString(place.posting())).entrySet());
    }

    /** @param anew whether what is there is replaced */
    static IndexWriter write(Directory directory, boolean anew) throws IOException {
        return new IndexWriter(directory, new IndexWriterConfig(new WordAnalyzer())
                .setOpenMode(anew
                        ? IndexWriterConfig.OpenMode.CREATE
                        : IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setMergeScheduler(new SerialMergeScheduler()).setRAMBufferSizeMB(MEMORY_MB)
                .setCommitOnClose(false));
    }

    /** Reads every byte. @throws IOException what is damaged */
    void check() throws IOException {
        try (Directory directory = open()) {
            if (DirectoryReader.indexExists(directory)) {
                try (DirectoryReader reader = DirectoryReader.open(directory)) {
                    for (LeafReaderContext leaf : reader.leaves()) {
                        leaf.reader().checkIntegrity();
                    }
                }
            }
        }
    }
}

package dev.assay.store.index.fulltext;

import dev.assay.review.FoundPostings;
import dev.assay.review.FoundText;
import dev.assay.review.FoundTexts;
import dev.assay.review.FullText;
import dev.assay.review.Patience;
import dev.assay.review.StoreException;
import dev.assay.review.WordQuery;
import dev.assay.saying.Saying;
import dev.assay.store.index.ChangedPostings.Place;
import dev.assay.store.index.ChangedPostings;
import dev.assay.store.index.Database;
import dev.assay.store.index.DatabaseState;
import dev.assay.store.index.DecisionRows;
import dev.assay.store.index.Sight;
import dev.assay.store.index.StoreThread;
import dev.assay.store.log.Durable;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;

/**
 * Finds words by an index of its own beside the database, which follows it whenever something is looked for. It is
 * never the only copy of anything: where it is missing, damaged or of another database, it is made again.
 */
public final class LuceneFullText implements FullText, AutoCloseable {

    private static final Duration LONG = Duration.ofHours(6);
    /** So many postings are read at once, and nobody else reads meanwhile. */
    private static final int AT_ONCE = 10;
    private static final int COMMIT_AFTER = 5_000;
    /** What is taken in ahead of anybody's asking is taken in for so long at once. */
    private static final Duration PART = Duration.ofMillis(500);

    private final IndexFolder folder;
    private final Path path;
    private final Database database;
    private final KeptTexts texts;
    private final Runnable usable;
    private final Runnable owning;
    private volatile boolean used;
    private final StoreThread thread = new StoreThread("assay-store-searching");

    /**
     * @param usable throws where the store answers nothing any more
     * @param owning makes sure, before it is written to, that nobody else has the store
     */
    public LuceneFullText(Path path, Database database, DecisionRows decisions, Runnable usable,
            Runnable owning) {
        this.path = path;
        this.folder = new IndexFolder(path);
        this.database = database;
        this.texts = new KeptTexts(decisions);
        this.usable = usable;
        this.owning = owning;
    }

    /** What is asked of all texts. */
    private interface Question<T> {
        T of(TextSearch search, Query asked, List<String> notices) throws IOException;
    }

    @Override
    public FoundTexts find(WordQuery query, Progress progress) {
        return ask(query, progress, (search, asked, notices) -> search.find(query, asked, notices));
    }

    @Override
    public FoundPostings postings(WordQuery query, Progress progress) {
        return ask(query, progress, (search, asked, notices) -> search.postings(query, asked, notices));
    }

    @Override
    public Map<String, FoundText> best(WordQuery query, Collection<String> postingIds) {
        return ask(query, Progress.NONE, (search, asked, notices) -> search.best(query, asked, postingIds));
    }

    @Override
    public boolean takeIn() {
        usable.run();
        return on(() -> {
            try (Directory directory = folder.open()) {
                return !follow(directory, Patience.of(PART));
            } catch (IOException | RuntimeException e) {
                if (Durable.isFull(e)) {
                    throw e;
                }
                // Whoever looks for words next is told, and has it made again where it is damaged.
                return false;
            }
        });
    }

    private <T> T ask(WordQuery query, Progress progress, Question<T> question) {
        usable.run();
        return on(() -> {
            Query asked = AskedWords.read(query.words());
            List<String> notices = new ArrayList<>();
            try {
                return ask(question, asked, progress, notices);
            } catch (StoreException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                // Whatever else fails says nothing of what is kept, and making it again would hide it.
                if (Durable.isFull(e) || unsound().isEmpty()) {
                    throw e;
                }
                notices.add("What was kept to find words in the texts was damaged (" + e.getMessage()
                        + "). It was made again.");
                owning.run();
                folder.clear();
                return ask(question, asked, progress, notices);
            }
        });
    }

    private <T> T ask(Question<T> question, Query asked, Progress progress, List<String> notices)
            throws IOException {
        try (Directory directory = folder.open()) {
            if (!follow(directory, progress)) {
                notices.add(
                        "Not all texts were looked through yet: there are many that were never searched.");
                if (!database.read(Sight::of).counting().isEmpty()) {
                    // What was taken in may be of another's notes, which whoever looks now must not find by them.
                    return question.of(new TextSearch(directory, database, texts),
                            TextSearch.withoutNotes(asked), notices);
                }
            }
            return question.of(new TextSearch(directory, database, texts), asked, notices);
        }
    }

    /** Takes in what changed. @return whether that is all */
    private boolean follow(Directory directory, Progress progress) throws IOException {
        String identity = database.read(DatabaseState::identity);
        long newest = database.read(ChangedPostings::newest);
        Place known = IndexFolder.follows(directory, identity);
        Place from = known.stamp() > newest ? Place.START : known;
        long all = database.read(connection -> ChangedPostings.count(connection, from));
        boolean anew = from.equals(Place.START);
        if (all == 0 && !anew) {
            return true;
        }
        owning.run();
        // What is not committed when it is closed, as after a failure, was never there.
        try (IndexWriter writer = IndexFolder.write(directory, anew)) {
            return takeIn(writer, identity, from, all, progress);
        }
    }

    private boolean takeIn(IndexWriter writer, String identity, Place from, long all, Progress progress)
            throws IOException {
        Place at = from;
        long done = 0;
        long committed = 0;
        List<Changed> next = changed(at);
        while (!next.isEmpty() && !progress.cancelled()) {
            progress.at(done, all, Saying.of("step.texts"));
            for (Changed posting : next) {
                writer.deleteDocuments(
                        new Term(TextFields.POSTING, Long.toString(posting.place().posting())));
                writer.addDocuments(posting.documents());
            }
            done += next.size();
            at = next.getLast().place();
            if (done - committed >= COMMIT_AFTER) {
                committed = done;
                commit(writer, identity, at);
            }
            next = changed(at);
        }
        commit(writer, identity, at);
        return next.isEmpty();
    }

    private static void commit(IndexWriter writer, String identity, Place at) throws IOException {
        IndexFolder.mark(writer, identity, at);
        writer.commit();
    }

    private record Changed(Place place, List<Document> documents) {}

    private List<Changed> changed(Place after) {
        return database.read(connection -> {
            List<Changed> changed = new ArrayList<>();
            for (Place place : ChangedPostings.after(connection, after, AT_ONCE)) {
                changed.add(new Changed(place, texts.of(connection, place.posting()).stream()
                        .map(text -> TextSearch.document(place.posting(), text)).toList()));
            }
            return changed;
        });
    }

    /** What is damaged, in words, after reading every byte; empty where all is well or nothing is kept. */
    public String damage() {
        return on(this::unsound);
    }

    private String unsound() {
        try {
            if (folder.exists()) {
                folder.check();
            }
            return "";
        } catch (IOException | RuntimeException e) {
            return "What is kept to find words in the texts is damaged (" + e.getMessage() + ").";
        }
    }

    /** Takes away what is kept, so that it is made again. */
    public void forget() {
        on(() -> {
            owning.run();
            folder.clear();
            return true;
        });
    }

    private <T> T on(Callable<T> step) {
        used = true;
        try {
            return thread.call(step, LONG);
        } catch (RuntimeException e) {
            if (Durable.isFull(e)) {
                throw full(e);
            }
            throw e;
        } catch (Exception e) {
            throw Durable.isFull(e)
                    ? full(e)
                    : Durable.failure(false, "The texts in " + path + " could not be looked through: "
                            + e.getMessage()
                            + ". Check that the folder may be written; what is in it can be deleted.", e);
        }
    }

    private StoreException full(Exception e) {
        return Durable.failure(true, "The disk is full, so the texts in " + path
                + " could not be looked through. Make room.", e);
    }

    /** Waits for whoever is still looking for words, which ends as soon as the database is closed. */
    @Override
    public void close() {
        if (used) {
            on(() -> true);
        }
        thread.close();
    }
}

package dev.assay.store;

import dev.assay.model.EngineId;
import dev.assay.model.GivenDecision;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Problem;
import dev.assay.review.Artefact;
import dev.assay.review.ArtefactHistory;
import dev.assay.review.ArtefactKind;
import dev.assay.review.Artefacts;
import dev.assay.review.CancelPoint;
import dev.assay.review.CellFacet;
import dev.assay.review.CellQuery;
import dev.assay.review.CellRow;
import dev.assay.review.ComparedCell;
import dev.assay.review.Decision;
import dev.assay.review.Facet;
import dev.assay.review.FullText;
import dev.assay.review.Handover;
import dev.assay.review.IntegrityReport;
import dev.assay.review.Listed;
import dev.assay.review.NewDecision;
import dev.assay.review.People;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingQuery;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueQuery;
import dev.assay.review.RelatedPostings;
import dev.assay.review.ReviewMode;
import dev.assay.review.ReviewStore;
import dev.assay.review.RowPage;
import dev.assay.review.Settings;
import dev.assay.review.StoreException;
import dev.assay.review.TakenIn;
import dev.assay.review.UndoStep;
import dev.assay.review.WorkedOut;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A store on a disk that cannot be written, or is full: a copy of it is looked at and exported, and nothing is decided or read in. */
final class ReadOnlyStore implements ReviewStore {

    private final String unwritable;
    private final String remedy;
    private final Path copy;
    private final ReviewStore store;

    private ReadOnlyStore(Path folder, boolean full, Path copy, ReviewStore store) {
        this.unwritable = "The store " + folder + " cannot be written"
                + (full ? ", for its disk is full" : "");
        this.remedy = full
                ? "Make room, and open it again."
                : "Copy it to a place that can be, and open that.";
        this.copy = copy;
        this.store = store;
    }

    /** Whether a store lies there that can be read and not written. */
    static boolean isOne(Path folder) {
        return new StoreFolder(folder).holdsStore() && Files.isReadable(folder) && !Files.isWritable(folder);
    }

    /**
     * @param full whether it is there is no room that keeps it from being written
     * @param open opens the copy
     */
    static ReviewStore open(Path folder, boolean full, Function<Path, ReviewStore> open) {
        Path copy = null;
        try {
            copy = Files.createTempDirectory("assay-store");
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.toList()) {
                    Path to = copy.resolve(folder.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(to);
                    } else if (Files.isRegularFile(file)) {
                        Files.copy(file, to);
                        to.toFile().setWritable(true);
                    }
                }
            }
            // Whoever had the store open left it so, and not here.
            Files.deleteIfExists(copy.resolve("store.owner"));
            return new ReadOnlyStore(folder, full, copy, open.apply(copy));
        } catch (RuntimeException e) {
            remove(copy);
            throw e;
        } catch (IOException e) {
            remove(copy);
            throw new StoreException("The store " + folder
                    + " cannot be written, and no copy of it could be made to"
                    + " look at: " + e.getMessage() + ". Make room for temporary files, or copy the store.",
                    e);
        }
    }

    private StoreException refused() {
        return new StoreException(unwritable + ", so nothing was kept. " + remedy);
    }

    @Override
    public String keep(Original original) {
        throw refused();
    }

    @Override
    public void save(String sha256, Imported imported, CancelPoint point) {
        throw refused();
    }

    @Override
    public void save(List<WorkedOut> works) {
        throw refused();
    }

    @Override
    public List<Decision> append(List<NewDecision> act) {
        throw refused();
    }

    @Override
    public List<Decision> appendWhereOpen(List<NewDecision> act) {
        throw refused();
    }

    @Override
    public List<Problem> takeBack(String path, List<GivenDecision> given, CancelPoint point) {
        throw refused();
    }

    @Override
    public List<String> settle() {
        throw refused();
    }

    @Override
    public FullText texts() {
        return store.texts();
    }

    @Override
    public Artefacts artefacts() {
        return new Artefacts() {
            @Override
            public Artefact keep(ArtefactKind kind, String name, String content, String reviewer) {
                throw refused();
            }

            @Override
            public boolean retract(ArtefactKind kind, String name, String reviewer) {
                throw refused();
            }

            @Override
            public ArtefactHistory history() {
                return store.artefacts().history();
            }
        };
    }

    /** Everybody may look, and hand over what is there. */
    @Override
    public People people() {
        return new People() {
            @Override
            public ReviewMode mode() {
                return store.people().mode();
            }

            @Override
            public void review(ReviewMode mode, String reviewer) {
                throw refused();
            }

            @Override
            public String looking() {
                return store.people().looking();
            }

            @Override
            public boolean lookAs(String reviewer) {
                return store.people().lookAs(reviewer);
            }

            @Override
            public PostingFile asSeen(PostingFile file, String reviewer) {
                return store.people().asSeen(file, reviewer);
            }

            @Override
            public Handover handOver() {
                return store.people().handOver();
            }

            @Override
            public TakenIn takeIn(Handover from, CancelPoint point) {
                throw refused();
            }
        };
    }

    /** Kept while it is open. */
    @Override
    public Settings settings() {
        return store.settings();
    }

    @Override
    public List<String> due(EngineId engine) {
        return List.of();
    }

    @Override
    public long writings() {
        return store.writings();
    }

    @Override
    public List<PostingSummary> postings() {
        return store.postings();
    }

    @Override
    public RowPage<PostingSummary> postings(PostingQuery query, String from, int most) {
        return store.postings(query, from, most);
    }

    @Override
    public long count(PostingQuery query) {
        return store.count(query);
    }

    @Override
    public RowPage<CellRow> cells(CellQuery query, String from, int most) {
        return store.cells(query, from, most);
    }

    @Override
    public List<Long> took(String field) {
        return store.took(field);
    }

    @Override
    public RowPage<ComparedCell> compared(String field, String from, int most) {
        return store.compared(field, from, most);
    }

    @Override
    public long count(CellQuery query) {
        return store.count(query);
    }

    @Override
    public Map<String, Long> counts(CellQuery query, CellFacet by) {
        return store.counts(query, by);
    }

    @Override
    public List<Listed> listed(QueueQuery query) {
        return store.listed(query);
    }

    @Override
    public Map<Facet, Map<String, Long>> facets(QueueQuery query) {
        return store.facets(query);
    }

    @Override
    public List<PostingSummary> summaries(Collection<String> ids) {
        return store.summaries(ids);
    }

    @Override
    public List<PostingFile> files(List<String> postingIds, PostingFile.Part wanted) {
        return store.files(postingIds, wanted);
    }

    @Override
    public List<PostingFile> files(Map<String, Map<String, FieldReview>> reviews, PostingFile.Part wanted) {
        return store.files(reviews, wanted);
    }

    @Override
    public List<Decision> ofSeveral() {
        return store.ofSeveral();
    }

    @Override
    public Map<String, String> otherNames() {
        return store.otherNames();
    }

    @Override
    public RelatedPostings related(String postingId) {
        return store.related(postingId);
    }

    @Override
    public String shape(String postingId) {
        return store.shape(postingId);
    }

    @Override
    public Optional<PostingSummary> summary(String postingId) {
        return store.summary(postingId);
    }

    @Override
    public Optional<PostingFile> posting(String postingId) {
        return store.posting(postingId);
    }

    @Override
    public Optional<UndoStep> undoable(String reviewer) {
        return store.undoable(reviewer);
    }

    @Override
    public Optional<UndoStep> redoable(String reviewer) {
        return store.redoable(reviewer);
    }

    @Override
    public List<Decision> journal() {
        return store.journal();
    }

    @Override
    public List<Problem> problems() {
        return store.problems();
    }

    @Override
    public List<Problem> problems(String sha256) {
        return store.problems(sha256);
    }

    @Override
    public List<Problem> awaited() {
        return store.awaited();
    }

    @Override
    public List<String> notices() {
        return Stream.concat(
                Stream.of(
                        unwritable + ": it can be looked at and exported, and nothing is decided or read in."
                                + " " + remedy),
                store.notices().stream()).toList();
    }

    @Override
    public IntegrityReport check(Progress progress) {
        return store.check(progress);
    }

    @Override
    public void close() {
        store.close();
        remove(copy);
    }

    private static void remove(@Nullable Path copy) {
        if (copy == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file : files.toList().reversed()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new StoreException("The copy of the store in " + copy + " could not be removed. Delete it.",
                    e);
        }
    }
}

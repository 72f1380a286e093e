package dev.assay.store;

import dev.assay.failure.Failures;
import dev.assay.model.EngineId;
import dev.assay.model.GivenDecision;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Problem;
import dev.assay.review.Artefacts;
import dev.assay.review.CancelPoint;
import dev.assay.review.CellFacet;
import dev.assay.review.CellQuery;
import dev.assay.review.CellRow;
import dev.assay.review.ComparedCell;
import dev.assay.review.Decision;
import dev.assay.review.Facet;
import dev.assay.review.FieldReview;
import dev.assay.review.FullText;
import dev.assay.review.IntegrityReport;
import dev.assay.review.Listed;
import dev.assay.review.NewDecision;
import dev.assay.review.People;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingQuery;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueQuery;
import dev.assay.review.RelatedPostings;
import dev.assay.review.ReviewStore;
import dev.assay.review.RowPage;
import dev.assay.review.SettingValues;
import dev.assay.review.Settings;
import dev.assay.review.StoreException;
import dev.assay.review.UndoStep;
import dev.assay.review.WorkedOut;
import dev.assay.schema.Schema;
import dev.assay.store.index.CellQueries;
import dev.assay.store.index.ComparedCells;
import dev.assay.store.index.Database;
import dev.assay.store.index.DatabaseState;
import dev.assay.store.index.DecisionRows;
import dev.assay.store.index.ImportRows;
import dev.assay.store.index.KnownKinds;
import dev.assay.store.index.LikePostings;
import dev.assay.store.index.OriginRows;
import dev.assay.store.index.PostingFiles;
import dev.assay.store.index.PostingNames;
import dev.assay.store.index.PostingQueries;
import dev.assay.store.index.PostingRows;
import dev.assay.store.index.SoundRows;
import dev.assay.store.index.VersionedReader;
import dev.assay.store.index.WeightRows;
import dev.assay.store.index.WorkRows;
import dev.assay.store.index.fulltext.LuceneFullText;
import dev.assay.store.log.DecisionCodec;
import dev.assay.store.log.SettingsFile;
import dev.assay.store.log.StoreAccount;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A folder that holds a review: journal and originals as the truth, an H2 file as what is queried. */
public final class H2ReviewStore implements ReviewStore {

    private static final String REOPEN = "Close the store and open it again: it is then brought up to date.";
    private static final String CLOSED = "The store is closed.";

    private final StoreOpening.Parts parts;
    private final Schema schema;
    private final StoreOptions options;
    private final DecisionRows decisions;
    private final DecisionCodec json;
    private final Database database;
    private final CellQueries cells;
    private final KnownKinds kinds;
    private final KeptCounts counts;
    private final ComparedCells compared;
    private final LuceneFullText texts;
    private final WeightRows weights;
    private final Artefacts artefacts;
    private final Settings settings;
    private final KeptPeople people;
    private volatile String unusable = "";
    private volatile StoreAccount account;

    private H2ReviewStore(StoreOpening.Parts parts, Schema schema, StoreOptions options) {
        this.parts = parts;
        this.schema = schema;
        this.options = options;
        this.decisions = new DecisionRows(schema);
        this.json = new DecisionCodec(schema);
        this.database = parts.database();
        database.whenRolledBack(decisions::forgetStanding);
        this.weights = new WeightRows(schema);
        this.cells = new CellQueries(schema, weights);
        this.kinds = new KnownKinds(schema, decisions, new KeptAssignment(parts.artefacts()::history));
        this.counts = new KeptCounts(database, schema, cells, this::checkUsable);
        this.compared = new ComparedCells(schema);
        this.texts = new LuceneFullText(parts.folder().texts(), database, decisions, this::checkUsable,
                parts.lock()::own);
        this.settings = new KeptSettings(parts.settings(), parts.lock(), database, this::checkUsable);
        this.account = parts.account();
        this.people = new KeptPeople(parts, schema, decisions, json, options.clock(), this::append,
                this::checkUsable);
        this.artefacts = new KeptArtefacts(parts.artefacts(), database, options.clock(), people::seen,
                this::checkUsable);
    }

    /**
     * Opens the store in a folder, made if it is missing; it is this process's alone until it is closed.
     *
     * @param reader reads the originals again where the database has to be filled anew
     * @throws StoreException if the store is in use, was made by a newer version, or cannot be written
     */
    public static ReviewStore open(Path folder, Schema schema, VersionedReader reader) {
        return open(folder, schema, reader, Progress.NONE, new Derivation("", store -> {}));
    }

    /**
     * As {@link #open(Path, Schema, VersionedReader)}.
     *
     * @param progress is told how far a rebuilding is, which no Cancel stops
     * @param derivation makes again what neither journal nor originals hold; called when the database was rebuilt
     *        or caught up, was left without being closed, or was derived in another way
     */
    public static ReviewStore open(Path folder, Schema schema, VersionedReader reader, Progress progress,
            Derivation derivation) {
        return StoreEntry.open(folder, schema, reader, progress, derivation, false);
    }

    /**
     * As {@link #open(Path, Schema, VersionedReader, Progress, Derivation)}, to be read: others may read it meanwhile.
     * It becomes this process's alone when something is to be written, which others who read it refuse.
     */
    public static ReviewStore openToRead(Path folder, Schema schema, VersionedReader reader,
            Progress progress,
            Derivation derivation) {
        return StoreEntry.open(folder, schema, reader, progress, derivation, true);
    }

    /** Only then is anything written: a command that reads leaves no larger database to compact. */
    void derive(Derivation derivation) {
        if (!read(connection -> DatabaseState.isDerived(connection, derivation.version()))) {
            new DerivationWork(database, decisions, derivation).on(this);
        }
    }

    /** Whether anything of a store is in this folder. */
    public static boolean exists(Path folder) {
        return new StoreFolder(folder).holdsStore();
    }

    /** What was set in the store of a folder, looked at without opening it; nothing where that cannot be read. */
    public static SettingValues settings(Path folder) {
        return SettingsFile.look(new StoreFolder(folder).settings());
    }

    static H2ReviewStore open(Path folder, Schema schema, VersionedReader reader, Progress progress,
            StoreOptions options) {
        return open(folder, schema, reader, progress, options, false);
    }

    static H2ReviewStore open(Path folder, Schema schema, VersionedReader reader, Progress progress,
            StoreOptions options, boolean sharing) {
        var parts = new StoreOpening(folder, schema, reader, options, progress, sharing).open();
        try {
            return new H2ReviewStore(parts, schema, options);
        } catch (RuntimeException e) {
            throw StoreClosing.after(e, () -> new StoreClosing(parts, parts.account()).close(() -> {}));
        }
    }

    @Override
    public String keep(Original original) {
        checkUsable();
        // Before anything is kept it is certain that no other process has the store.
        database.beginWriting();
        return database.keep(original.bytes().length, () -> {
            checkUsable();
            return parts.originals().keep(original);
        });
    }

    @Override
    public void save(String sha256, Imported imported, CancelPoint point) {
        checkUsable();
        database.writeMany(ImportRows.records(imported), connection -> {
            checkUsable();
            var entry = parts.originals().latest(sha256);
            boolean added = new ImportRows(decisions, point).add(connection, entry,
                    parts.originals().keptAt(sha256), parts.calibration().apply(imported), false);
            database.unlessGivenUp(() -> {
                point.pass();
                parts.originals().markRead(entry, parts.reader().version());
            });
            return added;
        });
    }

    @Override
    public void save(List<WorkedOut> works) {
        writeMany(works.size(), connection -> new WorkRows(decisions, weights).keep(connection, works));
    }

    @Override
    public boolean weighAnew() {
        return read(WeightRows::isDue) && writeMany(WeightRows.CELLS_AT_ONCE, weights::goOn);
    }

    @Override
    public List<String> due(EngineId engine) {
        return read(connection -> PostingRows.due(connection, engine));
    }

    @Override
    public long writings() {
        return database.writings();
    }

    @Override
    public List<PostingSummary> postings() {
        return read(PostingRows::summaries);
    }

    @Override
    public RowPage<PostingSummary> postings(PostingQuery query, String from, int most) {
        RowPage.checkSize(most);
        return read(connection -> PostingQueries.page(connection, query, from, most));
    }

    @Override
    public long count(PostingQuery query) {
        return counts.of(query);
    }

    @Override
    public RowPage<CellRow> cells(CellQuery query, String from, int most) {
        RowPage.checkSize(most);
        return read(connection -> cells.page(connection, query, from, most));
    }

    @Override
    public List<Long> took(String field) {
        return read(connection -> cells.took(connection, field));
    }

    @Override
    public RowPage<ComparedCell> compared(String field, String from, int most) {
        RowPage.checkSize(most);
        return read(connection -> compared.page(connection, field, from, most));
    }

    @Override
    public long count(CellQuery query) {
        return counts.of(query);
    }

    @Override
    public Map<String, Long> counts(CellQuery query, CellFacet by) {
        return counts.of(query, by);
    }

    @Override
    public List<Listed> listed(QueueQuery query) {
        return kinds.listed(this::read, query);
    }

    @Override
    public Map<Facet, Map<String, Long>> facets(QueueQuery query) {
        return kinds.counts(this::read, query);
    }

    @Override
    public List<PostingSummary> summaries(Collection<String> ids) {
        return read(connection -> KnownKinds.summaries(connection, ids));
    }

    @Override
    public Map<String, String> otherNames() {
        return read(PostingNames::others);
    }

    @Override
    public RelatedPostings related(String postingId) {
        return read(connection -> LikePostings.of(connection, postingId));
    }

    @Override
    public String shape(String postingId) {
        return read(connection -> OriginRows.shape(connection, postingId));
    }

    @Override
    public Optional<PostingSummary> summary(String postingId) {
        return read(connection -> PostingRows.summary(connection, postingId));
    }

    @Override
    public Optional<PostingFile> posting(String postingId) {
        return read(connection -> PostingRows.file(connection, postingId, decisions, weights));
    }

    @Override
    public List<PostingFile> files(List<String> postingIds, PostingFile.Part wanted) {
        return read(connection -> PostingFiles.of(connection, postingIds, wanted));
    }

    @Override
    public List<PostingFile> files(Map<String, Map<String, FieldReview>> reviews, PostingFile.Part wanted) {
        return read(connection -> PostingFiles.of(connection, reviews, wanted));
    }

    @Override
    public List<Decision> ofSeveral() {
        return people.seen(read(DecisionRows::ofSeveral));
    }

    @Override
    public List<Decision> append(List<NewDecision> act) {
        return append(act, false);
    }

    @Override
    public List<Decision> appendWhereOpen(List<NewDecision> act) {
        return append(act, true);
    }

    private List<Decision> append(List<NewDecision> act, boolean onlyOpen) {
        var made = new NewAct(schema, decisions, options.clock(), act, onlyOpen);
        return append(new Appending(parts, decisions, json, made, new CancelPoint()), 0);
    }

    @Override
    public List<Problem> takeBack(String path, List<GivenDecision> given, CancelPoint point) {
        var back = new ReturnedDecisions(schema, decisions, path, given, point, options.clock().instant());
        append(new Appending(parts, decisions, json, back, point), given.size());
        return back.problems();
    }

    /** @param more how many decisions there are beyond those of one act */
    private List<Decision> append(Appending appending, int more) {
        checkUsable();
        try {
            return database.writeMany(more, connection -> {
                checkUsable();
                return appending.on(connection);
            });
        } catch (StoreException e) {
            if (appending.isJournaled()) {
                if (!e.isDiskFull()) {
                    Failures.raise(e);
                }
                unusable = "The database did not take an earlier decision, so nothing more is taken. "
                        + REOPEN;
                throw StoreException.afterJournal(
                        "The decision is kept in the journal, but the database did not take it. " + REOPEN,
                        e);
            }
            throw e;
        }
    }

    @Override
    public Optional<UndoStep> undoable(String reviewer) {
        return read(connection -> decisions.undoable(connection, reviewer));
    }

    @Override
    public Optional<UndoStep> redoable(String reviewer) {
        return read(connection -> decisions.redoable(connection, reviewer));
    }

    @Override
    public List<Decision> journal() {
        return people.seen(SoundRows.decisions(read(decisions::entries), json));
    }

    @Override
    public List<Problem> problems() {
        return read(ImportRows::problems);
    }

    @Override
    public List<Problem> awaited() {
        return read(ImportRows::awaited);
    }

    @Override
    public List<Problem> problems(String sha256) {
        checkUsable();
        var entry = database.keep(0, () -> parts.originals().latest(sha256));
        return read(connection -> ImportRows.problems(connection, entry));
    }

    @Override
    public FullText texts() {
        return texts;
    }

    @Override
    public Artefacts artefacts() {
        return artefacts;
    }

    @Override
    public List<String> notices() {
        return parts.notices();
    }

    @Override
    public People people() {
        return people;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public void compareAhead() {
        database.compareAhead();
    }

    @Override
    public IntegrityReport check(Progress progress) {
        return exclusively(() -> new IntegrityCheck(parts, schema, texts).check(progress));
    }

    @Override
    public List<String> settle() {
        parts.lock().own();
        List<String> told = new ArrayList<>();
        if (exclusively(new IntegrityCheck(parts, schema, texts)::findsOtherDatabase)) {
            write(DatabaseState::forgetReader);
            told.add("The database does not say what the journal and the kept files say. It is filled anew.");
        }
        String unsearchable = texts.damage();
        if (!unsearchable.isEmpty()) {
            told.add(unsearchable + " It is made again when words are looked for.");
            texts.forget();
        }
        return exclusively(() -> {
            unusable = "What was wrong with the store was settled. " + REOPEN;
            parts.journal().close();
            parts.originals().close();
            parts.artefacts().close();
            Settlement settlement = new Settlement(parts, account);
            account = settlement.settle();
            told.addAll(settlement.told());
            return told;
        });
    }

    @Override
    public synchronized void close() {
        if (!unusable.equals(CLOSED)) {
            unusable = CLOSED;
            new StoreClosing(parts, account).close(texts);
        }
    }

    private <T> T read(Database.Work<T> work) {
        checkUsable();
        return database.read(work);
    }

    private <T> T write(Database.Work<T> work) {
        return writeMany(0, work);
    }

    private <T> T writeMany(long records, Database.Work<T> work) {
        checkUsable();
        return database.writeMany(records, connection -> {
            checkUsable();
            return work.on(connection);
        });
    }

    private <T> T exclusively(Callable<T> step) {
        checkUsable();
        return database.exclusively(() -> {
            checkUsable();
            return step.call();
        });
    }

    private void checkUsable() {
        if (!unusable.isEmpty()) {
            throw new StoreException(unusable);
        }
    }
}

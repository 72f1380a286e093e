package dev.assay.store;

import dev.assay.review.Calibration;
import dev.assay.review.ReviewMode;
import dev.assay.review.StoreException;
import dev.assay.schema.Schema;
import dev.assay.store.index.Database;
import dev.assay.store.index.DatabaseState;
import dev.assay.store.index.Sight;
import dev.assay.store.index.SoundRows;
import dev.assay.store.index.VersionedReader;
import dev.assay.store.log.ArtefactLog;
import dev.assay.store.log.Durable;
import dev.assay.store.log.LineLog;
import dev.assay.store.log.LogLine;
import dev.assay.store.log.LogMending;
import dev.assay.store.log.LogScan;
import dev.assay.store.log.OriginalsFolder;
import dev.assay.store.log.SetAside;
import dev.assay.store.log.SettingsFile;
import dev.assay.store.log.StoreAccount;
import dev.assay.store.log.StoreLock;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Opens a store: takes the lock, holds journal, originals and database against each other, puts back what one of
 * them lost and another has, and makes the database say what journal and originals say. No copy of a sound decision
 * or of a file is deleted while another lacks it.
 */
final class StoreOpening {

    private final StoreFolder folder;
    private final Schema schema;
    private final VersionedReader given;
    private final StoreOptions options;
    private final Progress progress;
    private final boolean sharing;
    private final List<String> notices = new ArrayList<>();

    /** @param sharing whether it is opened to be read, and others may read it meanwhile, until something is written */
    StoreOpening(Path root, Schema schema, VersionedReader reader, StoreOptions options, Progress progress,
            boolean sharing) {
        this.folder = new StoreFolder(root.toAbsolutePath().normalize());
        this.schema = schema;
        this.given = reader;
        this.options = options;
        this.progress = progress;
        this.sharing = sharing;
    }

    Parts open() {
        try (Undo undo = new Undo()) {
            Durable.folder(folder.root());
            StoreLock lock = undo
                    .add(sharing ? StoreLock.share(folder.root()) : StoreLock.take(folder.root()));
            if (lock.leftOpen()) {
                lock.own();
            }
            SetAside aside = new SetAside(folder.root(), lock::own);
            StoreAccount account = StoreAccount.loadOrSetAside(folder.root(), aside);
            // Until the database is open, nothing else is changed: a process whose lock was deleted may have the store.
            LogScan before = LogScan.of(folder.journal(), account.journal(), line -> {});
            FoundDatabase found = new DatabaseSearch(folder, options, schema, before, lock::own).find();
            if (found instanceof FoundDatabase.Usable usable) {
                undo.add(usable.database()).beforeWriting(lock::own);
            }
            if (!(found instanceof FoundDatabase.Usable at && at.database().isAtRest())) {
                lock.own();
            }
            Reconciliation reconciled = Reconciliation.of(before.index(), found.held());
            new JournalFork(folder, aside).stopAt(found, reconciled);
            if (!reconciled.unsound().isEmpty()) {
                notices.add(
                        "Of the decisions in the database these are not what was written, by their checksums,"
                                + " and the journal lacks them: " + reconciled.unsound() + ".");
            }
            LineLog journal = undo.add(journal(before, account, reconciled.lacking(), aside));
            ArtefactLog artefacts = undo
                    .add(ArtefactLog.open(folder.artefacts(), account.artefacts(), aside,
                            Backups.of(folder, folder.artefacts())));
            Calibration calibration = KeptCalibration.of(artefacts.history(), notices);
            VersionedReader reader = KeptCalibration.reader(given, calibration);
            OriginalsFolder originals = undo.add(
                    OriginalsFolder.open(folder.originals(), account.manifest(), aside, found.originals(),
                            found.reader(), reader.version(), options.clock(),
                            Backups.of(folder, folder.manifest())));
            notices.addAll(originals.manifest().opened().damage());
            notices.addAll(originals.notices());
            notices.addAll(artefacts.damage());
            IndexCatchUp catchingUp = new IndexCatchUp(schema, reader, progress, journal, originals);
            Optional<String> misfit = misfit(found, journal, reader, catchingUp);
            Database database;
            if (misfit.isPresent()) {
                lock.own();
                var rebuild = new DatabaseRebuild(folder, schema, reader, options, aside, catchingUp);
                database = undo.add(rebuild.begin());
                rebuild.fill(database);
                rebuild.carryOver(found, database);
                boolean spare = before.isWhole() && account.journal().last() > 0 && !lock.leftOpen();
                rebuild.replace(found, misfit.get(), reconciled, spare);
                notices.addAll(rebuild.notices());
            } else {
                database = ((FoundDatabase.Usable) found).database();
            }
            notices.addAll(catchingUp.failures());
            if (misfit.isPresent() || catchingUp.added() > 0 || lock.leftOpen() && !database.isAtRest()) {
                database.write(DatabaseState::markUnderived);
            }
            SettingsFile settings = SettingsFile.open(folder.settings(), aside);
            notices.addAll(settings.notices());
            StoreAccount now = account.at(journal.lastSeq(), originals.manifest().lastSeq(),
                    artefacts.lastSeq(), blind(account, artefacts, database));
            if (!now.equals(account)) {
                lock.own();
            }
            if (!lock.isShared()) {
                now.save(folder.root());
            }
            notices.addAll(aside.notices());
            try {
                OwnerAccess.give(folder);
            } catch (FileSystemException e) {
                notices.add("The store's files cannot be kept from others, for they belong to somebody else ("
                        + e.getFile() + "). Whoever owns them can.");
            }
            undo.keepAll();
            Backups backups = new Backups(folder);
            backups.opened();
            if (!database.isAtRest()) {
                backups.begin();
            }
            return new Parts(folder, lock, journal, new JournalThread(), originals, artefacts, database,
                    settings, now, aside,
                    backups, calibration, reader, List.copyOf(notices));
        } catch (IOException | SQLException e) {
            throw Durable.failure(Durable.isFull(e), "The store " + folder.root() + " cannot be opened: "
                    + (Durable.isFull(e)
                            ? "the disk is full. Make room, then open it again."
                            : e.getMessage() + " Check that the folder may be written and has room."),
                    e);
        }
    }

    /** Where the mode is lost, what the account or the database still knows of it counts: nobody is to see more then. */
    private boolean blind(StoreAccount account, ArtefactLog artefacts, Database database) {
        Optional<ReviewMode> mode = KeptPeople.mode(artefacts.history());
        boolean blind = mode.map(ReviewMode::blind)
                .orElseGet(() -> account.blind() || !database.read(Sight::of).counting().isEmpty());
        if (blind && mode.isEmpty()) {
            notices.add("This store is blind, but who adjudicates it is lost, so that each sees their own"
                    + " decisions only. Name who adjudicates it again: assay adjudicate --appoint.");
        }
        return blind;
    }

    private LineLog journal(LogScan before, StoreAccount account, List<LogLine> lacking, SetAside aside)
            throws IOException {
        LogScan scan = before;
        List<LogLine> copied = new ArrayList<>(
                Backups.of(folder, folder.journal()).lacking(before));
        Set<Long> held = lacking.stream().map(LogLine::seq).collect(Collectors.toSet());
        copied.removeIf(line -> held.contains(line.seq()));
        if (!copied.isEmpty()) {
            notices.add(
                    "The journal lacked " + copied.size() + (copied.size() == 1 ? " decision" : " decisions")
                            + " that a backup still held, from entry " + copied.getFirst().seq() + " on; "
                            + (copied.size() == 1 ? "it was" : "they were") + " put back.");
        }
        if (!lacking.isEmpty() || !copied.isEmpty() || LogMending.needed(before)) {
            copied.addAll(lacking);
            new LogMending(folder.journal(), before, aside).mend(copied);
            scan = LogScan.of(folder.journal(), account.journal(), line -> {});
            notices.addAll(before.damage());
        }
        if (!lacking.isEmpty()) {
            notices.add("The journal lacked " + lacking.size()
                    + (lacking.size() == 1 ? " decision" : " decisions")
                    + " that the database still held, from entry " + lacking.getFirst().seq() + " on; "
                    + (lacking.size() == 1 ? "it was" : "they were") + " put back.");
        }
        LineLog journal = LineLog.open(folder.journal(), options.rotateAt(), account.journal(), scan);
        scan.damage().stream().filter(damage -> !notices.contains(damage)).forEach(notices::add);
        return journal;
    }

    /** Why the database has to be filled anew; empty where it could be brought up to date. */
    private Optional<String> misfit(FoundDatabase found, LineLog journal, VersionedReader reader,
            IndexCatchUp catchingUp) {
        return switch (found) {
            case FoundDatabase.None() -> Optional.of("");
            case FoundDatabase.Unusable unusable -> Optional.of(unusable.why());
            case FoundDatabase.Usable(Path file, Database database, DatabaseState state, SoundRows held) ->
                state.misfit(schema, reader, journal.opened().index())
                        .or(() -> catchingUp.tryToCatchUp(database));
        };
    }

    /** The open parts of a store. */
    record Parts(StoreFolder folder, StoreLock lock, LineLog journal, JournalThread journalThread,
            OriginalsFolder originals, ArtefactLog artefacts, Database database, SettingsFile settings,
            StoreAccount account,
            SetAside aside, Backups backups, Calibration calibration, VersionedReader reader,
            List<String> notices) {}

    /** Closes what was opened, last first, unless all of it is to be kept. */
    private static final class Undo implements AutoCloseable {

        private final List<AutoCloseable> opened = new ArrayList<>();

        <T extends AutoCloseable> T add(T part) {
            opened.add(part);
            return part;
        }

        void keepAll() {
            opened.clear();
        }

        @Override
        public void close() {
            for (AutoCloseable part : opened.reversed()) {
                try {
                    part.close();
                } catch (Exception e) {
                    // The reason why the store is not opened is the one to tell.
                }
            }
        }
    }
}

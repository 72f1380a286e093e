package dev.assay.store;

import dev.assay.model.Original;
import dev.assay.review.Restored;
import dev.assay.review.StoreException;
import dev.assay.store.log.ArtefactLog;
import dev.assay.store.log.Durable;
import dev.assay.store.log.LogUntil;
import dev.assay.store.log.OriginalsFolder;
import dev.assay.store.log.SeqRange;
import dev.assay.store.log.StoreAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a new store as another was at a time, from its journal, its kept files and their backups. The other may be open
 * meanwhile, and nothing of it is changed. Until all is there, the new one has another name.
 */
public final class StoreRestore {

    private final StoreFolder from;
    private final StoreFolder to;
    private final Instant time;
    private final Set<String> lost = new TreeSet<>();
    private final List<String> lacking = new ArrayList<>();

    private StoreRestore(Path from, Instant time, Path to) {
        this.from = new StoreFolder(from.toAbsolutePath().normalize());
        this.to = new StoreFolder(to);
        this.time = time;
    }

    /** @param to a folder that is not there, or holds nothing */
    public static Restored restore(Path from, Instant time, Path to) {
        Path target = to.toAbsolutePath().normalize();
        Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            if (holdsSomething(target)) {
                throw new StoreException(to + " is there already and holds something. Name a new folder.");
            }
            if (holdsSomething(unfinished)) {
                throw new StoreException(unfinished + " is there already and holds something, perhaps what a"
                        + " restoring that was stopped left. Move it away, or name another folder.");
            }
            return restore(from, time, unfinished, target);
        } catch (IOException e) {
            boolean full = Durable.isFull(e);
            throw Durable.failure(full, "The store could not be made in " + to + ": "
                    + (full ? "the disk is full. Make room, then try again." : e.getMessage()), e);
        }
    }

    private static Restored restore(Path from, Instant time, Path unfinished, Path target)
            throws IOException {
        try {
            Restored restored = new StoreRestore(from, time, unfinished).copy();
            Files.deleteIfExists(target);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            Durable.forceFolder(target.resolveSibling("."));
            return restored;
        } catch (IOException | RuntimeException e) {
            try {
                remove(unfinished);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    private Restored copy() throws IOException {
        StoreAccount account = account();
        LogUntil journal = LogUntil.of(from.journal(), account.journal(),
                Backups.of(from, from.journal()), time, line -> false);
        LogUntil artefacts = LogUntil.of(from.artefacts(), account.artefacts(),
                Backups.of(from, from.artefacts()), time, ArtefactLog::isMode);
        LogUntil manifest = LogUntil.of(from.manifest(), account.manifest(),
                Backups.of(from, from.manifest()), time, line -> false);
        Durable.folder(to.root());
        long originals = originals(manifest, account.lostOriginals());
        tell("journal", journal);
        tell("list of kept files", manifest);
        tell("artefacts", artefacts);
        if (journal.later() > 0) {
            lacking.add("In the journal " + journal.later()
                    + (journal.later() == 1 ? " decision" : " decisions")
                    + " of a later time stand before earlier ones, as where stores were merged or a clock was wrong."
                    + " They are left out; what was made by then and merged since is there.");
        }
        manifest.write(to.manifest());
        artefacts.write(to.artefacts());
        copyFile(from.settings(), to.settings());
        folder(from.root().resolve("shapes"), to.root().resolve("shapes"));
        Durable.folder(to.journal());
        journal.write(to.journal());
        new StoreAccount(journal.known(), manifest.known(), artefacts.known(), lost, account.blind())
                .save(to.root());
        return new Restored(journal.lines().size(), originals, artefacts.lines().size(), journal.last(),
                lacking);
    }

    /** A damaged one keeps nothing from being restored. */
    private StoreAccount account() throws IOException {
        try {
            return StoreAccount.load(from.root());
        } catch (StoreException e) {
            lacking.add(
                    "account.json cannot be read, so that a journal whose end was cut off is not noticed: "
                            + e.getMessage());
            return StoreAccount.NONE;
        }
    }

    private void tell(String log, LogUntil until) {
        if (!until.missing().isEmpty()) {
            lacking.add("Of the " + log + " these are missing, also in its backups: "
                    + until.missing().stream().map(SeqRange::toString).collect(Collectors.joining(", "))
                    + ".");
        }
    }

    private long originals(LogUntil manifest, Set<String> settled) throws IOException {
        long copied = 0;
        for (OriginalsFolder.Entry entry : manifest.originals()) {
            try {
                Original original = OriginalsFolder.load(from.originals(), entry);
                OriginalsFolder.put(to.originals(), entry, original);
                copied++;
            } catch (StoreException e) {
                lost.add(entry.sha256());
                if (!settled.contains(entry.sha256())) {
                    lacking.add(String.valueOf(e.getMessage()));
                }
            }
        }
        return copied;
    }

    private static void folder(Path from, Path to) throws IOException {
        if (Files.isDirectory(from)) {
            Durable.folder(to);
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    copyFile(file, to.resolve(file.getFileName().toString()));
                }
            }
        }
    }

    private static void copyFile(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Durable.write(to, Files.readAllBytes(from));
        }
    }

    private static boolean holdsSomething(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Files.exists(folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.toList().reversed()) {
                    Files.delete(file);
                }
            }
        }
    }
}

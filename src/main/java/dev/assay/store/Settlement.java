package dev.assay.store;

import dev.assay.store.index.OriginRows;
import dev.assay.store.log.LineIndex;
import dev.assay.store.log.LogFiles;
import dev.assay.store.log.LogMending;
import dev.assay.store.log.LogScan;
import dev.assay.store.log.OriginalsFolder.Entry;
import dev.assay.store.log.SeqRange;
import dev.assay.store.log.SetAside;
import dev.assay.store.log.StoreAccount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Settles what nothing can put back: tells each thing, keeps what is set aside among what was shown, and notes the
 * numbers that stay missing, so that only a new loss is damage. The journal and the manifest are closed by then.
 */
final class Settlement {

    private static final int SHOWN_LINES = 20;
    private static final int SHOWN_LETTERS = 300;

    private final StoreOpening.Parts parts;
    private final StoreAccount account;
    private final List<String> told = new ArrayList<>();

    Settlement(StoreOpening.Parts parts, StoreAccount account) {
        this.parts = parts;
        this.account = account;
    }

    /** What was settled, in words. */
    List<String> told() {
        return List.copyOf(told);
    }

    /** Does it. @return what the store knows of itself from now on */
    StoreAccount settle() throws IOException {
        StoreAccount.Log journal = settle("journal", parts.journal().folder(), account.journal());
        StoreAccount.Log manifest = settle("list of kept files", parts.originals().manifest().folder(),
                account.manifest());
        StoreAccount.Log artefacts = settle("artefacts", parts.artefacts().folder(), account.artefacts());
        Set<String> lost = new LinkedHashSet<>(account.lostOriginals());
        for (Entry entry : parts.originals().contents()) {
            if (!parts.originals().isSound(entry) && lost.add(entry.sha256())) {
                told.add("The kept file " + entry.path() + " is lost. " + parts.database()
                        .read(connection -> OriginRows.inWords(connection, entry.sha256())));
            }
        }
        SetAside aside = new SetAside(parts.folder().root());
        for (SetAside.Thing thing : aside.unsettled()) {
            List<String> lines = lines(thing.file());
            told.add(thing.words() + ". It is kept in " + aside.settle(thing) + ".");
            told.addAll(lines);
        }
        StoreAccount now = new StoreAccount(journal, manifest, artefacts, lost, account.blind());
        now.save(parts.folder().root());
        return now;
    }

    /** The lines of a piece of a log that are in no log now, as far as they can be shown. */
    private List<String> lines(Path file) throws IOException {
        if (!file.getFileName().toString().matches(".*\\.(torn|damaged|jsonl)")) {
            return List.of();
        }
        LineIndex journal = parts.journal().opened().index();
        byte[] bytes = Files.readAllBytes(file);
        List<String> lines = new ArrayList<>();
        List<LogFiles.Piece> pieces = LogFiles.pieces(bytes).stream()
                .filter(piece -> piece.line() == null || !journal.has(piece.line().seq(),
                        Integer.toUnsignedLong(piece.line().crc())))
                .toList();
        for (LogFiles.Piece piece : pieces.subList(0, Math.min(SHOWN_LINES, pieces.size()))) {
            String text = new String(bytes, piece.from(), bytes.length - piece.from(), StandardCharsets.UTF_8)
                    .lines().findFirst().orElse("");
            lines.add("    line " + piece.place() + ": " + shown(text));
        }
        if (pieces.size() > SHOWN_LINES) {
            lines.add("    and " + (pieces.size() - SHOWN_LINES) + " more");
        }
        return lines;
    }

    private static String shown(String text) {
        String line = text.length() > SHOWN_LETTERS ? text.substring(0, SHOWN_LETTERS) + "…" : text;
        return line.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private StoreAccount.Log settle(String name, Path log, StoreAccount.Log known) throws IOException {
        LogScan scan = LogScan.of(log, known, line -> {});
        for (String damage : scan.damage()) {
            told.add(damage);
        }
        new LogMending(log, scan, new SetAside(parts.folder().root())).clean();
        List<SeqRange> missing = scan.missing();
        for (SeqRange range : missing) {
            if (!known.lost(range.from(), range.to())) {
                told.add("Of the " + name + " " + range + (range.size() == 1 ? " is" : " are") + " lost.");
            }
        }
        return new StoreAccount.Log(scan.lastSeq(), missing);
    }
}

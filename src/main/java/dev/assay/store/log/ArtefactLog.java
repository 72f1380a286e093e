package dev.assay.store.log;

import dev.assay.review.Artefact;
import dev.assay.review.ArtefactHistory;
import dev.assay.review.ArtefactKind;
import dev.assay.review.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The artefacts as lines of a log of their own within the journal's folder, begun with the first: a program that
 * does not know of them leaves them where they are. To be changed by one thread at a time.
 */
public final class ArtefactLog implements AutoCloseable {

    /** The version of the line's shape; a line of a later one is left alone. */
    private static final int VERSION = 1;
    private static final long ROTATE_AT = 16L * 1024 * 1024;

    private final Path folder;
    private final StoreAccount.Log known;
    private final LogScan opened;
    private final List<String> damage;
    private @Nullable LineLog lines;
    private volatile ArtefactHistory history;

    private ArtefactLog(Path folder, StoreAccount.Log known, LogScan opened, Reading reading) {
        this.folder = folder;
        this.known = known;
        this.opened = opened;
        this.history = reading.history;
        this.damage = List.copyOf(reading.damage);
    }

    /** Reads the log; an end that was never finished is set aside. @param backup copies of it */
    public static ArtefactLog open(Path folder, StoreAccount.Log known, SetAside aside, LogBackup backup)
            throws IOException {
        Reading reading = new Reading();
        LogScan scan = LogScan.of(folder, known, reading::line);
        Collection<LogLine> lacking = backup.lacking(scan);
        if (!lacking.isEmpty() || LogMending.needed(scan)) {
            new LogMending(folder, scan, aside).mend(lacking);
            reading = new Reading();
            scan = LogScan.of(folder, known, reading::line);
        }
        reading.damage.addAll(0, scan.damage());
        return new ArtefactLog(folder, known, scan, reading);
    }

    /** What was wrong when it was opened, in words. */
    public List<String> damage() {
        return damage;
    }

    public Path folder() {
        return folder;
    }

    /** What is wrong with the files now, in words. */
    public List<String> check() throws IOException {
        Reading reading = new Reading();
        List<String> found = new ArrayList<>(LogScan.of(folder, known, reading::line).damage());
        found.addAll(reading.damage);
        return found;
    }

    public ArtefactHistory history() {
        return history;
    }

    public long lastSeq() {
        return lines == null ? opened.lastSeq() : lines.lastSeq();
    }

    /** Adds a version; on disk when this returns. */
    public void keep(Artefact artefact) throws IOException {
        Map<String, Object> body = body(artefact.kind(), artefact.name(), artefact.version(),
                artefact.reviewer(), artefact.at());
        body.put("hash", artefact.hash());
        body.put("content", artefact.content());
        append(body);
        history = history.with(artefact);
    }

    /** Takes a name out of force; on disk when this returns. */
    public void retract(ArtefactKind kind, String name, int version, String reviewer, Instant at)
            throws IOException {
        Map<String, Object> body = body(kind, name, version, reviewer, at);
        body.put("retracted", true);
        append(body);
        history = history.without(kind, name, reviewer);
    }

    /** Whether a line says how the store is reviewed. */
    public static boolean isMode(LogLine line) {
        try {
            return ArtefactKind.Known.MODE.key().equals(PlainJson.object(line.json()).get("kind"));
        } catch (StoreException e) {
            return false;
        }
    }

    private static Map<String, Object> body(ArtefactKind kind, String name, int version, String reviewer,
            Instant at) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("v", VERSION);
        body.put("kind", kind.key());
        body.put("name", name);
        body.put("version", version);
        body.put("reviewer", reviewer);
        body.put("at", at.toString());
        return body;
    }

    private void append(Map<String, Object> body) throws IOException {
        LineLog to = lines;
        if (to == null) {
            to = LineLog.open(folder, ROTATE_AT, known, opened);
            lines = to;
        }
        to.append(to.lines(List.of(PlainJson.write(body))));
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }

    /** What the lines say, first to last. */
    private static final class Reading {

        private ArtefactHistory history = ArtefactHistory.EMPTY;
        private final List<String> damage = new ArrayList<>();

        void line(LogLine line) {
            try {
                Map<?, ?> body = PlainJson.object(line.json());
                if (!(body.get("v") instanceof Number v) || v.intValue() > VERSION) {
                    damage.add(
                            "Artefact entry " + line.seq() + " was written by a newer Assay. It is kept, and"
                                    + " not read: install the newer one.");
                    passOver(body);
                } else if (body.get("retracted") instanceof Boolean taken && taken) {
                    history = history.without(ArtefactKind.of(text(body, "kind")), text(body, "name"),
                            text(body, "reviewer"));
                } else {
                    add(line, body);
                }
            } catch (StoreException | DateTimeException e) {
                damage.add("Artefact entry " + line.seq() + " cannot be read: " + e.getMessage());
            }
        }

        private void add(LogLine line, Map<?, ?> body) {
            Artefact artefact = new Artefact(ArtefactKind.of(text(body, "kind")), text(body, "name"),
                    body.get("version") instanceof Number version ? version.intValue() : 1,
                    text(body, "content"), text(body, "hash"), text(body, "reviewer"),
                    Instant.parse(text(body, "at")));
            if (artefact.isSound()) {
                history = history.with(artefact);
            } else {
                damage.add("Artefact entry " + line.seq() + " (" + artefact.kind().key() + " \""
                        + artefact.name() + "\") is not what was kept: its SHA-256 differs.");
                passOver(body);
            }
        }

        private void passOver(Map<?, ?> body) {
            if (body.get("version") instanceof Number version) {
                history = history.withUnread(ArtefactKind.of(text(body, "kind")), text(body, "name"),
                        version.intValue());
            }
        }

        private static String text(Map<?, ?> body, String key) {
            return body.get(key) instanceof String text ? text : "";
        }
    }
}

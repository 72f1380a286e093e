package dev.assay.store.log;

import dev.assay.model.Original;
import dev.assay.review.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files as they came: each content once, compressed under its SHA-256, and a manifest, to which a line is
 * added when a file is kept and when it was read. Content is checked whenever it is loaded. Not safe to share
 * between threads.
 */
public final class OriginalsFolder implements AutoCloseable {

    /** The versions of the reader that named postings without an id by their rows. */
    private static final Set<String> BY_ROW = Set.of("1", "2");
    private static final long ROTATE_AT = 16L * 1024 * 1024;
    private static final int TOLD = 20;

    private final Path folder;
    private final LineLog manifest;
    private final Set<Entry> kept;
    private final Map<Entry, String> read;
    private final Map<String, Instant> keptAt;
    private final InstantSource clock;
    private final Map<String, String> latestPath = new HashMap<>();
    private final List<String> notices = new ArrayList<>();

    private OriginalsFolder(Path folder, LineLog manifest, Set<Entry> kept, Map<Entry, String> read,
            Map<String, Instant> keptAt, InstantSource clock) {
        this.folder = folder;
        this.manifest = manifest;
        this.kept = kept;
        this.read = read;
        this.keptAt = keptAt;
        this.clock = clock;
        kept.forEach(entry -> latestPath.put(entry.sha256(), entry.path()));
    }

    /**
     * Opens or starts the folder. What the manifest lacks is put back into it: files that the database was filled
     * from, and files that lie here and no line names.
     *
     * @param known what is known of the manifest beside its files
     * @param held the files the database was filled from
     * @param heldBy the version of the reader that filled it; empty where that is not known
     * @param reader the version of the reader of today, which is to read what no line says was read
     * @param clock tells when a file is kept
     * @param backup copies of the manifest
     */
    public static OriginalsFolder open(Path folder, StoreAccount.Log known, SetAside aside, List<Entry> held,
            String heldBy, String reader, InstantSource clock, LogBackup backup) throws IOException {
        Path logs = folder.resolve("manifest");
        Set<Entry> kept = new LinkedHashSet<>();
        Map<Entry, String> read = new LinkedHashMap<>();
        Map<String, Instant> keptAt = new HashMap<>();
        LogScan scan = LogScan.of(logs, known, line -> note(line, kept, read, keptAt));
        Collection<LogLine> lacking = backup.lacking(scan);
        if (!lacking.isEmpty() || LogMending.needed(scan)) {
            new LogMending(logs, scan, aside).mend(lacking);
            kept.clear();
            read.clear();
            keptAt.clear();
            scan = LogScan.of(logs, known, line -> note(line, kept, read, keptAt));
        }
        if (scan.tail() == null) {
            aside.changing();
        }
        OriginalsFolder originals = new OriginalsFolder(folder,
                LineLog.open(logs, ROTATE_AT, known, scan), kept, read, keptAt, clock);
        try {
            originals.putBack(held, heldBy, reader, aside);
            return originals;
        } catch (IOException | RuntimeException e) {
            originals.close();
            throw e;
        }
    }

    private static void note(LogLine line, Set<Entry> kept, Map<Entry, String> read,
            Map<String, Instant> keptAt) {
        Map<?, ?> body = PlainJson.object(line.json());
        Entry entry = entry(body);
        if ("read".equals(body.get("event"))) {
            read.putIfAbsent(entry, String.valueOf(body.get("reader")));
        } else {
            kept.add(entry);
            instant(body.get("at")).ifPresent(at -> keptAt.putIfAbsent(entry.sha256(), at));
        }
    }

    private static Entry entry(Map<?, ?> body) {
        return new Entry(String.valueOf(body.get("sha256")), String.valueOf(body.get("path")));
    }

    /** The file that a line of the manifest names. */
    static Entry entry(LogLine line) {
        return entry(PlainJson.object(line.json()));
    }

    /** Lines of before have no time. */
    private static Optional<Instant> instant(@Nullable Object at) {
        try {
            return at == null
                    ? Optional.empty()
                    : Optional.of(Instant.parse(String.valueOf(at)).truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void putBack(List<Entry> held, String heldBy, String reader, SetAside aside) throws IOException {
        boolean whole = manifest.opened().damage().isEmpty() && manifest.lastSeq() > 0;
        List<Entry> lacking = held.stream().filter(entry -> !read.containsKey(entry)).toList();
        if (!lacking.isEmpty()) {
            aside.changing();
        }
        for (Entry entry : lacking) {
            add(entry);
            markRead(entry, heldBy);
        }
        List<Entry> found = FoundOriginals.in(folder, latestPath.keySet());
        if (!found.isEmpty() || !whole) {
            aside.changing();
        }
        for (Entry entry : found) {
            add(entry);
        }
        if (!whole) {
            for (Entry entry : List.copyOf(kept)) {
                markRead(entry, reader);
            }
        }
        if (!lacking.isEmpty()) {
            notices.add(told(lacking) + " not in the list of kept files any more and "
                    + (lacking.size() == 1 ? "was" : "were") + " put back from the database.");
        }
        if (!found.isEmpty()) {
            notices.add(told(found) + " kept though no list named " + (found.size() == 1 ? "it" : "them")
                    + ", and " + (found.size() == 1 ? "was" : "were") + " found again"
                    + (whole ? ". Import again what you miss." : " and read."));
        }
    }

    private static String told(List<Entry> entries) {
        return (entries.size() == 1 ? "The file " : entries.size() + " files (")
                + entries.stream().limit(TOLD).map(Entry::path).collect(Collectors.joining(", "))
                + (entries.size() > TOLD ? ", …" : "") + (entries.size() == 1 ? " was" : ") were");
    }

    private void add(Entry entry) {
        if (!kept.contains(entry)) {
            appendKept(entry, -1, keptAt(entry.sha256()));
        }
        latestPath.putIfAbsent(entry.sha256(), entry.path());
    }

    /** What was put back when the folder was opened, in words. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    public LineLog manifest() {
        return manifest;
    }

    /** The files that were read, in that order; what the database says comes from these. */
    public List<Entry> read() {
        return List.copyOf(read.keySet());
    }

    boolean wasRead(Entry entry) {
        return read.containsKey(entry);
    }

    /** Whether the file was first read by a version that named postings without an id by their rows. */
    public boolean wasReadByRow(Entry entry) {
        return BY_ROW.contains(read.getOrDefault(entry, ""));
    }

    /** The file of this content that was kept last. */
    public Entry latest(String sha256) {
        String path = latestPath.get(sha256);
        if (path == null) {
            throw new StoreException("No file with the SHA-256 " + sha256 + " was kept in this store.");
        }
        return new Entry(sha256, path);
    }

    /** Keeps a file; on disk when it returns. @return its SHA-256 */
    public String keep(Original original) throws IOException {
        String sha256 = sha256(original.bytes());
        Entry entry = new Entry(sha256, original.path());
        if (!isSound(entry)) {
            put(folder, entry, original);
        }
        if (!kept.contains(entry)) {
            appendKept(entry, original.bytes().length,
                    Optional.of(now()));
        }
        latestPath.put(sha256, original.path());
        return sha256;
    }

    /** Puts a content in its place; on disk when it returns. */
    public static void put(Path folder, Entry entry, Original original) throws IOException {
        Path file = file(folder, entry.sha256());
        Durable.folder(folder.resolve(entry.sha256().substring(0, 2)));
        Durable.write(file, GzipFile.pack(original.bytes(), original.path()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void appendKept(Entry entry, long size, Optional<Instant> at) {
        manifest.append(manifest.lines(List.of(line("kept", entry, size, "", at))));
        kept.add(entry);
        at.ifPresent(when -> keptAt.putIfAbsent(entry.sha256(), when.truncatedTo(ChronoUnit.SECONDS)));
    }

    /** When a content was first kept, as the manifest says, else as its file does; empty where neither knows. */
    public Optional<Instant> keptAt(String sha256) {
        return Optional.ofNullable(keptAt.get(sha256)).or(() -> {
            try {
                return Optional.of(Files.getLastModifiedTime(file(sha256)).toInstant()
                        .truncatedTo(ChronoUnit.SECONDS));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    /** Notes that a kept file was read. @param reader the version of the reader */
    public void markRead(Entry entry, String reader) {
        if (!read.containsKey(entry)) {
            manifest.append(manifest.lines(List.of(line("read", entry, -1, reader, Optional.of(now())))));
            read.put(entry, reader);
        }
    }

    /** Loads a file and checks it. @throws StoreException if it is missing or damaged */
    public Original load(Entry entry) {
        return load(folder, entry);
    }

    /** As {@link #load(Entry)}, from a folder that is not open. */
    public static Original load(Path folder, Entry entry) {
        Path file = file(folder, entry.sha256());
        byte[] bytes;
        try {
            bytes = GzipFile.unpack(Files.readAllBytes(file));
        } catch (IOException e) {
            throw damaged(entry, file, Files.exists(file) ? "cannot be unpacked" : "is missing");
        }
        if (!sha256(bytes).equals(entry.sha256())) {
            throw damaged(entry, file, "is not what was kept: its SHA-256 differs");
        }
        return new Original(entry.path(), bytes);
    }

    /** Whether the content of this file is there as it was kept. */
    public boolean isSound(Entry entry) {
        try {
            load(entry);
            return true;
        } catch (StoreException e) {
            return false;
        }
    }

    private static StoreException damaged(Entry entry, Path file, String how) {
        return new StoreException("The kept file " + entry.path() + " (" + file + ") " + how
                + ". Restore it from a backup, or import " + entry.path() + " again.");
    }

    /** The distinct contents, each with one of its paths. */
    public List<Entry> contents() {
        Map<String, Entry> byContent = new LinkedHashMap<>();
        kept.forEach(entry -> byContent.putIfAbsent(entry.sha256(), entry));
        return new ArrayList<>(byContent.values());
    }

    /** Where the content lies. */
    Path file(String sha256) {
        return file(folder, sha256);
    }

    private static Path file(Path folder, String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + ".gz");
    }

    private static String line(String event, Entry entry, long size, String reader, Optional<Instant> at) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("event", event);
        body.put("sha256", entry.sha256());
        body.put("path", entry.path());
        if (size >= 0) {
            body.put("size", size);
        }
        if (!reader.isEmpty()) {
            body.put("reader", reader);
        }
        at.ifPresent(when -> body.put("at", when.toString()));
        return PlainJson.write(body);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public void close() throws IOException {
        manifest.close();
    }

    /**
     * A kept file.
     *
     * @param sha256 of its content, in lower-case hex
     * @param path where it was
     */
    public record Entry(String sha256, String path) {}
}

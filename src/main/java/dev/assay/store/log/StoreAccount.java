package dev.assay.store.log;

import dev.assay.review.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a store knows of its journal and originals beside them: how far each log had come, so that one that was cut
 * or replaced is noticed without the database, and which losses were shown and settled.
 *
 * @param journal what is known of the journal
 * @param manifest what is known of the manifest of the originals
 * @param artefacts what is known of the artefacts
 * @param lostOriginals the SHA-256 of each original whose loss was settled
 * @param blind whether its reviewers do not see each other's decisions, also where the artefact that says so is lost
 */
public record StoreAccount(Log journal, Log manifest, Log artefacts, Set<String> lostOriginals,
        boolean blind) {

    /** Of a store that knows nothing of itself. */
    public static final StoreAccount NONE = new StoreAccount(Log.NONE, Log.NONE, Log.NONE, Set.of(), false);

    public StoreAccount {
        lostOriginals = Set.copyOf(lostOriginals);
    }

    private static Path file(Path store) {
        return store.resolve("account.json");
    }

    /** @throws StoreException if the file is there and cannot be read */
    public static StoreAccount load(Path store) throws IOException {
        Path file = file(store);
        if (!Files.exists(file)) {
            return NONE;
        }
        Map<?, ?> json = PlainJson.object(Files.readAllBytes(file));
        Set<String> lost = new LinkedHashSet<>();
        if (json.get("lost_originals") instanceof List<?> items) {
            items.forEach(item -> lost.add(String.valueOf(item)));
        }
        return new StoreAccount(Log.read(json.get("journal")), Log.read(json.get("manifest")),
                Log.read(json.get("artefacts")), lost, Boolean.TRUE.equals(json.get("blind")));
    }

    /** Loads it; one that cannot be read is set aside. */
    public static StoreAccount loadOrSetAside(Path store, SetAside aside) throws IOException {
        try {
            return load(store);
        } catch (StoreException e) {
            aside.move(file(store), "account.json", "what the store knew of its own journal and kept files;"
                    + " it could not be read");
            return NONE;
        }
    }

    public void save(Path store) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("journal", journal.plain());
        json.put("manifest", manifest.plain());
        if (!artefacts.equals(Log.NONE)) {
            json.put("artefacts", artefacts.plain());
        }
        json.put("lost_originals", lostOriginals.stream().sorted().toList());
        if (blind) {
            json.put("blind", true);
        }
        byte[] bytes = (PlainJson.write(json) + "\n").getBytes(StandardCharsets.US_ASCII);
        if (!Files.exists(file(store)) || !Arrays.equals(Files.readAllBytes(file(store)), bytes)) {
            Durable.write(file(store), bytes);
        }
    }

    /** The same with how far the logs have come now, and whether the store is blind. */
    public StoreAccount at(long journalEnd, long manifestEnd, long artefactsEnd, boolean nowBlind) {
        return new StoreAccount(new Log(journalEnd, journal.lost), new Log(manifestEnd, manifest.lost),
                new Log(artefactsEnd, artefacts.lost), lostOriginals, nowBlind);
    }

    /**
     * What is known of one log.
     *
     * @param last the highest number it had when the store was last closed or mended
     * @param lost the numbers whose loss was settled
     */
    public record Log(long last, List<SeqRange> lost) {

        static final Log NONE = new Log(0, List.of());

        public Log {
            lost = List.copyOf(lost);
        }

        /** Whether the loss of all these was settled. */
        public boolean lost(long from, long to) {
            long next = from;
            for (SeqRange range : lost) {
                if (range.has(next)) {
                    next = range.to() + 1;
                }
            }
            return next > to;
        }

        private Map<String, Object> plain() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("last", last);
            json.put("lost", lost.stream().map(range -> List.of(range.from(), range.to())).toList());
            return json;
        }

        private static Log read(@Nullable Object plain) {
            if (!(plain instanceof Map<?, ?> json && json.get("last") instanceof Number last)) {
                return NONE;
            }
            List<SeqRange> lost = new ArrayList<>();
            if (json.get("lost") instanceof List<?> ranges) {
                for (Object range : ranges) {
                    if (range instanceof List<?> ends && ends.size() == 2
                            && ends.getFirst() instanceof Number from
                            && ends.getLast() instanceof Number to) {
                        lost.add(new SeqRange(from.longValue(), to.longValue()));
                    }
                }
            }
            return new Log(last.longValue(), lost);
        }
    }
}

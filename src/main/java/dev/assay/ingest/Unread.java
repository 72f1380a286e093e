package dev.assay.ingest;

import dev.assay.ingest.shape.LongText;
import dev.assay.ingest.shape.NameFolding;
import dev.assay.model.Excerpt;
import dev.assay.model.Outcome;
import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The account of what nobody read in a file: one entry per key, column or kind of line, however often it stands
 * there, with how much it is and one sample of it.
 */
final class Unread {

    /** No file that anybody meant has so many keys. */
    private static final int MOST_LISTED = 10_000;
    private static final int MOST_PLACES = 5;
    /** Why most is listed. */
    static final Saying NOT_READ = Saying.of("unread.not-read");

    private final Map<Entry, Amount> amounts = new LinkedHashMap<>();
    private String inner = "";

    /**
     * What was met again and again.
     *
     * @param what its name, in quotes, or what it is
     * @param why it was not read, as the end of a sentence
     */
    private record Entry(Saying what, Saying why) {}

    private static final class Amount {

        private final Saying sample;
        private final List<Saying> places = new ArrayList<>(1);
        private int values;
        private long letters;
        private boolean text;

        /** Where it was met first; of what was lost, several places. */
        Saying place() {
            return places.size() > 1 ? Places.of(places, values) : places.getFirst();
        }

        Amount(Saying sample, Saying place) {
            this.sample = sample;
            places.add(place);
        }
    }

    /** What follows stands in a file within the file. */
    void within(String file) {
        inner = file;
    }

    private Saying at(Saying place) {
        return Places.within(Saying.plain(inner), place);
    }

    /** A member, cell or line that nobody read. @param key where it stands within its record */
    void add(String key, @Nullable Object value, Saying place) {
        add(named(key), value, place);
    }

    /** As {@link #add(String, Object, Saying)}, for what has no name. */
    void add(Saying what, @Nullable Object value, Saying place) {
        put(new Entry(what, NOT_READ), value, at(place), false);
    }

    /** As {@link #add(String, Object, Saying)}, for what should have been read: the file counts as read in part. */
    void addLost(String key, Saying why, @Nullable Object value, Saying place) {
        addLost(named(key), why, value, place);
    }

    /** As {@link #addLost(String, Saying, Object, Saying)}, for what has no name. */
    void addLost(Saying what, Saying why, @Nullable Object value, Saying place) {
        put(new Entry(what, why), value, at(place), true);
    }

    /** A member that has the name of another, which was read. */
    void addTwin(String key, String other, @Nullable Object value, Saying place) {
        put(new Entry(named(key), key.equals(other)
                ? Saying.of("unread.twin-first")
                : Saying.of("unread.same-name", other)), value, at(place), false);
    }

    /** A value such as {@code N/A}, which was taken as nothing. */
    void addAbsent(String key, String value, Saying place) {
        amounts.computeIfAbsent(new Entry(named(key), Saying.of("unread.absent", value.strip())),
                entry -> new Amount(Saying.NOTHING, at(place))).values++;
    }

    private void put(Entry entry, @Nullable Object value, Saying place, boolean lost) {
        Amount amount = amounts.computeIfAbsent(entry, made -> new Amount(
                value instanceof Saying shown ? shown : Excerpt.of(oneLine(value)), place));
        amount.values++;
        if (lost && amount.values > 1 && amount.places.size() < MOST_PLACES) {
            amount.places.add(place);
        }
        amount.letters += letters(value);
        amount.text |= lost || holdsText(value);
    }

    /** Lists every entry in the order first met. */
    void list(Findings findings) {
        int listed = 0;
        for (Map.Entry<Entry, Amount> entry : amounts.entrySet()) {
            if (listed++ == MOST_LISTED) {
                findings.summary(anyText() ? Outcome.PARTIAL : Outcome.FLAGGED, Saying.NOTHING,
                        Saying.of("unread.more-keys", amounts.size() - MOST_LISTED),
                        Saying.of("remedy.open"));
                return;
            }
            Amount amount = entry.getValue();
            findings.summary(amount.text ? Outcome.PARTIAL : Outcome.FLAGGED, amount.place(),
                    told(entry.getKey(), amount),
                    amount.text ? Saying.of("remedy.known-name") : Saying.NOTHING);
        }
    }

    private static Saying told(Entry entry, Amount amount) {
        if (amount.sample.isEmpty()) {
            return amount.values == 1
                    ? Saying.of("unread.once", entry.what, entry.why)
                    : Saying.of("unread.times", entry.what, entry.why, amount.values);
        }
        return amount.values == 1
                ? Saying.of("unread.much", entry.what, entry.why, amount.letters, amount.sample)
                : Saying.of("unread.much-often", entry.what, entry.why, amount.letters, amount.sample,
                        amount.values);
    }

    static Saying named(String key) {
        return Saying.of("unread.key", key);
    }

    private boolean anyText() {
        return amounts.values().stream().anyMatch(amount -> amount.text);
    }

    /** Whether a plain shape says anything at all. */
    static boolean saysSomething(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case String text -> !text.isBlank() && !NameFolding.isAbsent(text);
            case List<?> items -> items.stream().anyMatch(Unread::saysSomething);
            case Map<?, ?> map -> map.values().stream().anyMatch(Unread::saysSomething);
            default -> true;
        };
    }

    static boolean holdsText(@Nullable Object value) {
        return switch (value) {
            case String text -> LongText.isOne(text);
            case List<?> items -> items.stream().anyMatch(Unread::holdsText);
            case Map<?, ?> map -> map.values().stream().anyMatch(Unread::holdsText);
            case null, default -> false;
        };
    }

    private static long letters(@Nullable Object value) {
        return switch (value) {
            case null -> 0;
            case List<?> items -> items.stream().mapToLong(Unread::letters).sum();
            case Map<?, ?> map -> map.values().stream().mapToLong(Unread::letters).sum();
            default -> {
                String text = value instanceof Saying shown ? shown.english() : value.toString();
                yield text.codePointCount(0, text.length());
            }
        };
    }

    private static String oneLine(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.substring(0, Math.min(200, text.length())).replaceAll("\\s+", " ").strip();
    }
}

package dev.assay.ingest;

import dev.assay.ingest.shape.LongText;
import dev.assay.ingest.shape.NameFolding;
import dev.assay.model.Excerpt;
import dev.assay.model.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    private final Map<Entry, Amount> amounts = new LinkedHashMap<>();
    private String inner = "";

    private record Entry(String key, String why) {}

    private static final class Amount {

        private final String sample;
        private final List<String> places = new ArrayList<>(1);
        private int values;
        private long letters;
        private boolean text;

        /** Where it was met first; of what was lost, several places. */
        String place() {
            return places.size() > 1 ? Places.of(places, values) : String.join("", places);
        }

        Amount(String sample, String place) {
            this.sample = sample;
            places.add(place);
        }
    }

    /** What follows stands in a file within the file. */
    void within(String file) {
        inner = file;
    }

    private String at(String place) {
        return inner.isEmpty() ? place : place.isEmpty() ? inner : inner + ", " + place;
    }

    /** A member, cell or line that nobody read. @param key where it stands within its record */
    void add(String key, @Nullable Object value, String place) {
        put(new Entry(key, "was not read"), value, at(place), false);
    }

    /** As {@link #add}, for what should have been read: the file counts as read in part. */
    void addLost(String key, String why, @Nullable Object value, String place) {
        put(new Entry(key, why), value, at(place), true);
    }

    /** A member that has the name of another, which was read. */
    void addTwin(String key, String other, @Nullable Object value, String place) {
        put(new Entry(key, key.equals(other)
                ? "stands twice; the last was read, the first was not"
                : "was not read, for \"" + other + "\" is the same name and stands there too"), value,
                at(place), false);
    }

    /** A value such as {@code N/A}, which was taken as nothing. */
    void addAbsent(String key, String value, String place) {
        amounts.computeIfAbsent(
                new Entry(key, "says only \"" + value.strip() + "\", which was taken as absent"),
                entry -> new Amount("", at(place))).values++;
    }

    private void put(Entry entry, @Nullable Object value, String place, boolean lost) {
        Amount amount = amounts.computeIfAbsent(entry,
                made -> new Amount(Excerpt.of(oneLine(value)), place));
        amount.values++;
        if (lost && amount.values > 1 && amount.places.size() < MOST_PLACES) {
            amount.places.add(place);
        }
        amount.letters += letters(value);
        amount.text |= lost || holdsText(value);
    }

    /** Lists every entry in the order first met. @return how many hold texts or else what was lost */
    void list(Findings findings) {
        int listed = 0;
        for (Map.Entry<Entry, Amount> entry : amounts.entrySet()) {
            if (listed++ == MOST_LISTED) {
                findings.summary(anyText() ? Outcome.PARTIAL : Outcome.FLAGGED, "",
                        amounts.size() - MOST_LISTED + " more keys were not read.",
                        "Open the file to see what they are.");
                return;
            }
            Amount amount = entry.getValue();
            String often = amount.values == 1
                    ? ""
                    : String.format(Locale.ROOT, " in %,d values", amount.values);
            String much = amount.sample.isEmpty()
                    ? amount.values == 1 ? "" : String.format(Locale.ROOT, " (%,d times)", amount.values)
                    : String.format(Locale.ROOT, ": %,d %s%s, such as \u201c%s\u201d", amount.letters,
                            amount.letters == 1 ? "letter" : "letters", often, amount.sample);
            findings.summary(amount.text ? Outcome.PARTIAL : Outcome.FLAGGED, amount.place(),
                    name(entry.getKey().key) + " " + entry.getKey().why + much + ".",
                    amount.text
                            ? "If it belongs to the posting or the answer, give it under a name the README lists."
                            : "");
        }
    }

    /** A key is quoted, words that say what it is are not. */
    private static String name(String key) {
        return key.startsWith("A ") ? key : "\"" + key + "\"";
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
                String text = value.toString();
                yield text.codePointCount(0, text.length());
            }
        };
    }

    private static String oneLine(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.substring(0, Math.min(200, text.length())).replaceAll("\\s+", " ").strip();
    }
}

package dev.assay.ui.report.mapping;

import dev.assay.ingest.UnknownRecords;
import dev.assay.ingest.shape.OwnShapes;
import dev.assay.ingest.shape.ShapeDraft;
import dev.assay.ingest.shape.Shapes;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Posting;
import dev.assay.schema.DataFileException;
import dev.assay.schema.Schema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which of a file's columns are which part of a posting: guessed at first, then as it is mapped. */
final class MappingModel {

    /** What a column is that is part of a posting's text. */
    static final String TEXT = "text";
    /** What a column is that nobody needs. */
    static final String UNNEEDED = "";

    /** A table is known by so many of its rows. */
    private static final int MOST_COUNTED = 200;

    private final Schema schema;
    private final Shapes shipped = Shapes.shipped();
    private final String file;
    private final List<Map<?, ?>> records;
    private final ShapeDraft draft;
    private final Map<String, String> chosen = new LinkedHashMap<>();
    private final Map<String, Taken> taken = new HashMap<>();

    private MappingModel(Schema schema, String file, List<Map<?, ?>> records) {
        this.schema = schema;
        this.file = file;
        this.records = records;
        this.draft = ShapeDraft.of(records);
        draft.places().keySet().forEach(place -> chosen.put(place, UNNEEDED));
        draft.guessed().forEach((part, place) -> chosen.put(place, part));
        draft.texts().forEach(place -> chosen.put(place, TEXT));
    }

    /** @return empty where the file holds no records */
    static Optional<MappingModel> of(Schema schema, Original original) {
        List<Map<?, ?>> records = UnknownRecords.records(original);
        return records.isEmpty()
                ? Optional.empty()
                : Optional.of(new MappingModel(schema, original.path(), records));
    }

    /** What a place took, and from which. */
    private record Taken(String part, String from) {}

    /** The first record's posting as it would be read. @param problems what would be told */
    record Preview(@Nullable Posting posting, List<String> problems) {}

    int records() {
        return records.size();
    }

    List<String> places() {
        return List.copyOf(draft.places().keySet());
    }

    /** A place as the column that it is. */
    static String name(String place) {
        return place.substring(1).replace("~1", "/").replace("~0", "~");
    }

    /** What stands there in a record; empty where nothing does. */
    String sample(String place, int record) {
        return first(records.get(record), List.of(place.substring(1).split("/", -1))).orElse("");
    }

    /** A record in which something stands there, for one in which nothing does: the first. */
    int filled(String place, int record) {
        return sample(place, record).isEmpty()
                ? IntStream.range(0, records.size()).filter(at -> !sample(place, at).isEmpty()).findFirst()
                        .orElse(record)
                : record;
    }

    /** The first that stands there, in a list as {@link ShapeDraft#places} walks it. */
    private static Optional<String> first(@Nullable Object value, List<String> steps) {
        if (steps.isEmpty()) {
            return value == null || value instanceof Map || value instanceof List
                    ? Optional.empty()
                    : Optional.of(value.toString()).filter(text -> !text.isBlank());
        }
        List<String> rest = steps.subList(1, steps.size());
        return switch (value) {
            case Map<?, ?> map ->
                first(map.get(steps.getFirst().replace("~1", "/").replace("~0", "~")), rest);
            case List<?> list when steps.getFirst().equals("*") -> list.stream()
                    .map(item -> first(item, rest)).flatMap(Optional::stream).findFirst();
            case null, default -> Optional.empty();
        };
    }

    String part(String place) {
        return chosen.getOrDefault(place, UNNEEDED);
    }

    /**
     * Chooses what a place is. A part is one place only: it is taken from the one that was it, which has it again as soon as
     * the place that took it is something else, so that to pass over a part on the way to another changes nothing.
     *
     * @return the places that are something else now
     */
    Set<String> choose(String place, String part) {
        Set<String> changed = new LinkedHashSet<>(List.of(place));
        Taken given = taken.remove(place);
        taken.values().removeIf(one -> one.from().equals(place));
        chosen.put(place, UNNEEDED);
        if (given != null && !has(given.part())) {
            chosen.put(given.from(), given.part());
            changed.add(given.from());
        }
        if (!part.equals(TEXT) && !part.equals(UNNEEDED)) {
            chosen.entrySet().stream().filter(one -> one.getValue().equals(part)).map(Map.Entry::getKey)
                    .findFirst().ifPresent(from -> {
                        chosen.put(from, UNNEEDED);
                        taken.put(place, new Taken(part, from));
                        changed.add(from);
                    });
        }
        chosen.put(place, part);
        return changed;
    }

    /** The columns that nothing is read from. */
    List<String> unneeded() {
        return chosen.entrySet().stream().filter(one -> one.getValue().equals(UNNEEDED))
                .map(one -> name(one.getKey())).toList();
    }

    /** How many of the records are looked at to say what they come to. */
    int counted() {
        return Math.min(MOST_COUNTED, records.size());
    }

    /** Whether there may be more records than are known here. */
    boolean isSome() {
        return records.size() >= MOST_COUNTED;
    }

    /** How many postings the first records make by a shape, as the reader reads them; not on the UI thread. */
    long postings(String shape) {
        return UnknownRecords.read(records.subList(0, counted()), shipped, shape, schema).postings().stream()
                .map(Posting::id).distinct().count();
    }

    boolean hasText() {
        return chosen.containsValue(TEXT);
    }

    boolean has(String part) {
        return chosen.containsValue(part);
    }

    /** The shape as it is mapped by now. */
    String shape() {
        Map<String, String> parts = new LinkedHashMap<>();
        Set<String> texts = new LinkedHashSet<>();
        chosen.forEach((place, part) -> {
            if (part.equals(TEXT)) {
                texts.add(place);
            } else if (!part.equals(UNNEEDED)) {
                parts.put(part, place);
            }
        });
        return draft.mapped(file.substring(file.lastIndexOf('/') + 1), parts, texts);
    }

    /** @param record which of the records; the first is 0 */
    Preview preview(int record) {
        if (!hasText()) {
            return new Preview(null, List.of());
        }
        try {
            Imported read = UnknownRecords.read(List.of(records.get(record)), shipped, shape(), schema);
            return new Preview(read.postings().stream().findFirst().orElse(null),
                    read.problems().stream().map(problem -> problem.message()).toList());
        } catch (DataFileException e) {
            return new Preview(null, List.of(String.valueOf(e.getMessage())));
        }
    }

    /** Keeps the shape. @return its name */
    String keep(OwnShapes shapes) {
        String stem = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        String name = shapes.free(stem);
        shapes.keep(name, shape());
        return name;
    }
}

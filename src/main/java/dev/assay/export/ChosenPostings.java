package dev.assay.export;

import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.evaluation.gold.ReviewersValues;
import dev.assay.review.FacetQuery;
import dev.assay.review.FieldReview;
import dev.assay.review.Listed;
import dev.assay.review.PostingFile;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueQuery;
import dev.assay.review.ReviewStore;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.task.Ahead;
import dev.assay.task.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The postings that are exported, some at a time: of a set in its own order, else as loaded. */
public final class ChosenPostings {

    private static final int AT_ONCE = 100;
    /** Of postings without all that is kept of them, more are read at once. */
    private static final int CELLS_AT_ONCE = 500;

    private final ReviewStore store;
    private final List<String> ids;
    private final List<String> keys;
    private final ExportChoice.Only only;
    private final Map<String, Map<String, LabelledCell>> frozen;
    private final ReviewersValues values;
    private final PostingFile.Part part;

    private ChosenPostings(ReviewStore store, List<String> ids, List<String> keys, ExportChoice.Only only,
            Map<String, Map<String, LabelledCell>> frozen, ReviewersValues values, PostingFile.Part part) {
        this.store = store;
        this.ids = ids;
        this.keys = keys;
        this.only = only;
        this.frozen = frozen;
        this.values = values;
        this.part = part;
    }

    /** @throws ExportException if the set cannot be read */
    public static ChosenPostings of(Schema schema, ReviewStore store, ExportChoice choice) {
        KnownGoldSet set = choice.set();
        List<String> keys = schema.fields().stream().map(FieldSpec::key)
                .filter(key -> choice.fields().isEmpty() || choice.fields().contains(key)).toList();
        if (set == null) {
            List<String> ids = store
                    .listed(asLoaded(choice.filter())).stream()
                    .filter(posting -> choice.only() != ExportChoice.Only.FINISHED || posting.finished())
                    .map(Listed::id).toList();
            return new ChosenPostings(store, ids, keys, choice.only(), Map.of(), ReviewersValues.of(store),
                    PostingFile.Part.ALL);
        }
        Map<String, Map<String, LabelledCell>> frozen = new LinkedHashMap<>();
        Set<String> wanted = Set.copyOf(keys);
        each(schema, set, cell -> {
            if (wanted.contains(cell.field())) {
                frozen.computeIfAbsent(cell.postingId(), none -> new LinkedHashMap<>())
                        .put(cell.field(), cell);
            }
        });
        if (choice.filter() != null) {
            frozen.keySet().retainAll(
                    store.listed(asLoaded(choice.filter())).stream().map(Listed::id)
                            .collect(Collectors.toSet()));
        }
        return new ChosenPostings(store, List.copyOf(frozen.keySet()), keys, choice.only(), frozen,
                ReviewersValues.NONE, PostingFile.Part.ALL);
    }

    private static QueueQuery asLoaded(@Nullable QueueQuery filter) {
        return filter == null
                ? new QueueQuery(FacetQuery.ALL, "", List.of(), QueueOrder.AS_LOADED)
                : new QueueQuery(filter.facets(), filter.words(), filter.found(), QueueOrder.AS_LOADED);
    }

    /** The same for a format that shows no more of an answer than what it says, how surely, and on which words. */
    ChosenPostings asCells() {
        return with(PostingFile.Part.JUDGED);
    }

    /** The same for a format that shows all that the judged answer says of a field, but not why. */
    ChosenPostings asClaims() {
        return with(PostingFile.Part.JUDGED_WHOLE);
    }

    /** The same for who compares what all answers say. */
    public ChosenPostings asSources() {
        return with(PostingFile.Part.SAID);
    }

    /** The same for a format that shows labels alone. */
    ChosenPostings asLabels() {
        return with(frozen.isEmpty() ? PostingFile.Part.JUDGED : PostingFile.Part.TEXT);
    }

    /** The same for who asks for the postings alone. */
    ChosenPostings asTexts() {
        return with(frozen.isEmpty() && only == ExportChoice.Only.DECIDED
                ? PostingFile.Part.JUDGED
                : PostingFile.Part.TEXT);
    }

    private ChosenPostings with(PostingFile.Part wanted) {
        return new ChosenPostings(store, ids, keys, only, frozen, values, wanted);
    }

    private static void each(Schema schema, KnownGoldSet set, Consumer<LabelledCell> to) {
        try {
            new GoldSetJson(schema).each(set.artefact().content(), to);
        } catch (IllegalArgumentException e) {
            throw new ExportException("The set " + set.id() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Hands over one posting after the other.
     *
     * @return false where a Cancel came before the end
     * @throws ExportException if one cannot be read
     */
    public boolean each(Progress progress, Consumer<ChosenPosting> to) {
        int atOnce = part == PostingFile.Part.ALL ? AT_ONCE : CELLS_AT_ONCE;
        Deque<Ahead<List<PostingFile>>> ahead = new ArrayDeque<>();
        try {
            for (int from = 0; from < ids.size(); from += atOnce) {
                if (progress.cancelled()) {
                    return false;
                }
                if (ahead.isEmpty()) {
                    ahead.add(read(from, atOnce));
                }
                List<PostingFile> read = ahead.getFirst().get();
                ahead.remove();
                if (from + atOnce < ids.size()) {
                    ahead.add(read(from + atOnce, atOnce));
                }
                if (!each(from, Math.min(ids.size(), from + atOnce), read, progress, to)) {
                    return false;
                }
            }
        } finally {
            ahead.forEach(Ahead::finish);
        }
        return !progress.cancelled();
    }

    private Ahead<List<PostingFile>> read(int from, int atOnce) {
        List<String> some = ids.subList(from, Math.min(ids.size(), from + atOnce));
        // What was decided when a set was frozen is not what the store would say now, nor which answers were judged.
        return Ahead.of("assay-export-reading", () -> frozen.isEmpty()
                ? store.files(some, part)
                : store.files(reviews(some), part));
    }

    private Map<String, Map<String, FieldReview>> reviews(List<String> some) {
        Map<String, Map<String, FieldReview>> reviews = new LinkedHashMap<>();
        some.forEach(id -> reviews.put(id, reviews(id)));
        return reviews;
    }

    /** As they stood when the set was frozen. */
    private Map<String, FieldReview> reviews(String id) {
        Map<String, FieldReview> reviews = new LinkedHashMap<>();
        frozen.getOrDefault(id, Map.of()).forEach((field, cell) -> reviews.put(field, cell.review()));
        return reviews;
    }

    /** @return false where a Cancel came before the last of them */
    private boolean each(int from, int end, List<PostingFile> read, Progress progress,
            Consumer<ChosenPosting> to) {
        Map<String, PostingFile> files = read.stream()
                .collect(Collectors.toMap(file -> file.posting().id(), file -> file));
        for (int at = from; at < end; at++) {
            if (progress.cancelled()) {
                return false;
            }
            String id = ids.get(at);
            ChosenPosting chosen = chosen(id, files.get(id));
            if (!chosen.fields().isEmpty()) {
                to.accept(chosen);
            }
            progress.at(at + 1, ids.size(), id);
        }
        return true;
    }

    private ChosenPosting chosen(String id, @Nullable PostingFile file) {
        if (file == null) {
            throw new ExportException("Posting " + id
                    + " is listed but cannot be read. Look for damage with \"assay check\".");
        }
        Map<String, LabelledCell> cells = frozen.getOrDefault(id, Map.of());
        if (!cells.isEmpty()) {
            return new ChosenPosting(file.reviewed(reviews(id)), List.copyOf(cells.keySet()), cells, values);
        }
        List<String> fields = only != ExportChoice.Only.DECIDED
                ? keys
                : keys.stream().filter(key -> file.review(key).state() != FieldReview.State.UNDECIDED)
                        .toList();
        return new ChosenPosting(file, fields, cells, values);
    }
}

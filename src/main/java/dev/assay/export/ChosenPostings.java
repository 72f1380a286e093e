package dev.assay.export;

import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.evaluation.gold.ReviewersValues;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.Progress;
import dev.assay.review.ReviewStore;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The postings that are exported, some at a time: of a set in its own order, else as loaded. */
public final class ChosenPostings {

    private static final int AT_ONCE = 100;

    private final ReviewStore store;
    private final Map<String, List<String>> chosen;
    private final Map<String, Map<String, LabelledCell>> frozen;
    private final ReviewersValues values;

    private ChosenPostings(ReviewStore store, Map<String, List<String>> chosen,
            Map<String, Map<String, LabelledCell>> frozen, ReviewersValues values) {
        this.store = store;
        this.chosen = chosen;
        this.frozen = frozen;
        this.values = values;
    }

    /** @throws ExportException if the set cannot be read */
    public static ChosenPostings of(Schema schema, ReviewStore store, ExportChoice choice) {
        KnownGoldSet set = choice.set();
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        if (set == null) {
            List<String> keys = schema.fields().stream().map(FieldSpec::key).toList();
            for (PostingSummary posting : store.postings()) {
                List<String> fields = switch (choice.only()) {
                    case ALL -> keys;
                    case FINISHED -> posting.decided() == posting.states().size() ? keys : List.<String>of();
                    case DECIDED -> decided(keys, posting.states());
                };
                if (!fields.isEmpty()) {
                    chosen.put(posting.id(), fields);
                }
            }
            return new ChosenPostings(store, chosen, Map.of(), ReviewersValues.of(store));
        }
        Map<String, Map<String, LabelledCell>> frozen = new LinkedHashMap<>();
        for (LabelledCell cell : cells(schema, set)) {
            frozen.computeIfAbsent(cell.postingId(), none -> new LinkedHashMap<>()).put(cell.field(), cell);
        }
        frozen.forEach((id, cells) -> chosen.put(id, List.copyOf(cells.keySet())));
        return new ChosenPostings(store, chosen, frozen, ReviewersValues.NONE);
    }

    private static List<LabelledCell> cells(Schema schema, KnownGoldSet set) {
        try {
            return new GoldSetJson(schema).cells(set.artefact().content());
        } catch (IllegalArgumentException e) {
            throw new ExportException("The set " + set.id() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> decided(List<String> keys, List<FieldReview.State> states) {
        List<String> decided = new ArrayList<>();
        for (int place = 0; place < keys.size(); place++) {
            if (states.get(place) != FieldReview.State.UNDECIDED) {
                decided.add(keys.get(place));
            }
        }
        return decided;
    }

    /**
     * Hands over one posting after the other.
     *
     * @return false where a Cancel came before the end
     * @throws ExportException if one cannot be read
     */
    public boolean each(Progress progress, Consumer<ChosenPosting> to) {
        List<String> ids = List.copyOf(chosen.keySet());
        long done = 0;
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            Map<String, PostingFile> files = store.files(some).stream()
                    .collect(Collectors.toMap(file -> file.posting().id(), file -> file));
            for (String id : some) {
                if (progress.cancelled()) {
                    return false;
                }
                to.accept(chosen(id, files.get(id)));
                progress.at(++done, ids.size(), id);
            }
        }
        return !progress.cancelled();
    }

    private ChosenPosting chosen(String id, @Nullable PostingFile file) {
        if (file == null) {
            throw new ExportException("Posting " + id
                    + " is listed but cannot be read. Look for damage with \"assay check\".");
        }
        Map<String, LabelledCell> cells = frozen.getOrDefault(id, Map.of());
        PostingFile then = file;
        if (!cells.isEmpty()) {
            Map<String, FieldReview> reviews = new LinkedHashMap<>();
            cells.forEach((field, cell) -> reviews.put(field, cell.review()));
            then = file.reviewed(reviews);
        }
        return new ChosenPosting(then, chosen.getOrDefault(id, List.of()), cells, values);
    }
}

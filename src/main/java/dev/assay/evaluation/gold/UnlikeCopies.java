package dev.assay.evaluation.gold;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewIndex;
import dev.assay.review.dispute.ValueIdentity;
import dev.assay.task.Progress;
import dev.assay.text.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Postings that say nearly the same and of which a field was decided otherwise: one of the decisions is likely to be wrong.
 *
 * @param field the field's key
 * @param values by posting, what was decided
 */
public record UnlikeCopies(String field, Map<String, FieldValue> values) {

    private static final int AT_ONCE = 500;

    public UnlikeCopies {
        values = new LinkedHashMap<>(values);
    }

    /** By field and posting. @param decided what was decided; not all is found where a Cancel comes */
    public static List<UnlikeCopies> among(ReviewIndex index, Map<CellKey, FieldValue> decided,
            Progress progress) {
        Map<String, Map<String, FieldValue>> byPosting = new TreeMap<>();
        decided.forEach((cell, value) -> byPosting
                .computeIfAbsent(cell.postingId(), none -> new TreeMap<>()).put(cell.field(), value));
        List<UnlikeCopies> found = new ArrayList<>();
        for (List<String> group : NearCopies
                .groups(texts(index, List.copyOf(byPosting.keySet()), progress))) {
            TreeSet<String> fields = new TreeSet<>();
            group.forEach(posting -> fields.addAll(byPosting.getOrDefault(posting, Map.of()).keySet()));
            for (String field : group.size() < 2 ? new TreeSet<String>() : fields) {
                Map<String, FieldValue> values = new TreeMap<>();
                group.forEach(posting -> {
                    FieldValue value = byPosting.getOrDefault(posting, Map.of()).get(field);
                    if (value != null) {
                        values.put(posting, value);
                    }
                });
                if (values.values().stream().map(ValueIdentity::of).distinct().count() > 1) {
                    found.add(new UnlikeCopies(field, values));
                }
            }
        }
        return List.copyOf(found);
    }

    private static Map<String, MinHash> texts(ReviewIndex index, List<String> ids, Progress progress) {
        Map<String, MinHash> texts = new TreeMap<>();
        for (int from = 0; from < ids.size() && !progress.cancelled(); from += AT_ONCE) {
            for (PostingFile file : index.files(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)),
                    PostingFile.Part.JUDGED)) {
                texts.put(file.posting().id(),
                        MinHash.of(Document.of(file.posting().description()).text()));
            }
        }
        return texts;
    }

    /** The cells that are to be looked at again. */
    public List<CellKey> cells() {
        return values.keySet().stream().map(posting -> new CellKey(posting, field)).toList();
    }
}

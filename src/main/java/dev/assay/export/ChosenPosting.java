package dev.assay.export;

import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.evaluation.gold.ReviewersValues;
import dev.assay.review.PostingFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A posting of which something is exported.
 *
 * @param file as it was when its set was frozen, or as it is
 * @param fields the keys of the fields that are wanted, in schema order
 * @param frozen the cells of its set; empty where there is no set
 */
public record ChosenPosting(PostingFile file, List<String> fields, Map<String, LabelledCell> frozen,
        ReviewersValues values) {

    public String id() {
        return file.posting().id();
    }

    /** A cell as it was decided; empty where it is not wanted, or no value was decided on. */
    public Optional<LabelledCell> label(String field) {
        LabelledCell cell = frozen.get(field);
        return cell != null || !fields.contains(field)
                ? Optional.ofNullable(cell)
                : LabelledCell.of(file, field, values);
    }

    /** All cells that were decided on, in schema order. */
    public List<LabelledCell> labels() {
        return fields.stream().flatMap(field -> label(field).stream()).toList();
    }
}

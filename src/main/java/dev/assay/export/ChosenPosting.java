package dev.assay.export;

import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.evaluation.gold.ReviewersValues;
import dev.assay.model.Answer;
import dev.assay.review.JudgedAnswer;
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

    /** As {@link #labels()}. @throws ExportException if words that one rests on do not stand in the posting */
    List<LabelledCell> labels(ExportedSpans spans) {
        List<LabelledCell> labels = labels();
        labels.forEach(cell -> spans.verify(file.posting(), cell.field(), cell.spans()));
        return labels;
    }

    /** All cells on whose value somebody decided, in schema order. */
    public List<LabelledCell> labels() {
        Optional<Answer> judged = JudgedAnswer.primary(file);
        return fields.stream().flatMap(field -> frozen.isEmpty()
                ? LabelledCell.of(file, field, judged, values).stream()
                : Optional.ofNullable(frozen.get(field)).stream()).toList();
    }
}

package dev.assay.evaluation.figures;

import dev.assay.evaluation.gold.UnlikeCopies;
import dev.assay.evaluation.labels.LabelErrors;
import dev.assay.evaluation.labels.LikelyError;
import dev.assay.evaluation.labels.VotedCell;
import dev.assay.evaluation.source.NamedAnswers;
import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.ComparedCell;
import dev.assay.review.ReviewIndex;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decided cells that are to be looked at again.
 *
 * @param errors those against which the sources firmly speak, the surest first
 * @param copies near copies of a posting that were decided otherwise
 */
public record DoubtedLabels(List<LikelyError> errors, List<UnlikeCopies> copies) {

    public static final DoubtedLabels NONE = new DoubtedLabels(List.of(), List.of());

    public DoubtedLabels {
        errors = List.copyOf(errors);
        copies = List.copyOf(copies);
    }

    /** Not all of them where a Cancel came. */
    public static DoubtedLabels of(ReviewIndex index, Schema schema, GoldLabels labels, Progress progress) {
        List<VotedCell> voted = new ArrayList<>();
        int done = 0;
        for (FieldSpec field : schema.fields()) {
            progress.at(done++, schema.fields().size(), Saying.of("step.looking-through", field.label()));
            if (progress.cancelled()) {
                return NONE;
            }
            try (Stream<ComparedCell> cells = index.compared(field.key())) {
                cells.forEach(cell -> {
                    GoldLabel label = labels.cells().get(cell.cell());
                    if (label != null && !labels.isApart(label)) {
                        voted.add(voted(cell.cell(), label, NamedAnswers.of(cell).all()));
                    }
                });
            }
        }
        return new DoubtedLabels(LabelErrors.among(voted), copies(index, labels, progress));
    }

    /** Near copies that were decided otherwise, of what counts. */
    public static List<UnlikeCopies> copies(ReviewIndex index, GoldLabels labels, Progress progress) {
        Map<CellKey, FieldValue> decided = new LinkedHashMap<>();
        labels.cells().forEach((cell, label) -> {
            if (!labels.isApart(label)) {
                decided.put(cell, label.value());
            }
        });
        return UnlikeCopies.among(index, decided, progress);
    }

    /** What was decided on a cell beside what the sources say. */
    static VotedCell voted(CellKey cell, GoldLabel label, Map<String, ComparedCell.Said> said) {
        return new VotedCell(cell, label.value(), said.entrySet().stream()
                .map(one -> new VotedCell.Vote(one.getKey(), one.getValue().value(),
                        one.getValue().confidence()))
                .toList());
    }

    /** The cells of a field that are to be looked at again. */
    public Set<CellKey> cells(String field) {
        Set<CellKey> cells = new LinkedHashSet<>();
        errors.stream().map(LikelyError::cell).filter(cell -> cell.field().equals(field))
                .forEach(cells::add);
        copies.stream().filter(one -> one.field().equals(field)).forEach(one -> cells.addAll(one.cells()));
        return cells;
    }
}

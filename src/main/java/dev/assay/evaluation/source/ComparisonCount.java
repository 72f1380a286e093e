package dev.assay.evaluation.source;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.review.ComparedCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts cells one after the other into a {@link Comparison}; what it keeps does not grow with their number. */
public final class ComparisonCount {

    private final Set<String> sources = new LinkedHashSet<>();
    private final Map<Comparison.Place, SourceFigures> figures = new HashMap<>();
    private final Map<Comparison.Pair, PairFigures> pairs = new HashMap<>();

    public void add(ComparedCell cell) {
        String field = cell.cell().field();
        NamedAnswers answers = NamedAnswers.of(cell);
        sources.addAll(answers.all().keySet());
        answers.all().forEach((source, said) -> figures.merge(new Comparison.Place(field, source),
                one(said, cell.decided(), answers.mostOthers(source)), SourceFigures::plus));
        List<String> names = new ArrayList<>(answers.all().keySet());
        names.sort(null);
        for (int i = 0; i < names.size(); i++) {
            for (int k = i + 1; k < names.size(); k++) {
                pairs.merge(new Comparison.Pair(field, names.get(i), names.get(k)),
                        pair(answers.of(names.get(i)).orElseThrow().value(),
                                answers.of(names.get(k)).orElseThrow().value(), cell.decided()),
                        PairFigures::plus);
            }
        }
    }

    public Comparison result() {
        return new Comparison(List.copyOf(sources), figures, pairs);
    }

    private static SourceFigures one(ComparedCell.Said said, @Nullable FieldValue decided,
            Optional<FieldValue> others) {
        EvidenceStatus status = said.status();
        Double confidence = said.confidence();
        return new SourceFigures(1,
                decided == null ? Share.NONE : Share.NONE.plus(said.value().agreesWith(decided)),
                others.map(most -> Share.NONE.plus(said.value().agreesWith(most))).orElse(Share.NONE),
                status == null ? Map.of() : Map.of(status, 1L), confidence == null ? 0 : confidence,
                confidence == null ? 0 : 1);
    }

    private static PairFigures pair(FieldValue first, FieldValue second, @Nullable FieldValue decided) {
        Share same = Share.NONE.plus(first.agreesWith(second));
        if (decided == null) {
            return new PairFigures(same, 0, 0, 0, 0);
        }
        boolean one = first.agreesWith(decided);
        boolean two = second.agreesWith(decided);
        return new PairFigures(same, one && two ? 1 : 0, one && !two ? 1 : 0, two && !one ? 1 : 0,
                one || two ? 0 : 1);
    }
}

package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A question about cells is narrowed down part by part, and every part leaves the others. */
class CellQueryTest {

    private static final CellQuery FULL = new CellQuery("cloud", "rules", new FieldValue.Choice("aws"),
            EvidenceStatus.EXACT, FieldReview.State.ACCEPTED, "Ada", Basis.SEEN, "differs", 0.25, 0.75,
            "engineer", true, CellQuery.Order.RISKIEST_FIRST);

    /** What changes a query, and which parts. */
    private record Change(List<String> parts, UnaryOperator<CellQuery> change) {}

    private static List<Change> changes() {
        return List.of(new Change(List.of("field"), query -> query.ofField("others")),
                new Change(List.of("source"), query -> query.from("some-model")),
                new Change(List.of("proposed"), query -> query.proposing(null)),
                new Change(List.of("status"), query -> query.standing(EvidenceStatus.ABSENT)),
                new Change(List.of("state"), query -> query.in(null)),
                new Change(List.of("reviewer"), query -> query.by("Bo")),
                new Change(List.of("basis"), query -> query.on(Basis.BULK)),
                new Change(List.of("finding"), query -> query.with("unclear")),
                new Change(List.of("leastRisk", "confidenceBelow"), query -> query.between(0.5, 0.6)),
                new Change(List.of("text"), query -> query.saying("chef")),
                new Change(List.of("leading"), query -> query.leading(false)),
                new Change(List.of("order"), query -> query.ordered(CellQuery.Order.AS_LOADED)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeLeavesTheOtherParts(Change change) throws ReflectiveOperationException {
        List<String> differing = new ArrayList<>();
        CellQuery changed = change.change().apply(FULL);
        for (RecordComponent part : CellQuery.class.getRecordComponents()) {
            if (!Objects.equals(part.getAccessor().invoke(FULL), part.getAccessor().invoke(changed))) {
                differing.add(part.getName());
            }
        }

        assertThat(differing).isEqualTo(change.parts());
    }

    @Test
    void onlyRiskConfidenceAndWordsHaveToBeCountedCellByCell() {
        assertThat(CellQuery.ALL.isCounted()).isTrue();
        assertThat(FULL.between(0, 2).saying(" ").isCounted()).isTrue();
        assertThat(CellQuery.ALL.between(0.1, 2).isCounted()).isFalse();
        assertThat(CellQuery.ALL.between(0, 1).isCounted()).isFalse();
        assertThat(CellQuery.ALL.saying("chef").isCounted()).isFalse();
    }
}

package dev.assay.ui.session;

import dev.assay.review.FieldReview;
import dev.assay.schema.FieldSpec;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The open posting's undecided fields but the open one: down from it, and then from the top again. */
final class UndecidedAhead {

    private UndecidedAhead() {}

    /** Their keys; none where no posting is open. */
    static Stream<String> of(Session session) {
        List<String> keys = session.schema().fields().stream().map(FieldSpec::key).toList();
        int from = keys.indexOf(session.fieldProperty().get());
        return session.reviewed().stream().flatMap(open -> IntStream.range(1, keys.size())
                .mapToObj(step -> keys.get((from + step) % keys.size()))
                .filter(key -> open.review(key).state() == FieldReview.State.UNDECIDED));
    }
}

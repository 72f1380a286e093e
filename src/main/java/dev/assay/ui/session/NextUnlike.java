package dev.assay.ui.session;

import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.review.CellKey;
import dev.assay.review.CellQuery;
import dev.assay.review.CellRow;
import dev.assay.review.FieldReview;
import dev.assay.review.ReviewIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Goes to the next undecided cell that is answered unlike the reviewer would: with a value which they overrode more
 * often than they accepted it in that field. Down the open posting and from its top again, then the riskiest of such
 * cells in another listed posting.
 */
public final class NextUnlike {

    private static final CellQuery JUDGED = CellQuery.ALL.leading(true);

    private final Session session;
    private final ReviewerName reviewer;
    private final ReviewIndex index;
    private final Background background;

    public NextUnlike(Session session, ReviewerName reviewer, ReviewIndex index, Background background) {
        this.session = session;
        this.reviewer = reviewer;
        this.index = index;
        this.background = background;
    }

    /** A value that was proposed for a field. */
    private record Said(String field, FieldValue value) {

        /** However a set's values are ordered, and silence is said. */
        boolean meets(Said other) {
            return field.equals(other.field) && value.agreesWith(other.value);
        }
    }

    /**
     * What is open while it is looked for.
     *
     * @param at the open cell
     * @param reviewer whose decisions count; empty for everybody's
     * @param undecided the open posting's undecided fields in the order they are gone through, and what is said of them
     * @param listed the ids of the postings that are listed
     */
    private record Place(CellKey at, String reviewer, List<Said> undecided, Set<String> listed) {}

    /** Goes there, or says that there is none. What is typed meanwhile waits, so that it is done where this leads. */
    public void go() {
        session.commands().add(() -> {
            Place place = place();
            session.commands().begin();
            background.run(() -> find(place), found -> ended(() -> arrive(place.at(), found)),
                    problem -> ended(() -> session.failed(problem)));
        });
    }

    private void ended(Runnable last) {
        try {
            last.run();
        } finally {
            session.commands().end();
        }
    }

    private Place place() {
        Answer judged = session.answerProperty().get();
        List<Said> undecided = judged == null
                ? List.of()
                : UndecidedAhead.of(session).flatMap(key -> judged.field(key).stream()).map(NextUnlike::said)
                        .toList();
        return new Place(session.shownCell(), reviewer.nameProperty().get(), undecided,
                session.queue().ids());
    }

    private static Said said(InferredField answer) {
        return new Said(answer.field(), answer.value());
    }

    private Optional<CellKey> find(Place place) {
        Set<Said> overruled = overruled(place.reviewer());
        return place.undecided().stream().filter(said -> overruled.stream().anyMatch(said::meets))
                .map(said -> new CellKey(place.at().postingId(), said.field())).findFirst()
                .or(() -> overruled.stream().flatMap(said -> riskiest(said, place).stream())
                        .max(Comparator.comparingDouble(CellRow::risk).thenComparing(CellRow::postingId)
                                .thenComparing(CellRow::field))
                        .map(row -> new CellKey(row.postingId(), row.field())));
    }

    private Set<Said> overruled(String by) {
        Map<Said, Long> times;
        try (Stream<CellRow> rows = index.cells(JUDGED.by(by).in(FieldReview.State.OVERRIDDEN))) {
            times = rows.flatMap(row -> said(row).stream())
                    .collect(Collectors.groupingBy(said -> said, Collectors.counting()));
        }
        return times.entrySet().stream().filter(said -> said.getValue() > accepted(by, said.getKey()))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private long accepted(String by, Said said) {
        return index.count(JUDGED.by(by).ofField(said.field()).proposing(said.value())
                .in(FieldReview.State.ACCEPTED));
    }

    private static Optional<Said> said(CellRow row) {
        return Optional.ofNullable(row.proposed()).map(value -> new Said(row.field(), value));
    }

    private Optional<CellRow> riskiest(Said said, Place place) {
        CellQuery query = JUDGED.ofField(said.field()).proposing(said.value()).in(FieldReview.State.UNDECIDED)
                .ordered(CellQuery.Order.RISKIEST_FIRST);
        try (Stream<CellRow> rows = index.firstOf(query)) {
            return rows.filter(row -> !row.postingId().equals(place.at().postingId())
                    && place.listed().contains(row.postingId())).findFirst();
        }
    }

    /** Nothing moves where something else was opened meanwhile. */
    private void arrive(CellKey from, Optional<CellKey> found) {
        if (!session.wantedCell().equals(from)) {
            return;
        }
        if (found.isEmpty()) {
            session.notify(Notice.Kind.INFO, session.words().of("unlike.none"));
        } else if (found.get().postingId().equals(from.postingId())) {
            session.moveTo(found.get().field());
        } else {
            session.show(found.get().postingId(), found.get().field());
        }
    }
}

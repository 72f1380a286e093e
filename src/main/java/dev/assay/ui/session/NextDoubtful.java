package dev.assay.ui.session;

import dev.assay.audit.CellRisk;
import dev.assay.audit.Risk;
import dev.assay.model.Answer;
import dev.assay.review.CellDoubts;
import dev.assay.review.CellKey;
import dev.assay.review.CellQuery;
import dev.assay.review.CellRow;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Goes to the next undecided cell that is worth doubting: down the open posting and from its top again, then the cell
 * of another listed posting that is the most probably wrong.
 */
public final class NextDoubtful {

    /** A cell is doubtful that is as probably wrong as right. */
    private static final double DOUBTFUL = 0.5;

    private final Session session;
    private final ReviewIndex index;
    private final Background background;

    public NextDoubtful(Session session, ReviewIndex index, Background background) {
        this.session = session;
        this.index = index;
        this.background = background;
    }

    /** Goes there, or says that there is none. */
    public void go() {
        session.commands().add(() -> {
            Optional<String> here = here();
            if (here.isPresent()) {
                session.moveTo(here.get());
            } else {
                elsewhere();
            }
        });
    }

    private Optional<String> here() {
        return session.reviewed().flatMap(
                open -> UndecidedAhead.of(session).filter(key -> isDoubtful(open, key)).findFirst());
    }

    private boolean isDoubtful(PostingFile file, String field) {
        Answer judged = session.answerProperty().get();
        double risk = judged == null ? 0 : file.risk(judged, field).map(CellRisk::risk).orElse(0.0);
        return isDoubtful(risk,
                CellDoubts.findings(file, judged, session.queue().risk(file.posting().id()), field));
    }

    /** The same of a cell of any posting, so that none is passed over for standing in another one. */
    private static boolean isDoubtful(double risk, List<Risk.Reason> findings) {
        return risk >= DOUBTFUL || findings.stream().anyMatch(CellDoubts::isGrave);
    }

    private void elsewhere() {
        CellKey from = session.shownCell();
        Set<String> listed = session.queue().ids();
        CellQuery query = CellQuery.ALL.leading(true).in(FieldReview.State.UNDECIDED)
                .ordered(CellQuery.Order.RISKIEST_FIRST);
        background.run(() -> {
            try (Stream<CellRow> rows = index.firstOf(query)) {
                return rows.filter(row -> !row.postingId().equals(from.postingId())
                        && listed.contains(row.postingId()) && isDoubtful(row.risk(), row.findings()))
                        .findFirst();
            }
        }, found -> arrive(from, found), session::failed);
    }

    /** Nothing moves where something else was opened meanwhile. */
    private void arrive(CellKey from, Optional<CellRow> found) {
        if (found.isEmpty()) {
            session.notify(Notice.Kind.INFO, session.words().of("doubtful.none"));
        } else if (session.wantedCell().equals(from)) {
            session.open(found.get().postingId(), found.get().field());
        }
    }
}

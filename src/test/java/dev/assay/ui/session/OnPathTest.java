package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.CellKey;
import dev.assay.review.FieldReview;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where a screen lists some cells, as a sample or what is disputed, no other is decided there. */
class OnPathTest extends TwoPostings {

    private record OneCell(CellKey only) implements CellPath {

        @Override
        public Optional<CellKey> from(CellKey cell, int steps) {
            return Optional.empty();
        }

        @Override
        public boolean holds(CellKey cell) {
            return cell.equals(only);
        }

        @Override
        public Optional<CellKey> undecidedAfter(CellKey cell) {
            return Optional.empty();
        }
    }

    private String notice() {
        return Objects.requireNonNull(session.noticeProperty().get()).text();
    }

    @Test
    void aCellThatIsNotListedIsNotDecided() {
        session.goAlong(new OneCell(new CellKey("two", KEYS.getFirst())));

        reviewing.accept();
        reviewing.unsure("");
        reviewing.finish();
        background.all();

        assertThat(journal()).isEmpty();
        assertThat(notice()).isEqualTo(Wording.in(Language.ENGLISH).of("refused.not-listed"));
    }

    @Test
    void oneThatIsListedIs() {
        session.goAlong(new OneCell(session.shownCell()));

        reviewing.accept();
        background.all();

        assertThat(journal()).containsExactly("accept " + KEYS.getFirst());
    }

    /** The fields of the open posting, as a list of cells that a screen shows. */
    private final class Listed implements CellPath {

        @Override
        public Optional<CellKey> from(CellKey cell, int steps) {
            int at = Math.clamp(KEYS.indexOf(cell.field()) + steps, 0, KEYS.size() - 1);
            return Optional.of(new CellKey(cell.postingId(), KEYS.get(at)));
        }

        @Override
        public boolean holds(CellKey cell) {
            return true;
        }

        @Override
        public Optional<CellKey> undecidedAfter(CellKey cell) {
            int from = KEYS.indexOf(cell.field());
            return IntStream.rangeClosed(1, KEYS.size()).mapToObj(i -> KEYS.get((from + i) % KEYS.size()))
                    .filter(key -> session.review(key).state() == FieldReview.State.UNDECIDED).findFirst()
                    .map(key -> new CellKey(cell.postingId(), key));
        }
    }

    private void decide(int... places) {
        session.goAlong(new Listed());
        for (int at : places) {
            session.select(KEYS.get(at));
            reviewing.unsure("");
            background.all();
        }
    }

    private void acceptAt(int place) {
        session.select(KEYS.get(place));
        background.all();
        reviewing.accept();
        background.all();
    }

    @Test
    void fromAnUndecidedCellItIsGoneOnToTheNextSuchOne() {
        decide(1);

        acceptAt(0);

        assertThat(session.fieldProperty().get()).isEqualTo(KEYS.get(2));
    }

    @Test
    void fromADecidedCellItIsGoneOnToTheNext() {
        decide(1, 0);

        acceptAt(0);

        assertThat(session.fieldProperty().get()).isEqualTo(KEYS.get(1));
    }

    @Test
    void behindTheLastUndecidedCellItIsGoneOnToTheNext() {
        decide(KEYS.size() - 2, KEYS.size() - 1);

        acceptAt(KEYS.size() - 3);

        assertThat(session.fieldProperty().get()).as("not from the top again")
                .isEqualTo(KEYS.get(KEYS.size() - 2));
    }
}

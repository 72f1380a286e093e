package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.CellKey;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.Objects;
import java.util.Optional;
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
}

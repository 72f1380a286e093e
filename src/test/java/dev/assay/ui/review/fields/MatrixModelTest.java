package dev.assay.ui.review.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.session.Claims;
import dev.assay.ui.value.CellModel;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every source's answer side by side: what differs, which is looked at, and what taking it does. */
class MatrixModelTest {

    @TempDir
    private Path folder;
    private DeskSample sample;
    private MatrixModel model;

    @BeforeEach
    void open() {
        sample = new DeskSample(folder);
        model = new MatrixModel(sample.session());
        sample.open(DeskSample.FULL, "");
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void aColumnForEachSourceAndTheJudgedOneIsTheMeasure() {
        assertThat(model.sources()).hasSize(3);
        for (FieldSpec spec : sample.schema.fields()) {
            List<SourceCell> cells = model.cells(spec);
            assertThat(cells).as(spec.key()).hasSize(3);
            assertThat(cells).as(spec.key()).filteredOn(SourceCell::judged).hasSize(1);
        }
        assertThat(model.cells(differing())).extracting(SourceCell::standing)
                .contains(SourceStanding.MEASURE, SourceStanding.DIFFERENT);
    }

    @Test
    void theSourceThatIsLookedAtIsShownInThePostingAndNothingElseChanges() {
        FieldSpec spec = differing();
        select(spec);
        int column = other(spec);
        Answer other = model.sources().get(column);
        model.look(column);

        Claims.Shown shown = sample.session().claims().shown(spec.key());
        assertThat(shown.field()).isEqualTo(other.field(spec.key()).orElseThrow());
        assertThat(model.lookedAt()).isEqualTo(column);
        assertThat(sample.session().claims().proposal(spec.key()))
                .as("the judged answer stays the one that is accepted")
                .isEqualTo(sample.session().answerProperty().get().field(spec.key()));
        sample.parts.reviewing().accept();
        sample.later.all();
        assertThat(last().what().answerId()).isEqualTo(sample.session().answerProperty().get().id());
        assertThat(last().what().kind()).isEqualTo(DecisionKind.ACCEPT);
    }

    @Test
    void takingASourceDecidesOnItsValueOnItsWordsAndIsUndoneInOneStep() {
        FieldSpec spec = differing();
        select(spec);
        int column = other(spec);
        Answer other = model.sources().get(column);
        model.look(column);
        sample.parts.reviewing().take();
        sample.later.all();

        assertThat(model.cells(spec).get(column).standing()).isEqualTo(SourceStanding.DECIDED);
        assertThat(sample.session().claims().taken(spec.key())).contains(other);
        assertThat(new CellModel(sample.parts).detail(spec).evidence())
                .isEqualTo(other.field(spec.key()).orElseThrow().evidence());
        assertThat(new CellModel(sample.parts).detail(spec).decided()).contains(other.engine().name());
        assertThat(sample.session().fieldProperty().get()).as("on to the next field")
                .isNotEqualTo(spec.key());
        sample.parts.reviewing().undo();
        sample.later.all();
        assertThat(sample.session().review(spec.key()).evidence()).isNull();
        assertThat(model.cells(spec).get(column).standing()).isEqualTo(SourceStanding.DIFFERENT);
    }

    @Test
    void steppingStaysWithinTheColumnsAndBackAtTheJudgedOneNothingElseIsLookedAt() {
        model.step(9);
        assertThat(model.lookedAt()).isEqualTo(2);
        model.step(-9);
        assertThat(model.lookedAt()).isZero();
        assertThat(sample.session().claims().lookedAt()).as("the first is judged").isEmpty();
    }

    @Test
    void whatIsLookedAtOfAnotherAnswerIsNeverTakenAwayFromTheField() {
        FieldSpec spec = differing();
        select(spec);
        model.look(other(spec));
        sample.parts.reviewing().detach();
        sample.later.all();

        assertThat(sample.store.journal()).isEmpty();
        assertThat(sample.session().noticeProperty().get().text()).contains("another answer’s");
    }

    private void select(FieldSpec spec) {
        sample.session().select(spec.key());
        sample.later.all();
    }

    private Decision last() {
        return sample.store.journal().getLast();
    }

    /** A field that another source has otherwise than the judged one, and has a value of. */
    private FieldSpec differing() {
        return sample.schema.fields().stream().filter(spec -> other(spec) >= 0).findFirst().orElseThrow();
    }

    private int other(FieldSpec spec) {
        List<SourceCell> cells = model.cells(spec);
        boolean usable = sample.session().claims().proposal(spec.key())
                .filter(field -> !(field.value() instanceof FieldValue.Malformed)).isPresent();
        return !usable
                ? -1
                : IntStream.range(0, cells.size())
                        .filter(i -> cells.get(i).standing() == SourceStanding.DIFFERENT)
                        .filter(i -> !(model.sources().get(i).field(spec.key()).orElseThrow()
                                .value() instanceof FieldValue.Malformed))
                        .findFirst().orElse(-1);
    }
}

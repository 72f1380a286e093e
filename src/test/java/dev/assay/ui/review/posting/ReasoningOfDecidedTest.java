package dev.assay.ui.review.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.review.fields.DeskSample;
import dev.assay.ui.session.HidingPath;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where what is proposed is hidden until it is decided, the reasoning comes with the decision and goes with its undoing. */
class ReasoningOfDecidedTest {

    private static final String HIDDEN = "seniority_level";

    @TempDir
    private Path folder;
    private DeskSample sample;
    private ReasoningModel model;

    @BeforeEach
    void open() {
        sample = new DeskSample(folder);
        sample.open(DeskSample.FULL, HIDDEN);
        model = new ReasoningModel(sample.session(), new PostingModel(sample.session(), sample.later),
                sample.parts.jobs().reasoning(), sample.later);
        sample.later.all();
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void theReasoningComesWithTheDecisionAndGoesWithItsUndoing() {
        assertThat(model.readableProperty().get()).isTrue();
        sample.session().goAlong(new HidingPath(Set.of(HIDDEN)));
        sample.later.all();
        assertIsHidden();

        sample.parts.reviewing().accept();
        sample.later.all();
        assertThat(model.readableProperty().get()).as("decided").isTrue();
        assertThat(model.pageProperty().get().text()).isNotEmpty();

        sample.parts.reviewing().undo();
        sample.later.all();
        assertIsHidden();
    }

    private void assertIsHidden() {
        assertThat(model.readableProperty().get()).isFalse();
        assertThat(model.pageProperty().get().text()).isEmpty();
        assertThat(model.emptyTextProperty().get()).contains("hidden until you decide");
    }
}

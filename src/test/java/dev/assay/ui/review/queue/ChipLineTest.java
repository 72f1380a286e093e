package dev.assay.ui.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.Facet;
import dev.assay.review.FacetQuery;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What is in force is shown as it is, each to be taken away, and with no more new buttons than are needed. */
class ChipLineTest {

    private static final FacetQuery WITHOUT_FIRST = FacetQuery.ALL.switching(Facet.STATE, "ACCEPTED");
    private static final FacetQuery WITHOUT_SECOND = FacetQuery.ALL.switching(Facet.STATE, "UNSURE");

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void chipsAreUsedAgainAndTakeAwayWhatTheySay() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            FlowPane pane = new FlowPane();
            List<FacetQuery> asked = new ArrayList<>();
            ChipLine line = new ChipLine(pane, Wording.in(Language.ENGLISH), asked::add,
                    () -> asked.add(FacetQuery.ALL));
            line.show(List.of(new FacetChip("one", WITHOUT_FIRST), new FacetChip("two", WITHOUT_SECOND)));
            List<Node> before = List.copyOf(pane.getChildren());
            assertThat(shown(pane)).extracting(Button::getText).hasSize(3).startsWith("one  ✕", "two  ✕");

            line.show(List.of(new FacetChip("three", WITHOUT_SECOND)));
            assertThat(shown(pane)).extracting(Button::getText).containsExactly("three  ✕");
            shown(pane).getFirst().fire();
            line.show(List.of());
            assertThat(pane.isVisible()).isFalse();
            line.show(List.of(new FacetChip("one", WITHOUT_FIRST), new FacetChip("four", WITHOUT_SECOND)));
            shown(pane).getFirst().fire();
            shown(pane).getLast().fire();

            assertThat(asked).containsExactly(WITHOUT_SECOND, WITHOUT_FIRST, FacetQuery.ALL);
            assertThat(pane.getChildren()).isEqualTo(before);
            return true;
        });
    }

    private static List<Button> shown(FlowPane pane) {
        return pane.getChildren().stream().filter(Node::isVisible).map(Button.class::cast).toList();
    }
}

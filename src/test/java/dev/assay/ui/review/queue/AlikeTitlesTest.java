package dev.assay.ui.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.Risk;
import dev.assay.review.PostingSummary;
import dev.assay.ui.session.PostingQueue;
import dev.assay.ui.session.QueueInMemory;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Rows of the queue that would look the same are told apart. */
class AlikeTitlesTest {

    private static Stage stage;
    private final QueueInMemory postings = new QueueInMemory();
    private final PostingQueue queue = postings.queue;
    private ListView<PostingSummary> list = new ListView<>();

    @BeforeAll
    static void start() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
    }

    @Test
    void postingsOfOneTitleAndCompanyShowTheirId() {
        postings.load(
                List.of(posting("a-1", "Data Engineer", "Acme"), posting("a-2", "Data Engineer ", "Acme"),
                        posting("b", "Data Engineer", "Other"), posting("c", "Analyst", "Acme")));

        assertThat(ids()).containsExactlyInAnyOrder("Posting a-1", "Posting a-2");
    }

    /** The row that is shown grows by a line only once the list is put in order: it would move those below it. */
    @Test
    void aPostingThatArrivesIsToldApartFromOneThatIsShown() {
        postings.load(List.of(posting("a-1", "Data Engineer", "Acme"), posting("c", "Analyst", "Acme")));
        assertThat(ids()).isEmpty();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            postings.load(List.of(posting("a-1", "Data Engineer", "Acme"), posting("c", "Analyst", "Acme"),
                    posting("a-2", "Data Engineer", "Acme")));
            return null;
        });
        assertThat(shownIds()).containsExactly("Posting a-2");
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            queue.arrange();
            postings.background.all();
            return null;
        });
        assertThat(shownIds()).containsExactlyInAnyOrder("Posting a-1", "Posting a-2");
    }

    private List<String> ids() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            list = new ListView<>(queue.visible());
            list.setCellFactory(view -> new PostingCell(queue, Wording.in(Language.ENGLISH), () -> false));
            stage.setScene(new Scene(list, 260, 400));
            stage.show();
            return null;
        });
        return shownIds();
    }

    private List<String> shownIds() {
        WaitForAsyncUtils.waitForFxEvents();
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> list.lookupAll(".posting-id").stream()
                .filter(node -> node.isVisible() && node.getParent() != null)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static PostingSummary posting(String id, String title, String company) {
        return new PostingSummary(id, 0, title, company, List.of(), 0, true, Risk.NONE);
    }
}

package dev.assay.ui.review.queue;

import dev.assay.review.FoundText;
import dev.assay.review.PostingSummary;
import dev.assay.text.document.HeaderText;
import dev.assay.ui.control.BesideOrBelow;
import dev.assay.ui.control.Hint;
import dev.assay.ui.control.ListRow;
import dev.assay.ui.control.MarkedText;
import dev.assay.ui.control.ProgressStrip;
import dev.assay.ui.session.PostingQueue;
import dev.assay.ui.wording.Wording;
import java.util.function.BooleanSupplier;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A posting in the queue: title, company, progress, and how risky it is. */
final class PostingCell extends ListRow<PostingSummary> {

    /** Less than that of a company's name tells it from no other. */
    private static final double COMPANY_LETTERS = 4;

    private final Label title = new Label();
    private final Label company = new Label();
    private final Label progress = new Label();
    private final Label risk = new Label();
    private final ProgressStrip strip;
    private final Hint hint = Hint.on(this).after(Duration.millis(600));
    /** Tells postings apart that title and company do not. */
    private final Label id = new Label();
    private final PostingQueue queue;
    private final Wording words;
    private final BooleanSupplier probed;
    private @Nullable FoundText shown;
    private final MarkedText snippet = new MarkedText("posting-snippet-text", "posting-snippet-hit");

    /** @param probed whether cells are probed: what there is to doubt would tell of them */
    PostingCell(PostingQueue queue, Wording words, BooleanSupplier probed) {
        this.queue = queue;
        this.words = words;
        this.probed = probed;
        id.getStyleClass().add("posting-id");
        id.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        id.managedProperty().bind(id.visibleProperty());
        strip = new ProgressStrip(words);
        title.getStyleClass().add("posting-title");
        company.getStyleClass().add("posting-company");
        progress.getStyleClass().add("posting-progress");
        risk.getStyleClass().add("posting-risk");
        progress.managedProperty().bind(progress.textProperty().isNotEmpty());
        progress.setMinWidth(Region.USE_PREF_SIZE);
        risk.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane counts = new FlowPane(6, 0, risk, progress) {
            /** That of one line; by itself a pane wants at least the width at which it would break. */
            @Override
            protected double computePrefWidth(double height) {
                double beside = progress.isManaged() ? getHgap() + snapSizeX(progress.prefWidth(-1)) : 0;
                return snapSizeX(risk.prefWidth(-1)) + beside;
            }
        };
        counts.setRowValignment(VPos.BASELINE);
        BesideOrBelow below = new BesideOrBelow(company, counts, COMPANY_LETTERS);
        snippet.getStyleClass().add("posting-snippet");
        snippet.managedProperty().bind(snippet.visibleProperty());
        consistsOf(new VBox(3, title, below, id, snippet, strip));
        // What arrives may be called as what is shown. A row that is in no window is told nothing, and let go.
        queue.knownProperty().when(sceneProperty().map(window -> true).orElse(false)).subscribe(known -> {
            tellApart();
            showSnippet();
        });
    }

    private void tellApart() {
        PostingSummary posting = getItem();
        // One without a title is called by its id already.
        boolean alike = posting != null && HeaderText.of(posting.title()).isNamed() && queue.isAlike(posting);
        id.setVisible(alike);
        id.setText(alike && posting != null ? words.of("posting.id", posting.id()) : "");
        setAccessibleText(posting == null
                ? null
                : QueueModel.spoken(posting, words) + (alike ? " " + id.getText() : ""));
    }

    /** The words around what was found, with what was found set off. */
    private void showSnippet() {
        PostingSummary posting = getItem();
        FoundText found = posting == null ? null : queue.hit(posting.id()).orElse(null);
        snippet.setVisible(found != null);
        if (found != null && !found.equals(shown)) {
            shown = found;
            Snippet brief = Snippet.of(found);
            snippet.show(brief.text(), brief.marks());
        }
    }

    @Override
    protected void updateItem(@Nullable PostingSummary posting, boolean empty) {
        super.updateItem(posting, empty);
        showContent(!empty && posting != null);
        if (empty || posting == null) {
            hint.say("");
            setAccessibleText(null);
            setAccessibleHelp(null);
            return;
        }
        queue.look(getIndex());
        showSnippet();
        title.setText(QueueModel.title(posting, words));
        company.setText(QueueModel.subtitle(posting, words));
        progress.setText(posting.decided() == 0 ? "" : QueueModel.progress(posting));
        double score = posting.risk().score();
        risk.setText(QueueModel.expected(score, words));
        strip.setStates(posting.states());
        String doubts = probed.getAsBoolean()
                ? words.of("queue.probed")
                : QueueModel.doubts(posting, words);
        hint.say(QueueModel.title(posting, words) + "\n" + QueueModel.subtitle(posting, words) + "\n"
                + QueueModel.rest(posting, words) + "\n"
                + doubts);
        tellApart();
        setAccessibleHelp(doubts);
    }
}

package dev.assay.ui.review.posting;

import dev.assay.model.Answer;
import dev.assay.ui.control.LongChoice;
import dev.assay.ui.control.PageScroll;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.wording.Wording;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The reasoning of one of the posting's answers, as text to read. */
public final class ReasoningView extends VBox {

    private final LongChoice<Answer> answers = new LongChoice<>();
    private final HBox bar;
    private final PageScroll page = new PageScroll();
    private final Label empty = new Label();
    private final Label label = new Label();
    private final FindBar findBar = new FindBar();
    private @Nullable FindModel finding;
    private boolean revealWanted;

    public ReasoningView() {
        getStyleClass().add("reasoning");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Region margin = new Region();
        bar = new HBox(margin, label, answers);
        margin.prefWidthProperty().bind(page.columnLeftProperty().subtract(bar.spacingProperty()));
        bar.getStyleClass().add("reasoning-bar");
        empty.getStyleClass().add("empty-text");
        empty.setWrapText(true);
        StackPane stack = new StackPane(page, empty);
        stack.setMinHeight(0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        findBar.setMinWidth(0);
        getChildren().addAll(bar, findBar, stack);
        visibleProperty().subscribe(this::revealWanted);
        bar.managedProperty().bind(bar.visibleProperty());
    }

    PageScroll page() {
        return page;
    }

    /** Brings the passage on the selected field into view, at once or as soon as the reasoning is shown. */
    void reveal() {
        revealWanted = true;
        revealWanted();
    }

    private void revealWanted() {
        if (revealWanted && isVisible()) {
            revealWanted = false;
            page.text().reveal();
        }
    }

    /** Opens the bar to search the reasoning. */
    FindModel find() {
        FindModel model = Objects.requireNonNull(finding);
        findBar.open(model);
        return model;
    }

    void show(ReasoningModel model, Wording words) {
        finding = new FindModel(model.pageProperty(), words);
        label.setText(words.of("reasoning.of"));
        page.text().offerMenu(words);
        getChildren().addAll(new SpokenName(words.of("reasoning.whose"), answers),
                new SpokenName(words.of("reasoning.text"), page.text()));
        answers.setPromptText(words.of("reasoning.choose"));
        PostingAction.REASONING_NEXT.mark(answers, words);
        answers.name(answer -> answer.engine().name() + " " + answer.engine().version(),
                answer -> answer.engine().name());
        // What a closed page offers is not laid out: a posting opens the sooner.
        Runnable offer = () -> {
            if (isVisible()) {
                answers.offer(model.runsProperty().get(), model.chosenProperty().get());
            }
        };
        visibleProperty().subscribe(offer);
        model.runsProperty().subscribe(offer);
        model.chosenProperty().subscribe(offer);
        model.runsProperty().subscribe(all -> bar.setVisible(!all.isEmpty()));
        answers.setOnChoose(model.chosenProperty()::set);
        page.text().pageProperty().bind(model.pageProperty());
        page.text().marksProperty().bind(model.passagesProperty());
        page.text().fieldProperty().bind(model.fieldProperty());
        page.text().setOnPick(model::pick);
        findBar.search(finding, page.text(), words, "find.reasoning");
        model.passagesProperty().subscribe(this::reveal);
        model.fieldProperty().subscribe(this::reveal);
        page.visibleProperty().bind(model.readableProperty());
        empty.visibleProperty().bind(page.visibleProperty().not());
        empty.textProperty().bind(model.emptyTextProperty());
    }
}

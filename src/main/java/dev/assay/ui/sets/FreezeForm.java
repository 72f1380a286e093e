package dev.assay.ui.sets;

import dev.assay.evaluation.gold.GoldSetName;
import dev.assay.evaluation.gold.GoldSets;
import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.evaluation.gold.SplitShares;
import dev.assay.review.FacetQuery;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueView;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.control.LongChoice;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.session.PostingQueue;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** How the next version is to be made, with what would go into it and what would not. */
final class FreezeForm extends ScrollPane {

    /** So long after the last key it is worked out what would be frozen. */
    private static final Duration PAUSE = Duration.millis(300);

    private final SetsModel model;
    private final PostingQueue queue;
    private final Wording words;
    private final GridPane grid = new GridPane();
    private final TextField name = new TextField();
    private final LongChoice<From> from = new LongChoice<>();
    private final TextField split = new TextField();
    private final TextField seed = new TextField();
    private final Label fixed = wrapped("sets-fixed");
    private final Label refusal = wrapped("sets-refusal");
    private final VBox in = new VBox();
    private final VBox out = new VBox();
    private final Label outHeading = new Label();
    private final Button freeze = new Button();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final ReadOnlyObjectWrapper<@Nullable Plan> plan = new ReadOnlyObjectWrapper<>();
    private From chosen;
    private String ownSplit = "";
    private String ownSeed = "";
    /** The name that the form wrote itself. */
    private String offeredName = "";
    private boolean filling;

    /** Which cells are asked for. */
    private record From(String label, QueueView view) {}

    /** @param freezing freezes what is planned */
    FreezeForm(SetsModel model, PostingQueue queue, Wording words, Runnable freezing) {
        this.model = model;
        this.queue = queue;
        this.words = words;
        chosen = all();
        getStyleClass().add("edge-to-edge");
        grid.getStyleClass().add("sets-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setPercentWidth(30);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setMinWidth(0);
        grid.getColumnConstraints().addAll(names, fields);
        row(0, "sets.name", name);
        from.name(From::label, From::label);
        from.setOnChoose(one -> {
            chosen = one;
            ask();
        });
        row(1, "sets.from", from);
        row(2, "sets.split", split);
        row(3, "sets.seed", seed);
        name.setPromptText(words.of("sets.name-prompt"));
        split.setPromptText(SplitShares.HALVES.inWords());
        seed.setPromptText("1");
        List.of(name, split, seed).forEach(typed -> typed.textProperty().subscribe(text -> asked()));
        pause.setOnFinished(done -> ask());
        // What is written there is not frozen by the same key: first one looks at what it comes to.
        List.of(name, split, seed).forEach(typed -> typed.setOnAction(event -> freeze.requestFocus()));
        CellAction.SETTLE.mark(freeze, words, words.of("sets.freeze-why"));
        freeze.getStyleClass().add("accent");
        freeze.setOnAction(event -> freezing.run());
        outHeading.setText(words.of("sets.left-out"));
        outHeading.getStyleClass().add("sets-heading");
        VBox content = new VBox(grid, fixed, in, refusal, freeze, outHeading, out);
        content.getStyleClass().add("sets-form");
        content.setMinWidth(0);
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(0);
        told();
    }

    private static Label wrapped(String style) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private void row(int at, String key, Control field) {
        Label label = new Label(words.of(key));
        label.setWrapText(true);
        label.setLabelFor(field);
        field.setMaxWidth(Double.MAX_VALUE);
        grid.addRow(at, label, field);
        grid.getChildren().add(new SpokenName(words.of(key), field));
    }

    private From all() {
        return new From(words.of("sets.all-decided"),
                new QueueView("set", FacetQuery.ALL, "", QueueOrder.AS_LOADED));
    }

    /** What freezing would come to; null while that is not known. */
    ReadOnlyObjectProperty<@Nullable Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** Puts the focus on the first field. */
    void focusFirst() {
        name.requestFocus();
        name.selectAll();
    }

    /** Opens the choice of the cells. */
    void openFrom() {
        from.requestFocus();
        from.show();
    }

    /** Offers what can be frozen now, and works out what that is. @param set whose next version is meant; null for a new set */
    void refresh(@Nullable KnownGoldSet set) {
        // What somebody typed there stays.
        if (set != null && (name.getText().isBlank() || name.getText().equals(offeredName))) {
            offeredName = set.name();
            name.setText(offeredName);
        }
        List<From> offered = new ArrayList<>();
        offered.add(all());
        QueueView listed = new QueueView("set", queue.facetsProperty().get(), queue.searchProperty().get(),
                QueueOrder.AS_LOADED);
        if (!listed.facets().isAll() || !listed.facets().field().isEmpty() || !listed.words().isBlank()) {
            offered.add(new From(words.of("sets.listed", queue.visible().size()), listed));
        }
        model.knownProperty().get().views().forEach(view -> offered
                .add(new From(words.of("sets.view", view.name()), view.named("set"))));
        if (!offered.contains(chosen)) {
            chosen = offered.getFirst();
        }
        from.offer(offered, chosen);
        ask();
    }

    private Optional<KnownGoldSet> before() {
        return model.knownProperty().get().sets().stream().filter(set -> set.name().equals(name.getText()))
                .findFirst();
    }

    /** A set that is there keeps its split; a new one may be given another. */
    private void asked() {
        Optional<KnownGoldSet> before = before();
        if (!split.isDisabled() && !filling) {
            ownSplit = split.getText();
            ownSeed = seed.getText();
        }
        boolean was = split.isDisabled();
        split.setDisable(before.isPresent());
        seed.setDisable(before.isPresent());
        if (before.isPresent() || was) {
            filling = true;
            split.setText(before.map(set -> set.set().split().inWords()).orElse(ownSplit));
            seed.setText(before.map(set -> Long.toString(set.set().seed())).orElse(ownSeed));
            filling = false;
        }
        fixed.setText(before.map(set -> words.of("sets.split-stays", set.name())).orElse(""));
        plan.set(null);
        told();
        pause.playFromStart();
    }

    /** Why nothing can be frozen so; empty where it can. */
    private String wrong() {
        try {
            GoldSetName.checked(name.getText());
        } catch (IllegalArgumentException e) {
            return words.of(name.getText().isBlank() ? "sets.no-name" : "sets.bad-name");
        }
        try {
            shares();
        } catch (IllegalArgumentException e) {
            return words.of("sets.bad-split");
        }
        return seed.getText().isBlank() || seed.getText().strip().matches("-?[0-9]{1,18}")
                ? ""
                : words.of("sets.bad-seed");
    }

    /** Why nothing is frozen as things are: what is not counted yet is not frozen unseen. */
    String whyNot() {
        String wrong = wrong();
        return !wrong.isEmpty()
                ? wrong
                : words.of(plan.get() == null ? "sets.not-counted" : "sets.nothing-to-freeze");
    }

    private @Nullable SplitShares shares() {
        return before().isPresent() || split.getText().isBlank() ? null : SplitShares.read(split.getText());
    }

    /** How the set is to be made; empty where something is wrong with what was written. */
    Optional<GoldSets.Wish> wish() {
        return wrong().isEmpty()
                ? Optional.of(new GoldSets.Wish(name.getText(), chosen.view(), shares(),
                        before().isPresent() || seed.getText().isBlank()
                                ? null
                                : Long.valueOf(seed.getText().strip())))
                : Optional.empty();
    }

    private void ask() {
        pause.stop();
        plan.set(null);
        if (getScene() != null && getParent().isVisible()) {
            wish().ifPresentOrElse(wish -> model.plan(wish, this::planned, failure -> {
                told();
                refusal.setText(String.valueOf(failure.getMessage()));
                in.getChildren().clear();
            }), model::forget);
        }
        told();
    }

    private void planned(Plan now) {
        plan.set(now);
        told();
    }

    private void told() {
        Plan now = plan.get();
        String wrong = wrong();
        refusal.setText(wrong);
        freeze.setDisable(now == null || !now.isFreezable());
        freeze.setText(now == null || !now.isFreezable()
                ? words.of("sets.freeze")
                : words.of("sets.freeze-as", name.getText(),
                        now.planned().before() == null ? 1 : now.planned().before().version() + 1));
        lines(in, now != null
                ? now.in(name.getText(), words)
                : wrong.isEmpty() ? List.of(words.of("sets.counting")) : List.of());
        lines(out, now == null ? List.of() : now.out(words));
        outHeading.setVisible(now != null);
    }

    private static void lines(VBox place, List<String> lines) {
        List<Label> labels = lines.stream().map(line -> {
            Label label = wrapped("sets-line");
            label.setText(line);
            return label;
        }).toList();
        if (!labels.isEmpty() && place.getStyleClass().isEmpty()) {
            place.getStyleClass().add("sets-lines");
        }
        place.getChildren().setAll(labels);
    }
}

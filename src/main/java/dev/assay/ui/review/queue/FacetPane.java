package dev.assay.ui.review.queue;

import dev.assay.review.Extent;
import dev.assay.review.FacetQuery;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.ui.action.ListAction;
import dev.assay.ui.control.LongChoice;
import dev.assay.ui.control.SpokenName;
import dev.assay.ui.session.PostingQueue;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import org.jspecify.annotations.Nullable;

/** What the queue can be narrowed down by: the field meant, the kinds of each facet with their counts, and two extents. */
public final class FacetPane extends ScrollPane {

    private final LongChoice<FieldOption> field = new LongChoice<>();
    private final FacetList list = new FacetList();
    private final RangeSlider risk = slider();
    private final RangeSlider confidence = slider();
    private final Label riskText = new Label();
    private final Label confidenceText = new Label();
    private final VBox content = new VBox();
    private boolean showing;

    /** A field that can be meant. @param spec null for any */
    record FieldOption(@Nullable FieldSpec spec, String name) {

        String key() {
            return spec == null ? "" : spec.key();
        }
    }

    public FacetPane() {
        getStyleClass().add("facets");
        content.getStyleClass().add("facets-content");
        setContent(content);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(0);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        VBox.setVgrow(list, Priority.ALWAYS);
        field.setMinWidth(0);
        field.setMaxWidth(Double.MAX_VALUE);
        content.setMinWidth(0);
        content.getChildren().addAll(field, list, riskText, risk, confidenceText, confidence);
    }

    private static RangeSlider slider() {
        RangeSlider slider = new RangeSlider(0, 100, 0, 100);
        slider.setBlockIncrement(5);
        slider.getStyleClass().add("facet-extent");
        slider.setMinWidth(0);
        return slider;
    }

    void start(FacetModel model, PostingQueue queue, Schema schema, Wording words, Runnable leave) {
        List<FieldOption> options = new ArrayList<>();
        options.add(new FieldOption(null, words.of("facet.any-field")));
        schema.fields().forEach(spec -> options.add(new FieldOption(spec, spec.label())));
        field.name(FieldOption::name, FieldOption::name);
        field.setOnChoose(
                option -> queue.facetsProperty().set(queue.facetsProperty().get().ofField(option.key())));
        ListAction.FILTER.mark(field, words, words.of("facet.field"));
        content.getChildren().add(new SpokenName(words.of("facet.field"), field));
        list.setAccessibleText(words.of("facet.list"));
        list.start(words, line -> queue.facetsProperty()
                .set(queue.facetsProperty().get().switching(line.facet(), line.kind())), leave);
        model.linesProperty().subscribe(list::show);
        name(risk, riskText);
        name(confidence, confidenceText);
        on(risk, queue, extent -> queue.facetsProperty().get().risky(extent));
        on(confidence, queue, extent -> queue.facetsProperty().get().confident(extent));
        queue.facetsProperty().subscribe(query -> show(query, options, model.words()));
    }

    private static void name(RangeSlider slider, Label label) {
        label.setLabelFor(slider);
        slider.accessibleTextProperty().bind(label.textProperty());
    }

    private void on(RangeSlider slider, PostingQueue queue, Function<Extent, FacetQuery> with) {
        Runnable moved = () -> {
            if (!showing && !slider.isLowValueChanging() && !slider.isHighValueChanging()) {
                queue.facetsProperty().set(with.apply(new Extent(Math.round(slider.getLowValue()) / 100.0,
                        Math.round(slider.getHighValue()) / 100.0)));
            }
        };
        Stream.of(slider.lowValueProperty(), slider.highValueProperty(), slider.lowValueChangingProperty(),
                slider.highValueChangingProperty())
                .forEach(value -> value.addListener(change -> moved.run()));
    }

    private void show(FacetQuery query, List<FieldOption> options, FacetWords words) {
        showing = true;
        field.offer(options, options.stream().filter(option -> option.key().equals(query.field())).findFirst()
                .orElse(options.getFirst()));
        show(risk, query.risk());
        show(confidence, query.confidence());
        riskText.setText(words.extent("facet.risk", query.risk()));
        confidenceText.setText(words.extent("facet.confidence", query.confidence()));
        showing = false;
    }

    private static void show(RangeSlider slider, Extent extent) {
        slider.setLowValue(extent.least() * 100);
        slider.setHighValue(extent.most() * 100);
        slider.setLowValue(extent.least() * 100);
    }

    /** The least height in which more than a line of it is seen beside a list. */
    double leastHeight() {
        return content.minHeight(-1);
    }

    /** Takes the focus. */
    void begin() {
        list.begin();
    }

    boolean holdsFocus() {
        return getScene() != null && Stream.iterate(getScene().getFocusOwner(), Objects::nonNull,
                Node::getParent).anyMatch(node -> node == this);
    }
}

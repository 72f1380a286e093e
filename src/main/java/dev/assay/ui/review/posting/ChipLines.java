package dev.assay.ui.review.posting;

import dev.assay.ui.control.Hint;
import dev.assay.ui.control.LinesPane;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/**
 * The chips of a posting in as many lines as there is room for; those left over are counted, and told where the mouse
 * rests on their number. Each is used again for the next posting.
 */
public final class ChipLines extends LinesPane {

    private static final PseudoClass DISPUTED = PseudoClass.getPseudoClass("disputed");

    private final IntegerProperty lines = new SimpleIntegerProperty(this, "lines", 3);
    private final List<Label> labels = new ArrayList<>();
    private final Label more = new Label();
    private List<Chip> chips = List.of();

    /** Where a chip goes. */
    private record Place(Label label, double x, double y, double width) {}

    public ChipLines() {
        more.getStyleClass().addAll("chip", "more-chips");
        getChildren().add(more);
        lines.subscribe(this::appear);
        managedProperty().bind(visibleProperty());
    }

    /** How many lines there may be; none where they are not to be shown. */
    IntegerProperty linesProperty() {
        return lines;
    }

    void show(List<Chip> shown) {
        chips = List.copyOf(shown);
        int kept = Math.min(labels.size(), chips.size());
        getChildren().removeAll(labels.subList(kept, labels.size()));
        labels.subList(kept, labels.size()).clear();
        for (int i = kept; i < chips.size(); i++) {
            labels.add(label());
            getChildren().add(i, labels.get(i));
        }
        for (int i = 0; i < chips.size(); i++) {
            say(chips.get(i), labels.get(i));
        }
        appear();
    }

    private void appear() {
        setVisible(!chips.isEmpty() && lines.get() > 0);
        requestLayout();
    }

    private static Label label() {
        Label label = new Label();
        label.getStyleClass().add("chip");
        return label;
    }

    private static void say(Chip chip, Label label) {
        label.setText(words(chip));
        label.pseudoClassStateChanged(DISPUTED, chip.disputed());
        Hint.on(label).say(chip.text() + "\n" + chip.hint());
        label.setAccessibleText(chip.topic() + ": " + chip.text());
    }

    private static String words(Chip chip) {
        return chip.disputed() ? chip.text() + " ≠" : chip.text();
    }

    @Override
    protected double computePrefHeight(double width) {
        return places(width < 0 ? Double.MAX_VALUE : width).stream()
                .mapToDouble(place -> place.y() + line()).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        List<Place> places = places(getWidth());
        List<Label> placed = places.stream().map(Place::label).toList();
        getChildren().forEach(label -> label.setVisible(placed.contains(label)));
        places.forEach(place -> place.label().resizeRelocate(place.x(), place.y(), place.width(), line()));
        int left = (int) labels.stream().filter(label -> !label.isVisible()).count();
        more.setText("+" + left);
        String told = chips.subList(chips.size() - left, chips.size()).stream()
                .map(chip -> chip.topic() + ": " + words(chip)).collect(Collectors.joining("\n"));
        Hint.on(more).say(told);
        more.setAccessibleText(told);
    }

    /** The chips from the first on as long as they have room, the last line with room for the number of those left. */
    private List<Place> places(double width) {
        double gap = snapSpaceX(more.getFont().getSize() * 0.45);
        double number = Math.ceil(more.getFont().getSize() * 3.5);
        List<Place> places = new ArrayList<>();
        double x = 0;
        double y = 0;
        int line = 1;
        for (int i = 0; i < labels.size(); i++) {
            double whole = Math.ceil(labels.get(i).prefWidth(-1));
            if (x > 0 && x + whole > width && line < lines.get()) {
                x = 0;
                y += line() + gap;
                line++;
            }
            boolean needsNumber = line == lines.get() && i < labels.size() - 1
                    && !fits(i + 1, x + whole + gap, gap, width);
            double room = width - x - (needsNumber ? gap + number : 0);
            if (whole > room && x > 0) {
                places.add(new Place(more, x, y, Math.min(number, Math.max(0, width - x))));
                return places;
            }
            double wide = Math.max(0, Math.min(whole, room));
            places.add(new Place(labels.get(i), x, y, wide));
            x += wide + gap;
        }
        return places;
    }

    private boolean fits(int from, double at, double gap, double width) {
        double x = at;
        for (int i = from; i < labels.size(); i++) {
            x += Math.ceil(labels.get(i).prefWidth(-1)) + gap;
        }
        return x - gap <= width;
    }

    private double line() {
        return labels.stream().mapToDouble(label -> snapSizeY(label.prefHeight(-1))).max().orElse(0);
    }
}

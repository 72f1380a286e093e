package dev.assay.ui.figures;

import dev.assay.ui.control.Hint;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;

/** Draws shares against each other; what it shows stands in the table beside it as well. */
final class PlotPane extends Pane {

    private static final int STEPS = 5;
    private static final double LEAST_DOT = 0.2;
    private static final double MOST_DOT = 0.65;

    private final Wording words;
    private final Label letters = new Label();
    private @Nullable Plot plot;
    private final List<Label> across = new ArrayList<>();
    private final List<Label> up = new ArrayList<>();
    private final List<Line> grid = new ArrayList<>();
    private final List<Circle> dots = new ArrayList<>();
    private final Label acrossName = new Label();
    private final Label upName = new Label();
    private final Line diagonal = new Line();
    private final Polyline joined = new Polyline();

    PlotPane(Wording words) {
        this.words = words;
        getStyleClass().add("plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        letters.setVisible(false);
        letters.fontProperty().subscribe(font -> requestLayout());
        diagonal.getStyleClass().add("plot-diagonal");
        joined.getStyleClass().add("plot-joined");
        acrossName.getStyleClass().add("plot-axis");
        upName.getStyleClass().add("plot-axis");
        for (int step = 0; step <= STEPS; step++) {
            across.add(tick());
            up.add(tick());
        }
        for (int line = 0; line < 2 * (STEPS + 1); line++) {
            Line one = new Line();
            one.getStyleClass().add("plot-grid");
            grid.add(one);
        }
    }

    private static Label tick() {
        Label tick = new Label();
        tick.getStyleClass().add("plot-tick");
        return tick;
    }

    void show(Plot wanted) {
        plot = wanted;
        setAccessibleText(words.of("figures.drawn", wanted.title()));
        acrossName.setText(wanted.across());
        upName.setText(wanted.up());
        dots.clear();
        for (Plot.Point point : wanted.points()) {
            Circle dot = new Circle();
            dot.getStyleClass().addAll("plot-dot", point.style());
            Hint.on(dot).say(point.told());
            dots.add(dot);
        }
        List<Node> drawn = new ArrayList<>(grid);
        drawn.add(letters);
        if (wanted.diagonal()) {
            drawn.add(diagonal);
        }
        if (wanted.joined()) {
            drawn.add(joined);
        }
        drawn.addAll(dots);
        drawn.addAll(across);
        drawn.addAll(up);
        drawn.add(acrossName);
        drawn.add(upName);
        getChildren().setAll(drawn);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Plot now = plot;
        if (now == null) {
            return;
        }
        double em = letters.getFont().getSize();
        for (int step = 0; step <= STEPS; step++) {
            double part = (double) step / STEPS;
            across.get(step).setText(words.of("figures.tick", now.left() + part * (1 - now.left())));
            up.get(step).setText(words.of("figures.tick", now.bottom() + part * (now.top() - now.bottom())));
        }
        double left = up.stream().mapToDouble(tick -> tick.prefWidth(-1)).max().orElse(0) + 1.2 * em;
        double top = 2.4 * em;
        double right = getWidth() - 2 * em;
        double bottom = getHeight() - 4 * em;
        boolean fits = right - left > 4 * em && bottom - top > 3 * em;
        getChildren().forEach(node -> node.setVisible(fits && node != letters));
        if (!fits) {
            return;
        }
        // Room for as many names of steps as do not run into each other.
        double widest = across.stream().mapToDouble(tick -> tick.prefWidth(-1)).max().orElse(0) + em / 2;
        int every = widest * STEPS < right - left ? 1 : STEPS;
        for (int step = 0; step <= STEPS; step++) {
            double part = (double) step / STEPS;
            double x = left + part * (right - left);
            double y = bottom - part * (bottom - top);
            line(grid.get(step), x, top, x, bottom);
            line(grid.get(STEPS + 1 + step), left, y, right, y);
            across.get(step).setVisible(step % every == 0);
            place(across.get(step), x - across.get(step).prefWidth(-1) / 2, bottom + em / 3);
            place(up.get(step), left - up.get(step).prefWidth(-1) - em / 2,
                    y - up.get(step).prefHeight(-1) / 2);
        }
        place(acrossName, Math.max(0, right - acrossName.prefWidth(-1)), bottom + 1.9 * em);
        place(upName, em / 2, em / 3);
        line(diagonal, left, bottom, right, top);
        joined.getPoints().clear();
        for (int at = 0; at < dots.size(); at++) {
            Plot.Point point = now.points().get(at);
            double x = left + (point.x() - now.left()) / (1 - now.left()) * (right - left);
            double y = bottom - Math.clamp((point.y() - now.bottom()) / (now.top() - now.bottom()), 0, 1)
                    * (bottom - top);
            dots.get(at).setCenterX(x);
            dots.get(at).setCenterY(y);
            dots.get(at).setRadius(em * (LEAST_DOT + point.size() * (MOST_DOT - LEAST_DOT)));
            joined.getPoints().addAll(x, y);
        }
    }

    private static void line(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }

    private static void place(Label label, double x, double y) {
        label.resizeRelocate(x, y, label.prefWidth(-1), label.prefHeight(-1));
    }
}

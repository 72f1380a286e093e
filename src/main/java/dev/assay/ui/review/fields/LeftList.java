package dev.assay.ui.review.fields;

import dev.assay.saying.Saying;
import dev.assay.schema.Schema;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.session.LeftToLookAt;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** The fields that were left when the rest was accepted, each with why, and which were looked at since; a click opens one. */
final class LeftList extends VBox {

    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");

    private static final int MOST_REASONS = 2;

    /** What rounding may take of a line without a letter being cut, in pixels. */
    private static final double SLACK = 1.5;

    private final Rectangle seen = new Rectangle();
    private final Label heading = new Label();
    private final ScrollPane box;
    private Consumer<String> chosen = key -> {};
    private @Nullable Label current;

    /** @param box shows as much of the list as there is room for */
    LeftList(ScrollPane box) {
        this.box = box;
        getStyleClass().add("left-list");
        heading.getStyleClass().add("left-heading");
        heading.setWrapText(true);
        box.setContent(this);
        setClip(seen);
        box.viewportBoundsProperty().subscribe(this::follow);
        box.vvalueProperty().subscribe(this::clip);
        needsLayoutProperty().subscribe(needs -> {
            if (!needs) {
                follow();
            }
        });
    }

    /** @param then told the key of a field that was clicked */
    void onChosen(Consumer<String> then) {
        chosen = then;
    }

    /** Shows what is left of the open posting, and follows the open field. */
    void show(ReadOnlyObjectProperty<LeftToLookAt> left, Session session) {
        left.subscribe(now -> show(now, session.schema(), session.fieldProperty().get(), session.keys()));
        session.fieldProperty()
                .subscribe(field -> show(left.get(), session.schema(), field, session.keys()));
    }

    /** @param field the open one, whose reasons are brought into view as long as some are left */
    void show(LeftToLookAt left, Schema schema, String field, ChosenKeys keys) {
        current = null;
        int open = left.reasons().size() - left.seen().size();
        heading.setText(open == 0
                ? keys.words().of("left.all-seen", keys.text(left.action()))
                : keys.words().of("left.some", open, left.reasons().size()));
        getChildren().setAll(heading);
        left.reasons().forEach((key, reasons) -> {
            boolean seen = left.seen().contains(key);
            Label line = new Label(
                    (seen ? "✓ " : "• ") + schema.require(key).label() + ": "
                            + inWords(reasons, keys.words()));
            line.setWrapText(true);
            line.getStyleClass().add("left-line");
            line.pseudoClassStateChanged(SEEN, seen);
            line.setOnMouseClicked(event -> chosen.accept(key));
            getChildren().add(line);
            if (open > 0 && key.equals(field)) {
                current = line;
            }
        });
        follow();
    }

    private void follow() {
        double hidden = getHeight() - box.getViewportBounds().getHeight();
        double top = current == null ? 0 : current.getBoundsInParent().getMinY() - getPadding().getTop();
        box.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
        clip();
    }

    /** Shows whole lines alone: half a line at an edge is read wrongly. */
    private void clip() {
        double room = box.getViewportBounds().getHeight();
        double from = box.getVvalue() * Math.max(0, getHeight() - room);
        double first = getHeight();
        double last = 0;
        for (Node each : getChildren()) {
            double high = each.getLayoutBounds().getHeight();
            double lines = Math.max(1, Math.round(high / each.prefHeight(-1)));
            for (int line = 0; line < lines; line++) {
                double top = each.getLayoutY() + line * high / lines;
                double bottom = top + high / lines;
                if (top >= from - SLACK && bottom <= from + room + SLACK) {
                    first = Math.min(first, top);
                    last = Math.max(last, bottom);
                }
            }
        }
        seen.setY(first);
        seen.setHeight(Math.max(0, last - first));
        seen.setWidth(getWidth());
    }

    /** The gravest reasons on a line; all of them are told where the field is open. */
    private static String inWords(List<Saying> reasons, Wording words) {
        String some = reasons.stream().limit(MOST_REASONS).map(words::said)
                .map(reason -> reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason)
                .collect(Collectors.joining("; "));
        return reasons.size() > MOST_REASONS
                ? words.of("left.more", some, reasons.size() - MOST_REASONS)
                : some;
    }
}

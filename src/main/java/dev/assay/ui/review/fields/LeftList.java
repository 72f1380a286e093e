package dev.assay.ui.review.fields;

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
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The fields that were left when the rest was accepted, each with why, and which were looked at since; a click opens one. */
final class LeftList extends VBox {

    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");

    private static final int MOST_REASONS = 2;

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
        box.viewportBoundsProperty().subscribe(this::follow);
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
    }

    /** The gravest reasons on a line; all of them are told where the field is open. */
    private static String inWords(List<String> reasons, Wording words) {
        String some = reasons.stream().limit(MOST_REASONS)
                .map(reason -> reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason)
                .collect(Collectors.joining("; "));
        return reasons.size() > MOST_REASONS
                ? words.of("left.more", some, reasons.size() - MOST_REASONS)
                : some;
    }
}

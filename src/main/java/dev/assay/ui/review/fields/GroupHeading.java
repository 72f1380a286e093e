package dev.assay.ui.review.fields;

import dev.assay.schema.FieldGroup;
import dev.assay.ui.wording.Wording;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A group's name in its hue, and how many of its fields are decided. */
final class GroupHeading extends HBox {

    private final FieldGroup group;
    private final Wording words;
    private final Label count = new Label();

    /** @param number the group's place in the schema, from 1, which gives it its hue */
    GroupHeading(FieldGroup group, int number, Wording words) {
        this.words = words;
        this.group = group;
        getStyleClass().addAll("group-heading", "group-" + number);
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        Label name = new Label(group.label());
        name.getStyleClass().add("name");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(swatch, name, count);
    }

    FieldGroup group() {
        return group;
    }

    void show(long decided) {
        int all = group.fields().size();
        count.setText(decided == all
                ? words.of("group.all-decided", all)
                : words.of("group.decided", decided, all));
    }
}

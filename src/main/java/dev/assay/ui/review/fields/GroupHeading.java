package dev.assay.ui.review.fields;

import dev.assay.schema.FieldGroup;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A group's name in its hue, and how many of its fields are decided. */
final class GroupHeading extends HBox {

    private final FieldGroup group;
    private final Label count = new Label();

    /** @param number the group's place in the schema, from 1, which gives it its hue */
    GroupHeading(FieldGroup group, int number) {
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
        count.setText(decided == all ? "all " + all + " decided" : decided + " of " + all + " decided");
    }
}

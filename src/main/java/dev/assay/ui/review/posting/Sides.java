package dev.assay.ui.review.posting;

import dev.assay.ui.review.posting.PostingModel.Tab;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Which of posting, Pass 1 and reasoning are shown: one of them, or the posting beside another. */
final class Sides {

    private final ObjectProperty<Tab> tab;
    private final BooleanProperty split = new SimpleBooleanProperty();
    private final BooleanProperty room = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper both = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Tab> other = new ReadOnlyObjectWrapper<>(Tab.PASS1);

    /** @param tab the one that is shown alone, where one is */
    Sides(ObjectProperty<Tab> tab) {
        this.tab = tab;
        tab.subscribe(now -> {
            if (now != Tab.POSTING) {
                other.set(now);
            }
        });
        both.bind(split.and(room));
    }

    /**
     * Shows the posting beside the other side that is shown, or was shown last; or again one of them.
     *
     * @return whether there is room for that; else the one gives way to the other
     */
    boolean toggle() {
        if (room.get()) {
            split.set(!split.get());
        } else {
            tab.set(tab.get() == Tab.POSTING ? other.get() : Tab.POSTING);
        }
        return room.get();
    }

    /** Whether the reviewer wants two sides. */
    BooleanProperty splitProperty() {
        return split;
    }

    /** Whether there is room for two sides. */
    BooleanProperty roomProperty() {
        return room;
    }

    /** Whether two sides are shown. */
    ReadOnlyBooleanProperty bothProperty() {
        return both.getReadOnlyProperty();
    }

    /** What stands beside the posting, where two sides are shown. */
    ReadOnlyObjectProperty<Tab> otherProperty() {
        return other.getReadOnlyProperty();
    }

    boolean isShown(Tab one) {
        return both.get() ? one == Tab.POSTING || one == other.get() : one == tab.get();
    }

    /** What is kept: the side beside the posting; empty for none. */
    String beside() {
        return split.get() ? other.get().name() : "";
    }

    /** Takes over what was kept. */
    void take(String beside) {
        List.of(Tab.PASS1, Tab.REASONING).stream().filter(one -> one.name().equals(beside)).findFirst()
                .ifPresent(one -> {
                    other.set(one);
                    split.set(true);
                });
    }

    /** The key of what a menu says where two sides were asked for and there is no room; else empty. */
    String state() {
        return split.get() && !room.get() ? "action.has-no-room" : "";
    }
}

package dev.assay.ui.shell;

import dev.assay.review.ReviewIndex;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.ScreenParts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How much is left on each screen. Counted in the background when something was decided or arrived; however much happens
 * meanwhile, it is counted once more at most.
 */
final class LeftCounts {

    private final List<Screen> screens;
    private final ReviewIndex index;
    private final Background background;
    private final ScreenParts parts;
    /** By the screen's id; where nothing is counted, or was not yet, nothing. */
    private final ReadOnlyObjectWrapper<Map<String, Long>> left = new ReadOnlyObjectWrapper<>(Map.of());
    private boolean counting;
    private boolean again;

    LeftCounts(List<Screen> screens, ReviewIndex index, Background background, ScreenParts parts) {
        this.screens = screens;
        this.index = index;
        this.background = background;
        this.parts = parts;
        parts.reviewing().onKept(act -> count());
        parts.session().queue().totalProperty().subscribe(now -> count());
        parts.session().queue().finishedProperty().subscribe(now -> count());
        parts.session().loadingProperty().subscribe(now -> count());
        parts.jobs().activityProperty().subscribe(now -> {
            if (now.isNone()) {
                count();
            }
        });
    }

    ReadOnlyObjectProperty<Map<String, Long>> leftProperty() {
        return left.getReadOnlyProperty();
    }

    private void count() {
        if (counting) {
            again = true;
            return;
        }
        counting = true;
        again = false;
        background.run(this::read, found -> {
            left.set(found);
            counted();
        }, problem -> {
            counted();
            parts.session().failed(problem);
        });
    }

    private void counted() {
        counting = false;
        if (again) {
            count();
        }
    }

    private Map<String, Long> read() {
        Map<String, Long> found = new LinkedHashMap<>();
        screens.forEach(screen -> screen.left(index).ifPresent(count -> found.put(screen.id(), count)));
        return Map.copyOf(found);
    }
}

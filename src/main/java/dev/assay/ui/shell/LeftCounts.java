package dev.assay.ui.shell;

import dev.assay.ui.screen.Left;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Services;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How much is left on each screen. Counted in the background when something was decided or arrived; however much happens
 * meanwhile, it is counted once more at most.
 */
final class LeftCounts {

    /** By the screen's id. */
    private final Map<String, Left> counted = new LinkedHashMap<>();
    private final Background background;
    private final ScreenParts parts;
    /** By the screen's id; where nothing was counted yet, nothing. */
    private final ReadOnlyObjectWrapper<Map<String, Long>> left = new ReadOnlyObjectWrapper<>(Map.of());
    private boolean counting;
    private boolean again;

    /** @param background its own, so that nobody waits for a count */
    LeftCounts(List<Screen> screens, Services services, Background background, ScreenParts parts) {
        screens.forEach(
                screen -> screen.left(services).ifPresent(left -> counted.put(screen.id(), left)));
        this.background = background;
        this.parts = parts;
        parts.reviewing().onKept(act -> count());
        parts.session().queue().totalProperty().subscribe(now -> count());
        parts.session().queue().finishedProperty().subscribe(now -> count());
        parts.session().loadingProperty().subscribe(now -> count());
        parts.reviewing().reviewer().sightProperty().subscribe(now -> count());
        parts.jobs().activityProperty().subscribe(now -> {
            if (now.isNone()) {
                count();
            }
        });
    }

    /** What is counted of a screen; empty for nothing. */
    Optional<Left> of(Screen screen) {
        return Optional.ofNullable(counted.get(screen.id()));
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
            done();
        }, problem -> {
            done();
            parts.session().failed(problem);
        });
    }

    private void done() {
        counting = false;
        if (again) {
            count();
        }
    }

    private Map<String, Long> read() {
        Map<String, Long> found = new LinkedHashMap<>();
        counted.forEach((screen, left) -> left.count().get().ifPresent(count -> found.put(screen, count)));
        return Map.copyOf(found);
    }
}

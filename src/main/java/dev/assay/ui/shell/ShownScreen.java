package dev.assay.ui.shell;

import dev.assay.ui.screen.PaletteEntry;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.screen.ScreenView;
import dev.assay.ui.session.Layout;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/** Which screen is shown; each is built when it is shown first, and stays as it was while another is. */
final class ShownScreen {

    private final List<Screen> screens;
    private final Map<String, ScreenView> built = new LinkedHashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Screen> shown = new ReadOnlyObjectWrapper<>();
    private @Nullable Screen before;
    private @Nullable ScreenContext context;
    private @Nullable Pane place;

    ShownScreen(List<Screen> screens) {
        this.screens = List.copyOf(screens);
    }

    List<Screen> screens() {
        return screens;
    }

    /** Shows the first screen. */
    void start(Pane pane, ScreenContext given) {
        place = pane;
        context = given;
        show(screens.getFirst());
    }

    ReadOnlyObjectProperty<@Nullable Screen> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ScreenView view() {
        return view(Objects.requireNonNull(shown.get()));
    }

    private ScreenView view(Screen screen) {
        return built.computeIfAbsent(screen.id(), id -> screen.open(Objects.requireNonNull(context)));
    }

    /** The screens that were shown so far. */
    Collection<ScreenView> built() {
        return built.values();
    }

    /** What the command palette finds of the screens that were shown so far; each is shown first. */
    Stream<PaletteEntry> palette() {
        return List.copyOf(built.entrySet()).stream().flatMap(screen -> screen.getValue().palette().stream()
                .map(entry -> new PaletteEntry(entry.kind(), entry.id(), entry.name(), entry.detail(), () -> {
                    show(screen.getKey());
                    entry.run().run();
                })));
    }

    /** @param id the id of a screen; one that is shown already stays */
    void show(String id) {
        screens.stream().filter(screen -> screen.id().equals(id)).findFirst().ifPresent(this::show);
    }

    /** Goes back to the screen before this one. @return whether there was one */
    boolean back() {
        if (shown.get() == screens.getFirst()) {
            return false;
        }
        show(before == null ? screens.getFirst() : before);
        before = null;
        return true;
    }

    private void show(Screen screen) {
        Screen now = shown.get();
        if (now != screen) {
            if (now != null) {
                view(now).commit();
            }
            before = now;
            ScreenView view = view(screen);
            Objects.requireNonNull(place).getChildren().setAll(view.root());
            shown.set(screen);
            view.shown();
        }
    }

    /** Has the screen that is shown read what it shows once more. */
    void again() {
        if (shown.get() != null) {
            view().shown();
        }
    }

    /** The layout with what the reviewer made of each screen. */
    Layout remember(Layout layout) {
        Layout left = layout;
        for (ScreenView view : built.values()) {
            left = view.remember(left);
        }
        return left;
    }
}

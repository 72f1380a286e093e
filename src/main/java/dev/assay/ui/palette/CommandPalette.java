package dev.assay.ui.palette;

import dev.assay.ui.action.WindowAction;
import dev.assay.ui.screen.PaletteEntry;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A field over the window, and below it what its words find: Enter or a click does it, Escape or a click beside it gives
 * the focus back to where it was.
 */
public final class CommandPalette extends VBox {

    private static final int RECENT = 6;
    private static final int PAGE = 8;
    /** In pixels, around it. */
    private static final double EDGE = 36;

    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final Label nothing = new Label();
    private final List<PaletteEntry> recent = new ArrayList<>();
    private List<PaletteEntry> entries = List.of();
    private List<PaletteEntry> postings = List.of();
    private PostingFinder finder = (words, then) -> {};
    private Runnable home = () -> {};
    private @Nullable Wording words;
    private @Nullable Node before;

    public CommandPalette() {
        getStyleClass().add("palette");
        getChildren().addAll(field, nothing, list);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMinSize(0, 0);
        StackPane.setMargin(this, new Insets(EDGE));
        setAccessibleRole(AccessibleRole.DIALOG);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        VBox.setVgrow(list, Priority.ALWAYS);
        nothing.getStyleClass().add("muted");
        nothing.managedProperty().bind(nothing.visibleProperty());
        nothing.setWrapText(true);
        list.setFocusTraversable(false);
        list.managedProperty().bind(list.visibleProperty());
        list.visibleProperty().bind(nothing.visibleProperty().not());
        field.textProperty().subscribe(typed -> look());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.focusedProperty().subscribe(focused -> {
            if (!focused && isVisible()) {
                close();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getTarget() instanceof Node node
                    && isOnLine(node)) {
                perform();
            }
        });
    }

    /**
     * @param postings finds postings
     * @param focus puts the focus where the keys act, should where it was be gone
     */
    public void start(PostingFinder postings, Wording wording, Runnable focus) {
        finder = postings;
        words = wording;
        home = focus;
        setAccessibleText(wording.of("palette.title"));
        field.setPromptText(wording.of("palette.prompt"));
        WindowAction.PALETTE.mark(field, wording);
        field.setAccessibleText(wording.of("palette.prompt"));
        list.setAccessibleText(wording.of("palette.list"));
        list.setCellFactory(view -> new PaletteLine(wording));
    }

    /** @param all what can be found now, beside postings; stays as it is while the palette is open */
    public void open(List<PaletteEntry> all) {
        Scene scene = getScene();
        before = scene.getFocusOwner();
        entries = List.copyOf(all);
        field.clear();
        postings = List.of();
        setVisible(true);
        look();
        applyCss();
        layout();
        field.requestFocus();
    }

    /** @return whether it was open */
    public boolean close() {
        if (!isVisible()) {
            return false;
        }
        Node place = before;
        setVisible(false);
        before = null;
        if (getScene().getFocusOwner() == null || getScene().getFocusOwner() == field) {
            if (place != null && place.getScene() == getScene() && isShown(place)) {
                place.requestFocus();
            } else {
                home.run();
            }
        }
        return true;
    }

    private static boolean isShown(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    private boolean isOnLine(Node node) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                .anyMatch(at -> at instanceof PaletteLine line && !line.isEmpty());
    }

    private void look() {
        String typed = field.getText();
        postings = List.of();
        show(typed);
        if (typed.strip().codePointCount(0, typed.strip().length()) > 1) {
            finder.find(typed, found -> {
                if (isVisible() && field.getText().equals(typed)) {
                    postings = found;
                    show(typed);
                }
            });
        }
    }

    /** What is looked at stays so; postings follow what was there before. */
    private void show(String typed) {
        PaletteEntry at = list.getSelectionModel().getSelectedItem();
        List<PaletteEntry> found = PaletteSearch.find(entries, typed, recent);
        boolean same = list.getItems().equals(found);
        List<PaletteEntry> shown = Stream.concat(found.stream(), postings.stream()).toList();
        list.getItems().setAll(shown);
        list.getSelectionModel().select(Math.max(0, same || !postings.isEmpty() ? shown.indexOf(at) : 0));
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        nothing.setVisible(shown.isEmpty());
        if (words != null) {
            nothing.setText(words.of("palette.nothing", typed.strip()));
        }
        tell();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case PAGE_DOWN -> step(PAGE);
            case PAGE_UP -> step(-PAGE);
            case ENTER -> perform();
            case ESCAPE -> close();
            // Out of the palette there is nothing to go to.
            case TAB -> step(event.isShiftDown() ? -1 : 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int at = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) by, 0, size - 1);
            list.getSelectionModel().select(at);
            list.scrollTo(Math.max(0, at - PAGE / 2));
            tell();
        }
    }

    /** The focus stays in the field: what is looked at is said there. */
    private void tell() {
        PaletteEntry at = list.getSelectionModel().getSelectedItem();
        field.setAccessibleHelp(
                at == null || words == null ? nothing.getText() : PaletteLine.spoken(at, words));
    }

    private void perform() {
        PaletteEntry chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            recent.removeIf(done -> done.kind() == chosen.kind() && done.id().equals(chosen.id()));
            recent.addFirst(chosen);
            if (recent.size() > RECENT) {
                recent.removeLast();
            }
            chosen.run().run();
        }
    }
}

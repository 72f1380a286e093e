package dev.assay.ui.screen;

import dev.assay.ui.action.Action;
import dev.assay.ui.session.CellSelection;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Preferences;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Services;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What a screen is given.
 *
 * @param parts what is open, and what can be done with it
 * @param services what the window is built on
 * @param preferences what the reviewer prefers
 * @param actions everything that can be done by key
 * @param background reads and keeps what the screen asks of the store
 * @param layout how the window was left
 * @param posting the pane of the open posting
 * @param files asks for files
 * @param perform carries an action out, as its key does
 * @param review opens a posting, by its id, at a field, by its key or empty for the first undecided one, and shows the
 *        screen that postings are reviewed on
 */
public record ScreenContext(ScreenParts parts, Services services, Preferences preferences,
        List<Action> actions, Background background, Layout layout, PostingPane posting,
        FileChoices files, Consumer<Action> perform, BiConsumer<String, String> review) {

    private static final String SWEEP = "screen-sweep";

    /** Lists some cells on the screen that goes through cells. */
    public void sweep(CellSelection cells) {
        parts.session().handed().hand(cells);
        actions.stream().filter(action -> action.id().equals(SWEEP)).findFirst().ifPresent(perform);
    }
}

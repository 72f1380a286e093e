package dev.assay.ui.shell;

import dev.assay.review.FacetQuery;
import dev.assay.review.Listed;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueIndex;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueQuery;
import dev.assay.schema.FieldGroup;
import dev.assay.text.document.HeaderText;
import dev.assay.ui.action.Action;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.MoveAction;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.palette.PostingFinder;
import dev.assay.ui.screen.PaletteEntry;
import dev.assay.ui.screen.PaletteKind;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the command palette finds: what can be done now, the screens, the open posting's fields, views, and postings. */
final class PaletteEntries implements PostingFinder {

    private static final int MOST = 10;

    private final Session session;
    private final QueueIndex index;
    private final Background background;
    private final BiConsumer<String, String> review;
    private final AtomicInteger asked = new AtomicInteger();

    /** @param review opens a posting at a field, both by their ids */
    PaletteEntries(Session session, QueueIndex index, Background background,
            BiConsumer<String, String> review) {
        this.session = session;
        this.index = index;
        this.background = background;
        this.review = review;
    }

    /** All but postings. @param screens what the screens bring */
    List<PaletteEntry> now(Keyboard keyboard, Stream<PaletteEntry> screens) {
        return Stream.of(
                keyboard.actions().stream().filter(action -> keyboard.offers(action) && isWanted(action))
                        .map(action -> entry(action, keyboard)),
                fields(), screens)
                .flatMap(entries -> entries).toList();
    }

    private static boolean isWanted(Action action) {
        return action != CellAction.CHOOSE && action != MoveAction.LEAVE && action != WindowAction.PALETTE;
    }

    private static PaletteEntry entry(Action action, Keyboard keyboard) {
        Wording words = keyboard.map().words();
        return new PaletteEntry(action instanceof GoTo ? PaletteKind.SCREEN : PaletteKind.ACTION, action.id(),
                action.label(words), keyboard.map().text(action), () -> keyboard.perform(action));
    }

    private Stream<PaletteEntry> fields() {
        String posting = session.currentProperty().get();
        return posting.isEmpty()
                ? Stream.empty()
                : session.schema().groups().stream().flatMap((FieldGroup group) -> group.fields().stream()
                        .map(field -> new PaletteEntry(PaletteKind.FIELD, field.key(), field.label(),
                                group.label(),
                                () -> review.accept(posting, field.key()))));
    }

    @Override
    public void find(String words, Consumer<List<PaletteEntry>> then) {
        int mine = asked.incrementAndGet();
        background.run(() -> mine == asked.get() ? found(words) : List.<PostingSummary>of(), found -> {
            if (mine == asked.get()) {
                then.accept(found.stream().map(this::entry).toList());
            }
        }, session::failed);
    }

    private List<PostingSummary> found(String words) {
        return index.summaries(index
                .listed(new QueueQuery(FacetQuery.ALL, words, List.of(), QueueOrder.AS_LOADED)).stream()
                .limit(MOST).map(Listed::id).toList());
    }

    private PaletteEntry entry(PostingSummary posting) {
        String title = HeaderText.of(posting.title()).name();
        String company = HeaderText.of(posting.company()).name();
        return new PaletteEntry(PaletteKind.POSTING, posting.id(), title.isEmpty() ? posting.id() : title,
                company,
                () -> review.accept(posting.id(), ""));
    }
}

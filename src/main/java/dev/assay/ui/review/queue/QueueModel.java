package dev.assay.ui.review.queue;

import dev.assay.audit.Risk;
import dev.assay.review.FacetQuery;
import dev.assay.review.PostingSummary;
import dev.assay.text.document.HeaderText;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.control.ProgressStrip;
import dev.assay.ui.session.PostingQueue;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Wording;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;

/** The words and states of the queue, without any node. */
public final class QueueModel {

    private static final double HARDLY = 0.5;

    private final Session session;
    private final StringBinding heading;
    private final StringBinding brief;
    private final StringBinding whole;
    private final StringBinding emptyText;
    private final BooleanBinding empty;

    public QueueModel(ScreenParts parts) {
        session = parts.session();
        PostingQueue queue = session.queue();
        heading = heading(queue, "queue.listed", "queue.finished");
        brief = heading(queue, "queue.listed-brief", "queue.finished-brief");
        whole = heading(queue, "queue.listed-finished", "queue.finished");
        empty = Bindings.isEmpty(queue.visible());
        emptyText = Bindings.createStringBinding(this::describeEmpty, queue.totalProperty(),
                queue.searchProperty(),
                queue.facetsProperty(), session.loadingProperty());
    }

    /** Where words or facets keep postings out, how many are listed is what one wants to know. */
    private StringBinding heading(PostingQueue queue, String listed, String finished) {
        return Bindings.createStringBinding(() -> {
            int total = queue.totalProperty().get();
            boolean narrowed = !queue.searchProperty().get().isBlank()
                    || !queue.facetsProperty().get().equals(FacetQuery.ALL);
            return narrowed
                    ? session.words().of(listed, queue.visible().size(), total,
                            queue.finishedProperty().get())
                    : session.words().of(finished, queue.finishedProperty().get(), total);
        }, queue.totalProperty(), queue.finishedProperty(), queue.searchProperty(), queue.facetsProperty(),
                queue.visible());
    }

    public StringBinding headingProperty() {
        return heading;
    }

    /** The same in short, where there is little room. */
    public StringBinding briefHeadingProperty() {
        return brief;
    }

    /** All of it, for who asks. */
    public StringBinding wholeHeadingProperty() {
        return whole;
    }

    public BooleanBinding emptyProperty() {
        return empty;
    }

    public StringBinding emptyTextProperty() {
        return emptyText;
    }

    private String describeEmpty() {
        return switch (session.loadingProperty().get()) {
            case FIRST -> session.words().of("store.reading");
            case FAILED -> session.words().of("store.unreadable");
            case MORE, READY -> session.queue().totalProperty().get() == 0
                    ? session.words().of("queue.empty", session.keys().text(WindowAction.OPEN))
                    : session.words().of("queue.no-match");
        };
    }

    public static String title(PostingSummary posting, Wording words) {
        return posting.title().isBlank()
                ? words.of("posting.id", posting.id())
                : HeaderText.of(posting.title()).text();
    }

    /** The company, or what is missing, in a line. */
    public static String subtitle(PostingSummary posting, Wording words) {
        HeaderText named = HeaderText.of(posting.company());
        String company = named.isNamed() ? named.text() : words.of("queue.no-company");
        return posting.hasText() ? company : words.of("queue.no-text", company);
    }

    /** What of title and company is given in further lines; empty where there are none. */
    public static String rest(PostingSummary posting, Wording words) {
        return Stream.of(posting.title(), posting.company()).map(given -> HeaderText.of(given).rest())
                .filter(rest -> !rest.isEmpty()).map(rest -> words.of("queue.also", rest) + "\n")
                .collect(Collectors.joining());
    }

    /** The whole row in words, for a screen reader. */
    public static String spoken(PostingSummary posting, Wording words) {
        return title(posting, words) + ", " + subtitle(posting, words) + ", "
                + words.of("queue.decided", posting.decided(), posting.states().size()) + ": "
                + ProgressStrip.said(posting.states(), words) + ". "
                + expected(posting.risk().score(), words);
    }

    public static String progress(PostingSummary posting) {
        return posting.decided() + "/" + posting.states().size();
    }

    /** How many undecided cells are expected to be wrong; empty where hardly one is. */
    public static String expected(double wrong, Wording words) {
        return wrong < HARDLY ? "" : words.of("queue.expected", Math.max(1, Math.round(wrong)));
    }

    /** What there is to doubt, in up to six lines. */
    public static String doubts(PostingSummary posting, Wording words) {
        Risk risk = posting.risk();
        if (risk.reasons().isEmpty()) {
            return words.of("queue.no-doubts");
        }
        String shown = risk.reasons().stream().limit(6).map(reason -> "• " + words.said(reason.said()))
                .collect(Collectors.joining("\n"));
        int more = risk.reasons().size() - 6;
        return more > 0 ? shown + "\n" + words.of("queue.more", more) : shown;
    }

}

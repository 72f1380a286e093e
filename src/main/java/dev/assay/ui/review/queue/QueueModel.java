package dev.assay.ui.review.queue;

import dev.assay.audit.Risk;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueOrder;
import dev.assay.text.document.HeaderText;
import dev.assay.ui.action.WindowAction;
import dev.assay.ui.session.PostingQueue;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;

/** The words and states of the queue, without any node. */
public final class QueueModel {

    private final Session session;
    private final StringBinding heading;
    private final StringBinding emptyText;
    private final BooleanBinding empty;

    public QueueModel(ScreenParts parts) {
        session = parts.session();
        PostingQueue queue = session.queue();
        heading = Bindings.createStringBinding(
                () -> queue.finishedProperty().get() + " of " + queue.totalProperty().get() + " finished",
                queue.totalProperty(), queue.finishedProperty());
        empty = Bindings.isEmpty(queue.visible());
        emptyText = Bindings.createStringBinding(this::describeEmpty, queue.totalProperty(),
                queue.searchProperty(),
                queue.filterProperty(), session.loadingProperty());
    }

    public StringBinding headingProperty() {
        return heading;
    }

    public BooleanBinding emptyProperty() {
        return empty;
    }

    public StringBinding emptyTextProperty() {
        return emptyText;
    }

    private String describeEmpty() {
        return switch (session.loadingProperty().get()) {
            case FIRST -> "Reading the store…";
            case FAILED -> "The store could not be read.";
            case READY -> session.queue().totalProperty().get() == 0
                    ? "No postings yet.\nDrop files here, or press "
                            + session.keys().text(WindowAction.OPEN)
                            + "."
                    : "No posting matches.\nClear the search or the filter.";
        };
    }

    public static String label(QueueOrder order) {
        return switch (order) {
            case AS_LOADED -> "As loaded";
            case RISKIEST_FIRST -> "Riskiest first";
        };
    }

    public static String title(PostingSummary posting) {
        return posting.title().isBlank()
                ? "Posting " + posting.id()
                : HeaderText.of(posting.title()).text();
    }

    /** The company, or what is missing, in a line. */
    public static String subtitle(PostingSummary posting) {
        String company = posting.company().isBlank()
                ? "Company unknown"
                : HeaderText.of(posting.company()).text();
        return posting.hasText() ? company : company + " · no text";
    }

    /** What of title and company is given in further lines; empty where there are none. */
    public static String rest(PostingSummary posting) {
        return Stream.of(posting.title(), posting.company()).map(words -> HeaderText.of(words).rest())
                .filter(rest -> !rest.isEmpty()).map(rest -> "Also given: " + rest + "\n")
                .collect(Collectors.joining());
    }

    public static String progress(PostingSummary posting) {
        return posting.decided() + "/" + posting.states().size();
    }

    /** What there is to doubt, in up to six lines. */
    public static String doubts(PostingSummary posting) {
        Risk risk = posting.risk();
        if (risk.reasons().isEmpty()) {
            return "Nothing to doubt was found.";
        }
        String shown = risk.reasons().stream().limit(6).map(r -> "• " + r.message())
                .collect(Collectors.joining("\n"));
        int more = risk.reasons().size() - 6;
        return more > 0 ? shown + "\n… and " + more + " more" : shown;
    }

}

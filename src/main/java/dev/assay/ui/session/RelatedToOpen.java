package dev.assay.ui.session;

import dev.assay.model.Answer;
import dev.assay.review.Decision;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.RelatedPostings;
import dev.assay.review.ReviewStore;
import dev.assay.review.TakeOver;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which postings say the same as the open one, or nearly so, and what is decided there. */
final class RelatedToOpen {

    private final Session session;
    private final ReviewStore store;
    private final ReadOnlyObjectWrapper<RelatedPostings> related = new ReadOnlyObjectWrapper<>(
            RelatedPostings.NONE);

    RelatedToOpen(Session session, ReviewStore store) {
        this.session = session;
        this.store = store;
        session.prepareWith(file -> {
            RelatedPostings found = store.related(file.posting().id());
            List<PostingSummary> listed = store.summaries(Stream.of(found.equal(), found.successors(),
                    found.former().isEmpty() ? List.<String>of() : List.of(found.former()))
                    .flatMap(List::stream).distinct().toList());
            return () -> {
                session.queue().know(listed);
                related.set(found);
            };
        });
        session.postingProperty().subscribe(file -> {
            if (file == null) {
                related.set(RelatedPostings.NONE);
            }
        });
    }

    ReadOnlyObjectProperty<RelatedPostings> property() {
        return related.getReadOnlyProperty();
    }

    /**
     * From where to where decisions can be taken over: to the open posting, from one with the same text or from the one
     * it follows on; else to the latest that follows on it.
     */
    Optional<Way> way(String open) {
        RelatedPostings now = related.get();
        Optional<PostingSummary> same = decidedEqual();
        if (same.isPresent()) {
            return Optional.of(new Way(same.get().id(), open));
        }
        if (!now.former().isEmpty()) {
            return Optional.of(new Way(now.former(), open));
        }
        return now.successors().isEmpty()
                ? Optional.empty()
                : Optional.of(new Way(open, now.successors().getLast()));
    }

    /** The first posting with the same text that something is decided on. */
    Optional<PostingSummary> decidedEqual() {
        return related.get().equal().stream().flatMap(id -> session.queue().find(id).stream())
                .filter(posting -> posting.decided() > 0).findFirst();
    }

    /** Why nothing can be taken over, in a sentence. */
    String refusal() {
        return session.words().of(related.get().equal().isEmpty() ? "related.none" : "related.undecided");
    }

    /** Takes decisions over, off the UI thread. @param judged the answer judged at the target, if it is open */
    Taken take(Way way, Optional<Answer> judged, String reviewer) {
        PostingFile from = store.posting(way.from()).orElseThrow();
        PostingFile to = store.posting(way.to()).orElseThrow();
        TakeOver over = TakeOver.of(from, to, judged.or(() -> JudgedAnswer.primary(to)).orElse(null),
                reviewer);
        List<Decision> kept = over.decisions().isEmpty() ? List.of() : store.append(over.decisions());
        return new Taken(over, kept, store.posting(way.to()).orElseThrow());
    }

    /** The answer judged now, if it is one of this posting. */
    Optional<Answer> judged(String postingId) {
        return Optional.ofNullable(session.answerProperty().get())
                .filter(answer -> answer.postingId().equals(postingId));
    }

    /** @param from the posting whose decisions are taken @param to the posting that gets them */
    record Way(String from, String to) {}

    /** @param there the target as it stands afterwards */
    record Taken(TakeOver over, List<Decision> kept, PostingFile there) {

        /** What was taken over and what was not, in words. */
        Notice inWords(Wording words) {
            long fields = kept.stream().map(decision -> decision.what().field()).distinct().count();
            String said = words.of("take-over.fields", fields)
                    + (over.kept() > 0 ? words.of("take-over.kept", over.kept()) : "")
                    + (over.withoutWords() > 0 ? words.of("take-over.without", over.withoutWords()) : "")
                    + ".";
            return fields == 0
                    ? new Notice(Notice.Kind.INFO, said)
                    : new Notice(Notice.Kind.SUCCESS, said).offering(CellAction.UNDO);
        }
    }
}

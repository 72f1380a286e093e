package dev.assay.store.index.fulltext;

import dev.assay.model.Posting;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.WordQuery.Kind;
import dev.assay.store.index.AnswerKeys;
import dev.assay.store.index.DecisionRows;
import dev.assay.store.index.PostingRows;
import dev.assay.store.index.Sql;
import dev.assay.text.document.Document;
import dev.assay.text.document.HeaderText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of postings as the database has them: what is indexed, and what a snippet is taken from. */
final class KeptTexts {

    private static final String NOT_AWAITED = "SELECT id FROM posting WHERE ord = ? AND awaited = FALSE";

    private static final String EVIDENCE = "SELECT r.ord, " + AnswerKeys.PLACE_IN_RUN
            + " AS place, f.field, f.evidence, r.engine_name FROM run r JOIN answer_field f ON "
            + AnswerKeys.FIELDS_OF_RUN;

    private final DecisionRows decisions;

    KeptTexts(DecisionRows decisions) {
        this.decisions = decisions;
    }

    /**
     * A text.
     *
     * @param number of a note that of its decision, of evidence that of its answer, which tell it with the place
     * @param place of evidence its place in the answer
     * @param field of a note or evidence
     * @param by who noted it, or whose evidence it is
     * @param posting what it belongs to, as given
     * @param text the words; a posting's description
     */
    record KeptText(Kind kind, long number, int place, String field, String by, Posting posting,
            String text) {}

    /** All texts of a posting; none of one that is gone or only awaited. */
    List<KeptText> of(Connection connection, long ord) throws SQLException {
        Optional<Posting> found = posting(connection, ord);
        if (found.isEmpty()) {
            return List.of();
        }
        Posting posting = found.get();
        List<KeptText> texts = new ArrayList<>();
        texts.add(description(posting));
        texts.addAll(notes(connection, posting));
        texts.addAll(Sql.list(connection, rows -> evidence(rows, posting),
                EVIDENCE + " WHERE r.posting_ord = ? AND f.evidence <> '' ORDER BY f.id", ord));
        return texts;
    }

    /** One text of a posting, as it is now; empty where it is gone. */
    Optional<KeptText> of(Connection connection, long ord, Kind kind, long number, int place)
            throws SQLException {
        Optional<Posting> found = posting(connection, ord);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Posting posting = found.get();
        return switch (kind) {
            case POSTING -> Optional.of(description(posting));
            case NOTE ->
                notes(connection, posting).stream().filter(text -> text.number() == number).findFirst();
            case EVIDENCE -> Sql.first(connection, rows -> evidence(rows, posting), EVIDENCE
                    + " WHERE r.ord = ? AND " + AnswerKeys.PLACE_IN_RUN
                    + " = ? AND r.posting_ord = ? AND f.evidence <> ''",
                    number, place, ord);
        };
    }

    private static KeptText description(Posting posting) {
        return new KeptText(Kind.POSTING, 0, 0, "", "", posting, Document.of(posting.description()).text());
    }

    private List<KeptText> notes(Connection connection, Posting posting) throws SQLException {
        List<KeptText> notes = new ArrayList<>();
        for (FieldReview review : decisions.reviews(connection, posting.id()).values()) {
            Decision last = review.last();
            String note = last == null ? "" : note(last);
            if (last != null && !note.isBlank()) {
                notes.add(new KeptText(Kind.NOTE, last.seq(), 0, last.what().field(), last.what().reviewer(),
                        posting, note));
            }
        }
        return notes;
    }

    private static KeptText evidence(ResultSet rows, Posting posting) throws SQLException {
        return new KeptText(Kind.EVIDENCE, rows.getLong("ord"), rows.getInt("place"),
                rows.getString("field"), rows.getString("engine_name"), posting, rows.getString("evidence"));
    }

    private static Optional<Posting> posting(Connection connection, long ord) throws SQLException {
        return Sql.list(connection, rows -> rows.getString("id"), NOT_AWAITED, ord).isEmpty()
                ? Optional.empty()
                : Optional.of(PostingRows.kept(connection, ord).posting());
    }

    private static String note(Decision decision) {
        return Stream.of(decision.what().note(), decision.what().reason()).filter(said -> !said.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** A title, company or location as it is shown, with what else was given with it. */
    static String shown(String header) {
        HeaderText read = HeaderText.of(header);
        return read.rest().isEmpty() ? read.text() : read.text() + "\n" + read.rest();
    }
}

package dev.assay.store.index;

import dev.assay.model.Naming;
import dev.assay.model.Posting;
import dev.assay.model.PostingContent;
import dev.assay.model.Problem;
import dev.assay.saying.Saying;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which known postings those of one file are. One with an id is the posting of that name, or the one without
 * an id that says the same; one without is the first posting that says the same. What is not known is added.
 */
final class PostingMatching {

    private final Connection connection;
    private final DecisionRows decisions;
    private final String path;
    private final boolean byRow;
    private final Map<String, Long> ords = new LinkedHashMap<>();
    private final Set<Long> touched = new LinkedHashSet<>();
    private final Set<Long> restated = new LinkedHashSet<>();
    private final Set<Long> brought = new LinkedHashSet<>();
    private final List<Problem> misfits = new ArrayList<>();
    private final LikePostings like;

    /** @param byRow whether the file was first read by a version that named postings without an id by their rows */
    PostingMatching(Connection connection, DecisionRows decisions, String path, boolean byRow)
            throws SQLException {
        this.connection = connection;
        this.decisions = decisions;
        this.path = path;
        this.byRow = byRow;
        this.like = new LikePostings(connection);
    }

    void take(Posting posting, Naming naming) throws SQLException {
        boolean byContent = naming.by() == Naming.By.CONTENT;
        long ord = byContent ? byContent(posting, naming) : byName(posting, naming);
        ords.put(posting.id(), ord);
        if (naming.by() != Naming.By.FOLDER || posting.hasText()) {
            brought.add(ord);
        }
        boolean renamed = PostingNames.add(connection, posting.id(), ord);
        for (String spelling : naming.spellings()) {
            renamed |= PostingNames.add(connection, spelling, ord);
        }
        if (byRow) {
            renamed |= PostingNames.add(connection, naming.former(), ord);
        }
        if (renamed) {
            restated.add(ord);
            PostingRows.setStates(connection, ord, decisions.letters(connection, posting.id()));
        }
    }

    /** A posting that the file only speaks of; it is awaited until a file brings it. */
    void await(Posting stub) throws SQLException {
        Optional<Long> known = PostingNames.ord(connection, stub.id());
        if (known.isPresent()) {
            ords.put(stub.id(), known.get());
            complete(known.get(), stub, false);
        } else {
            long ord = insert(stub, true, true);
            ords.put(stub.id(), ord);
        }
    }

    /** The place of the posting that the file calls so. */
    long ord(String id) throws SQLException {
        Long known = ords.get(id);
        if (known == null) {
            await(new Posting(id, "", "", "", ""));
            known = ords.get(id);
        }
        return known == null ? -1 : known;
    }

    /** The places of all postings that the file brings or speaks of. */
    Set<Long> ords() {
        return new LinkedHashSet<>(ords.values());
    }

    /** The places of those that the file brings itself. */
    Set<Long> brought() {
        return brought;
    }

    Set<Long> touched() {
        return touched;
    }

    /** Those of which other cells may have been decided than was known; also those that are no more. */
    Set<Long> restated() {
        return restated;
    }

    /** What does not fit what was known, or is worth knowing of the postings that were added. */
    List<Problem> remarks() throws SQLException {
        List<Problem> all = new ArrayList<>(misfits);
        like.remark(path, ords.values()).forEach(all::add);
        return all;
    }

    private long byName(Posting posting, Naming naming) throws SQLException {
        Optional<Long> named = PostingNames.ord(connection, posting.id());
        Optional<Long> same = naming.by() == Naming.By.ID
                ? PostingNames.unnamedSaying(connection, PostingContent.key(posting))
                : Optional.empty();
        if (same.isPresent() && named.filter(ord -> !ord.equals(same.get())).isPresent()) {
            if (PostingRows.kept(connection, named.get()).posting().hasText()) {
                return complete(named.get(), posting, true);
            }
            merge(named.get(), same.get());
        }
        if (same.isPresent()) {
            PostingRows.setNamed(connection, same.get());
            return complete(same.get(), posting, true);
        }
        return named.isPresent() ? complete(named.get(), posting, true) : insert(posting, false, true);
    }

    private long byContent(Posting posting, Naming naming) throws SQLException {
        Optional<Long> same = PostingNames.saying(connection, PostingContent.key(posting));
        if (same.isPresent()) {
            return complete(same.get(), posting, true);
        }
        String wanted = byRow && !naming.former().isEmpty() ? naming.former() : posting.id();
        Optional<Long> named = PostingNames.ord(connection, wanted);
        if (named.isEmpty()) {
            return insert(PostingRows.withId(posting, wanted), false, false);
        }
        return PostingRows.kept(connection, named.get()).posting().hasText()
                ? insert(PostingRows.withId(posting, PostingContent.id(posting)), false, false)
                : complete(named.get(), posting, true);
    }

    private long insert(Posting posting, boolean awaited, boolean named) throws SQLException {
        long ord = PostingRows.insert(connection, posting, decisions.letters(connection, posting.id()),
                awaited,
                named);
        PostingNames.add(connection, posting.id(), ord);
        touched.add(ord);
        if (!awaited) {
            noteContent(ord, posting, posting);
            if (!named) {
                like.added(ord, posting);
            }
        }
        return ord;
    }

    private void noteContent(long ord, Posting given, Posting whole) throws SQLException {
        if (!given.title().isBlank() || given.hasText()) {
            PostingNames.addContent(connection, PostingContent.key(given), ord);
        }
        PostingRows.setKeys(connection, ord, whole);
        like.sameText(ord, whole);
    }

    /** @param arrived whether the file brings the posting, not only speaks of it */
    private long complete(long ord, Posting posting, boolean arrived) throws SQLException {
        Posting known = PostingRows.kept(connection, ord).posting();
        Completion completion = Completion.of(known, posting);
        if (completion.misfit()) {
            misfits.add(new Problem(path, Saying.of("place.posting", posting.id()),
                    Saying.of("remark.known-with-other-text"), Saying.of("remedy.other-id")));
        }
        if (arrived && PostingRows.arrive(connection, ord)) {
            touched.add(ord);
        }
        if (!completion.result().equals(known)) {
            PostingRows.replace(connection, ord, completion.result());
            AnswerRows.forgetGrounding(connection, ord);
            touched.add(ord);
        }
        if (arrived && !completion.misfit()) {
            noteContent(ord, posting, completion.result());
        }
        return ord;
    }

    /** Makes one posting of two: one that has a name and no text, and one that has a text and no name. */
    private void merge(long named, long same) throws SQLException {
        AnswerRows.forgetGrounding(connection, named);
        AnswerRows.forgetGrounding(connection, same);
        for (String table : List.of("run", "pass1", "posting_name")) {
            Sql.update(connection, "UPDATE " + table + " SET posting_ord = ? WHERE posting_ord = ?", same,
                    named);
        }
        OriginRows.move(connection, named, same);
        for (String table : List.of("posting_content", "posting_text", "successor")) {
            Sql.update(connection, "DELETE FROM " + table + " WHERE posting_ord = ?", named);
        }
        Sql.update(connection, "DELETE FROM successor WHERE former_ord = ?", named);
        Sql.update(connection, "DELETE FROM posting WHERE ord = ?", named);
        ords.replaceAll((id, ord) -> ord == named ? same : ord);
        touched.remove(named);
        restated.add(named);
        FindingRows.replace(connection, named, List.of());
        touched.add(same);
        String id = PostingRows.kept(connection, same).posting().id();
        PostingRows.setStates(connection, same, decisions.letters(connection, id));
    }
}

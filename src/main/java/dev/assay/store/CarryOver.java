package dev.assay.store;

import dev.assay.model.Imported;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.store.index.Database;
import dev.assay.store.index.DecisionRows;
import dev.assay.store.index.ImportRows;
import dev.assay.store.index.OriginRows;
import dev.assay.store.index.PostingRows;
import dev.assay.store.index.AnswerRows;
import dev.assay.store.index.Sql;
import dev.assay.store.log.OriginalsFolder.Entry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes over from an old database what it knows from files that are lost, since a new one cannot be filled with it. */
final class CarryOver {

    private final Database from;
    private final Database to;
    private final DecisionRows decisions;

    CarryOver(Database from, Database to, DecisionRows decisions) {
        this.from = from;
        this.to = to;
        this.decisions = decisions;
    }

    /** @param lost the files that could not be read again. @return the ids of the postings that were taken over */
    List<String> carry(List<Entry> lost) {
        Set<Entry> known = new HashSet<>(from.read(ImportRows::originals));
        List<String> carried = new ArrayList<>();
        for (Entry entry : lost) {
            if (known.contains(entry)) {
                Imported said = from.read(connection -> said(connection, entry.sha256()));
                to.writeMany(ImportRows.records(said),
                        connection -> new ImportRows(decisions).add(connection, entry, Optional.empty(), said,
                                false));
                said.postings().forEach(posting -> carried.add(posting.id()));
            }
        }
        return carried;
    }

    /** What a file said, as the old database has it: its postings, and the answers and facts given for them. */
    private Imported said(Connection connection, String sha256) throws SQLException {
        List<Posting> postings = new ArrayList<>();
        List<Posting> awaited = new ArrayList<>();
        List<Pass1> pass1 = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (String id : OriginRows.postings(connection, sha256)) {
            Optional<PostingRows.Kept> kept = PostingRows.find(connection, id);
            Posting posting = kept.isPresent() ? kept.get().posting() : new Posting(id, "", "", "", "");
            (kept.isPresent() ? postings : awaited).add(posting);
            long ord = kept.isPresent()
                    ? kept.get().ord()
                    : Sql.number(connection, "SELECT ord FROM posting WHERE id = ?", id);
            pass1.addAll(PostingRows.pass1(connection, ord, id));
            AnswerRows.ofPosting(connection, ord, id).stream().filter(answer -> !answer.local())
                    .forEach(answers::add);
        }
        return new Imported(postings, pass1, answers, List.of(), Outcome.PARTIAL, Map.of(), awaited,
                List.of(), Set.of(), "");
    }
}

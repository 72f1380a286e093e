package dev.assay.store;

import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.model.Span;
import dev.assay.model.SpanCheck;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.IntegrityReport;
import dev.assay.review.UndoHistory;
import dev.assay.review.StoreException;
import dev.assay.saying.Saying;
import dev.assay.schema.Schema;
import dev.assay.store.index.CellCounts;
import dev.assay.store.index.CellRows;
import dev.assay.store.index.DecisionRows;
import dev.assay.store.index.ImportRows;
import dev.assay.store.index.OriginRows;
import dev.assay.store.index.PostingCounts;
import dev.assay.store.index.PostingRows;
import dev.assay.store.index.Sight;
import dev.assay.store.index.AnswerRows;
import dev.assay.store.index.Sql;
import dev.assay.store.index.fulltext.LuceneFullText;
import dev.assay.store.log.DecisionCodec;
import dev.assay.store.log.LogLine;
import dev.assay.store.log.LogScan;
import dev.assay.store.log.OriginalsFolder;
import dev.assay.store.log.SetAside;
import dev.assay.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks through a whole store for damage; changes nothing. */
final class IntegrityCheck {

    private static final String SETTLE = " Put a backup back, or settle it with \"assay check --resolve\".";
    private static final String REBUILD = " Run \"assay check --resolve\": the database is then filled anew.";

    private final StoreOpening.Parts parts;
    private final LuceneFullText texts;
    private final DecisionRows decisions;
    private final CellRows cells;
    private final DecisionCodec json;
    private final List<String> damage = new ArrayList<>();
    private boolean databaseDiffers;

    IntegrityCheck(StoreOpening.Parts parts, Schema schema, LuceneFullText texts) {
        this.texts = texts;
        this.parts = parts;
        this.decisions = new DecisionRows(schema);
        this.cells = new CellRows(schema, decisions);
        this.json = new DecisionCodec(schema);
    }

    IntegrityReport check(Progress progress) throws IOException {
        progress.at(0, 1, Saying.of("step.kept-files"));
        List<Decision> journal = new ArrayList<>();
        LogScan scan = parts.journal().scan(line -> readLine(line, journal));
        scan.damage().forEach(found -> damage.add(found + SETTLE));
        parts.originals().manifest().scan(line -> {}).damage().forEach(found -> damage.add(found + SETTLE));
        parts.artefacts().check().forEach(found -> damage.add(found + SETTLE));
        for (SetAside.Thing thing : parts.aside().unsettled()) {
            damage.add("Set aside: " + thing.words() + ". \"assay check --resolve\" shows and settles it.");
        }
        long originals = checkOriginals();
        int before = damage.size();
        if (scan.damage().isEmpty()) {
            checkDecisions(journal);
        }
        Set<OriginalsFolder.Entry> known = new HashSet<>(parts.database().read(ImportRows::originals));
        for (OriginalsFolder.Entry entry : parts.originals().read()) {
            if (!known.contains(entry)) {
                damage.add("The database lacks the kept file " + entry.path() + "." + REBUILD);
            }
        }
        databaseDiffers = damage.size() > before;
        if (!parts.database().isAsClosed()) {
            databaseSaysOther("The database is not what it was when it was closed.");
        }
        if (!parts.database().read(CellCounts::areRight)) {
            databaseSaysOther("The counters of cells do not say how many there are.");
        }
        if (!parts.database().read(PostingCounts::areRight)) {
            databaseSaysOther("The counters of postings do not say how many there are.");
        }
        String unsearchable = texts.damage();
        if (!unsearchable.isEmpty()) {
            damage.add(unsearchable
                    + " Run \"assay check --resolve\": it is then made again when words are looked for.");
        }
        List<String> ids = parts.database()
                .read(c -> Sql.list(c, rows -> rows.getString(1),
                        "SELECT id FROM posting WHERE awaited = FALSE ORDER BY ord"));
        long spans = 0;
        int looked = 0;
        for (String id : ids) {
            progress.at(looked++, ids.size(), Saying.of("step.spans"));
            spans += checkSpans(id);
        }
        return new IntegrityReport(scan.lines(), originals, ids.size(), spans,
                parts.artefacts().history().inForce(), damage);
    }

    private void databaseSaysOther(String what) {
        damage.add(what + REBUILD);
        databaseDiffers = true;
    }

    /** Checks. @return whether the database says something else than journal and originals */
    boolean findsOtherDatabase() throws IOException {
        check(Progress.NONE);
        return databaseDiffers;
    }

    private void readLine(LogLine line, List<Decision> journal) {
        try {
            journal.add(json.read(line));
        } catch (StoreException e) {
            damage.add(String.valueOf(e.getMessage()));
        }
    }

    private long checkOriginals() {
        List<OriginalsFolder.Entry> contents = parts.originals().contents();
        for (OriginalsFolder.Entry entry : contents) {
            try {
                if (!parts.account().lostOriginals().contains(entry.sha256())) {
                    parts.originals().load(entry);
                }
            } catch (StoreException e) {
                damage.add(e.getMessage() + " "
                        + parts.database().read(c -> OriginRows.inWords(c, entry.sha256())));
            }
        }
        return contents.size();
    }

    private void checkDecisions(List<Decision> journal) {
        List<Decision> rows = parts.database().read(decisions::all);
        Map<Long, Decision> bySeq = new HashMap<>();
        rows.forEach(row -> bySeq.put(row.seq(), row));
        for (Decision decision : journal) {
            Decision row = bySeq.remove(decision.seq());
            if (!decision.equals(row)) {
                damage.add("Decision " + decision.seq() + (row == null ? " is missing from" : " differs in")
                        + " the database." + REBUILD);
            }
        }
        bySeq.keySet().stream().sorted().forEach(
                seq -> damage
                        .add("The database holds a decision " + seq + " that the journal lacks." + REBUILD));
        Sight sight = parts.database().read(Sight::of);
        UndoHistory log = UndoHistory.of(journal.stream()
                .filter(decision -> sight.counts(decision.what().reviewer())).toList());
        Set<String> postings = new HashSet<>();
        journal.forEach(d -> postings.add(d.what().postingId()));
        for (String posting : postings) {
            if (!parts.database().read(c -> decisions.reviews(c, posting)).equals(log.reviews(posting))) {
                damage.add("The state of posting " + posting + " is not what the journal says." + REBUILD);
            }
        }
    }

    private long checkSpans(String postingId) {
        return parts.database().read(connection -> {
            Optional<PostingRows.Kept> kept = PostingRows.find(connection, postingId);
            if (kept.isEmpty()) {
                damage.add("The text of posting " + postingId + " is missing from the database." + REBUILD);
                return 0L;
            }
            Map<Long, Answer> answers = AnswerRows.numbered(connection, kept.get().ord(), postingId);
            Map<String, FieldReview> reviews = decisions.reviews(connection, postingId);
            if (!cells.areRight(connection, kept.get().ord(), answers, reviews)) {
                databaseSaysOther("The cells of posting " + postingId
                        + " are not what its answers and decisions say.");
            }
            SpanCheck spans = new SpanCheck(kept.get().posting());
            long checked = 0;
            for (Map.Entry<String, FieldReview> review : reviews.entrySet()) {
                Grounding given = review.getValue().grounding(null);
                checked += given == null
                        ? 0
                        : checkSpans(kept.get().posting(), spans, given,
                                "field " + review.getKey() + ", given by the reviewer",
                                "Attach the evidence again, or clear the field.");
            }
            for (Answer answer : answers.values()) {
                checked += checkSpans(kept.get().posting(), spans, answer);
            }
            return checked;
        });
    }

    private long checkSpans(Posting posting, SpanCheck spans, Answer answer) {
        long checked = 0;
        for (InferredField field : answer.fields().values()) {
            Grounding grounding = field.grounding();
            checked += grounding == null
                    ? 0
                    : checkSpans(posting, spans, grounding,
                            "field " + field.field() + ", run " + answer.id(),
                            "Infer that posting again.");
        }
        return checked;
    }

    private long checkSpans(Posting posting, SpanCheck spans, Grounding grounding,
            String of, String remedy) {
        for (GroundedSpan found : grounding.spans()) {
            Span span = found.span();
            if (!spans.holds(span)) {
                damage.add("The span " + span.start() + " to " + span.end() + " of " + span.in().key() + ", "
                        + of + ", posting " + posting.id() + " is not its text \"" + span.quote()
                        + "\". " + remedy);
            }
        }
        return grounding.spans().size();
    }
}

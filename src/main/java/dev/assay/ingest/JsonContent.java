package dev.assay.ingest;

import dev.assay.model.Excerpt;
import dev.assay.model.Outcome;
import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a file that is JSON, or text that holds JSON such as a model's raw answer. */
final class JsonContent {

    private final DecodedText decoded;
    private final FileName name;
    private final Findings findings;
    private final RecordReader records;
    private final InferenceReader inferences;
    private final int allFields;
    private final Findings.Amount before;
    private final UnknownJson unknown = new UnknownJson();

    JsonContent(DecodedText decoded, FileName name, Findings findings, RecordReader records,
            InferenceReader inferences, int allFields) {
        this.decoded = decoded;
        this.name = name;
        this.findings = findings;
        this.records = records;
        this.inferences = inferences;
        this.allFields = allFields;
        this.before = findings.amount();
    }

    /** What was found in this text; others of the same file do not count. */
    private Findings.Amount found() {
        return findings.amount().minus(before);
    }

    void read() {
        if (readQuoted()) {
            return;
        }
        int told = findings.problems();
        AnswerText answer = AnswerText.of(decoded.text(), findings.tries(), records::namesRecord);
        if (answer.documents().isEmpty()) {
            listNoDocument(answer);
            return;
        }
        List<JsonDocument> documents = chosen(answer.documents());
        boolean several = documents.size() > 1;
        for (int i = 0; i < documents.size(); i++) {
            readDocument(documents.get(i), answer.reasoning(),
                    several ? Saying.of("place.document", i + 1) : Saying.NOTHING);
        }
        unknown.list(findings);
        if (found().isEmpty() && findings.problems() == told) {
            listNoDocument(answer);
        }
        for (Saying repair : answer.repairs()) {
            findings.problem(Outcome.REPAIRED, Saying.NOTHING, Saying.sentence(repair), Saying.NOTHING);
        }
        if (!found().isEmpty()) {
            around(answer);
        }
    }

    /** What stands around the documents; an answer keeps what stands before it as its reasoning. */
    private void around(AnswerText answer) {
        boolean answered = found().fields() > 0 || found().facts() > 0;
        if (!answered) {
            stray("remark.before-json", answer.reasoning(), Saying.NOTHING, false);
        }
        stray("remark.between-json", answer.between(), Saying.NOTHING, answered);
        stray("remark.after-json", answer.after(), byteAt(answer.afterOffset()), answered);
    }

    private Saying byteAt(int offset) {
        return Saying.of("place.byte", decoded.byteAt(offset));
    }

    private void stray(String remark, String text, Saying place, boolean answered) {
        if (!text.isEmpty()) {
            findings.problem(!answered && Unread.holdsText(text) ? Outcome.PARTIAL : Outcome.REPAIRED, place,
                    Saying.of(remark, Excerpt.of(text)), Saying.of("remedy.raw-file"));
        }
    }

    /** Reads a text that stands as a whole in quotes, as JSON writes a text. */
    private boolean readQuoted() {
        String text = decoded.text();
        int start = JsonRepair.skipSpace(text, 0);
        if (start == text.length() || text.charAt(start) != '"') {
            return false;
        }
        JsonDocument quoted = LenientJson.strict().read(text, start);
        if (!(quoted.isWhole() && quoted.root() instanceof String inner
                && JsonRepair.skipSpace(text, quoted.end()) == text.length())) {
            return false;
        }
        new JsonContent(decoded.with(inner), name, findings, records, inferences, allFields).read();
        if (!found().isEmpty()) {
            findings.problem(Outcome.REPAIRED, Saying.NOTHING, Saying.of("remark.quoted"), Saying.NOTHING);
        }
        return true;
    }

    private void listNoDocument(AnswerText answer) {
        if (answer.tagged()) {
            findings.problem(Outcome.QUARANTINED, Saying.NOTHING,
                    Saying.of("remark.reasoning-only", answer.reasoning().length()),
                    Saying.of("remedy.kept-reasoning"));
        } else {
            findings.problem(Outcome.QUARANTINED, Saying.NOTHING, Saying.of("remark.no-known-text"),
                    Saying.of("remedy.heading-lines"));
        }
    }

    private void readDocument(JsonDocument document, String reasoning, Saying place) {
        Findings.Amount before = findings.amount();
        Scope scope = new Scope(document, decoded.text(), place, PostingName.file(name), "", reasoning);
        BrokenList broken = BrokenList.of(document, decoded.text());
        boolean found = false;
        switch (inferences.asObject(document.root())) {
            case Map<?, ?> map -> {
                List<Map<String, @Nullable Object>> rows = Orients.rows(map);
                found = rows == null ? records.read(map, scope) : readRows(rows, document, scope);
            }
            case List<?> list -> {
                int number = 0;
                boolean single = list.size() == 1 && broken == null;
                for (Object item : list) {
                    findings.reading(number, list.size(), Saying.NOTHING);
                    number++;
                    found |= readItem(item, document, decoded.text(), scope, single ? 0 : number);
                }
                found |= !list.isEmpty();
            }
            case null, default -> {
            }
        }
        if (!found && document.isWhole()) {
            unknown.add(document.root(), place);
        }
        if (broken == null || !readBehind(broken, scope)) {
            damage(0).list(document, place, findings.amount().minus(before));
        }
    }

    private boolean readRows(List<Map<String, @Nullable Object>> rows, JsonDocument document, Scope scope) {
        findings.shape("pandas");
        int number = 0;
        for (Map<String, @Nullable Object> row : rows) {
            number++;
            readItem(row, document, decoded.text(), scope, number);
        }
        return !rows.isEmpty();
    }

    /** @param number its number in the list; 0 for the only one */
    private boolean readItem(@Nullable Object item, JsonDocument document, String text, Scope outer,
            int number) {
        PostingName posting = number == 0 ? PostingName.single(name) : PostingName.part(name, number);
        Scope inner = new Scope(document, text, outer.at(item(Math.max(1, number))), posting, "",
                outer.reasoning());
        boolean read = item instanceof Map<?, ?> map && records.read(map, inner);
        if (!read && (item == null || document.isWhole(item))) {
            unknown.add(item, inner.place());
        }
        return read;
    }

    /** One broken item of a list costs that item; those behind it are read. @return whether anything was */
    private boolean readBehind(BrokenList broken, Scope scope) {
        int number = broken.before();
        boolean any = false;
        if (!broken.gap().isEmpty()) {
            findings.problem(Outcome.PARTIAL, scope.at(item(number)),
                    Saying.of("remark.behind-item", Excerpt.of(broken.gap())),
                    Saying.of("remedy.json-there"));
        }
        for (BrokenList.Piece piece : broken.pieces(findings.tries())) {
            number++;
            Findings.Amount before = findings.amount();
            JsonDocument document = piece.document();
            boolean read = readItem(document.root(), document, piece.text(), scope, number);
            any |= read;
            damage(piece.at()).list(document, scope.at(item(number)), findings.amount().minus(before));
            if (!piece.stray().isEmpty()) {
                findings.problem(Outcome.PARTIAL, scope.at(item(number)),
                        Saying.of("remark.behind-item", Excerpt.of(piece.stray())),
                        Saying.of("remedy.json-there"));
            }
        }
        return any;
    }

    static Saying item(int number) {
        return Saying.of("place.item", number);
    }

    private RepairReport damage(int from) {
        return new RepairReport(findings, decoded.total(), offset -> decoded.byteAt(from + offset),
                "place.byte",
                allFields);
    }

    /**
     * Where an answer holds several documents that say the same kind of thing of the same posting, the one with
     * the most whole fields counts, and of those the last.
     */
    private List<JsonDocument> chosen(List<JsonDocument> documents) {
        List<JsonDocument> kept = new ArrayList<>();
        JsonDocument best = null;
        int most = -1;
        int rivals = 0;
        for (JsonDocument document : documents) {
            if (!(document.root() instanceof Map<?, ?> map) || !isRival(map)) {
                if (document.root() instanceof Map || document.root() instanceof List<?> list
                        && (documents.size() == 1 || list.stream().anyMatch(Map.class::isInstance))) {
                    kept.add(document);
                } else {
                    findings.unread().add(Saying.of("unread.key", Saying.of("unread.no-object")),
                            document.root(),
                            byteAt(document.start()));
                }
                continue;
            }
            rivals++;
            int fields = inferences.read(new Members(map), document).fields().size();
            if (fields >= most) {
                most = fields;
                best = document;
            }
        }
        if (best != null) {
            kept.add(best);
        }
        if (rivals > 1 && best != null) {
            findings.problem(Outcome.FLAGGED, byteAt(best.start()), Saying.of("remark.rivals", rivals, most),
                    Saying.of("remedy.others-raw"));
        }
        return kept;
    }

    private boolean isRival(Map<?, ?> map) {
        return inferences.recognises(map) && !new Members(map).has(PostingKeys.ID)
                && !(map.get("metadata") instanceof Map);
    }
}

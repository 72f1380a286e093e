package dev.assay.ingest;

import dev.assay.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a file that is JSON, or text that holds JSON such as a model's raw answer. */
final class JsonContent {

    private final DecodedText decoded;
    private final FileName name;
    private final Findings findings;
    private final RecordReader records;
    private final InferenceReader inferences;
    private final int allFields;
    private final UnknownJson unknown = new UnknownJson();

    JsonContent(DecodedText decoded, FileName name, Findings findings, RecordReader records,
            InferenceReader inferences, int allFields) {
        this.decoded = decoded;
        this.name = name;
        this.findings = findings;
        this.records = records;
        this.inferences = inferences;
        this.allFields = allFields;
    }

    void read() {
        AnswerText answer = AnswerText.of(decoded.text());
        if (answer.documents().isEmpty()) {
            listNoDocument(answer);
            return;
        }
        List<JsonDocument> documents = chosen(answer.documents());
        boolean several = documents.size() > 1;
        for (int i = 0; i < documents.size(); i++) {
            readDocument(documents.get(i), answer.reasoning(), several ? "document " + (i + 1) : "");
        }
        unknown.list(findings);
        if (findings.isEmpty() && findings.problems() == 0) {
            listNoDocument(answer);
        }
        for (String repair : answer.repairs()) {
            findings.problem(Outcome.REPAIRED, "", RunWriter.sentence(repair), "");
        }
        if (!answer.after().isEmpty() && !findings.isEmpty()) {
            findings.problem(Outcome.REPAIRED, "byte " + decoded.byteAt(answer.afterOffset()),
                    "Text stands after the JSON and was not read: " + InferenceReader.excerpt(answer.after()),
                    "Look at the raw file if it matters.");
        }
    }

    private void listNoDocument(AnswerText answer) {
        if (answer.tagged()) {
            findings.problem(Outcome.QUARANTINED, "",
                    "The answer holds reasoning only (" + answer.reasoning().length()
                            + " characters) and no JSON: the model stopped before it answered.",
                    "Ask the model again; the reasoning can be read in the kept file.");
        } else {
            findings.problem(Outcome.QUARANTINED, "",
                    "The text holds neither an answer in JSON nor a posting's Title: line.",
                    "Begin a posting with Title:, Company: and Location: lines and a blank line, or give JSON or CSV.");
        }
    }

    private void readDocument(JsonDocument document, String reasoning, String place) {
        Findings.Amount before = findings.amount();
        Scope scope = new Scope(document, decoded.text(), place, PostingName.file(name), "", reasoning);
        Damage damage = new Damage(findings, decoded.total(), decoded::byteAt, "byte", allFields);
        boolean found = false;
        switch (document.root()) {
            case Map<?, ?> map -> found = records.read(map, scope);
            case List<?> list -> {
                int number = 0;
                for (Object item : list) {
                    number++;
                    String at = scope.at("item " + number);
                    PostingName posting = list.size() == 1
                            ? PostingName.single(name)
                            : PostingName.part(name, number);
                    Scope inner = new Scope(document, decoded.text(), at, posting, "", reasoning);
                    boolean read = item instanceof Map<?, ?> map && records.read(map, inner);
                    if (!read && (item == null || document.isWhole(item))) {
                        unknown.add(item, at);
                    }
                    found |= read;
                }
                found |= !list.isEmpty();
            }
            case null, default -> {
            }
        }
        if (!found && document.isWhole()) {
            unknown.add(document.root(), place.isEmpty() ? "" : place);
        }
        damage.list(document, place, findings.amount().minus(before));
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
                }
                continue;
            }
            rivals++;
            int fields = inferences.read(map, document).fields().size();
            if (fields >= most) {
                most = fields;
                best = document;
            }
        }
        if (best != null) {
            kept.add(best);
        }
        if (rivals > 1 && best != null) {
            findings.problem(Outcome.FLAGGED, "byte " + decoded.byteAt(best.start()),
                    "The answer holds " + rivals
                            + " JSON documents with inferred fields; the last of those with the most fields ("
                            + most + ") was read.",
                    "Look at the raw file if the others matter.");
        }
        return kept;
    }

    private boolean isRival(Map<?, ?> map) {
        return inferences.recognises(map) && !PostingKeys.has(PostingKeys.ID, map)
                && !(map.get("metadata") instanceof Map);
    }
}

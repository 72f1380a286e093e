package dev.assay.ingest;

import dev.assay.model.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads a file with one JSON object on each line. */
final class JsonLines {

    private static final List<String> EXTENSIONS = List.of("jsonl", "ndjson");
    private static final int MOST_FAILED = 50;
    private static final JsonText STRICT = JsonText.strict();

    private final DecodedText decoded;
    private final FileName name;
    private final Findings findings;
    private final RecordReader records;
    private final int allFields;
    private final UnknownJson unknown = new UnknownJson();

    JsonLines(DecodedText decoded, FileName name, Findings findings, RecordReader records, int allFields) {
        this.decoded = decoded;
        this.name = name;
        this.findings = findings;
        this.records = records;
        this.allFields = allFields;
    }

    /** Whether the name says so, or the first two lines are an object each, the first with an id. */
    static boolean recognises(String text, FileName name) {
        int start = JsonRepair.skipSpace(text, 0);
        if (start == text.length() || text.charAt(start) != '{') {
            return false;
        }
        if (EXTENSIONS.contains(name.extension())) {
            return true;
        }
        JsonDocument first = STRICT.read(text, start);
        int next = JsonRepair.skipSpace(text, first.end());
        return first.isWhole() && first.root() instanceof Map<?, ?> map
                && PostingKeys.has(PostingKeys.ID, map)
                && text.substring(start, first.end()).lines().limit(2).count() == 1
                && next < text.length() && text.charAt(next) == '{'
                && text.substring(first.end(), next).contains("\n");
    }

    void read() {
        String text = decoded.text();
        int line = 1;
        int failed = 0;
        for (int start = 0; start < text.length();) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            failed += readLine(text.substring(start, end), line) ? 0 : 1;
            if (failed >= MOST_FAILED && findings.isEmpty()) {
                findings.problem(Outcome.QUARANTINED, "line " + line,
                        "None of the first " + failed + " lines holds anything known; the rest was not read.",
                        "Check that this is the file you meant.");
                break;
            }
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
            line++;
        }
        unknown.list(findings);
    }

    private boolean readLine(String line, int number) {
        int at = JsonRepair.skipSpace(line, 0);
        boolean all = true;
        while (at < line.length()) {
            String place = "line " + number;
            if (line.charAt(at) != '{') {
                findings.problem(Outcome.PARTIAL, place,
                        "No JSON object stands here: " + InferenceReader.excerpt(line.substring(at)),
                        "Correct the line, or leave it out.");
                return false;
            }
            JsonDocument document = JsonRepair.read(line, at);
            Findings.Amount before = findings.amount();
            Scope scope = new Scope(document, line, place, PostingName.part(name, number), "", "");
            boolean found = document.root() instanceof Map<?, ?> map && records.read(map, scope);
            if (!found && document.isWhole()) {
                unknown.add(document.root(), place);
            }
            if (!document.isWhole() || !document.repairs().isEmpty()) {
                new Damage(findings, bytes(line, line.length()), offset -> bytes(line, offset), "byte",
                        allFields)
                        .list(document, place, findings.amount().minus(before));
            }
            all &= found;
            at = document.isWhole() ? JsonRepair.skipSpace(line, document.end()) : line.length();
        }
        return all;
    }

    private static int bytes(String line, int to) {
        return line.substring(0, to).getBytes(StandardCharsets.UTF_8).length;
    }
}

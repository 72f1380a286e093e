package dev.assay.ingest;

import dev.assay.model.GivenDecision;
import dev.assay.model.Outcome;
import dev.assay.saying.Saying;
import dev.assay.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads a file with one JSON object on each line. */
final class JsonLines {

    private static final List<String> EXTENSIONS = List.of("jsonl", "ndjson");
    private static final LenientJson STRICT = LenientJson.strict();

    private final DecodedText decoded;
    private final FileName name;
    private final Findings findings;
    private final RecordReader records;
    private final Schema schema;
    private final UnknownJson unknown = new UnknownJson();

    JsonLines(DecodedText decoded, FileName name, Findings findings, RecordReader records, Schema schema) {
        this.decoded = decoded;
        this.name = name;
        this.findings = findings;
        this.records = records;
        this.schema = schema;
    }

    /** Whether the name says so, or the first two lines are an object each, the first with an id. */
    static boolean recognises(String text, FileName name) {
        int start = JsonRepair.skipSpace(text, 0);
        if (EXTENSIONS.contains(name.extension())) {
            return start == text.length() || text.charAt(start) != '[';
        }
        if (start == text.length() || text.charAt(start) != '{') {
            return false;
        }
        JsonDocument first = STRICT.read(text, start);
        int next = JsonRepair.skipSpace(text, first.end());
        return first.isWhole() && first.root() instanceof Map<?, ?> map
                && new Members(map).has(PostingKeys.ID)
                && text.substring(start, first.end()).lines().limit(2).count() == 1
                && next < text.length() && text.charAt(next) == '{'
                && text.substring(first.end(), next).contains("\n");
    }

    void read() {
        List<Line> block = new ArrayList<>();
        for (Line line : lines(decoded.text())) {
            findings.reading(line.start(), decoded.text().length(), line.place());
            if (line.begins() && !block.isEmpty()) {
                readBlock(block);
                block.clear();
            }
            if (!line.text().isBlank()) {
                block.add(line);
            }
        }
        if (!block.isEmpty()) {
            readBlock(block);
        }
        unknown.list(findings);
    }

    /** A line. @param start its UTF-16 offset in the file */
    private record Line(String text, int number, int start) {

        /** Whether an object begins with it that is not part of the one before. */
        boolean begins() {
            return text.startsWith("{");
        }

        int end() {
            return start + text.length();
        }

        Saying place() {
            return Saying.of("place.line", number);
        }
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        for (int start = 0; start < text.length();) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            lines.add(new Line(text.substring(start, end), lines.size() + 1, start));
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
        return lines;
    }

    /**
     * Reads lines of which only the first begins an object at its very beginning: one object that is laid out
     * over all of them, or an object on the first and others that stand for themselves.
     */
    private void readBlock(List<Line> block) {
        Line first = block.getFirst();
        if (block.size() > 1 && isOpen(first)) {
            String whole = decoded.text().substring(first.start(), block.getLast().end());
            JsonDocument document = STRICT.read(whole, 0);
            if (!document.isWhole() && isLaidOut(block)) {
                document = JsonRepair.read(whole, 0, findings.tries());
                readText(whole, document, first);
                return;
            }
            if (!document.isWhole()) {
                document = JsonRepair.tolerant(whole);
            }
            if (document.isWhole() && JsonRepair.skipSpace(whole, document.end()) == whole.length()) {
                readText(whole, document, first);
                return;
            }
        }
        block.forEach(this::readLine);
    }

    private static boolean isOpen(Line line) {
        return line.begins() && !STRICT.read(line.text(), 0).isWhole();
    }

    /** Whether the lines are set in as those of one object are. */
    private static boolean isLaidOut(List<Line> block) {
        return block.stream().skip(1)
                .allMatch(line -> " \t}]".indexOf(line.text().charAt(0)) >= 0);
    }

    private void readLine(Line line) {
        String text = line.text();
        int at = JsonRepair.skipSpace(text, 0);
        while (at < text.length()) {
            if (text.charAt(at) == ',' && JsonRepair.skipSpace(text, at + 1) == text.length() && at > 0) {
                return;
            }
            if (text.charAt(at) != '{') {
                findings.unread().addLost(Saying.of("unread.no-json"), Unread.NOT_READ, text.substring(at),
                        line.place());
                return;
            }
            JsonDocument document = JsonRepair.read(text, at, findings.tries());
            readText(text, document, line);
            at = document.isWhole() ? JsonRepair.skipSpace(text, document.end()) : text.length();
        }
    }

    private void readText(String text, JsonDocument document, Line line) {
        Saying place = line.place();
        Findings.Amount before = findings.amount();
        Scope scope = new Scope(document, text, place, PostingName.part(name, line.number()), "", "");
        boolean found = document.root() instanceof Map<?, ?> map
                && (JournalLine.recognises(map) ? readDecision(map, place) : records.read(map, scope));
        if (!found && document.isWhole()) {
            unknown.add(document.root(), place);
        }
        if (!document.isWhole() || !document.repairs().isEmpty()) {
            new RepairReport(findings, bytes(text, text.length()), offset -> bytes(text, offset),
                    "place.byte",
                    schema.fields().size())
                    .list(document, place, findings.amount().minus(before));
        }
    }

    private boolean readDecision(Map<?, ?> line, Saying place) {
        JournalLine.unread(line).forEach((key, value) -> findings.unread().add(key, value, place));
        GivenDecision given = JournalLine.read(schema, line);
        if (given == null) {
            findings.problem(Outcome.PARTIAL, place, Saying.of("remark.unreadable-decision"),
                    Saying.of("remedy.decision-with-field"));
        } else {
            findings.decision(given);
        }
        return true;
    }

    private static int bytes(String line, int to) {
        return line.substring(0, Math.min(to, line.length())).getBytes(StandardCharsets.UTF_8).length;
    }
}

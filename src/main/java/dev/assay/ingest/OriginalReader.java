package dev.assay.ingest;

import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.schema.Schema;

/**
 * Reads a file, whatever it is: postings, Pass 1 results and answers in every shape that is known, on their own
 * or together. A function of the file's path and bytes alone; it never fails, but says what it could not read.
 */
public final class OriginalReader {

    /** Goes up whenever the same bytes may be read differently than before. */
    public static final int PARSER_VERSION = 7;

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 64 * 1024 * 1024;

    private final Schema schema;
    private final InferenceReader inferences;

    public OriginalReader(Schema schema) {
        this.schema = schema;
        this.inferences = new InferenceReader(schema);
    }

    /** What the file says; its outcome and problems tell how well it could be read. */
    public Imported read(Original original) {
        Findings findings = new Findings(original.path());
        try {
            read(original, findings);
        } catch (RuntimeException | StackOverflowError e) {
            // one file that the program cannot cope with must not stop the reading of the others
            findings.problem(Outcome.QUARANTINED, "", "The program failed on this file: " + e,
                    "Report it together with the file, which is kept.");
        }
        return findings.done();
    }

    private void read(Original original, Findings findings) {
        byte[] bytes = original.bytes();
        if (bytes.length == 0) {
            findings.problem(Outcome.QUARANTINED, "", "The file is empty.",
                    "Give the file with its content.");
            return;
        }
        if (bytes.length > LARGEST) {
            findings.problem(Outcome.QUARANTINED, "", tooLarge(bytes.length), SPLIT);
            return;
        }
        DecodedText decoded = DecodedText.of(bytes);
        String binary = BinaryContent.kind(bytes, decoded.text());
        if (!binary.isEmpty()) {
            findings.problem(Outcome.QUARANTINED, "", "This is " + binary + ", not text.",
                    "Save it as text, JSON or CSV.");
            return;
        }
        if (decoded.text().isBlank()) {
            findings.problem(Outcome.QUARANTINED, "", "The file holds only white space.",
                    "Give the file with its content.");
            return;
        }
        if (!decoded.note().isEmpty()) {
            findings.problem(Outcome.REPAIRED, "", AnswerWriter.sentence(decoded.note()),
                    "Save the file as UTF-8 if characters look wrong.");
        }
        readText(decoded, FileName.of(original.path()), findings, AnswerIds.sha256(bytes));
    }

    private void readText(DecodedText decoded, FileName name, Findings findings, String sha) {
        AnswerWriter answers = new AnswerWriter(schema, inferences, findings, sha);
        int allFields = schema.fields().size();
        RecordReader records = new RecordReader(name, findings, sha, inferences, answers, allFields);
        if (name.pass() == 0 && CsvContent.recognises(decoded.text(), name)) {
            findings.shape("csv");
            new CsvContent(decoded, name, findings, records, inferences::isField).read();
        } else if (name.pass() == 0 && TextPosting.recognises(decoded.text())) {
            findings.shape("text");
            TextPosting.read(decoded.text(), name, findings);
        } else if (JsonLines.recognises(decoded.text(), name)) {
            findings.shape("json-lines");
            new JsonLines(decoded, name, findings, records, allFields).read();
        } else {
            findings.shape("json");
            new JsonContent(decoded, name, findings, records, inferences, allFields).read();
        }
    }

    static final String SPLIT = "Split it into smaller files; postings can stand one on each line of several files.";

    static String tooLarge(long bytes) {
        return "The file has " + (bytes + (1 << 20) - 1 >> 20) + " MB; at most " + (LARGEST >> 20)
                + " MB can be read at once.";
    }
}

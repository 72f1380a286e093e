package dev.assay.ingest;

import dev.assay.ingest.parquet.ParquetTable;
import dev.assay.ingest.shape.Shapes;
import dev.assay.model.Excerpt;
import dev.assay.model.FileReading;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file, whatever it is: postings, Pass 1 results and answers in every shape that is known, on their own
 * or together. A function of the file's path and bytes alone; it never fails, but says what it could not read.
 */
public final class OriginalReader implements FileReading {

    /** Goes up whenever the same bytes may be read differently than before. */
    public static final int PARSER_VERSION = 13;

    /** The largest file that is read, in bytes. */
    public static final int LARGEST = 64 * 1024 * 1024;

    private final Schema schema;
    private final InferenceReader inferences;
    private final Shapes shapes;

    /** Knows the shapes that come with the program. */
    public OriginalReader(Schema schema) {
        this(schema, Shapes.shipped());
    }

    public OriginalReader(Schema schema, Shapes shapes) {
        this.schema = schema;
        this.shapes = shapes;
        this.inferences = new InferenceReader(schema);
    }

    /** What the file says; its outcome and problems tell how well it could be read. */
    public Imported read(Original original) {
        return read(original, Progress.NONE);
    }

    @Override
    public Imported read(Original original, Progress progress) {
        Findings findings = new Findings(original.path(), progress);
        try {
            read(original, findings);
        } catch (CancellationException e) {
            throw e;
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
        String sha = AnswerIds.sha256(bytes);
        UnpackBudget budget = new UnpackBudget();
        if (Unpacked.isGzip(bytes)) {
            String path = withoutEnding(original.path());
            close(Unpacked.gzip(bytes, budget,
                    file -> readPacked(file, path, sha, budget, findings)), "file", findings);
        } else if (Unpacked.isZip(bytes) && XlsxContent.recognises(bytes)) {
            readWorkbook(original.path(), bytes, sha, budget, findings);
        } else if (Unpacked.isZip(bytes)) {
            close(Unpacked.zip(bytes, budget,
                    file -> readPacked(file, original.path() + "/" + file.name(), sha, budget, findings)),
                    "ZIP archive", findings);
        } else {
            readPlain(original.path(), bytes, sha, budget, findings);
        }
    }

    private static String withoutEnding(String path) {
        return path.replaceFirst("(?i)\\.gz(ip)?$", "");
    }

    private void readPacked(Unpacked.File file, String path, String sha, UnpackBudget budget,
            Findings findings) {
        findings.within(file.name());
        byte[] bytes = file.bytes();
        if (Unpacked.isZip(bytes) && XlsxContent.recognises(bytes)) {
            readWorkbook(path, bytes, sha, budget, findings);
        } else if (Unpacked.isZip(bytes) || Unpacked.isGzip(bytes) && file.name().isEmpty()) {
            findings.problem(Outcome.PARTIAL, "", "This is an archive within an archive and was not read.",
                    "Unpack it, and give what it holds.");
        } else if (Unpacked.isGzip(bytes)) {
            String inner = withoutEnding(path);
            packedFault(Unpacked.gzip(bytes, budget,
                    one -> readPlain(inner, one.bytes(), sha, budget, findings)),
                    "file", findings);
        } else {
            readPlain(path, bytes, sha, budget, findings);
        }
    }

    /** What of a packed file was not read. */
    private static void close(Unpacked unpacked, String what, Findings findings) {
        findings.within("");
        if (!unpacked.skipped().isEmpty()) {
            findings.problem(Outcome.FLAGGED, "", "In the archive " + unpacked.skipped().size()
                    + " files were not read, for what has such a name holds no text: "
                    + Excerpt.of(unpacked.skipped()) + ".", "");
        }
        packedFault(unpacked, what, findings);
        if (unpacked.files() == 0 && unpacked.fault().isEmpty()) {
            findings.problem(Outcome.QUARANTINED, "", "The " + what + " holds nothing that can be read.",
                    "Give postings, Pass 1 results or answers.");
        }
    }

    private static void packedFault(Unpacked unpacked, String what, Findings findings) {
        if (!unpacked.fault().isEmpty()) {
            findings.problem(unpacked.files() == 0 ? Outcome.QUARANTINED : Outcome.PARTIAL, "",
                    unpacked.fault() + (unpacked.files() == 0
                            ? "; nothing of the packed " + what + " was read."
                            : "; what could be unpacked of the " + what + " before was read."),
                    "Pack it again, in smaller parts if it is large.");
        }
    }

    private void readWorkbook(String path, byte[] bytes, String sha, UnpackBudget budget,
            Findings findings) {
        findings.shape("xlsx");
        FileName name = FileName.of(path);
        RecordReader records = records(name, findings, sha);
        new XlsxContent(name, findings, records, inferences::isField, budget).read(bytes);
    }

    private RecordReader records(FileName name, Findings findings, String sha) {
        return new RecordReader(name, findings, sha, inferences,
                new AnswerWriter(schema, inferences, findings, sha), schema.fields().size(), shapes);
    }

    private void readPlain(String path, byte[] bytes, String sha, UnpackBudget budget,
            Findings findings) {
        if (bytes.length == 0) {
            findings.problem(Outcome.FLAGGED, "", "The file is empty.", "Give the file with its content.");
            return;
        }
        if (ParquetTable.isOne(bytes)) {
            findings.shape("parquet");
            FileName name = FileName.of(path);
            new ParquetContent(name, findings, records(name, findings, sha), inferences::isField, budget)
                    .read(bytes);
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
        readText(decoded, FileName.of(path), findings, sha);
    }

    private void readText(DecodedText decoded, FileName name, Findings findings, String sha) {
        int allFields = schema.fields().size();
        RecordReader records = records(name, findings, sha);
        if (readChunks(decoded.text(), name, findings, records)
                || name.pass() == 0 && YamlContent.read(decoded.text(), name, findings, records)) {
            return;
        }
        if (name.pass() == 0 && CsvContent.recognises(decoded.text(), name)) {
            findings.shape("csv");
            new CsvContent(decoded, name, findings, records, inferences::isField).read();
        } else if (name.pass() == 0 && TextPosting.recognises(decoded.text())) {
            findings.shape("text");
            TextPosting.read(decoded.text(), name, findings);
        } else if (name.pass() == 0 && XmlContent.recognises(decoded.text(), name)) {
            findings.shape("xml");
            XmlContent.read(decoded.text(), name, findings, records);
        } else if (name.pass() == 0 && HtmlPage.recognises(decoded.text(), name)) {
            findings.shape("html");
            HtmlPage.read(decoded.text(), name, findings, records);
        } else if (name.pass() == 0 && readMarkdown(decoded.text(), name, records)) {
            findings.shape("markdown");
        } else if (JsonLines.recognises(decoded.text(), name)) {
            findings.shape("json-lines");
            new JsonLines(decoded, name, findings, records, schema).read();
        } else {
            findings.shape("json");
            new JsonContent(decoded, name, findings, records, inferences, allFields).read();
        }
    }

    private static boolean readChunks(String text, FileName name, Findings findings, RecordReader records) {
        ChunkedAnswer answer = ChunkedAnswer.of(text);
        if (answer == null) {
            return false;
        }
        if (answer.isMixed()) {
            findings.problem(Outcome.QUARANTINED, "",
                    "The pieces of several answers stand in one stream; none was put together.",
                    "Give each stream a file of its own.");
            return true;
        }
        boolean read = records.readAnswer(answer.record(),
                new Scope(JsonDocument.made(answer.record()), "", "", PostingName.file(name), "",
                        answer.thought()));
        if (read) {
            findings.shape("stream");
        }
        if (read && !answer.failed().isEmpty()) {
            findings.problem(Outcome.PARTIAL, "", "The stream of the answer tells of a failure: "
                    + Excerpt.of(answer.failed()), "Ask the model again.");
        }
        if (read && answer.isCut()) {
            findings.problem(Outcome.PARTIAL, "", "The model came to its greatest length and said no more.",
                    "Ask the model again, with more room for its answer.");
        }
        return read;
    }

    private boolean readMarkdown(String text, FileName name, RecordReader records) {
        if (text.indexOf('{') >= 0 && records.holdsRecord(text)) {
            return false;
        }
        Map<String, @Nullable Object> posting = MarkdownPosting.of(text, name);
        return posting != null && records.readOwn(posting,
                new Scope(JsonDocument.made(posting), "", "", PostingName.file(name), "", ""));
    }

    static final String SPLIT = "Split it into smaller files; postings can stand one on each line of several files.";

    static String tooLarge(long bytes) {
        return "The file has " + (bytes + (1 << 20) - 1 >> 20) + " MB; at most " + (LARGEST >> 20)
                + " MB can be read at once.";
    }
}

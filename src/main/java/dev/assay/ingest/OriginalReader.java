package dev.assay.ingest;

import dev.assay.ingest.parquet.ParquetTable;
import dev.assay.ingest.shape.Shapes;
import dev.assay.model.Excerpt;
import dev.assay.model.FileReading;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.saying.Saying;
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
    public static final int PARSER_VERSION = 14;

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
            findings.problem(Outcome.QUARANTINED, Saying.NOTHING, Saying.of("remark.failed", e.toString()),
                    Saying.of("remedy.report"));
        }
        return findings.done();
    }

    private void read(Original original, Findings findings) {
        byte[] bytes = original.bytes();
        if (bytes.length == 0) {
            findings.problem(Outcome.QUARANTINED, Saying.NOTHING, Saying.of("remark.empty"),
                    Saying.of("remedy.content"));
            return;
        }
        if (bytes.length > LARGEST) {
            findings.problem(Outcome.QUARANTINED, Saying.NOTHING, tooLarge(bytes.length), SPLIT);
            return;
        }
        String sha = AnswerIds.sha256(bytes);
        UnpackBudget budget = new UnpackBudget();
        if (Unpacked.isGzip(bytes)) {
            String path = withoutEnding(original.path());
            close(Unpacked.gzip(bytes, budget,
                    file -> readPacked(file, path, sha, budget, findings)), false, findings);
        } else if (Unpacked.isZip(bytes) && XlsxContent.recognises(bytes)) {
            readWorkbook(original.path(), bytes, sha, budget, findings);
        } else if (Unpacked.isZip(bytes)) {
            close(Unpacked.zip(bytes, budget,
                    file -> readPacked(file, original.path() + "/" + file.name(), sha, budget, findings)),
                    true, findings);
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
            findings.problem(Outcome.PARTIAL, Saying.NOTHING, Saying.of("remark.inner-archive"),
                    Saying.of("remedy.unpack"));
        } else if (Unpacked.isGzip(bytes)) {
            String inner = withoutEnding(path);
            packedFault(Unpacked.gzip(bytes, budget,
                    one -> readPlain(inner, one.bytes(), sha, budget, findings)),
                    false, findings);
        } else {
            readPlain(path, bytes, sha, budget, findings);
        }
    }

    /** What of a packed file was not read. @param archive whether it holds files, and is not one itself */
    private static void close(Unpacked unpacked, boolean archive, Findings findings) {
        findings.within("");
        if (!unpacked.skipped().isEmpty()) {
            findings.problem(Outcome.FLAGGED, Saying.NOTHING, Saying.of("remark.skipped-in-archive",
                    unpacked.skipped().size(), Excerpt.of(unpacked.skipped())), Saying.NOTHING);
        }
        packedFault(unpacked, archive, findings);
        if (unpacked.files() == 0 && unpacked.fault().isEmpty()) {
            findings.problem(Outcome.QUARANTINED, Saying.NOTHING,
                    Saying.of(archive ? "remark.archive-of-nothing" : "remark.nothing"),
                    Saying.of("remedy.give-known"));
        }
    }

    private static void packedFault(Unpacked unpacked, boolean archive, Findings findings) {
        if (!unpacked.fault().isEmpty()) {
            boolean none = unpacked.files() == 0;
            findings.problem(none ? Outcome.QUARANTINED : Outcome.PARTIAL, Saying.NOTHING,
                    Saying.of(none ? "remark.packed-unread" : "remark.packed-in-part", unpacked.fault(),
                            Saying.of(archive ? "kind.of-archive" : "kind.of-file")),
                    Saying.of("remedy.pack-again"));
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
            findings.problem(Outcome.FLAGGED, Saying.NOTHING, Saying.of("remark.empty"),
                    Saying.of("remedy.content"));
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
        Saying binary = BinaryContent.kind(bytes, decoded.text());
        if (!binary.isEmpty()) {
            findings.problem(Outcome.QUARANTINED, Saying.NOTHING, Saying.of("remark.binary", binary),
                    Saying.of("remedy.as-text-file"));
            return;
        }
        if (decoded.text().isBlank()) {
            findings.problem(Outcome.QUARANTINED, Saying.NOTHING, Saying.of("remark.white-space"),
                    Saying.of("remedy.content"));
            return;
        }
        if (!decoded.note().isEmpty()) {
            findings.problem(Outcome.REPAIRED, Saying.NOTHING, Saying.sentence(decoded.note()),
                    Saying.of("remedy.utf-8"));
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
            findings.problem(Outcome.QUARANTINED, Saying.NOTHING, Saying.of("remark.mixed-stream"),
                    Saying.of("remedy.own-file"));
            return true;
        }
        boolean read = records.readAnswer(answer.record(),
                new Scope(JsonDocument.made(answer.record()), "", Saying.NOTHING, PostingName.file(name), "",
                        answer.thought()));
        if (read) {
            findings.shape("stream");
        }
        if (read && !answer.failed().isEmpty()) {
            findings.problem(Outcome.PARTIAL, Saying.NOTHING,
                    Saying.of("remark.stream-failed", Excerpt.of(answer.failed())),
                    Saying.of("remedy.ask-again"));
        }
        if (read && answer.isCut()) {
            findings.problem(Outcome.PARTIAL, Saying.NOTHING, Saying.of("remark.greatest-length"),
                    Saying.of("remedy.more-room"));
        }
        return read;
    }

    private boolean readMarkdown(String text, FileName name, RecordReader records) {
        if (text.indexOf('{') >= 0 && records.holdsRecord(text)) {
            return false;
        }
        Map<String, @Nullable Object> posting = MarkdownPosting.of(text, name);
        return posting != null && records.readOwn(posting,
                new Scope(JsonDocument.made(posting), "", Saying.NOTHING, PostingName.file(name), "", ""));
    }

    static final Saying SPLIT = Saying.of("remedy.split");

    /** As a failure tells it, which is in English. */
    static String tooLargeInWords(long bytes) {
        return tooLarge(bytes).english() + " " + SPLIT.english();
    }

    private static Saying tooLarge(long bytes) {
        return Saying.of("remark.large", bytes + (1 << 20) - 1 >> 20, LARGEST >> 20);
    }
}

package dev.assay.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.ingest.parquet.ParquetTable;
import dev.assay.ingest.shape.ShapeDraft;
import dev.assay.ingest.shape.Shapes;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Problem;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of a file that nobody knows, to draft a shape for them. */
public final class UnknownRecords {

    private static final int DEEPEST = 6;
    private static final String COMMAND = "assay shapes draft FILE";

    private UnknownRecords() {}

    /** A first shape for a file; null where it is neither a table nor a tree. */
    public static @Nullable String draft(Original original, Schema schema) {
        List<Map<?, ?>> records = records(original);
        InferenceReader inferences = new InferenceReader(schema);
        return records.isEmpty()
                ? null
                : ShapeDraft.of(records, said -> said.indexOf('{') >= 0 && inferences.isNamedIn(said));
    }

    /** Some of a file's records; none where it is neither a table nor a tree. */
    public static List<Map<?, ?>> records(Original original) {
        byte[] bytes = unpacked(original.bytes());
        if (ParquetTable.isOne(bytes)) {
            return ParquetContent.sample(bytes);
        }
        if (XlsxContent.recognises(bytes)) {
            return XlsxSample.of(bytes);
        }
        String text = DecodedText.of(bytes).text();
        return BinaryContent.kind(bytes, text).isEmpty()
                ? records(text, FileName.of(original.path().replaceFirst("(?i)\\.gz$", "")))
                : List.of();
    }

    /**
     * What some records are read as by a shape that is being written.
     *
     * @param shipped the program's own shapes
     * @throws dev.assay.schema.DataFileException if the shape is wrong
     */
    public static Imported read(List<Map<?, ?>> records, Shapes shipped, String shape, Schema schema) {
        Shapes with = shipped.with(Shapes.read(Map.of("mapped.yaml", shape)));
        try {
            return new OriginalReader(schema, with)
                    .read(new Original("rows.json", new ObjectMapper().writeValueAsBytes(records)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record that was read is a plain JSON shape.", e);
        }
    }

    /** Whether a remark on a file says that a shape can be written for it. */
    public static boolean isOffered(Problem problem) {
        return problem.remedy().contains(COMMAND);
    }

    private static byte[] unpacked(byte[] bytes) {
        List<byte[]> files = new ArrayList<>();
        if (Unpacked.isGzip(bytes)) {
            Unpacked.gzip(bytes, new UnpackBudget(), file -> files.add(file.bytes()));
        }
        return files.isEmpty() ? bytes : files.getFirst();
    }

    private static List<Map<?, ?>> records(String text, FileName name) {
        if (XmlContent.recognises(text, name)) {
            return largest(XmlTree.read(text).root(), 0);
        }
        AnswerText json = AnswerText.of(text, new RepairBudget());
        List<Object> roots = new ArrayList<>();
        json.documents().forEach(document -> {
            if (document.root() != null) {
                roots.add(document.root());
            }
        });
        boolean begins = text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[");
        if (begins && !roots.isEmpty()) {
            return largest(roots.size() == 1 ? roots.getFirst() : roots, 0);
        }
        return CsvContent.sample(text);
    }

    /** The list of objects that holds the most; the object itself where none does. */
    private static List<Map<?, ?>> largest(Object value, int depth) {
        List<Map<?, ?>> best = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> {
                if (item instanceof Map<?, ?> map) {
                    best.add(map);
                }
            });
            return best;
        }
        if (value instanceof Map<?, ?> map && depth < DEEPEST) {
            for (Object member : map.values()) {
                if (member instanceof Map || member instanceof List) {
                    List<Map<?, ?>> inner = largest(member, depth + 1);
                    boolean list = member instanceof List || inner.size() > 1;
                    if (list && inner.size() > best.size() && inner.getFirst().size() > 2) {
                        best.clear();
                        best.addAll(inner);
                    }
                }
            }
            return best.isEmpty() || !isOnlyHolder(map) ? List.of(new LinkedHashMap<>(map)) : best;
        }
        return best;
    }

    /** Whether an object has no long text of its own, so that it only holds what does. */
    private static boolean isOnlyHolder(Map<?, ?> map) {
        return map.values().stream()
                .noneMatch(value -> value instanceof String text && Unread.holdsText(text));
    }
}

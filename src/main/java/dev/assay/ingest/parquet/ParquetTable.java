package dev.assay.ingest.parquet;

import dev.assay.saying.Saying;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * A table in a Parquet file: its row groups one after another, and of each column one page at a time. Of the library,
 * what needs no Hadoop is used.
 */
public final class ParquetTable {

    /** How long the mark at a file's beginning and end is. */
    static final int MARK = 4;
    private static final int TAIL = MARK + 4;

    private final byte[] bytes;
    private final int footer;
    private final MessageType schema;
    private final List<RowGroup> groups;
    private final String writer;

    private ParquetTable(byte[] bytes, int footer, MessageType schema, FileMetaData about) {
        this.bytes = bytes;
        this.footer = footer;
        this.schema = schema;
        this.groups = about.getRow_groups();
        this.writer = about.isSetCreated_by() ? about.getCreated_by() : "";
    }

    /** Whether a file begins as Parquet does, with or without encryption. */
    public static boolean isOne(byte[] bytes) {
        return startsWith(bytes, "PAR1") || startsWith(bytes, "PARE");
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        return bytes.length >= MARK && mark.equals(mark(bytes, 0));
    }

    private static String mark(byte[] bytes, int at) {
        return new String(bytes, at, MARK, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** @throws ParquetFault if it is damaged, or cannot be read for another reason */
    public static ParquetTable of(byte[] bytes) {
        if (bytes.length < MARK + TAIL || !isOne(bytes)
                || !mark(bytes, bytes.length - MARK).startsWith("PAR")) {
            throw ParquetFault.of(
                    Saying.of("remark.parquet-cut"), Saying.of("remedy.copy-again"));
        }
        if (startsWith(bytes, "PARE") || mark(bytes, bytes.length - MARK).equals("PARE")) {
            throw encrypted();
        }
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - TAIL);
        int from = bytes.length - TAIL - length;
        if (length < 0 || from < MARK) {
            throw ParquetFault.damaged();
        }
        return guarded(() -> {
            FileMetaData about = Util.readFileMetaData(new ByteArrayInputStream(bytes, from, length));
            FileMetaData alone = new FileMetaData(about);
            alone.setRow_groups(List.of());
            MessageType schema = new ParquetMetadataConverter().fromParquetMetadata(alone).getFileMetaData()
                    .getSchema();
            return new ParquetTable(bytes, from, schema, about);
        });
    }

    private static ParquetFault encrypted() {
        return ParquetFault.of(Saying.of("remark.encrypted"), Saying.of("remedy.unencrypted"));
    }

    /** The names of its columns, as they are written. */
    public List<String> columns() {
        return schema.getFields().stream().map(Type::getName).toList();
    }

    /** How many row groups it has. */
    public int groups() {
        return groups.size();
    }

    /** How many rows a row group has, as the file says. */
    public long rows(int group) {
        return groups.get(group).getNum_rows();
    }

    /** How large a row group is in the file, in bytes, as the file says. */
    public long size(int group) {
        return groups.get(group).getColumns().stream()
                .mapToLong(column -> column.isSetMeta_data()
                        ? column.getMeta_data().getTotal_compressed_size()
                        : 0)
                .sum();
    }

    /**
     * Reads a row group from its first row on.
     *
     * @throws ParquetFault where it cannot be read, or not to its end; what stands before was given
     */
    public void read(int group, ParquetRows rows) {
        guarded(() -> {
            RowGroup from = groups.get(group);
            if (from.getNum_rows() > 0 && schema.getColumns().size() > 0) {
                each(pages(from), rows);
            }
            return rows;
        });
    }

    private void each(PageReadStore pages, ParquetRows rows) {
        RowShape shape = new RowShape(schema);
        RecordReader<ParquetRow> reader = new ColumnIOFactory(writer).getColumnIO(schema)
                .getRecordReader(pages, shape);
        for (long left = pages.getRowCount(); left > 0; left--) {
            if (!rows.take(reader.read())) {
                return;
            }
        }
    }

    private PageReadStore pages(RowGroup group) {
        Map<List<String>, PageReader> readers = new HashMap<>();
        Map<List<String>, ColumnChunk> chunks = new HashMap<>();
        group.getColumns().forEach(chunk -> {
            if (chunk.isSetCrypto_metadata() || !chunk.isSetMeta_data()) {
                throw encrypted();
            }
            if (chunk.isSetFile_path()) {
                throw ParquetFault.of(Saying.of("remark.other-files"), Saying.of("remedy.other-files"));
            }
            chunks.put(chunk.getMeta_data().getPath_in_schema(), chunk);
        });
        PageSpace space = new PageSpace();
        for (ColumnDescriptor column : schema.getColumns()) {
            ColumnChunk chunk = chunks.get(List.of(column.getPath()));
            if (chunk == null || column.getMaxRepetitionLevel() == 0
                    && chunk.getMeta_data().getNum_values() != group.getNum_rows()) {
                throw ParquetFault.damaged();
            }
            readers.put(List.of(column.getPath()), new ColumnPages(bytes, footer, chunk.getMeta_data(),
                    column.getPrimitiveType(), space));
        }
        return new PageReadStore() {
            @Override
            public PageReader getPageReader(ColumnDescriptor column) {
                PageReader reader = readers.get(List.of(column.getPath()));
                if (reader == null) {
                    throw ParquetFault.damaged();
                }
                return reader;
            }

            @Override
            public long getRowCount() {
                return group.getNum_rows();
            }
        };
    }

    /** A step of the library, which fails in many ways on what was never written so, and asks for any memory it reads of. */
    private static <T> T guarded(Step<T> step) {
        try {
            return step.done();
        } catch (ParquetFault | CancellationException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw cause(e);
        }
    }

    private static ParquetFault cause(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof CancellationException cancelled) {
                throw cancelled;
            }
            if (e instanceof ParquetFault fault) {
                return fault;
            }
        }
        return ParquetFault.damaged();
    }

    /** What may fail as the library does. */
    private interface Step<T> {

        T done() throws IOException;
    }
}

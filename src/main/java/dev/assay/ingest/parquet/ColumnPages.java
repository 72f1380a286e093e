package dev.assay.ingest.parquet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** The pages of one column in one row group, each unpacked when it is its turn. */
final class ColumnPages implements PageReader {

    private static final ParquetMetadataConverter CONVERTER = new ParquetMetadataConverter();

    private final byte[] bytes;
    private final int end;
    private final CompressionCodec codec;
    private final long values;
    private final Statistics<?> noStatistics;
    private final PageSpace space;
    private int at;
    private int held;
    private long given;
    private @Nullable PageHeader peeked;

    /** @param limit where the pages of a file end */
    ColumnPages(byte[] bytes, int limit, ColumnMetaData chunk, PrimitiveType type, PageSpace space) {
        long from = chunk.getData_page_offset();
        if (chunk.isSetDictionary_page_offset() && chunk.getDictionary_page_offset() > 0) {
            from = Math.min(from, chunk.getDictionary_page_offset());
        }
        long length = chunk.getTotal_compressed_size();
        if (from < ParquetTable.MARK || length < 0 || from > limit || length > limit - from) {
            throw ParquetFault.damaged();
        }
        this.bytes = bytes;
        this.at = (int) from;
        this.end = (int) (from + length);
        this.codec = chunk.getCodec();
        this.values = chunk.getNum_values();
        this.noStatistics = Statistics.noopStats(type);
        this.space = space;
    }

    @Override
    public long getTotalValueCount() {
        return values;
    }

    @Override
    public @Nullable DictionaryPage readDictionaryPage() {
        try {
            PageHeader header = header();
            if (header.getType() != PageType.DICTIONARY_PAGE) {
                peeked = header;
                return null;
            }
            // it is held as long as the column is read
            space.hold(0, header.getUncompressed_page_size());
            return new DictionaryPage(data(header), header.getDictionary_page_header().getNum_values(),
                    CONVERTER.getEncoding(header.getDictionary_page_header().getEncoding()));
        } catch (IOException e) {
            throw ParquetFault.damaged();
        }
    }

    @Override
    public @Nullable DataPage readPage() {
        try {
            while (given < values) {
                PageHeader header = peeked == null ? header() : peeked;
                peeked = null;
                switch (header.getType()) {
                    case DATA_PAGE -> {
                        return first(header, header.getData_page_header());
                    }
                    case DATA_PAGE_V2 -> {
                        return second(header, header.getData_page_header_v2());
                    }
                    case null, default -> at += header.getCompressed_page_size();
                }
            }
            return null;
        } catch (IOException e) {
            throw ParquetFault.damaged();
        }
    }

    private DataPage first(PageHeader header, DataPageHeader page) throws IOException {
        open(header, page.getNum_values());
        return new DataPageV1(data(header), page.getNum_values(), header.getUncompressed_page_size(),
                noStatistics,
                encoding(page.getRepetition_level_encoding()), encoding(page.getDefinition_level_encoding()),
                encoding(page.getEncoding()));
    }

    private DataPage second(PageHeader header, DataPageHeaderV2 page) throws IOException {
        open(header, page.getNum_values());
        int repetitions = page.getRepetition_levels_byte_length();
        int definitions = page.getDefinition_levels_byte_length();
        int from = at;
        int length = header.getCompressed_page_size() - repetitions - definitions;
        int size = header.getUncompressed_page_size() - repetitions - definitions;
        if (repetitions < 0 || definitions < 0 || length < 0 || size < 0) {
            throw ParquetFault.damaged();
        }
        at += header.getCompressed_page_size();
        int data = from + repetitions + definitions;
        boolean packed = page.isIs_compressed() && codec != CompressionCodec.UNCOMPRESSED && length > 0;
        return DataPageV2.uncompressed(page.getNum_rows(), page.getNum_nulls(), page.getNum_values(),
                BytesInput.from(bytes, from, repetitions),
                BytesInput.from(bytes, from + repetitions, definitions),
                encoding(page.getEncoding()),
                packed
                        ? BytesInput.from(Compression.unpacked(codec, bytes, data, length, size))
                        : BytesInput.from(bytes, data, length),
                noStatistics);
    }

    private void open(PageHeader header, int count) {
        if (count < 0) {
            throw ParquetFault.damaged();
        }
        space.hold(held, header.getUncompressed_page_size());
        held = header.getUncompressed_page_size();
        given += count;
    }

    private BytesInput data(PageHeader header) throws IOException {
        int from = at;
        at += header.getCompressed_page_size();
        return codec == CompressionCodec.UNCOMPRESSED
                ? BytesInput.from(bytes, from, header.getCompressed_page_size())
                : BytesInput.from(Compression.unpacked(codec, bytes, from, header.getCompressed_page_size(),
                        header.getUncompressed_page_size()));
    }

    /** The next page's; its bytes are within the column's, and those that were written, as far as can be told. */
    private PageHeader header() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes, at, end - at);
        PageHeader header = Util.readPageHeader(in);
        at = end - in.available();
        int length = header.getCompressed_page_size();
        if (length < 0 || length > end - at || header.getUncompressed_page_size() < 0) {
            throw ParquetFault.damaged();
        }
        if (header.isSetCrc()) {
            CRC32 sum = new CRC32();
            sum.update(bytes, at, length);
            if ((int) sum.getValue() != header.getCrc()) {
                throw ParquetFault.damaged();
            }
        }
        return header;
    }

    private static Encoding encoding(org.apache.parquet.format.Encoding encoding) {
        return CONVERTER.getEncoding(encoding);
    }
}

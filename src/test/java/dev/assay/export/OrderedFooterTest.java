package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;

class OrderedFooterTest {

    /** As two runs of the program told the same column. */
    @Test
    void theSameRowsGiveTheSameBytesInEveryRun() throws IOException {
        byte[] body = new byte[9_000_000];
        Arrays.fill(body, (byte) 7);
        byte[] one = passed(body, footer(Encoding.RLE, Encoding.BIT_PACKED, Encoding.PLAIN_DICTIONARY));

        assertThat(passed(body, footer(Encoding.PLAIN_DICTIONARY, Encoding.RLE, Encoding.BIT_PACKED)))
                .isEqualTo(one);
        assertThat(Arrays.copyOf(one, body.length)).isEqualTo(body);
        int length = ByteBuffer.wrap(one, one.length - 8, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
        assertThat(one).hasSize(body.length + length + 8);
        assertThat(Util.readFileMetaData(new ByteArrayInputStream(one, body.length, length)).getRow_groups()
                .getFirst().getColumns().getFirst().getMeta_data().getEncodings())
                .containsExactly(Encoding.PLAIN_DICTIONARY, Encoding.RLE, Encoding.BIT_PACKED);
    }

    private static byte[] passed(byte[] body, byte[] footer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OrderedFooter to = new OrderedFooter(bytes)) {
            to.write(body);
            to.write(footer);
            to.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length)
                    .put(new byte[]{'P', 'A', 'R', '1'}).array());
        }
        return bytes.toByteArray();
    }

    private static byte[] footer(Encoding... encodings) throws IOException {
        ColumnChunk column = new ColumnChunk(4);
        column.setMeta_data(new ColumnMetaData(Type.INT32, Arrays.asList(encodings), List.of("a"),
                CompressionCodec.UNCOMPRESSED, 1, 1, 1, 4));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Util.writeFileMetaData(new FileMetaData(1, List.of(new SchemaElement("root")), 1,
                List.of(new RowGroup(List.of(column), 1, 1))), bytes);
        return bytes.toByteArray();
    }
}

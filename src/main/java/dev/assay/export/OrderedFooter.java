package dev.assay.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Passes a Parquet file on, and puts what its last part says of each column in a fixed order: the library tells the encodings
 * in one that differs from run to run, and the same rows are to give the same bytes.
 */
final class OrderedFooter extends OutputStream {

    /** What is held back until the end is known; the last part is as large as this for a thousand groups of rows. */
    private static final int HELD = 4 << 20;
    /** The length of the last part, and four letters. */
    private static final int END = 8;

    private final OutputStream to;
    private final byte[] held = new byte[HELD];
    private int size;

    OrderedFooter(OutputStream to) {
        this.to = to;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int left = length;
        while (left > 0) {
            if (size == HELD) {
                to.write(held, 0, HELD / 2);
                System.arraycopy(held, HELD / 2, held, 0, HELD / 2);
                size = HELD / 2;
            }
            int some = Math.min(left, HELD - size);
            System.arraycopy(bytes, at, held, size, some);
            size += some;
            at += some;
            left -= some;
        }
    }

    /** Passes the rest on; what it goes to stays open. */
    @Override
    public void close() throws IOException {
        int length = size < END
                ? size
                : ByteBuffer.wrap(held, size - END, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
        int start = size - END - length;
        if (start < 0) {
            to.write(held, 0, size);
        } else {
            byte[] footer = ordered(Arrays.copyOfRange(held, start, start + length));
            to.write(held, 0, start);
            to.write(footer);
            to.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array());
            to.write(held, size - 4, 4);
        }
        size = 0;
        to.flush();
    }

    private static byte[] ordered(byte[] footer) throws IOException {
        FileMetaData whole = Util.readFileMetaData(new ByteArrayInputStream(footer));
        for (RowGroup group : whole.getRow_groups()) {
            for (ColumnChunk column : group.getColumns()) {
                column.getMeta_data().getEncodings().sort(null);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(footer.length);
        Util.writeFileMetaData(whole, bytes);
        return bytes.toByteArray();
    }
}

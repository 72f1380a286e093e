package dev.assay.ingest.parquet;

import dev.assay.saying.Saying;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/** Makes a plain value of what stands in a column, by the type that the column says it has. */
final class ValueConverter extends PrimitiveConverter {

    private final PrimitiveType type;
    private final @Nullable LogicalTypeAnnotation says;
    private final String path;
    private final Supplier<ParquetRow.Draft> draft;
    private final Consumer<Object> put;

    ValueConverter(PrimitiveType type, String path, Supplier<ParquetRow.Draft> draft, Consumer<Object> put) {
        this.type = type;
        this.says = type.getLogicalTypeAnnotation();
        this.path = path;
        this.draft = draft;
        this.put = put;
    }

    @Override
    public void addBinary(Binary value) {
        draft.get().count(value.length());
        Object read = type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.INT96
                ? TimeValues.int96(value)
                : ByteValues.of(says, value);
        if (read == null) {
            draft.get().lose(
                    new ParquetRow.Lost(path, Saying.of("unread.no-text"),
                            Saying.of("unread.bytes", value.length())));
        } else {
            put.accept(read);
        }
    }

    @Override
    public void addBoolean(boolean value) {
        draft.get().count(0);
        put.accept(value);
    }

    @Override
    public void addInt(int value) {
        draft.get().count(0);
        put.accept(NumberValues.of(says, value, Integer.toUnsignedLong(value)));
    }

    @Override
    public void addLong(long value) {
        draft.get().count(0);
        put.accept(NumberValues.of(says, value));
    }

    @Override
    public void addFloat(float value) {
        draft.get().count(0);
        number(NumberValues.of(value));
    }

    @Override
    public void addDouble(double value) {
        draft.get().count(0);
        number(NumberValues.of(value));
    }

    private void number(@Nullable Object value) {
        if (value != null) {
            put.accept(value);
        }
    }
}

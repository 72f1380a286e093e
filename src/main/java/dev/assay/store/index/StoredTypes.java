package dev.assay.store.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.db.LobStorageMap;
import org.h2.mvstore.db.NullValueDataType;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.db.ValueDataType;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.MetaType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * The data types a database file names for its maps. H2 loads whatever class is named there; here only the few that
 * our tables need are known, and none is loaded by its name.
 */
final class StoredTypes {

    private static final String MAP = "_";

    private final Map<String, DataType<?>> byKey;

    private StoredTypes(Map<String, DataType<?>> byKey) {
        this.byKey = byKey;
    }

    /** @throws UnknownTypeException if another class is named */
    static StoredTypes of(MVStore store) {
        Map<String, DataType<?>> types = new HashMap<>();
        if (store.hasMap(MAP)) {
            MVMap<String, DataType<?>> map = store.openMap(MAP, new MVMap.Builder<String, DataType<?>>()
                    .keyType(StringDataType.INSTANCE).valueType(new Names()));
            map.forEach(types::put);
        }
        return new StoredTypes(types);
    }

    /** The type that a map's own entry names as {@code key} or {@code val}. */
    DataType<?> get(String mapEntry, String role) throws IOException {
        String key = DataUtils.parseMap(mapEntry).get(role);
        DataType<?> type = key == null ? null : byKey.get(key);
        if (type == null) {
            throw new IOException("it does not say how its data is written");
        }
        return type;
    }

    /** A class is named that our tables do not need. */
    static final class UnknownTypeException extends RuntimeException {

        UnknownTypeException(String name) {
            super(name);
        }
    }

    /** Reads the name of a type and what it says of itself. */
    private static final class Names extends BasicDataType<DataType<?>> {

        private static final Map<String, DataType<?>> PLAIN = Map.of(
                LongDataType.class.getName(), LongDataType.INSTANCE,
                StringDataType.class.getName(), StringDataType.INSTANCE,
                ByteArrayDataType.class.getName(), ByteArrayDataType.INSTANCE,
                NullValueDataType.class.getName(), NullValueDataType.INSTANCE,
                LobStorageMap.BlobMeta.Type.class.getName(), LobStorageMap.BlobMeta.Type.INSTANCE,
                LobStorageMap.BlobReference.Type.class.getName(), LobStorageMap.BlobReference.Type.INSTANCE);
        /** Only handed through by what makes the types below; it would load a class if it were asked to read. */
        private static final MetaType<org.h2.engine.Database> UNUSED = new MetaType<>(null, null);

        @Override
        public DataType<?> read(ByteBuffer buffer) {
            String name = DataUtils.readString(buffer, DataUtils.readVarInt(buffer));
            DataType<?> plain = PLAIN.get(name);
            if (plain != null) {
                return plain;
            }
            if (name.equals(VersionedValueType.Factory.class.getName())) {
                return versioned(read(buffer));
            }
            if (name.equals(RowDataType.Factory.class.getName())) {
                return new RowDataType.Factory().create(buffer, UNUSED, null);
            }
            if (name.equals(ValueDataType.Factory.class.getName())) {
                return new ValueDataType.Factory().create(buffer, UNUSED, null);
            }
            throw new UnknownTypeException(name);
        }

        private static <T> DataType<?> versioned(DataType<T> type) {
            return new VersionedValueType<T, Object>(type);
        }

        @Override
        public int getMemory(@Nullable DataType<?> type) {
            return 0;
        }

        @Override
        public void write(WriteBuffer buffer, DataType<?> type) {
            throw new UnsupportedOperationException("A database file is only read here.");
        }

        @Override
        public DataType<?>[] createStorage(int size) {
            return new DataType<?>[size];
        }
    }
}

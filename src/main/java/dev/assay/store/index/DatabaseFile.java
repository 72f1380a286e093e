package dev.assay.store.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.result.RowFactory;
import org.h2.result.SearchRow;
import org.h2.value.CompareMode;
import org.h2.value.Value;
import org.h2.value.ValueNull;
import org.h2.value.VersionedValue;
import org.jspecify.annotations.Nullable;

/**
 * An H2 file read without SQL, and so without running anything that it holds: H2 carries out the statements of its
 * META table whenever it opens a database. The file is not changed.
 */
public final class DatabaseFile implements AutoCloseable {

    private static final String META = "table.0";
    private static final int META_COLUMNS = 4;

    private final MVStore store;
    private final StoredTypes types;

    private DatabaseFile(MVStore store) {
        this.store = store;
        this.types = StoredTypes.of(store);
    }

    /**
     * @throws DatabaseInUseException if another process has it open
     * @throws StoredTypes.UnknownTypeException if it holds a kind of data that our tables do not need
     * @throws IOException if it cannot be read
     */
    public static DatabaseFile open(Path file) throws IOException {
        MVStore store = read(() -> new MVStore.Builder().fileName(DatabasePath.of(file)).readOnly()
                .autoCommitDisabled().open(), file);
        try {
            return new DatabaseFile(store);
        } catch (StoredTypes.UnknownTypeException e) {
            store.closeImmediately();
            throw e;
        } catch (RuntimeException e) {
            store.closeImmediately();
            throw unreadable(e);
        }
    }

    private static MVStore read(Opening opening, Path file) throws IOException {
        try {
            return opening.open();
        } catch (RuntimeException e) {
            if (e instanceof MVStoreException refused
                    && refused.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new DatabaseInUseException(file, refused);
            }
            DatabasePath.openFiles().letGo(file);
            throw unreadable(e);
        }
    }

    private static IOException unreadable(RuntimeException e) {
        return new IOException("it cannot be read: " + e.getMessage(), e);
    }

    /** The names of its maps, of which each holds a table, an index, or what H2 keeps for itself. */
    public List<String> maps() {
        return List.copyOf(store.getMapNames());
    }

    public boolean hasData(String map) {
        return store.hasMap(map) && store.hasData(map);
    }

    /** Every statement that META holds, or will hold again when what was left unfinished is taken back. */
    List<Statement> statements() throws IOException {
        List<Statement> found = new ArrayList<>();
        try {
            if (store.hasMap(META)) {
                rows(META, META_COLUMNS).forEach((id, row) -> versions(row, r -> found.add(statement(r))));
            }
            for (String map : maps()) {
                if (map.startsWith("undoLog") && hasData(map)) {
                    undone(map, r -> found.add(statement(r)));
                }
            }
            return found;
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    /**
     * Reads the committed rows of a table, first to last.
     *
     * @param table its number in META
     * @param row is given the values of each row as text
     */
    void rows(int table, int columns, Consumer<List<@Nullable String>> row) throws IOException {
        try {
            String map = "table." + table;
            if (store.hasMap(map)) {
                rows(map, columns).forEach((key, stored) -> {
                    SearchRow committed = stored.getCommittedValue();
                    if (committed != null) {
                        row.accept(texts(committed));
                    }
                });
            }
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    private MVMap<Long, VersionedValue<SearchRow>> rows(String map, int columns) {
        return store.openMap(map, new MVMap.Builder<Long, VersionedValue<SearchRow>>()
                .keyType(LongDataType.INSTANCE)
                .valueType(new VersionedValueType<SearchRow, Object>(rowType(columns))));
    }

    private static DataType<SearchRow> rowType(int columns) {
        return RowFactory.getDefaultRowFactory().createRowFactory(null, CompareMode.getInstance(null, 0),
                null, new int[columns], null, null, columns, false).getRowDataType();
    }

    private static void versions(@Nullable VersionedValue<SearchRow> stored, Consumer<SearchRow> row) {
        if (stored != null) {
            for (SearchRow version : new SearchRow[]{stored.getCurrentValue(), stored.getCommittedValue()}) {
                if (version != null) {
                    row.accept(version);
                }
            }
        }
    }

    private static Statement statement(SearchRow row) {
        return new Statement(row.getValue(0).getInt(), String.valueOf(row.getValue(3).getString()));
    }

    private static List<@Nullable String> texts(SearchRow row) {
        return IntStream.range(0, row.getColumnCount()).<@Nullable String>mapToObj(i -> {
            Value value = row.getValue(i);
            return value.getValueType() == Value.NULL ? null : value.getString();
        }).toList();
    }

    private void undone(String map, Consumer<SearchRow> metaRow) {
        MVMap<Long, Boolean> log = store.openMap(map, new MVMap.Builder<Long, Boolean>()
                .keyType(LongDataType.INSTANCE).valueType(new Undone(metaRow)));
        log.forEach((key, read) -> {});
    }

    @Override
    public void close() {
        store.closeImmediately();
    }

    /**
     * What H2 carries out when it opens the database.
     *
     * @param id the number of the object it makes
     */
    record Statement(int id, String sql) {}

    /** Opens a store. */
    @FunctionalInterface
    private interface Opening {
        MVStore open();
    }

    /** Reads what changes that were not finished will be taken back to, and gives on what belongs to META. */
    private final class Undone extends BasicDataType<Boolean> {

        private final Consumer<SearchRow> metaRow;

        Undone(Consumer<SearchRow> metaRow) {
            this.metaRow = metaRow;
        }

        @Override
        public Boolean read(ByteBuffer buffer) {
            int map = DataUtils.readVarInt(buffer);
            if (map < 0) {
                return false;
            }
            String name = store.getMapName(map);
            String entry = store.getMetaMap().get("map." + Integer.toHexString(map));
            if (name == null || entry == null) {
                throw new IllegalStateException("a change is noted of data that is not there");
            }
            try {
                types.get(entry, "key").read(buffer);
                Object old = buffer.get() == 1 ? types.get(entry, "val").read(buffer) : null;
                if (name.equals(META) && old instanceof VersionedValue<?> value) {
                    versions(rowsOf(value), metaRow);
                }
                return true;
            } catch (IOException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }

        @SuppressWarnings("unchecked")
        private static VersionedValue<SearchRow> rowsOf(VersionedValue<?> value) {
            return (VersionedValue<SearchRow>) value;
        }

        @Override
        public int getMemory(Boolean read) {
            return 0;
        }

        @Override
        public void write(WriteBuffer buffer, Boolean read) {
            throw new UnsupportedOperationException("A database file is only read here.");
        }

        @Override
        public Boolean[] createStorage(int size) {
            return new Boolean[size];
        }
    }
}

package dev.assay.ingest.parquet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Makes rows of what the library gives: objects of groups, lists of what is repeated, and of the lists and maps marked so. */
final class RowShape extends RecordMaterializer<ParquetRow> {

    private ParquetRow.Draft draft = new ParquetRow.Draft();
    private final GroupConverter root;

    RowShape(MessageType schema) {
        this.root = new ObjectConverter(schema, "", values -> draft.values.putAll(values));
    }

    @Override
    public ParquetRow getCurrentRecord() {
        ParquetRow row = draft.done();
        draft = new ParquetRow.Draft();
        return row;
    }

    @Override
    public GroupConverter getRootConverter() {
        return root;
    }

    private Converter converter(Type type, String path, Consumer<Object> put) {
        if (type.isPrimitive()) {
            return new ValueConverter(type.asPrimitiveType(), path, () -> draft, put);
        }
        GroupType group = type.asGroupType();
        return new ObjectConverter(group, path, values -> put.accept(shaped(group, values)));
    }

    /** What an object's members stand for: a list or a map where the group says so. */
    private static Object shaped(GroupType group, Map<String, Object> members) {
        LogicalTypeAnnotation says = group.getLogicalTypeAnnotation();
        boolean one = group.getFieldCount() == 1 && group.getType(0).isRepetition(Type.Repetition.REPEATED);
        if (one && says instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation) {
            return list(group, group.getType(0), items(group, members));
        }
        if (one && (says instanceof LogicalTypeAnnotation.MapLogicalTypeAnnotation
                || says instanceof LogicalTypeAnnotation.MapKeyValueTypeAnnotation)
                && !group.getType(0).isPrimitive() && group.getType(0).asGroupType().getFieldCount() == 2) {
            return map(group.getType(0).asGroupType(), items(group, members));
        }
        return members;
    }

    private static List<?> items(GroupType group, Map<String, Object> members) {
        return members.get(group.getType(0).getName()) instanceof List<?> items ? items : List.of();
    }

    /** The element stands in a group of its own, but for older writers, by the rules of the format. */
    private static List<@Nullable Object> list(GroupType group, Type repeated, List<?> items) {
        boolean wrapped = !repeated.isPrimitive() && repeated.asGroupType().getFieldCount() == 1
                && !repeated.getName().equals("array")
                && !repeated.getName().equals(group.getName() + "_tuple");
        List<@Nullable Object> list = new ArrayList<>(items.size());
        for (Object item : items) {
            list.add(wrapped && item instanceof Map<?, ?> element
                    ? element.get(repeated.asGroupType().getType(0).getName())
                    : item);
        }
        return list;
    }

    private static Map<String, @Nullable Object> map(GroupType pair, List<?> items) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (Object item : items) {
            if (item instanceof Map<?, ?> entry) {
                map.put(String.valueOf(entry.get(pair.getType(0).getName())),
                        entry.get(pair.getType(1).getName()));
            }
        }
        return map;
    }

    /** An object, of its members. */
    private final class ObjectConverter extends GroupConverter {

        private final List<Converter> members = new ArrayList<>();
        private final Consumer<Map<String, Object>> put;
        private Map<String, Object> current = new LinkedHashMap<>();

        ObjectConverter(GroupType group, String path, Consumer<Map<String, Object>> put) {
            this.put = put;
            for (Type type : group.getFields()) {
                String name = type.getName();
                boolean repeated = type.isRepetition(Type.Repetition.REPEATED);
                members.add(converter(type, path.isEmpty() ? name : path + "." + name,
                        value -> add(name, repeated, value)));
            }
        }

        private void add(String name, boolean repeated, Object value) {
            if (!repeated) {
                current.put(name, value);
            } else if (current.get(name) instanceof RepeatedValues values) {
                values.add(value);
            } else {
                RepeatedValues values = new RepeatedValues();
                values.add(value);
                current.put(name, values);
            }
        }

        @Override
        public Converter getConverter(int index) {
            return members.get(index);
        }

        @Override
        public void start() {
            draft.count(0);
            current = new LinkedHashMap<>();
        }

        @Override
        public void end() {
            put.accept(current);
        }
    }

    /** What stands in a column several times. */
    private static final class RepeatedValues extends ArrayList<Object> {}
}

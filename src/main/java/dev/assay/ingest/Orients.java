package dev.assay.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a table that pandas wrote as JSON by columns: no tree of records, so that no shape can tell of it. */
final class Orients {

    private Orients() {}

    /** The rows, each by its columns; null where an object is no such table. */
    static @Nullable List<Map<String, @Nullable Object>> rows(Map<?, ?> object) {
        if (object.get("columns") instanceof List<?> columns && object.get("data") instanceof List<?> data
                && columns.stream().allMatch(String.class::isInstance)
                && data.stream()
                        .allMatch(row -> row instanceof List<?> cells && cells.size() == columns.size())) {
            return split(columns, data);
        }
        if (isByColumn(object)) {
            return byColumn(object);
        }
        return isOfLists(object) ? ofLists(object) : null;
    }

    private static List<Map<String, @Nullable Object>> split(List<?> columns, List<?> data) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Object cells : data) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put((String) columns.get(i), ((List<?>) cells).get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    /** Whether each member is a column, whose cells are numbered. */
    private static boolean isByColumn(Map<?, ?> object) {
        Object first = object.isEmpty() ? null : object.values().iterator().next();
        return first instanceof Map<?, ?> numbers && !numbers.isEmpty()
                && numbers.keySet().stream().allMatch(key -> ((String) key).matches("\\d{1,9}"))
                && object.values().stream().allMatch(column -> column instanceof Map<?, ?> cells
                        && cells.keySet().equals(numbers.keySet())
                        && cells.values().stream().noneMatch(Map.class::isInstance))
                && new Members(object).has(PostingKeys.DESCRIPTION);
    }

    /** Whether each member is a column, whose cells stand in a list. */
    private static boolean isOfLists(Map<?, ?> object) {
        Object first = object.isEmpty() ? null : object.values().iterator().next();
        return first instanceof List<?> cells && !cells.isEmpty() && object.values().stream()
                .allMatch(column -> column instanceof List<?> list && list.size() == cells.size()
                        && list.stream().noneMatch(Map.class::isInstance))
                && new Members(object).has(PostingKeys.DESCRIPTION)
                // without a name for each it is one posting, whose parts are lists
                && (new Members(object).has(PostingKeys.TITLE) || new Members(object).has(PostingKeys.ID));
    }

    private static List<Map<String, @Nullable Object>> ofLists(Map<?, ?> object) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        object.forEach((column, cells) -> {
            int number = 0;
            for (Object cell : (List<?>) cells) {
                if (rows.size() == number) {
                    rows.add(new LinkedHashMap<>());
                }
                rows.get(number++).put((String) column, cell);
            }
        });
        return rows;
    }

    private static List<Map<String, @Nullable Object>> byColumn(Map<?, ?> object) {
        Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
        object.forEach((column, cells) -> ((Map<?, ?>) cells).forEach((number, cell) -> rows
                .computeIfAbsent((String) number, key -> new LinkedHashMap<>()).put((String) column, cell)));
        return List.copyOf(rows.values());
    }
}

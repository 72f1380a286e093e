package dev.assay.evaluation.gold;

import dev.assay.model.FieldValue;
import dev.assay.schema.FieldSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields that guessing the commonest value does not settle: by them the sides of a set are made alike. */
final class HardFields {

    /** A field whose commonest value is right so often is settled by guessing it. */
    private static final double SETTLED = 0.9;

    private HardFields() {}

    /** Of the cells of a set those of its hard fields, as {@code field=value}, by posting. */
    static Map<String, List<String>> strata(Collection<LabelledCell> cells) {
        List<String> hard = of(cells);
        Map<String, List<String>> strata = new LinkedHashMap<>();
        cells.forEach(cell -> strata.computeIfAbsent(cell.postingId(), none -> new ArrayList<>()));
        cells.stream().filter(cell -> hard.contains(cell.field())).forEach(cell -> strata
                .getOrDefault(cell.postingId(), List.of()).add(cell.field() + "=" + name(cell.value())));
        return strata;
    }

    /** @return the keys of the hard fields */
    static List<String> of(Collection<LabelledCell> cells) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        for (LabelledCell cell : cells) {
            counts.computeIfAbsent(cell.field(), none -> new HashMap<>()).merge(name(cell.value()), 1,
                    Integer::sum);
        }
        return counts.entrySet().stream().filter(field -> isHard(field.getValue().values()))
                .map(Map.Entry::getKey).toList();
    }

    private static boolean isHard(Collection<Integer> counts) {
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        return most < SETTLED * all;
    }

    private static String name(FieldValue value) {
        if (value.isSilent()) {
            return FieldSpec.NOT_MENTIONED;
        }
        return value instanceof FieldValue.Choices(List<String> keys)
                ? keys.stream().sorted().collect(Collectors.joining(","))
                : String.valueOf(value.plain());
    }
}

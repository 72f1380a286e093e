package dev.assay.ingest.shape;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a record of a shape is known.
 *
 * @param has what each such record has
 * @param any of each of these lists, a record has one at least
 * @param not what no such record has
 * @param is what stands at a place, as a pattern
 */
record Knowing(List<Pointer> has, List<List<Pointer>> any, List<Pointer> not, Map<Pointer, Pattern> is) {

    boolean fits(RecordTree tree) {
        return has.stream().allMatch(tree::has)
                && not.stream().noneMatch(tree::has)
                && any.stream().allMatch(some -> some.stream().anyMatch(tree::has))
                && is.entrySet().stream().allMatch(one -> tree.all(one.getKey()).stream()
                        .anyMatch(value -> one.getValue().matcher(start(PlainText.of(value))).matches()));
    }

    private static String start(String text) {
        return text.substring(0, Math.min(Expression.NEAR, text.length()));
    }
}

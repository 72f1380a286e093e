package dev.assay.cli;

import dev.assay.inference.ChangedCell;
import dev.assay.inference.OwnRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an analyst's rules change, for people and for programs. */
final class RulesText {

    private RulesText() {}

    static String changes(String file, OwnRules own) {
        return file + " changes " + (own.changes().isEmpty() ? "nothing" : String.join("; ", own.changes()))
                + ".";
    }

    /** The cells that come out otherwise than by the shipped rules. */
    static List<String> cells(List<ChangedCell> changed) {
        List<String> lines = new ArrayList<>();
        lines.add(changed.isEmpty()
                ? "No cell comes out otherwise than by the shipped rules."
                : Count.of(changed.size(), "cell") + " otherwise than by the shipped rules:");
        changed.forEach(cell -> lines.add("  " + cell));
        return lines;
    }

    static Map<String, @Nullable Object> json(String file, OwnRules own, List<ChangedCell> changed) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("changes", own.changes());
        json.put("cells", changed.stream().map(RulesText::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(ChangedCell cell) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", cell.postingId());
        json.put("field", cell.field());
        json.put("before", cell.before().plain());
        json.put("after", cell.after().plain());
        json.put("rule_before", cell.ruleBefore());
        json.put("rule_after", cell.ruleAfter());
        return json;
    }
}

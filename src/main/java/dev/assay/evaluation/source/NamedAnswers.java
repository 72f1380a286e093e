package dev.assay.evaluation.source;

import dev.assay.model.FieldValue;
import dev.assay.review.ComparedCell;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the sources say of a cell, by their names; a further answer of one source is a run of its own, such as {@code model (2)}. */
public final class NamedAnswers {

    private static final Pattern FURTHER = Pattern.compile(".+ \\(\\d{1,9}\\)", Pattern.DOTALL);

    private final Map<String, ComparedCell.Said> said = new LinkedHashMap<>();

    private NamedAnswers() {}

    /** Whether a name is that of a further run of one of these sources. */
    public static boolean isFurtherRun(String name, Collection<String> sources) {
        int number = name.lastIndexOf(" (");
        return number > 0 && FURTHER.matcher(name).matches() && sources.contains(name.substring(0, number));
    }

    public static NamedAnswers of(ComparedCell cell) {
        NamedAnswers named = new NamedAnswers();
        for (ComparedCell.Said one : cell.said()) {
            String name = one.source();
            for (int run = 2; named.said.containsKey(name); run++) {
                name = one.source() + " (" + run + ")";
            }
            named.said.put(name, one);
        }
        return named;
    }

    public Map<String, ComparedCell.Said> all() {
        return said;
    }

    public Optional<ComparedCell.Said> of(String source) {
        return Optional.ofNullable(said.get(source));
    }

    /**
     * What most of the other imported answers say of the cell; empty where there are none, or no value is named more often
     * than each other.
     */
    public Optional<FieldValue> mostOthers(String source) {
        List<FieldValue> others = said.entrySet().stream()
                .filter(one -> !one.getKey().equals(source) && !one.getValue().local())
                .map(one -> one.getValue().value()).toList();
        FieldValue most = null;
        long votes = 0;
        boolean alone = false;
        for (FieldValue value : others) {
            long now = others.stream().filter(value::agreesWith).count();
            if (now > votes) {
                most = value;
                votes = now;
                alone = true;
            } else if (now == votes && most != null && !value.agreesWith(most)) {
                alone = false;
            }
        }
        return alone ? Optional.ofNullable(most) : Optional.empty();
    }
}

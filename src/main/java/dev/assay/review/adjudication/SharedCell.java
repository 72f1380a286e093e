package dev.assay.review.adjudication;

import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.Decision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cell as its reviewers decided on it, each for themselves.
 *
 * @param said what each decided last, by their names in order
 * @param words whose evidence it is, where a reviewer gave other words
 * @param settled the adjudicator's decision; null while it is open
 */
public record SharedCell(CellKey cell, Map<String, Decision> said, Map<String, Decision> words,
        @Nullable Decision settled) {

    /** How what was said stands to each other. */
    public enum Standing {
        /** All who decided say the same. */
        AGREED,
        /** They do not. */
        DISPUTED,
        /** But one reviewer decided. */
        ALONE
    }

    public SharedCell {
        said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    public boolean isSettled() {
        return settled != null;
    }

    public Standing standing() {
        if (said.size() < 2) {
            return Standing.ALONE;
        }
        FieldValue first = first().what().value();
        return said.values().stream().allMatch(one -> isSame(first, one.what().value()))
                ? Standing.AGREED
                : Standing.DISPUTED;
    }

    /** Who was unsure says what only somebody else says who was. */
    private static boolean isSame(@Nullable FieldValue one, @Nullable FieldValue other) {
        return one == null || other == null ? Objects.equals(one, other) : one.agreesWith(other);
    }

    /** What the first of them decided. */
    Decision first() {
        return said.values().iterator().next();
    }

    /** The different things that were said, each with who said it; what most say first. */
    public List<Map.Entry<Decision, List<String>>> sides() {
        Map<Decision, List<String>> sides = new LinkedHashMap<>();
        said.forEach((reviewer, one) -> {
            Decision same = sides.keySet().stream()
                    .filter(known -> isSame(known.what().value(), one.what().value())).findFirst()
                    .orElse(one);
            sides.computeIfAbsent(same, none -> new ArrayList<>()).add(reviewer);
        });
        return sides.entrySet().stream()
                .sorted((one, other) -> other.getValue().size() - one.getValue().size()).toList();
    }
}

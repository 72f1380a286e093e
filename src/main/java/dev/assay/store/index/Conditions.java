package dev.assay.store.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a query with their parameters, all of which must hold. */
final class Conditions {

    private final List<String> all = new ArrayList<>();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    Conditions() {}

    private Conditions(Conditions other) {
        all.addAll(other.all);
        parameters.addAll(other.parameters);
    }

    Conditions and(String condition, @Nullable Object... given) {
        all.add(condition);
        parameters.addAll(Arrays.asList(given));
        return this;
    }

    Conditions copy() {
        return new Conditions(this);
    }

    /** A word that stands somewhere in a column. */
    Conditions andContains(String column, String word) {
        String literal = word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return and(column + " LIKE ? ESCAPE '!'", "%" + literal + "%");
    }

    /** From {@code WHERE} on; empty where there is none. */
    String where() {
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    @Nullable
    Object[] parameters() {
        return parameters.toArray();
    }

    /** The parameters with one more, as for how many rows. */
    @Nullable
    Object[] parametersAnd(Object last) {
        List<@Nullable Object> more = new ArrayList<>(parameters);
        more.add(last);
        return more.toArray();
    }
}

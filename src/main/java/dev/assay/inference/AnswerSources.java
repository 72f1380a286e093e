package dev.assay.inference;

import dev.assay.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everybody who can answer for a posting, by name: engines, which always answer at once, and sources that are asked
 * and may fail. Either is added with one line here.
 */
public final class AnswerSources {

    /** The engine that is used where none is named. */
    public static final String DEFAULT = "rules";

    private static final Map<String, Function<Schema, Engine>> ENGINES = new LinkedHashMap<>();
    private static final Map<String, Supplier<AnswerSource>> ASKED = new LinkedHashMap<>();

    static {
        ENGINES.put("rules", RulesEngine::shipped);
    }

    private AnswerSources() {}

    /** The engines an analyst may choose from, the default first. */
    public static List<String> engines() {
        return List.copyOf(ENGINES.keySet());
    }

    /** The sources that can be asked besides; none is asked unless it is chosen. */
    public static List<AnswerSource> asked() {
        return ASKED.values().stream().map(Supplier::get).toList();
    }

    /**
     * The {@code rules} engine with an analyst's rule file, and what the file changes.
     *
     * @throws dev.assay.schema.DataFileException if the file cannot be used; the message names file, line
     *         and reason
     */
    public static OwnRules withRules(Schema schema, String name, String text) {
        return RulesEngine.own(schema, name, text);
    }

    /** @throws IllegalArgumentException if there is no engine of that name; the message lists those there are */
    public static Engine engine(String name, Schema schema) {
        Function<Schema, Engine> maker = ENGINES.get(name);
        if (maker == null) {
            throw new IllegalArgumentException("There is no engine \"" + name + "\". Choose one of: "
                    + String.join(", ", engines()) + ".");
        }
        return maker.apply(schema);
    }
}

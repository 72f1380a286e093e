package dev.assay.inference;

import dev.assay.inference.pack.FieldRules;
import dev.assay.inference.pack.RulePack;
import dev.assay.model.EngineId;
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

    private static final Map<String, Shipped> ENGINES = new LinkedHashMap<>();
    private static final Map<String, Supplier<AnswerSource>> ASKED = new LinkedHashMap<>();

    static {
        ENGINES.put("rules", new Shipped(RulesEngine::shippedId, RulesEngine::shipped));
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

    /**
     * The rules of the {@code rules} engine and the words they ask for.
     *
     * @param text an analyst's rule file; empty for none
     * @throws dev.assay.schema.DataFileException if the file cannot be used
     */
    public static RulePack pack(Schema schema, String name, String text) {
        return RulesEngine.pack(schema, name, text);
    }

    /**
     * The decision list of each field by the {@code rules} engine.
     *
     * @param text an analyst's rule file; empty for none
     * @throws dev.assay.schema.DataFileException if the file cannot be used
     */
    public static Map<String, FieldRules> lists(Schema schema, String name, String text) {
        return pack(schema, name, text).fields();
    }

    /** @throws IllegalArgumentException if there is no engine of that name; the message lists those there are */
    public static Engine engine(String name, Schema schema) {
        return shipped(name).engine().apply(schema);
    }

    /** As {@link #engine}, and made only once it is asked. */
    public static Engine later(String name, Schema schema) {
        Shipped engine = shipped(name);
        return new LateEngine(() -> engine.id().apply(schema), () -> engine.engine().apply(schema));
    }

    /** What {@link #engine} would be called, without making it. */
    public static EngineId id(String name, Schema schema) {
        return shipped(name).id().apply(schema);
    }

    private static Shipped shipped(String name) {
        Shipped engine = ENGINES.get(name);
        if (engine == null) {
            throw new IllegalArgumentException("There is no engine \"" + name + "\". Choose one of: "
                    + String.join(", ", engines()) + ".");
        }
        return engine;
    }

    /** An engine that comes with the program, and its id without it. */
    private record Shipped(Function<Schema, EngineId> id, Function<Schema, Engine> engine) {}
}

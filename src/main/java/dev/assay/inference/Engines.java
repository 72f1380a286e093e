package dev.assay.inference;

import dev.assay.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The inference engines there are, by name; an engine is added with one line here. */
public final class Engines {

    /** The engine that is used where none is named. */
    public static final String DEFAULT = "rules";

    private static final Map<String, Function<Schema, Engine>> ENGINES = new LinkedHashMap<>();

    static {
        ENGINES.put("rules", RulesEngine::shipped);
    }

    private Engines() {}

    /** The names an analyst may choose from, the default first. */
    public static List<String> names() {
        return List.copyOf(ENGINES.keySet());
    }

    /**
     * The {@code rules} engine with an analyst's rule file, and what the file changes.
     *
     * @throws dev.assay.inference.pack.RulePackException if the file cannot be used; the message names file, line
     *         and reason
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static OwnRules withRules(Schema schema, Path file) {
        try {
            return RulesEngine.own(schema, file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The rule file " + file + " cannot be read.", e);
        }
    }

    /** @throws IllegalArgumentException if there is no engine of that name; the message lists those there are */
    public static Engine create(String name, Schema schema) {
        Function<Schema, Engine> maker = ENGINES.get(name);
        if (maker == null) {
            throw new IllegalArgumentException("There is no engine \"" + name + "\". Choose one of: "
                    + String.join(", ", names()) + ".");
        }
        return maker.apply(schema);
    }
}

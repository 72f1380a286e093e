package dev.assay.inference;

import dev.assay.inference.pack.PackReader;
import dev.assay.inference.pack.RulePack;
import dev.assay.schema.ContentHash;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.vocabulary.VocabularyFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The rule files that ship with the program. */
public final class RuleFiles {

    private static final String SURENESS = "sureness.yaml";
    private static final List<String> SHIPPED = Stream
            .concat(VocabularyFiles.names().stream(), Stream.of(SURENESS))
            .toList();

    /** Those that are about rules and not about words. */
    private static final Set<String> OF_RULES = Set.of("sureness.yaml", "conflicts.yaml",
            "risk-weights.yaml");

    /** Stands in the engine's name; counted up when rules come to be read in another way. */
    static final String VERSION = "1";

    private RuleFiles() {}

    /** The files' names, in the order they are read. */
    public static List<String> names() {
        return SHIPPED;
    }

    /** A shipped file's text. */
    public static String text(String name) {
        try (InputStream in = RuleFiles.class
                .getResourceAsStream((OF_RULES.contains(name) ? "/rules/" : "/vocabulary/") + name)) {
            if (in == null) {
                throw new IllegalStateException("The rule file " + name + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shipped rules for a schema: what all fields share from the rule files, the decision lists from its fields. */
    static RulePack shipped(Schema schema) {
        RulePack words = new RulePack("", VocabularyFiles.shipped(schema), Map.of(), Map.of(), Map.of());
        RulePack pack = words.with(PackReader.read(SURENESS, text(SURENESS)));
        return pack.deciding(VERSION, PackReader.decisionLists(schema));
    }

    /** A short hash of the shipped rules and an analyst's own; what else stands in a field's file does not count. */
    static String config(Schema schema, String own) {
        List<String> content = new ArrayList<>();
        SHIPPED.forEach(name -> content.add(text(name)));
        for (FieldSpec field : schema.fields()) {
            content.add(field.key());
            Stream.of("terms", "concepts", "rules").flatMap(part -> schema.part(field.key(), part).stream())
                    .forEach(part -> content.addAll(part.content()));
        }
        content.add(own);
        return ContentHash.of(content);
    }
}

package dev.assay.inference;

import dev.assay.inference.pack.RulePack;
import dev.assay.inference.pack.RuleSpec;
import dev.assay.schema.Phrase;
import dev.assay.vocabulary.ConceptSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that a rule asks for, and the words that mean it.
 *
 * @param concept its id
 * @param words the patterns that mean it, as written
 */
public record RuleWords(String concept, List<String> words) {

    private static final Pattern SELECTOR = Pattern
            .compile("(?<![\\w.])[a-z][a-z0-9_]*(?:\\.[a-z0-9_]+)*\\.(?:[a-z0-9_]+|\\*)");

    public RuleWords {
        words = List.copyOf(words);
    }

    /** What a rule asks for, in the order in which it does. */
    public static List<RuleWords> of(RulePack pack, RuleSpec rule) {
        Map<String, RuleWords> found = new LinkedHashMap<>();
        asked(rule).map(Phrase::text).forEach(text -> {
            Matcher selectors = SELECTOR.matcher(text);
            while (selectors.find()) {
                add(pack.words().concepts(), selectors.group(), found);
            }
        });
        return List.copyOf(found.values());
    }

    private static Stream<Phrase> asked(RuleSpec rule) {
        return Stream.of(Stream.ofNullable(rule.when()), rule.among().keySet().stream(),
                rule.collect().values().stream()).flatMap(asked -> asked);
    }

    private static void add(Map<String, ConceptSpec> concepts, String selector,
            Map<String, RuleWords> found) {
        if (selector.endsWith("*")) {
            String start = selector.substring(0, selector.length() - 1);
            concepts.keySet().stream().filter(id -> id.startsWith(start))
                    .forEach(id -> add(concepts, id, found));
            return;
        }
        ConceptSpec concept = concepts.get(selector);
        if (concept != null) {
            found.computeIfAbsent(selector, id -> new RuleWords(id, concept.names().values().stream()
                    .flatMap(List::stream).map(Phrase::text).distinct().toList()));
        }
    }
}

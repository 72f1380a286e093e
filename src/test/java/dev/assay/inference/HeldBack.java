package dev.assay.inference;

import dev.assay.evaluation.GoldPosting;
import dev.assay.inference.pack.FieldRules;
import dev.assay.inference.pack.RulePack;
import dev.assay.inference.pack.RuleSpec;
import dev.assay.inference.rule.Ruleset;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.schema.Phrase;
import dev.assay.text.pattern.Hits;
import dev.assay.text.pattern.Matcher;
import dev.assay.text.pattern.PatternParser;
import dev.assay.text.pattern.Patterns;
import dev.assay.text.word.Tokenizer;
import dev.assay.text.word.Tokens;
import dev.assay.vocabulary.ConceptSpec;
import dev.assay.vocabulary.VocabularySpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The shipped rules without what only some of the labelled postings speak for: rules that decide, and wordings that
 * stand, in none of the others. It shows how the rules might have done had those postings never been seen; rather
 * worse than they would have, for much that goes is general knowledge.
 */
final class HeldBack {

    /** Stands in no posting, so that a concept that lost all its wordings can be kept. */
    private static final String NOWHERE = "zzqzz";

    private final LabelledPostings data;
    private final RulePack pack = shipped();
    private final Map<String, Set<String>> decided = new HashMap<>();
    private final Map<String, Set<String>> worded = new HashMap<>();

    HeldBack(LabelledPostings data) {
        this.data = data;
        Ruleset all = new Ruleset(LabelledPostings.SCHEMA, pack);
        data.postings.forEach((id, posting) -> all.decide(posting, data.facts.get(id)).values()
                .forEach(field -> decided.computeIfAbsent(field.rule(), rule -> new HashSet<>()).add(id)));
        readWordings();
    }

    private static RulePack shipped() {
        return RuleFiles.shipped(LabelledPostings.SCHEMA);
    }

    private void readWordings() {
        List<String> texts = new ArrayList<>();
        Patterns patterns = new Patterns(new PatternParser(pack.words().lists()));
        for (ConceptSpec concept : pack.words().concepts().values()) {
            List<Phrase> all = new ArrayList<>(concept.blocked());
            concept.names().values().forEach(all::addAll);
            for (Phrase phrase : all) {
                String text = phrase.text().startsWith("=") ? phrase.text().substring(1) : phrase.text();
                patterns.add(text.replaceAll(" \\.\\.\\d+$", ""), texts.size());
                texts.add(concept.id() + "\n" + phrase.text());
            }
        }
        Matcher matcher = patterns.matcher();
        Tokenizer tokenizer = new Tokenizer(patterns.lexicon());
        for (Posting posting : data.postings.values()) {
            for (String text : List.of(posting.title(), posting.location(), posting.description())) {
                Tokens tokens = new Tokens();
                tokenizer.read(text, 0, text.length(), 0, tokens);
                Hits hits = new Hits();
                matcher.match(tokens, hits);
                for (int h = 0; h < hits.size(); h++) {
                    worded.computeIfAbsent(texts.get(hits.pattern(h)), key -> new HashSet<>())
                            .add(posting.id());
                }
            }
        }
    }

    /** @param wordings whether wordings go too, or rules alone */
    Map<String, InferredField> decide(String id, Set<String> heldBack, boolean wordings) {
        return without(heldBack, wordings).decide(data.postings.get(id), data.facts.get(id));
    }

    Ruleset without(Set<String> heldBack, boolean wordings) {
        return new Ruleset(LabelledPostings.SCHEMA, left(heldBack, wordings, pack.sureness()));
    }

    /** As {@link #without}, wordings too, its sureness counted on the postings that are not held back. */
    Ruleset fitted(Set<String> heldBack) {
        Ruleset rules = without(heldBack, true);
        Map<String, double[]> counts = new HashMap<>();
        for (GoldPosting gold : data.gold) {
            String id = gold.postingId();
            if (!heldBack.contains(id)) {
                SurenessCounts.add(rules.decide(data.postings.get(id), data.facts.get(id)), gold, 1, counts);
            }
        }
        Map<String, RulePack.Sureness> sureness = new HashMap<>();
        counts.forEach((name, count) -> sureness.put(name, new RulePack.Sureness(count[0], count[1])));
        return new Ruleset(LabelledPostings.SCHEMA, left(heldBack, true, sureness));
    }

    private RulePack left(Set<String> heldBack, boolean wordings, Map<String, RulePack.Sureness> sureness) {
        Map<String, ConceptSpec> concepts = new LinkedHashMap<>();
        pack.words().concepts()
                .forEach((id, concept) -> concepts.put(id, wordings ? kept(concept, heldBack) : concept));
        Map<String, FieldRules> fields = new LinkedHashMap<>();
        pack.fields().forEach((key, rules) -> fields.put(key, kept(rules, heldBack)));
        return new RulePack(pack.version(),
                new VocabularySpec(pack.words().lists(), pack.words().zones(), concepts,
                        pack.words().continents(),
                        Map.of()),
                fields, sureness, Map.of());
    }

    private ConceptSpec kept(ConceptSpec concept, Set<String> heldBack) {
        Map<String, List<Phrase>> names = new LinkedHashMap<>();
        concept.names().forEach((name, phrases) -> {
            List<Phrase> kept = kept(concept.id(), phrases, heldBack);
            names.put(name,
                    kept.isEmpty() ? List.of(new Phrase(NOWHERE + names.size(), concept.place())) : kept);
        });
        return new ConceptSpec(concept.id(), concept.says(), names,
                kept(concept.id(), concept.blocked(), heldBack), concept.needs(), concept.avoids(),
                concept.inside(), concept.outside(), concept.tells(), concept.place());
    }

    private List<Phrase> kept(String concept, List<Phrase> phrases, Set<String> heldBack) {
        return phrases.stream().filter(phrase -> isKept(worded.get(concept + "\n" + phrase.text()), heldBack))
                .toList();
    }

    private FieldRules kept(FieldRules rules, Set<String> heldBack) {
        RuleSpec last = rules.rules().getLast();
        return new FieldRules(rules.field(), rules.terms(), rules.rules().stream()
                .filter(rule -> rule == last || isKept(decided.get(rule.id()), heldBack)).toList(),
                rules.place());
    }

    private static boolean isKept(Set<String> where, Set<String> heldBack) {
        return where == null || !heldBack.containsAll(where);
    }
}

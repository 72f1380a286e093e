package dev.assay.audit;

import dev.assay.inference.rule.Premises;
import dev.assay.model.Answer;
import dev.assay.model.Pass1;
import dev.assay.schema.Phrase;
import dev.assay.schema.Schema;
import dev.assay.vocabulary.Vocabulary;
import dev.assay.vocabulary.VocabularyFiles;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What conflicts ask of a posting and its facts. The words are read on first asking: most answers ask for nothing. */
final class ConflictPremises {

    private static final Pattern FACT = Pattern.compile("\\bpass1\\((\\w+)\\)");
    private static final Pattern TITLE = Pattern.compile("\\bin title\\b");

    private final Schema schema;
    private final Map<Phrase, Premises.Premise> read = new ConcurrentHashMap<>();
    private @Nullable Premises premises;

    ConflictPremises(Schema schema) {
        this.schema = schema;
    }

    private synchronized Premises premises() {
        Premises known = premises;
        if (known == null) {
            known = new Premises(new Vocabulary(VocabularyFiles.shipped(schema)));
            premises = known;
        }
        return known;
    }

    Asked over(Subject subject) {
        return new Asked(subject);
    }

    /** One posting, read at most once for each of its Pass 1 results. */
    final class Asked {

        private final Subject subject;
        private final IdentityHashMap<Object, Premises.Asked> readings = new IdentityHashMap<>();

        private Asked(Subject subject) {
            this.subject = subject;
        }

        /**
         * Whether it holds by the facts that the answer's own model found; where it found none, by those of everybody
         * who did. Of a title that is not known, and of facts that nobody looked for, nothing holds.
         */
        boolean holds(Phrase given, Answer answer) {
            if (TITLE.matcher(given.text()).find() && subject.posting().title().isBlank()) {
                return false;
            }
            Premises.Premise premise = read.computeIfAbsent(given, premises()::premise);
            List<String> asked = FACT.matcher(given.text()).results().map(hit -> hit.group(1)).toList();
            List<Pass1> telling = subject.pass1().stream()
                    .filter(facts -> asked.stream().anyMatch(facts.facts()::containsKey)).toList();
            List<Pass1> own = telling.stream().filter(facts -> isOf(facts, answer)).toList();
            List<Pass1> heard = own.isEmpty() ? telling : own;
            if (heard.isEmpty()) {
                return (asked.isEmpty() || given.text().contains("fact(")) && reading(null).holds(premise);
            }
            return heard.stream().allMatch(facts -> reading(facts).holds(premise));
        }

        private Premises.Asked reading(@Nullable Pass1 facts) {
            return readings.computeIfAbsent(facts == null ? this : facts,
                    key -> premises().over(subject.posting(), facts));
        }
    }

    /** Whether the facts are of the model that answered, however its name is written. */
    private static boolean isOf(Pass1 facts, Answer answer) {
        String model = letters(facts.model());
        String name = letters(answer.engine().name());
        return !model.isEmpty() && !name.isEmpty() && (model.contains(name) || name.contains(model));
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}

package dev.assay.inference.rule;

import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.schema.DataFileException;
import dev.assay.schema.Phrase;
import dev.assay.vocabulary.Vocabulary;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions as rules have them, asked of a posting and its facts by others than rules. Safe to share between threads. */
public final class Premises {

    private final Vocabulary vocabulary;
    private final Names names;

    public Premises(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.names = new Names(vocabulary::concepts, vocabulary.zones()::bit, Facts::has, field -> false);
    }

    /** A condition that can be asked. */
    public static final class Premise {

        private final Condition condition;

        private Premise(Condition condition) {
            this.condition = condition;
        }
    }

    /** A posting that was read to be asked. */
    public static final class Asked {

        private final Evaluator evaluator;

        private Asked(Reading reading) {
            this.evaluator = new Evaluator(reading, Map.of());
        }

        public boolean holds(Premise premise) {
            return evaluator.holds(premise.condition, new Support());
        }
    }

    /** @throws DataFileException if it cannot be read, or names what there is not */
    public Premise premise(Phrase phrase) {
        return new Premise(ConditionParser.condition(phrase, names));
    }

    public Asked over(Posting posting, @Nullable Pass1 pass1) {
        return new Asked(new Reading(vocabulary, posting, pass1));
    }
}

package dev.assay.inference.rule;

import dev.assay.text.word.Tokens;
import java.util.ArrayList;
import java.util.List;

/** The years of experience a posting asks for: of several, the most that is required. */
final class YearsFact implements Fact {

    static final String CONCEPT = "years.asked";
    private static final int MOST = 20;

    @Override
    public Found find(Reading reading) {
        int concept = reading.vocabulary.concept(CONCEPT);
        Found required = most(reading, concept, true);
        return required.number() >= 0 ? required : most(reading, concept, false);
    }

    /** The most years of those required, or of all where none are. */
    private static Found most(Reading reading, int concept, boolean required) {
        int optional = reading.vocabulary.zones().bit("optional");
        int best = -1;
        List<Found.Words> words = new ArrayList<>();
        for (MentionCursor mention = reading.mentions.of(concept); mention.next();) {
            if (mention.isDropped() || required && (mention.zones() & optional) != 0) {
                continue;
            }
            int years = least(reading.page.tokens, mention.from(), mention.to());
            if (years > best && years <= MOST) {
                best = years;
                words.addFirst(mention.range());
            }
        }
        return best < 0 ? Found.NOTHING : Found.number(best, words);
    }

    /** The first number: of "5-7 years", 5. */
    private static int least(Tokens tokens, int from, int to) {
        for (int t = from; t < to; t++) {
            if (tokens.value(t) >= 0) {
                return tokens.value(t);
            }
        }
        return -1;
    }
}

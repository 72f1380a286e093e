package dev.assay.evidence;

import dev.assay.evidence.Words.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a claim's words say: its content words, each once, in order, with what each weighs.
 *
 * @param stems the content words' stems
 * @param joins for each, the stem of it and the next word written as one; empty where no hyphen joins them
 * @param places for each, its number among all of the claim's words, to tell which stood together
 * @param weights for each, how much it tells: what a claim must share with a posting is measured in these
 * @param pulls for each, how much it draws a highlight: names do more than other words, common words somewhat
 */
record Claim(List<String> stems, List<String> joins, int[] places, double[] weights, double[] pulls) {

    /** @param cues stems that speak of the claim's field: they count even where they say little elsewhere */
    static Claim of(String text, Lexicon lexicon, Set<String> cues, Settings settings) {
        List<Word> words = Words.of(text);
        Set<String> stems = new LinkedHashSet<>();
        List<String> joins = new ArrayList<>();
        int[] places = new int[words.size()];
        double[] weights = new double[words.size()];
        double[] pulls = new double[words.size()];
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean cue = cues.contains(word.stem());
            boolean tells = !lexicon.isStop(word.form())
                    && (cue || !lexicon.isAboutPosting(word.form(), word.stem()));
            if (tells && stems.add(word.stem())) {
                int at = joins.size();
                joins.add(word.joined());
                places[at] = i;
                weights[at] = lexicon.weight(word.stem());
                boolean name = i > 0 && Character.isUpperCase(text.charAt(word.start()))
                        || word.end() - word.start() > 1
                                && Character.isUpperCase(text.charAt(word.end() - 1));
                double least = settings.leastPull();
                pulls[at] = least + (1 - least) * weights[at] + (name ? settings.namePull() : 0)
                        + (cue ? settings.cuePull() : 0);
            }
        }
        return new Claim(List.copyOf(stems), joins, places, weights, pulls);
    }

    /** What part of the claim a weight is, 0 to 1. */
    double share(double part) {
        double all = weight();
        return all == 0 ? 0 : Math.min(1, part / all);
    }

    double weight() {
        double sum = 0;
        for (int i = 0; i < stems.size(); i++) {
            sum += weights[i];
        }
        return sum;
    }
}

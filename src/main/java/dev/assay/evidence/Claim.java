package dev.assay.evidence;

import dev.assay.text.word.Words.Word;
import dev.assay.text.word.Words;
import dev.assay.vocabulary.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a claim's words say: its content words, each once, in order, with what each weighs.
 *
 * @param words all of its words, in order
 * @param stems the content words' stems
 * @param joins for each, the stem of it and the next word written as one; empty where no hyphen joins them
 * @param places for each, its number among all of the claim's words, to tell which stood together
 * @param weights for each, how much it tells: what a claim must share with a posting is measured in these
 * @param pulls for each, how much it draws a highlight: names do more than other words, common words somewhat
 */
record Claim(List<Word> words, List<String> stems, List<String> joins, int[] places, double[] weights,
        double[] pulls,
        boolean[] names, boolean[] cues, boolean[] years, double unfound) {

    static final Set<String> YEARS = Set.of("year", "yr", "yoe", "jahr", "jahre", "jahren");
    /** How many words may stand between a number and its years. */
    static final int TO_YEARS = 4;

    /** What a name weighs beside its rarity, so that common tools count too. */
    private static final double NAME_WEIGHT = 0.3;

    /** @param cues stems that speak of the claim's field: they count even where they say little elsewhere */
    static Claim of(String text, Lexicon lexicon, Set<String> cues, ParaphraseWeights settings) {
        List<Word> words = Words.of(text);
        Set<String> stems = new LinkedHashSet<>();
        List<String> joins = new ArrayList<>();
        int[] places = new int[words.size()];
        double[] weights = new double[words.size()];
        double[] pulls = new double[words.size()];
        boolean[] names = new boolean[words.size()];
        boolean[] cued = new boolean[words.size()];
        boolean[] years = new boolean[words.size()];
        double unfound = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (lexicon.isJudgement(word.form())) {
                unfound += settings.judgementWeight();
                continue;
            }
            boolean cue = cues.contains(word.stem());
            boolean tells = !lexicon.isStop(word.form())
                    && (cue || !lexicon.isAboutPosting(word.form(), word.stem()));
            if (tells && stems.add(word.stem())) {
                int at = joins.size();
                joins.add(word.joined());
                places[at] = i;
                double weight = lexicon.weight(word.stem());
                weights[at] = !cue && lexicon.isTelling(word.form())
                        ? Math.min(weight, settings.tellingWeight())
                        : weight;
                boolean name = i > 0 && Character.isUpperCase(text.charAt(word.start()))
                        || word.end() - word.start() > 1
                                && Character.isUpperCase(text.charAt(word.end() - 1));
                names[at] = name;
                cued[at] = cue;
                years[at] = Character.isDigit(word.stem().charAt(0)) && isOfYears(words, i);
                double least = settings.leastPull();
                pulls[at] = least + (1 - least) * weights[at] + (name ? settings.namePull() : 0)
                        + (cue ? settings.cuePull() : 0);
            }
        }
        return new Claim(words, List.copyOf(stems), joins, places, weights, pulls, names, cued, years,
                unfound);
    }

    private static boolean isOfYears(List<Word> words, int number) {
        return words.subList(number + 1, Math.min(words.size(), number + 1 + TO_YEARS)).stream()
                .anyMatch(word -> YEARS.contains(word.stem()));
    }

    /** How much of the weight of the claim's names is covered, 0 to 1; half where it names nothing. */
    double nameShare(boolean[] covered) {
        double all = 0;
        double found = 0;
        for (int i = 0; i < stems.size(); i++) {
            if (names[i]) {
                all += weights[i] + NAME_WEIGHT;
                found += covered[i] ? weights[i] + NAME_WEIGHT : 0;
            }
        }
        return all == 0 ? 0.5 : found / all;
    }

    /** What part of the claim a weight is, 0 to 1. */
    double share(double part) {
        double all = weight();
        return all == 0 ? 0 : Math.min(1, part / all);
    }

    double weight() {
        double sum = unfound;
        for (int i = 0; i < stems.size(); i++) {
            sum += weights[i];
        }
        return sum;
    }
}

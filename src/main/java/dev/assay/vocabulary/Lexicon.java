package dev.assay.vocabulary;

import dev.assay.text.word.WordForms;
import dev.assay.text.word.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of words before any posting is read: which say nothing, and how common the others are. */
public final class Lexicon {

    /** Of a word that is in no list: as rare as the rarest that is. */
    private static final double RAREST = 0.04;

    private final Set<String> stops = new HashSet<>();
    private final Set<String> empty = new HashSet<>();
    private final Set<String> claimStops = new HashSet<>();
    private final Set<String> judgements = new HashSet<>();
    private final Set<String> telling = new HashSet<>();
    private final Map<String, Double> weights = new HashMap<>();

    private Lexicon() {}

    /** Reads the word lists that come with the program. */
    public static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        Set<String> section = lexicon.stops;
        for (String line : lines("stop-words.txt")) {
            if (line.startsWith("[")) {
                section = switch (line) {
                    case "[any]" -> lexicon.stops;
                    case "[empty]" -> lexicon.empty;
                    case "[claim]" -> lexicon.claimStops;
                    case "[telling]" -> lexicon.telling;
                    default -> lexicon.judgements;
                };
            } else {
                for (String word : line.split(" ")) {
                    section.add(section == lexicon.telling ? WordForms.base(word) : word);
                    if (section == lexicon.claimStops) {
                        section.add(WordForms.stem(word));
                    }
                }
            }
        }
        for (String line : lines("common-words.txt")) {
            String[] parts = line.split(" ");
            double share = Math.min(1, Double.parseDouble(parts[0]) / 100);
            for (int i = 1; i < parts.length; i++) {
                lexicon.weights.put(WordForms.stem(parts[i]), Math.log(share) / Math.log(RAREST));
            }
        }
        return lexicon;
    }

    /** The lines of a word list, without comments. */
    private static List<String> lines(String resource) {
        return rawLines(resource).stream().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#"))
                .toList();
    }

    public static List<String> rawLines(String resource) {
        return VocabularyFiles.text(resource).lines().toList();
    }

    /** Whether a word says nothing in any text. */
    public boolean isStop(String form) {
        return stops.contains(form) || form.length() == 1 && !Character.isDigit(form.charAt(0));
    }

    /** Whether none of a text's words says anything by itself, as in "in this role". */
    public boolean saysNothing(String text) {
        return Words.of(text).stream().allMatch(word -> isStop(word.form()) || empty.contains(word.form()));
    }

    /** Whether a word of a claim speaks about the posting and not from it. */
    public boolean isAboutPosting(String form, String stem) {
        return claimStops.contains(form) || claimStops.contains(stem);
    }

    /** Whether a word passes judgement on the posting. */
    public boolean isJudgement(String form) {
        return judgements.contains(form);
    }

    /** Whether a word of a claim tells how the posting is put together. */
    public boolean isTelling(String form) {
        return telling.contains(WordForms.base(form));
    }

    /** How much a word tells: 0 for one that stands in every posting, 1 for a rare one. */
    public double weight(String stem) {
        return weights.getOrDefault(stem, 1.0);
    }
}

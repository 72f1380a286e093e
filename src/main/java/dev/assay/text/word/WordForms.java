package dev.assay.text.word;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A word without its endings, so that forms of one word compare equal: plurals, -ing and -ed, and the commonest
 * derivations (manage, manager, management). English; British and American spellings meet.
 */
public final class WordForms {

    private static final Set<String> KEPT = Set.of("aws", "sales", "series", "business", "analysis",
            "kubernetes",
            "redis", "news", "status", "basis", "access", "process", "address", "less", "class", "across",
            "focus",
            "bonus", "plus", "various", "previous", "this", "us", "as", "is", "was", "has", "its", "his",
            "yes",
            "during", "nothing", "something", "anything", "everything", "string", "spring", "king", "bring",
            "state", "private", "united", "need", "data", "lambda", "athena", "kafka");
    /** Ending and what it becomes, the longest first; a hyphen stands for nothing. */
    private static final String[][] ENDINGS = {{"izations", ""}, {"isations", ""}, {"ization", ""},
            {"isation", ""}, {"ational", "at"}, {"ations", "at"}, {"ation", "at"}, {"ators", "at"},
            {"ator", "at"}, {"ments", ""}, {"ment", ""}, {"abilities", ""}, {"ability", ""},
            {"ibilities", ""}, {"ibility", ""},
            {"encing", ""}, {"enced", ""}, {"ancing", ""}, {"anced", ""}, {"tenance", "tain"}, {"nesses", ""},
            {"ness", ""}, {"ships", ""}, {"ship", ""},
            {"ising", ""}, {"izing", ""}, {"ised", ""}, {"ized", ""}, {"ises", ""}, {"izes", ""}, {"ise", ""},
            {"ize", ""}, {"ities", ""}, {"ity", ""}, {"ances", ""}, {"ance", ""}, {"ences", ""}, {"ence", ""},
            {"able", ""}, {"ible", ""}, {"ions", ""}, {"ion", ""}, {"ives", ""}, {"ive", ""},
            {"ally", ""}, {"al", ""}, {"ers", ""}, {"er", ""}, {"ors", ""}, {"or", ""}, {"ly", ""},
            {"ing", ""},
            {"ies", "y"}, {"ied", "y"}, {"ed", ""}, {"es", ""}, {"s", ""}};
    private static final String[][] NONE = {};
    private static final String[][][] BY_LAST_LETTER = IntStream.rangeClosed('a', 'z')
            .mapToObj(last -> Arrays.stream(ENDINGS)
                    .filter(ending -> ending[0].charAt(ending[0].length() - 1) == last)
                    .toArray(String[][]::new))
            .toArray(String[][][]::new);
    /** Forms that no ending tells. */
    private static final Map<String, String> IRREGULAR = Map.ofEntries(Map.entry("built", "build"),
            Map.entry("programme", "program"), Map.entry("programmes", "program"),
            Map.entry("apis", "api"), Map.entry("kpis", "kpi"),
            Map.entry("led", "lead"), Map.entry("ran", "run"), Map.entry("wrote", "write"),
            Map.entry("written", "write"), Map.entry("held", "hold"), Map.entry("taught", "teach"),
            Map.entry("sought", "seek"), Map.entry("chosen", "choose"), Map.entry("driven", "drive"),
            Map.entry("drove", "drive"), Map.entry("grown", "grow"), Map.entry("grew", "grow"),
            Map.entry("known", "know"), Map.entry("knew", "know"), Map.entry("sent", "send"),
            Map.entry("spent", "spend"), Map.entry("dealt", "deal"), Map.entry("sold", "sell"),
            Map.entry("bought", "buy"), Map.entry("taken", "take"), Map.entry("understood", "understand"),
            Map.entry("spoken", "speak"), Map.entry("brought", "bring"), Map.entry("begun", "begin"),
            Map.entry("hidden", "hide"), Map.entry("drawn", "draw"), Map.entry("broken", "break"));
    private static final Set<String> INFLECTIONS = Set.of("ing", "ed", "es", "s", "ies", "ied");
    private static final int SHORTEST = 4;
    private static final int SHORTEST_INFLECTED = 3;
    private static final int ROUNDS = 3;

    private WordForms() {}

    /** @param word in lower case, letters or digits */
    public static String stem(String word) {
        String stem = IRREGULAR.getOrDefault(word, word);
        for (int round = 0; round < ROUNDS; round++) {
            String shorter = strip(stem, false, round == 0);
            if (shorter.equals(stem)) {
                break;
            }
            stem = shorter;
        }
        return polish(stem);
    }

    /** The word without plural, -ing and -ed only, so that mentorship and mentor stay apart. */
    public static String base(String word) {
        return polish(bare(word));
    }

    private static String bare(String word) {
        String stem = IRREGULAR.getOrDefault(word, word);
        for (int round = 0; round < 2; round++) {
            String shorter = strip(stem, true, round == 0);
            if (shorter.equals(stem)) {
                break;
            }
            stem = shorter;
        }
        return stem;
    }

    /** A word's forms, however it is given: mentor, mentors, mentored and mentoring are each other's. */
    static Set<String> of(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        if (word.length() < SHORTEST_INFLECTED || KEPT.contains(word) || !isLetters(word)) {
            return forms;
        }
        forms.addAll(regular(word));
        String base = base(word);
        Set<String> seeds = new LinkedHashSet<>(List.of(base, base + "e"));
        String bare = bare(word);
        seeds.addAll(List.of(bare, bare + "e"));
        if (base.endsWith("i")) {
            seeds.add(base.substring(0, base.length() - 1) + "y");
        }
        IRREGULAR.forEach((form, of) -> {
            if (of.equals(base)) {
                forms.add(form);
            }
        });
        seeds.stream().flatMap(seed -> regular(seed).stream()).filter(form -> base(form).equals(base))
                .forEach(forms::add);
        return forms;
    }

    /** A verb's or noun's regular forms. */
    public static Set<String> regular(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        char last = word.charAt(word.length() - 1);
        String stem = word.substring(0, word.length() - 1);
        boolean vowelBefore = word.length() > 1 && "aeiou".indexOf(word.charAt(word.length() - 2)) >= 0;
        if (last == 'y' && !vowelBefore) {
            forms.addAll(List.of(stem + "ies", stem + "ied", word + "ing"));
        } else if (last == 'e') {
            forms.addAll(List.of(word + "s", word + "d", stem + "ing"));
        } else {
            boolean hiss = last == 's' || last == 'x' || last == 'z' || word.endsWith("ch")
                    || word.endsWith("sh");
            forms.add(word + (hiss ? "es" : "s"));
            forms.addAll(List.of(word + "ed", word + "ing"));
            if (vowelBefore && "bdglmnprt".indexOf(last) >= 0) {
                forms.addAll(List.of(word + last + "ed", word + last + "ing"));
            }
        }
        return forms;
    }

    /** @param whole whether nothing was taken off yet: an s that another ending leaves is no plural's, as in databases */
    private static String strip(String word, boolean lightly, boolean whole) {
        if (word.length() <= SHORTEST_INFLECTED || KEPT.contains(word) || !isLetters(word)) {
            return word;
        }
        for (String[] ending : endings(word.charAt(word.length() - 1))) {
            if (word.endsWith(ending[0])) {
                int left = word.length() - ending[0].length() + ending[1].length();
                boolean inflected = INFLECTIONS.contains(ending[0]);
                if (lightly && !inflected || !whole && ending[0].equals("s")) {
                    continue;
                }
                if (left >= (inflected ? SHORTEST_INFLECTED : SHORTEST) && fits(word, ending[0])) {
                    return word.substring(0, word.length() - ending[0].length()) + ending[1];
                }
            }
        }
        return word;
    }

    private static String[][] endings(char last) {
        return last >= 'a' && last <= 'z' ? BY_LAST_LETTER[last - 'a'] : NONE;
    }

    private static boolean fits(String word, String ending) {
        return switch (ending) {
            case "s" -> !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
            case "es" -> {
                char before = word.charAt(word.length() - 3);
                yield "sxzh".indexOf(before) >= 0;
            }
            case "er" -> !word.endsWith("eer") && !word.endsWith("center");
            case "ers" -> !word.endsWith("eers") && !word.endsWith("centers");
            case "or", "ors" -> word.length() - ending.length() > SHORTEST
                    && !word.endsWith("avi" + ending) && !word.endsWith("eav" + ending);
            case "ing" -> hasVowel(word, word.length() - 3);
            case "ed" -> !word.endsWith("eed") && hasVowel(word, word.length() - 2);
            default -> true;
        };
    }

    /** Evens out what different endings leave behind: a silent e, a doubled consonant, -at of -ate, y and i. */
    private static String polish(String word) {
        if (!isLetters(word)) {
            return word;
        }
        if (word.startsWith("analy")) {
            return "analy";
        }
        String stem = word;
        if (stem.length() >= SHORTEST && stem.endsWith("e")) {
            stem = stem.substring(0, stem.length() - 1);
        }
        if (stem.length() > SHORTEST + 1 && stem.endsWith("at")) {
            stem = stem.substring(0, stem.length() - 2);
        }
        int last = stem.length() - 1;
        if (last >= SHORTEST_INFLECTED && stem.charAt(last) == stem.charAt(last - 1)
                && "lsz".indexOf(stem.charAt(last)) < 0) {
            stem = stem.substring(0, last);
        } else if (last >= SHORTEST && stem.endsWith("ll")) {
            stem = stem.substring(0, last);
        }
        if (stem.length() > SHORTEST_INFLECTED && stem.endsWith("y")) {
            stem = stem.substring(0, stem.length() - 1) + "i";
        }
        return stem.length() > SHORTEST ? stem.replace("centr", "center").replace("our", "or") : stem;
    }

    private static boolean hasVowel(String word, int to) {
        for (int i = 0; i < to; i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetters(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}

package dev.assay.vocabulary;

import dev.assay.failure.Flaw;
import dev.assay.schema.DataFileException;
import dev.assay.schema.Phrase;
import dev.assay.schema.Place;
import dev.assay.text.pattern.Matcher;
import dev.assay.text.pattern.PatternException;
import dev.assay.text.pattern.PatternParser;
import dev.assay.text.pattern.Patterns;
import dev.assay.text.word.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Concepts put together: one matcher for all their patterns, and what each pattern found means. */
public final class Vocabulary {

    /** Marks words after it as refused, as "no" does. */
    public static final String REFUSES_AFTER = "scope.refuses_after";
    /** Marks words before it as refused, as "is not required" does. */
    public static final String REFUSES_BEFORE = "scope.refuses_before";
    /** Ends what a refusal reaches, as "but" does. */
    public static final String ENDS = "scope.ends";
    /** Marks its sentence, or its brackets, as optional, as "a plus" does. */
    public static final String OPTIONAL = "scope.optional";

    /** What a pattern found means; a blocking one may reach some words beyond its end. */
    public record Meaning(int concept, int name, boolean blocks, byte shape, int tail) {}

    /** A concept, its links resolved. */
    public record Concept(String id, String says, List<String> names, int[] nameNumbers,
            List<String> wordings,
            int[] needs,
            int[] avoids,
            int inside, int outside) {}

    private static final List<String> COPULAS = List.of("is", "are", "be", "as", "considered");

    private final java.util.BitSet copulas = new java.util.BitSet();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> nameNumbers = new HashMap<>();
    private final List<Concept> concepts = new ArrayList<>();
    private final List<Meaning> meanings = new ArrayList<>();
    private final Map<String, String> continents;
    private final Zones zones;
    private final ZonePatterns zonePatterns;
    private final SilencePatterns silence;
    private final Matcher matcher;
    private final Tokenizer tokenizer;

    /** @throws DataFileException if a pattern cannot be read or a name is not there */
    public Vocabulary(VocabularySpec pack) {
        this(pack, field -> List.of());
    }

    /**
     * @param terms the words by which a claim of silence is checked
     * @throws DataFileException if a pattern cannot be read or a name is not there
     */
    public Vocabulary(VocabularySpec pack, FieldTerms terms) {
        continents = pack.continents();
        zones = new Zones(pack);
        Patterns patterns = new Patterns(new PatternParser(pack.lists()));
        pack.concepts().values().forEach(c -> number(c.id()));
        for (String needed : List.of(REFUSES_AFTER, REFUSES_BEFORE, ENDS, OPTIONAL)) {
            if (!numbers.containsKey(needed)) {
                throw new DataFileException(new Place("rules", 1),
                        Flaw.CONCEPT_MISSING, needed);
            }
        }
        pack.concepts().values().forEach(c -> add(c, patterns));
        silence = new SilencePatterns(terms, patterns, meanings.size());
        zonePatterns = ZonePatterns.all(zones, pack, patterns, meanings.size() + silence.size());
        COPULAS.forEach(word -> copulas.set(patterns.lexicon().add(word)));
        tokenizer = new Tokenizer(patterns.lexicon());
        matcher = patterns.matcher();
    }

    private int number(String id) {
        return numbers.computeIfAbsent(id, i -> numbers.size());
    }

    private void add(ConceptSpec spec, Patterns patterns) {
        int concept = number(spec.id());
        List<String> names = List.copyOf(spec.names().keySet());
        Set<String> said = new LinkedHashSet<>();
        spec.blocked().forEach(phrase -> pattern(phrase, concept, -1, true, patterns));
        for (int name = 0; name < names.size(); name++) {
            for (Phrase phrase : spec.names().getOrDefault(names.get(name), List.of())) {
                pattern(phrase, concept, name, false, patterns);
                String plain = Wordings.plain(phrase.text());
                if (!plain.contains("…")) {
                    said.add(plain);
                }
            }
        }
        concepts.add(
                new Concept(spec.id(), spec.says(), names, nameNumbers(names), List.copyOf(said),
                        resolve(spec.needs()),
                        resolve(spec.avoids()), mask(spec.inside()), mask(spec.outside())));
    }

    /** By name, a number that all concepts with a name so spelled share. */
    private int[] nameNumbers(List<String> names) {
        return names.stream().mapToInt(name -> nameNumbers.computeIfAbsent(name, n -> nameNumbers.size()))
                .toArray();
    }

    private void pattern(Phrase phrase, int concept, int name, boolean blocks, Patterns patterns) {
        String text = phrase.text();
        byte shape = PatternParser.shape(text);
        int tail = blocks ? Wordings.tail(text) : 0;
        text = tail > 0 ? text.substring(0, text.lastIndexOf(" ..")) : text;
        try {
            patterns.add(text, meanings.size());
        } catch (PatternException e) {
            throw DataFileException.of(phrase.place(), e.flaw(), e.named());
        }
        meanings.add(new Meaning(concept, name, blocks, shape, tail));
    }

    private int[] resolve(List<Phrase> names) {
        List<Integer> all = new ArrayList<>();
        for (Phrase name : names) {
            int[] found = concepts(name.text());
            if (found.length == 0) {
                throw new DataFileException(name.place(), Flaw.NO_CONCEPT, name.text());
            }
            for (int concept : found) {
                all.add(concept);
            }
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private int mask(List<Phrase> names) {
        int mask = 0;
        for (Phrase name : names) {
            int bit = zones.bit(name.text());
            if (bit == 0) {
                throw new DataFileException(name.place(), Flaw.NO_ZONE, name.text());
            }
            mask |= bit;
        }
        return mask;
    }

    /** Whether a word, by its number, links what is said to what it is said of. */
    public boolean isCopula(int word) {
        return copulas.get(word);
    }

    /** The numbers of the concepts that an id, or {@code id.*}, stands for; empty where there are none. */
    public int[] concepts(String id) {
        if (id.endsWith(".*")) {
            String start = id.substring(0, id.length() - 1);
            return numbers.entrySet().stream().filter(e -> e.getKey().startsWith(start))
                    .mapToInt(Map.Entry::getValue).sorted().toArray();
        }
        Integer number = numbers.get(id);
        return number == null ? new int[0] : new int[]{number};
    }

    public int concept(String id) {
        Integer number = numbers.get(id);
        return number == null ? -1 : number;
    }

    public Concept concept(int number) {
        return concepts.get(number);
    }

    public int size() {
        return concepts.size();
    }

    public Meaning meaning(int pattern) {
        return meanings.get(pattern);
    }

    /** The continent a country lies in; empty where it is not known. */
    public String continent(String country) {
        return continents.getOrDefault(country, "");
    }

    /** Whether a pattern is one of a concept's, and not of a zone or of what silence is checked by. */
    public boolean isMeaning(int pattern) {
        return pattern < meanings.size();
    }

    public SilencePatterns silence() {
        return silence;
    }

    public Zones zones() {
        return zones;
    }

    public ZonePatterns zonePatterns() {
        return zonePatterns;
    }

    public Matcher matcher() {
        return matcher;
    }

    public Tokenizer tokenizer() {
        return tokenizer;
    }
}

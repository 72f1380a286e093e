package dev.assay.vocabulary;

import dev.assay.schema.DataFileException;
import dev.assay.schema.Phrase;
import dev.assay.text.pattern.Hits;
import dev.assay.text.pattern.PatternException;
import dev.assay.text.pattern.PatternParser;
import dev.assay.text.pattern.Patterns;
import java.util.ArrayList;
import java.util.List;

/** What marks the parts of a posting, among the patterns of a matcher; the engine and the evidence read it alike. */
public final class ZonePatterns {

    private enum Kind {
        HEADING, WORDING, OPENER, CLUTTER
    }

    private record Mark(int zone, Kind kind, byte shape) {}

    private final Zones zones;
    private final int first;
    private final List<Mark> marks = new ArrayList<>();

    private ZonePatterns(Zones zones, int first) {
        this.zones = zones;
        this.first = first;
    }

    /**
     * Adds all of them to other patterns.
     *
     * @param first the number of the first; all numbers from there on are theirs
     * @throws DataFileException if one cannot be read; the message names file, line and reason
     */
    static ZonePatterns all(Zones zones, VocabularySpec words, Patterns patterns, int first) {
        ZonePatterns all = headings(zones, words, patterns, first);
        PatternParser parser = new PatternParser(words.lists());
        int zone = 0;
        for (ZoneSpec spec : words.zones().values()) {
            if (zones.bit(zone) != zones.clutter()) {
                all.add(spec.wording(), zone, Kind.WORDING, patterns, parser);
            }
            all.add(spec.openers(), zone++, Kind.OPENER, patterns, parser);
        }
        return all;
    }

    /**
     * Adds those of headings to other patterns, and those of clutter: where a part of a posting begins and what is none
     * of it, whatever its sentences say.
     *
     * @param first the number of the first; all numbers from there on are theirs
     * @throws DataFileException if one cannot be read; the message names file, line and reason
     */
    public static ZonePatterns headings(Zones zones, VocabularySpec words, Patterns patterns, int first) {
        ZonePatterns headings = new ZonePatterns(zones, first);
        PatternParser parser = new PatternParser(words.lists());
        int zone = 0;
        for (ZoneSpec spec : words.zones().values()) {
            headings.add(spec.headings(), zone, Kind.HEADING, patterns, parser);
            if (zones.bit(zone) == zones.clutter()) {
                headings.add(spec.wording(), zone, Kind.CLUTTER, patterns, parser);
            }
            zone++;
        }
        return headings;
    }

    private void add(List<Phrase> phrases, int zone, Kind kind, Patterns patterns, PatternParser parser) {
        for (Phrase phrase : phrases) {
            try {
                patterns.add(phrase.text(), first + marks.size(), parser);
            } catch (PatternException e) {
                throw DataFileException.of(phrase.place(), e.flaw(), e.named());
            }
            marks.add(new Mark(zone, kind, PatternParser.shape(phrase.text())));
        }
    }

    /** The bits of what is none of a posting. */
    public int clutter() {
        return zones.clutter();
    }

    /** Whether a pattern is one of these. */
    public boolean has(int pattern) {
        return pattern >= first;
    }

    /** By sentence, the bits of its zones. */
    public int[] read(Hits hits, Sentences sentences) {
        ZoneReader reader = new ZoneReader(zones, sentences);
        for (int h = 0; h < hits.size(); h++) {
            if (!has(hits.pattern(h))) {
                continue;
            }
            Mark mark = marks.get(hits.pattern(h) - first);
            if (sentences.tokens().fits(mark.shape, hits.from(h))) {
                int words = hits.to(h) - hits.from(h);
                switch (mark.kind) {
                    case HEADING -> reader.heading(mark.zone, hits.from(h), words);
                    case WORDING -> reader.wording(mark.zone, hits.from(h));
                    case OPENER -> reader.opener(mark.zone, hits.from(h), words);
                    case CLUTTER -> reader.clutter(hits.from(h), hits.to(h));
                }
            }
        }
        return reader.read();
    }
}

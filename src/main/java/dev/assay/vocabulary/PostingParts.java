package dev.assay.vocabulary;

import dev.assay.text.document.Block;
import dev.assay.text.document.Document;
import dev.assay.text.document.Range;
import dev.assay.text.pattern.Hits;
import dev.assay.text.pattern.Matcher;
import dev.assay.text.pattern.PatternParser;
import dev.assay.text.pattern.Patterns;
import dev.assay.text.word.Tokenizer;
import dev.assay.text.word.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a posting's description as parts by what they are for, as the engine reads it. Safe to share between threads. */
public final class PostingParts {

    private final Zones zones;
    private final ZonePatterns patterns;
    private final Tokenizer tokenizer;
    private final Matcher matcher;

    public PostingParts(VocabularySpec words) {
        zones = new Zones(words);
        Patterns all = new Patterns(new PatternParser(words.lists()));
        patterns = ZonePatterns.all(zones, words, all, 0);
        tokenizer = new Tokenizer(all.lexicon());
        matcher = all.matcher();
    }

    /** The parts in order, none over another; what is for nothing in particular is in none. */
    public List<PostingPart> of(String title, Document description) {
        Tokens tokens = new Tokens();
        tokenizer.read(title, 0, title.length(), Tokens.SENTENCE, tokens);
        int start = tokens.size();
        for (Block block : description.blocks()) {
            tokenizer.read(description.text(), block.start(), block.end(), Tokens.SENTENCE, tokens);
        }
        Hits hits = new Hits();
        matcher.match(tokens, hits);
        Sentences sentences = new Sentences(tokens, description, start,
                new Sentences.Line(0, Sentences.TITLE));
        int[] bits = patterns.read(hits, sentences);
        List<PostingPart> parts = new ArrayList<>();
        boolean goesOn = false;
        for (int s = 0; s < sentences.count(); s++) {
            if (sentences.block(s) < 0) {
                continue;
            }
            Range range = new Range(tokens.start(sentences.from(s)), tokens.end(sentences.from(s + 1) - 1));
            goesOn = add(parts, bits[s], range, goesOn);
        }
        return List.copyOf(parts);
    }

    /** @param goesOn whether the last part ended with the sentence before */
    private boolean add(List<PostingPart> parts, int mask, Range range, boolean goesOn) {
        if (goesOn && (mask & Zones.HEADING) == 0 && parts.getLast().role().isAmong(zones, mask)) {
            parts.add(longer(parts.removeLast(), range));
            return true;
        }
        Optional<PartRole> role = PartRole.of(zones, mask);
        role.ifPresent(found -> {
            if (goesOn && parts.getLast().role() == found) {
                parts.add(longer(parts.removeLast(), range));
            } else {
                parts.add(new PostingPart(found, range));
            }
        });
        return role.isPresent();
    }

    private static PostingPart longer(PostingPart part, Range to) {
        return new PostingPart(part.role(), new Range(part.range().start(), to.end()));
    }
}

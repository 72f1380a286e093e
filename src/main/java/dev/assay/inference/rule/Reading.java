package dev.assay.inference.rule;

import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A posting read once for all fields: its words, what they mention, and facts computed when asked for. */
final class Reading {

    final Vocabulary vocabulary;
    final Posting posting;
    final InferenceText page;
    final Mentions mentions;
    /** By sentence, the zone bits. */
    final int[] zones;
    /** By sentence, the zone bits by heading alone. */
    final int[] headed;
    final @Nullable Pass1 pass1;
    private final MentionReader reader;
    private @Nullable SilenceCheck silence;
    private @Nullable PlaceFacts places;
    private final Map<String, Found> facts = new HashMap<>();

    Reading(Vocabulary vocabulary, Posting posting, @Nullable Pass1 pass1) {
        this.vocabulary = vocabulary;
        this.posting = posting;
        this.pass1 = pass1;
        this.page = new InferenceText(posting, vocabulary.tokenizer());
        reader = new MentionReader(vocabulary, page);
        this.mentions = reader.read();
        this.zones = reader.sentenceZones;
        this.headed = reader.headedZones;
    }

    /** A computed fact, worked out on first asking. */
    Found fact(String name) {
        Found known = facts.get(name);
        if (known == null) {
            known = Facts.named(name).find(this);
            facts.put(name, known);
        }
        return known;
    }

    /** What is asked before a field is called silent. */
    SilenceCheck silence() {
        if (silence == null) {
            silence = reader.silence(posting);
        }
        return silence;
    }

    PlaceFacts places() {
        if (places == null) {
            places = PlaceFacts.of(this);
        }
        return places;
    }

    String conceptName(int concept, MentionCursor mention) {
        return vocabulary.concept(concept).names().get(mention.name());
    }
}

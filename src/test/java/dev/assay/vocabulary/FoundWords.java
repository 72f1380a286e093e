package dev.assay.vocabulary;

import dev.assay.schema.YamlNode;
import dev.assay.text.document.Block;
import dev.assay.text.document.Document;
import dev.assay.text.pattern.Hits;
import dev.assay.text.word.Tokens;
import java.util.ArrayList;
import java.util.List;

/** What a vocabulary finds in a text, for tests. */
final class FoundWords {

    /** The four concepts that every vocabulary needs. */
    static final String SCOPES = """
            concepts:
              scope.refuses_after: ["no"]
              scope.refuses_before: [is not required]
              scope.ends: [but]
              scope.optional: [a plus]
            """;

    private FoundWords() {}

    static VocabularySpec spec(String yaml) {
        return VocabularyReader.read(YamlNode.parse("words.yaml", yaml).map(VocabularyReader.PARTS));
    }

    static Vocabulary vocabulary(String yaml) {
        return new Vocabulary(spec(SCOPES).with(spec(yaml)));
    }

    static Tokens tokens(Vocabulary vocabulary, String text) {
        Tokens tokens = new Tokens();
        vocabulary.tokenizer().read(text, 0, text.length(), Tokens.SENTENCE, tokens);
        return tokens;
    }

    /** By concept and name, the words found: {@code cloud.aws/AWS: Amazon Web Services}, blocking ones with a minus. */
    static List<String> in(Vocabulary vocabulary, String text) {
        Tokens tokens = tokens(vocabulary, text);
        Hits hits = new Hits();
        vocabulary.matcher().match(tokens, hits);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            if (vocabulary.zonePatterns().has(hits.pattern(i))) {
                continue;
            }
            Vocabulary.Meaning meaning = vocabulary.meaning(hits.pattern(i));
            if (tokens.fits(meaning.shape(), hits.from(i))) {
                Vocabulary.Concept concept = vocabulary.concept(meaning.concept());
                found.add((meaning.blocks() ? "-" : "") + concept.id()
                        + (meaning.blocks() ? "" : "/" + concept.names().get(meaning.name())) + ": "
                        + text.substring(tokens.start(hits.from(i)), tokens.end(hits.to(i) - 1)));
            }
        }
        return found;
    }

    /** By sentence of a description, its zones and its words. */
    static List<String> zones(Vocabulary vocabulary, String title, String description) {
        Document page = Document.of(description);
        Tokens tokens = new Tokens();
        vocabulary.tokenizer().read(title, 0, title.length(), Tokens.SENTENCE, tokens);
        int start = tokens.size();
        for (Block block : page.blocks()) {
            vocabulary.tokenizer().read(page.text(), block.start(), block.end(), Tokens.SENTENCE, tokens);
        }
        Hits hits = new Hits();
        vocabulary.matcher().match(tokens, hits);
        Sentences sentences = new Sentences(tokens, page, start, new Sentences.Line(0, Sentences.TITLE));
        int[] zones = vocabulary.zonePatterns().read(hits, sentences);
        List<String> read = new ArrayList<>();
        for (int s = 0; s < sentences.count(); s++) {
            String text = sentences.block(s) < 0 ? title : page.text();
            int from = tokens.start(sentences.from(s));
            read.add(String.join("+", vocabulary.zones().names(zones[s])) + ": "
                    + text.substring(from, tokens.end(sentences.from(s + 1) - 1)));
        }
        return read;
    }
}

package dev.assay.evidence;

import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.schema.Catalogue;
import dev.assay.schema.ContentHash;
import dev.assay.schema.Schema;
import dev.assay.vocabulary.CatalogueTerms;
import dev.assay.vocabulary.FieldTerms;
import dev.assay.vocabulary.Lexicon;
import dev.assay.vocabulary.VocabularyFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Grounds claims in this order: claims of silence and of Pass 1 first, then quoted pieces, the claim's own words,
 * its words folded, what it says in other words, and at last the field's own terms. Same input, same output; safe to
 * share between threads.
 */
public final class ClaimGrounder implements Grounder {

    /** Raised by hand with the rules of locating; their data speak for themselves. */
    private static final int RULES_VERSION = 7;
    private static final List<String> DATA = List.of("shared-terms.yaml", "stop-words.txt",
            "common-words.txt");

    private final FieldLexicon fields;
    private final Lexicon lexicon = Lexicon.load();
    private final ParaphraseWeights settings;

    /** @param terms the words that speak of each field */
    public ClaimGrounder(FieldTerms terms) {
        this(terms, ParaphraseWeights.DEFAULT);
    }

    ClaimGrounder(FieldTerms terms, ParaphraseWeights settings) {
        this.fields = new FieldLexicon(terms);
        this.settings = settings;
    }

    /** With the terms that come with the program, and those of the fields' files. */
    public ClaimGrounder(Schema schema) {
        this(new CatalogueTerms(schema));
    }

    /** With the terms of the catalogue that comes with the program. */
    public ClaimGrounder() {
        this(Catalogue.shipped());
    }

    /** Changes whenever something else may be found for the same claim over the same posting. */
    public static String version(Schema schema) {
        List<String> content = new ArrayList<>();
        DATA.forEach(file -> content.addAll(Lexicon.rawLines(file)));
        VocabularyFiles.names().forEach(file -> content.addAll(Lexicon.rawLines(file)));
        schema.fields().forEach(field -> Stream.of("words", "concepts")
                .flatMap(part -> schema.part(field.key(), part).stream()).forEach(part -> {
                    content.add(field.key());
                    content.addAll(part.content());
                }));
        return RULES_VERSION + "-" + ContentHash.of(content);
    }

    @Override
    public Grounded over(Posting posting, List<Pass1> pass1) {
        return new EvidenceLocator(posting, new Pass1Claims(pass1), fields, lexicon, settings);
    }
}

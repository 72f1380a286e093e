package dev.assay.store.index.fulltext;

import dev.assay.review.StoreException;
import dev.assay.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What a user asks for, as a query: all words, each in any of the fields. */
final class AskedWords {

    private static final Pattern PART = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");
    /** A word in a title says more of a posting than one in its text. */
    private static final Map<String, Float> FIELDS = Map.of(TextFields.TITLE, 3f, TextFields.COMPANY, 2f,
            TextFields.LOCATION, 1f, TextFields.ID, 1f, TextFields.TEXT, 1f);

    private AskedWords() {}

    /** @throws StoreException if there is no word that must stand somewhere, or there are too many */
    static Query read(String words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean any = false;
        int clauses = 0;
        Matcher parts = PART.matcher(words);
        while (parts.find()) {
            boolean without = !parts.group(1).isEmpty();
            List<Query> readings = parts.group(2) == null ? word(parts.group(3)) : phrase(parts.group(2));
            clauses += readings.size();
            if (clauses > IndexSearcher.getMaxClauseCount()) {
                throw new StoreException("These are more words than can be looked for at once. Name at most "
                        + IndexSearcher.getMaxClauseCount() / FIELDS.size() + ".");
            }
            if (!readings.isEmpty()) {
                BooleanQuery.Builder one = new BooleanQuery.Builder();
                readings.forEach(reading -> one.add(reading, Occur.SHOULD));
                all.add(one.build(), without ? Occur.MUST_NOT : Occur.MUST);
                any |= !without;
            }
        }
        if (!any) {
            throw new StoreException("There is no word in \"" + words
                    + "\" that could be looked for. Name one that must stand in what is found.");
        }
        return all.build();
    }

    private static List<Query> word(String word) {
        if (!word.endsWith("*") || word.length() < 2) {
            return phrase(word);
        }
        String beginning = FoldedText.fold(word.substring(0, word.length() - 1)).strip();
        List<Query> readings = new ArrayList<>(phrase(beginning));
        FIELDS.forEach((field, weight) -> readings
                .add(new BoostQuery(new PrefixQuery(new Term(field, WordAnalyzer.cut(beginning))), weight)));
        return readings;
    }

    /** Words side by side, in each field; none where there is no word. */
    private static List<Query> phrase(String words) {
        List<String> terms = WordAnalyzer.terms(words).stream().filter(term -> term.step() > 0)
                .map(WordAnalyzer.Term::text).toList();
        List<Query> readings = new ArrayList<>();
        if (!terms.isEmpty()) {
            FIELDS.forEach((field, weight) -> readings.add(new BoostQuery(
                    terms.size() == 1
                            ? new TermQuery(new Term(field, terms.getFirst()))
                            : new PhraseQuery(field, terms.toArray(String[]::new)),
                    weight)));
        }
        return readings;
    }
}

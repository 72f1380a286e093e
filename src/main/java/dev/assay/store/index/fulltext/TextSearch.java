package dev.assay.store.index.fulltext;

import dev.assay.model.Posting;
import dev.assay.review.FoundPostings;
import dev.assay.review.FoundText;
import dev.assay.review.FoundText.Part;
import dev.assay.review.FoundTexts;
import dev.assay.review.WordQuery;
import dev.assay.review.WordQuery.Kind;
import dev.assay.store.index.Database;
import dev.assay.store.index.PostingRows;
import dev.assay.store.index.fulltext.KeptTexts.KeptText;
import dev.assay.store.index.fulltext.SnippetFormatter.Snippet;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Texts as Lucene's documents, and one search among them; the words shown are the database's. */
final class TextSearch {

    private static final Sort ORDER = new Sort(new SortField(TextFields.RANK, SortField.Type.LONG),
            SortField.FIELD_SCORE, SortField.FIELD_DOC);

    private final Directory directory;
    private final Database database;
    private final KeptTexts texts;

    TextSearch(Directory directory, Database database, KeptTexts texts) {
        this.directory = directory;
        this.database = database;
        this.texts = texts;
    }

    static Document document(long posting, KeptText text) {
        Document document = new Document();
        document.add(new StringField(TextFields.POSTING, Long.toString(posting), Field.Store.YES));
        document.add(new StringField(TextFields.KIND, text.kind().name(), Field.Store.YES));
        document.add(new StoredField(TextFields.NUMBER, text.number()));
        document.add(new StoredField(TextFields.PLACE, text.place()));
        document.add(new NumericDocValuesField(TextFields.RANK, text.kind() == Kind.EVIDENCE ? 1 : 0));
        if (text.kind() == Kind.POSTING) {
            searched(document, TextFields.ID, text.posting().id());
            searched(document, TextFields.TITLE, KeptTexts.shown(text.posting().title()));
            searched(document, TextFields.COMPANY, KeptTexts.shown(text.posting().company()));
            searched(document, TextFields.LOCATION, KeptTexts.shown(text.posting().location()));
        }
        searched(document, TextFields.TEXT, text.text());
        return document;
    }

    private static void searched(Document document, String field, String text) {
        document.add(new TextField(field, text, Field.Store.NO));
    }

    /** @param notices are passed on */
    FoundTexts find(WordQuery query, Query asked, List<String> notices) throws IOException {
        return search(searcher -> {
            Map<Kind, Long> counts = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                counts.put(kind, query.in() == null || query.in() == kind
                        ? searcher.count(among(asked, kind))
                        : 0L);
            }
            Map<Document, Double> hits = new LinkedHashMap<>();
            for (ScoreDoc hit : searcher.search(within(query, asked), query.most(), ORDER).scoreDocs) {
                hits.put(searcher.storedFields().document(hit.doc), score(hit));
            }
            UnifiedHighlighter highlighter = highlighter();
            return new FoundTexts(database.read(connection -> found(connection, hits, highlighter, asked)),
                    counts, notices);
        });
    }

    /** @param notices are passed on */
    FoundPostings postings(WordQuery query, Query asked, List<String> notices) throws IOException {
        return search(searcher -> {
            Set<Long> ords = new LinkedHashSet<>();
            for (ScoreDoc hit : searcher.search(within(query, asked), query.most(), ORDER).scoreDocs) {
                ords.add(Long.valueOf(searcher.storedFields().document(hit.doc, Set.of(TextFields.POSTING))
                        .get(TextFields.POSTING)));
            }
            Map<Long, String[]> headings = database
                    .read(connection -> PostingRows.headings(connection, ords));
            return new FoundPostings(ords.stream().filter(headings::containsKey)
                    .map(ord -> headings.getOrDefault(ord, new String[]{""})[0]).toList(), notices);
        });
    }

    Map<String, FoundText> best(WordQuery query, Query asked, Collection<String> postingIds)
            throws IOException {
        List<Long> ords = database.read(connection -> {
            List<Long> known = new ArrayList<>();
            for (String id : postingIds) {
                PostingRows.ord(connection, id).ifPresent(known::add);
            }
            return known;
        });
        return search(searcher -> {
            Map<Document, Double> hits = new LinkedHashMap<>();
            for (long ord : ords) {
                Query ofOne = new BooleanQuery.Builder().add(within(query, asked), Occur.MUST)
                        .add(new TermQuery(new Term(TextFields.POSTING, Long.toString(ord))), Occur.FILTER)
                        .build();
                for (ScoreDoc hit : searcher.search(ofOne, 1, ORDER).scoreDocs) {
                    hits.put(searcher.storedFields().document(hit.doc), score(hit));
                }
            }
            UnifiedHighlighter highlighter = highlighter();
            return database.read(connection -> found(connection, hits, highlighter, asked)).stream()
                    .collect(Collectors.toMap(FoundText::postingId, text -> text));
        });
    }

    /** What is asked of the index. */
    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private <T> T search(Search<T> search) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return search.in(searcher);
        }
    }

    private static UnifiedHighlighter highlighter() {
        return UnifiedHighlighter.builderWithoutSearcher(new WordAnalyzer())
                .withMaxLength(Integer.MAX_VALUE - 1).withMaxNoHighlightPassages(0)
                .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
                .withFormatter(new SnippetFormatter()).build();
    }

    private static Query within(WordQuery query, Query asked) {
        return query.in() == null ? asked : among(asked, query.in());
    }

    /** The same, but not found in notes. */
    static Query withoutNotes(Query asked) {
        return new BooleanQuery.Builder().add(asked, Occur.MUST)
                .add(new TermQuery(new Term(TextFields.KIND, Kind.NOTE.name())), Occur.MUST_NOT).build();
    }

    private static Query among(Query asked, Kind kind) {
        return new BooleanQuery.Builder().add(asked, Occur.MUST)
                .add(new TermQuery(new Term(TextFields.KIND, kind.name())), Occur.FILTER).build();
    }

    private static double score(ScoreDoc hit) {
        return hit instanceof FieldDoc sorted && sorted.fields[1] instanceof Float score ? score : 0;
    }

    private List<FoundText> found(Connection connection, Map<Document, Double> hits,
            UnifiedHighlighter highlighter, Query asked) throws SQLException {
        List<FoundText> found = new ArrayList<>();
        for (Map.Entry<Document, Double> hit : hits.entrySet()) {
            Document document = hit.getKey();
            Optional<KeptText> kept = texts.of(connection, Long.parseLong(document.get(TextFields.POSTING)),
                    Kind.valueOf(document.get(TextFields.KIND)), number(document, TextFields.NUMBER),
                    (int) number(document, TextFields.PLACE));
            if (kept.isPresent()) {
                found.add(found(kept.get(), hit.getValue(), highlighter, asked));
            }
        }
        return found;
    }

    private static long number(Document document, String field) {
        return document.getField(field).numericValue().longValue();
    }

    private static FoundText found(KeptText text, double score, UnifiedHighlighter highlighter, Query asked) {
        Posting posting = text.posting();
        Function<Part, FoundText> beginning = part -> found(text, part, score,
                SnippetFormatter.beginning(text.text()));
        return switch (text.kind()) {
            case NOTE -> snippet(highlighter, TextFields.TEXT, asked, text.text())
                    .map(snippet -> found(text, Part.NOTE, score, snippet))
                    .orElseGet(() -> beginning.apply(Part.NOTE));
            case EVIDENCE -> snippet(highlighter, TextFields.TEXT, asked, text.text())
                    .map(snippet -> found(text, Part.EVIDENCE, score, snippet))
                    .orElseGet(() -> beginning.apply(Part.EVIDENCE));
            case POSTING -> {
                Map<Part, Optional<Snippet>> parts = new LinkedHashMap<>();
                parts.put(Part.DESCRIPTION, snippet(highlighter, TextFields.TEXT, asked, text.text()));
                parts.put(Part.TITLE,
                        snippet(highlighter, TextFields.TITLE, asked, KeptTexts.shown(posting.title())));
                parts.put(Part.COMPANY,
                        snippet(highlighter, TextFields.COMPANY, asked, KeptTexts.shown(posting.company())));
                parts.put(Part.LOCATION,
                        snippet(highlighter, TextFields.LOCATION, asked,
                                KeptTexts.shown(posting.location())));
                yield parts.entrySet().stream().filter(part -> part.getValue().isPresent()).findFirst()
                        .map(part -> found(text, part.getKey(), score, part.getValue().orElseThrow()))
                        .orElseGet(() -> beginning.apply(Part.DESCRIPTION));
            }
        };
    }

    private static FoundText found(KeptText text, Part part, double score, Snippet snippet) {
        return new FoundText(text.posting().id(), text.posting().title(), text.posting().company(), part,
                text.field(), text.by(), score, snippet.text(), snippet.marks());
    }

    private static Optional<Snippet> snippet(UnifiedHighlighter highlighter, String field, Query asked,
            String text) {
        try {
            @Nullable
            Object made = text.isEmpty() ? null : highlighter.highlightWithoutSearcher(field, asked, text, 1);
            return made instanceof Snippet snippet ? Optional.of(snippet) : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.assay.cli;

import dev.assay.export.JsonText;
import dev.assay.model.Excerpt;
import dev.assay.review.FoundText;
import dev.assay.review.FoundTexts;
import dev.assay.review.FullText;
import dev.assay.review.ReviewStore;
import dev.assay.review.WordQuery;
import dev.assay.review.WordQuery.Kind;
import dev.assay.text.CodePoints;
import dev.assay.text.document.HeaderText;
import dev.assay.text.document.Range;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds words in postings, notes and evidence, and shows where they stand. */
@Command(name = "search", description = "Finds words in postings, notes and evidence, each with the words around them.")
final class SearchCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store.")
    private Path store;

    @Option(names = "--in", paramLabel = "WHERE", description = "Look only in: ${COMPLETION-CANDIDATES}.")
    private @Nullable Where in;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "Show so many at most, 1 to "
            + FullText.MOST + ".")
    private int limit;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to report: ${COMPLETION-CANDIDATES}; json is a line each.")
    private OutputFormat format;

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "Words that must all stand there, in any form and order. \"In quotation marks\" side by side; begin* for how a word begins; -word for one that must not stand there.")
    private List<String> words;

    @Spec
    private CommandSpec spec;

    SearchCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    /** Where words are looked for. */
    @SuppressWarnings("JavaLangClash")
    enum Where {
        posting, note, evidence
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > FullText.MOST) {
            throw new ParameterException(spec.commandLine(),
                    "--limit is from 1 to " + FullText.MOST + ", not " + limit + ".");
        }
        WordQuery query = new WordQuery(String.join(" ", words),
                in == null ? null : Kind.valueOf(in.name().toUpperCase(Locale.ROOT)), limit);
        return Parts.closing(parts.looked(store, console), console, open -> list(open, query));
    }

    private int list(ReviewStore open, WordQuery query) {
        FoundTexts found;
        try (TerminalProgress progress = new TerminalProgress(console)) {
            found = open.texts().find(query, progress);
        }
        found.notices().forEach(console::note);
        String header = "";
        for (FoundText text : found.texts()) {
            if (format == OutputFormat.json) {
                console.line(JsonText.line(json(text)));
            } else {
                String next = header(text);
                if (!next.equals(header)) {
                    console.line(next);
                }
                header = next;
                console.line("    " + where(text) + ": " + Excerpt.inMessage(marked(text)));
            }
        }
        console.note(summary(found));
        return Exit.DONE;
    }

    private static String summary(FoundTexts found) {
        if (found.total() == 0) {
            return "Nothing was found.";
        }
        String kinds = found.counts().entrySet().stream().filter(kind -> kind.getValue() > 0).sorted(
                Map.Entry.comparingByKey())
                .map(kind -> String.format(Locale.ROOT, "%d in %s", kind.getValue(), switch (kind.getKey()) {
                    case POSTING -> "postings";
                    case NOTE -> "notes";
                    case EVIDENCE -> "evidence";
                })).collect(Collectors.joining(", "));
        return "Shown are " + found.texts().size() + " of " + found.total() + ": " + kinds + ".";
    }

    private static String header(FoundText text) {
        return Excerpt.inMessage(text.postingId()) + "  " + HeaderText.of(text.title()).text() + ", "
                + HeaderText.of(text.company()).text();
    }

    private static String where(FoundText text) {
        String part = text.part().name().toLowerCase(Locale.ROOT);
        return text.field().isEmpty() ? part : part + " of " + text.field() + ", " + text.by();
    }

    /** The words that were found between angle quotes. */
    private static String marked(FoundText text) {
        StringBuilder marked = new StringBuilder(text.snippet());
        for (Range mark : text.marks().reversed()) {
            marked.insert(mark.end(), '\u00BB').insert(mark.start(), '\u00AB');
        }
        return marked.toString();
    }

    private static Map<String, Object> json(FoundText text) {
        CodePoints points = new CodePoints(text.snippet());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("posting_id", text.postingId());
        json.put("title", text.title());
        json.put("company", text.company());
        json.put("in", text.part().name().toLowerCase(Locale.ROOT));
        json.put("field", text.field());
        json.put("by", text.by());
        json.put("score", text.score());
        json.put("snippet", text.snippet());
        json.put("marks", text.marks().stream()
                .map(mark -> List.of(points.fromUtf16(mark.start()), points.fromUtf16(mark.end())))
                .toList());
        return json;
    }
}

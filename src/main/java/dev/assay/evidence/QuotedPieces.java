package dev.assay.evidence;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.text.word.Words.Word;
import dev.assay.text.word.Words;
import dev.assay.vocabulary.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Grounds a claim by the pieces that it quotes. */
final class QuotedPieces {

    private static final Pattern TITLE = Pattern.compile("(?i)\\btitled?\\b");
    /** The score below which words are not worth showing beside a quotation. */
    private static final double LEAST_BESIDE = 0.1;

    private final Verbatim verbatim;
    private final Lexicon lexicon;
    /** What the quoted words must weigh to count alone: less, such as "Remote", stands in too many postings. */
    private final double leastWeight;
    /** What each word adds that stands in the same place of the row, however common it is. */
    private final double rowWeight;

    QuotedPieces(Verbatim verbatim, Lexicon lexicon, ParaphraseWeights settings) {
        this.verbatim = verbatim;
        this.lexicon = lexicon;
        this.leastWeight = settings.quoteWeight();
        this.rowWeight = settings.rowWeight();
    }

    /** @param rest what the claim's words as a whole were found to rest on */
    Optional<Grounding> find(String evidence, Paraphrase.Match rest) {
        List<GroundedSpan> spans = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        double found = 0;
        double lost = 0;
        for (String piece : Quotes.of(evidence)) {
            String core = Verbatim.core(piece);
            double weight = weight(core);
            List<Span> places = verbatim.exact(core).or(() -> verbatim.folded(core)).map(List::of)
                    .orElseGet(() -> verbatim.elided(core));
            if (places.isEmpty()) {
                missing.add(core);
                lost += weight;
            } else {
                found += weight;
                places.forEach(place -> add(new GroundedSpan(place, 1), spans));
            }
        }
        boolean named = TITLE.matcher(evidence).find()
                && spans.stream().anyMatch(span -> span.span().in() == Section.TITLE);
        boolean counts = found >= leastWeight || named || rest.counts();
        if (spans.isEmpty() || !counts || lost > found) {
            return Optional.empty();
        }
        if (rest.counts()) {
            rest.spans().stream().filter(span -> span.score() >= LEAST_BESIDE)
                    .forEach(span -> addRest(span, spans));
        }
        String reason = missing.isEmpty() ? "" : GroundingReason.missing(missing).english();
        return Optional.of(new Grounding(EvidenceStatus.QUOTED, spans, List.of(), List.of(), reason));
    }

    private static void add(GroundedSpan span, List<GroundedSpan> spans) {
        if (spans.size() < Grounding.MOST_SPANS
                && spans.stream().noneMatch(other -> other.span().overlaps(span.span()))) {
            spans.add(span);
        }
    }

    /** Adds what of a span lies outside those there are, where that still says something. */
    private void addRest(GroundedSpan span, List<GroundedSpan> spans) {
        Optional<Span> rest = Optional.of(span.span());
        for (GroundedSpan other : spans) {
            rest = rest.flatMap(left -> without(left, other.span()));
        }
        rest.filter(left -> weight(left.quote()) > 0 && !lexicon.saysNothing(left.quote()))
                .ifPresent(left -> add(new GroundedSpan(left, span.score()), spans));
    }

    /** The longer piece of a span that another leaves of it, up to its last telling words. */
    private Optional<Span> without(Span span, Span other) {
        if (!span.overlaps(other)) {
            return Optional.of(span);
        }
        int before = other.start() - span.start();
        int after = span.end() - other.end();
        if (Math.max(before, after) <= 0) {
            return Optional.empty();
        }
        String quote = span.quote();
        return before >= after
                ? piece(span, 0, quote.offsetByCodePoints(0, before))
                : piece(span, quote.offsetByCodePoints(quote.length(), -after), quote.length());
    }

    /** A part of a span in UTF-16 units of its quote, from its first telling word to its last. */
    private Optional<Span> piece(Span span, int from, int to) {
        String part = span.quote().substring(from, to);
        List<Word> telling = Words.of(part).stream().filter(word -> !lexicon.isStop(word.form())).toList();
        if (telling.isEmpty()) {
            return Optional.empty();
        }
        int first = from + telling.getFirst().start();
        int last = from + telling.getLast().end();
        int start = span.start() + span.quote().codePointCount(0, first);
        return Optional.of(new Span(span.in(), start, start + span.quote().codePointCount(first, last),
                span.quote().substring(first, last)));
    }

    private double weight(String text) {
        List<Word> words = Words.of(text);
        return words.stream().filter(word -> !lexicon.isStop(word.form()))
                .mapToDouble(word -> lexicon.weight(word.stem())).sum()
                + Math.max(0, words.size() - 1) * rowWeight;
    }
}

package dev.assay.evidence;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Grounds a claim by the pieces that it quotes. */
final class QuotedPieces {

    private final Verbatim verbatim;
    private final Lexicon lexicon;
    /** What the quoted words must weigh to count alone: less, such as "Remote", stands in too many postings. */
    private final double leastWeight;
    /** What each word adds that stands in the same place of the row, however common it is. */
    private final double rowWeight;

    QuotedPieces(Verbatim verbatim, Lexicon lexicon, Settings settings) {
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
                missing.add("\"" + core + "\"");
                lost += weight;
            } else {
                found += weight;
                places.forEach(place -> add(new GroundedSpan(place, 1), spans));
            }
        }
        boolean counts = found >= leastWeight || rest.counts();
        if (spans.isEmpty() || !counts || lost > found) {
            return Optional.empty();
        }
        if (rest.counts()) {
            rest.spans().forEach(span -> add(span, spans));
        }
        String reason = missing.isEmpty() ? "" : "Not in the posting: " + String.join(", ", missing) + ".";
        return Optional.of(new Grounding(EvidenceStatus.QUOTED, spans, List.of(), List.of(), reason));
    }

    private static void add(GroundedSpan span, List<GroundedSpan> spans) {
        if (spans.size() < Grounding.MOST_SPANS
                && spans.stream().noneMatch(other -> other.span().overlaps(span.span()))) {
            spans.add(span);
        }
    }

    private double weight(String text) {
        List<Words.Word> words = Words.of(text);
        return words.stream().filter(word -> !lexicon.isStop(word.form()))
                .mapToDouble(word -> lexicon.weight(word.stem())).sum()
                + Math.max(0, words.size() - 1) * rowWeight;
    }
}

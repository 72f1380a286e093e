package dev.assay.evidence;

import dev.assay.evidence.Grounder.Grounded;
import dev.assay.evidence.Term.Place;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.model.Span;
import dev.assay.saying.Saying;
import dev.assay.text.Mojibake;
import dev.assay.text.word.Words;
import dev.assay.vocabulary.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Locates the evidence of claims in one posting, read once: routes each claim to the way that may find its words. */
final class EvidenceLocator implements Grounded {

    private static final int MOST_RELATED = 2;
    /** How many runs of words are shown where the parts that a claim sums up are shown beside them. */
    private static final int MOST_FOUND = 2;
    private static final int LONGEST_ITEM = 9;

    private final PostingWords words;
    private final boolean hasText;
    private final Pass1Claims pass1;
    private final FieldLexicon fields;
    private final Lexicon lexicon;
    private final Silence silence;
    private final Verbatim verbatim;
    private final QuotedPieces quoted;
    private final Paraphrase paraphrase;

    EvidenceLocator(Posting posting, Pass1Claims pass1, FieldLexicon fields, Lexicon lexicon,
            ParaphraseWeights settings) {
        this.words = new PostingWords(posting, fields.matcher());
        this.hasText = posting.hasText();
        this.pass1 = pass1;
        this.fields = fields;
        this.lexicon = lexicon;
        this.silence = new Silence(words, fields);
        this.verbatim = new Verbatim(words, lexicon);
        this.quoted = new QuotedPieces(verbatim, lexicon, settings);
        this.paraphrase = new Paraphrase(words, lexicon, settings);
    }

    @Override
    public Grounding ground(InferredField claim) {
        String given = claim.evidence().strip();
        if (given.isEmpty()) {
            return missing(GroundingReason.NO_EVIDENCE);
        }
        String evidence = Mojibake.repair(given);
        Optional<Grounding> verbatimWhole = whole(given, evidence);
        if (verbatimWhole.isPresent()) {
            return verbatimWhole.get();
        }
        ClaimText text = ClaimText.of(evidence);
        FieldLexicon.Entry field = fields.of(claim.field());
        boolean silent = text.claimsSilence() && field.isSearchable();
        if (silent && (text.isSilenceOnly() || text.silentFirst() && saysNo(claim.value()))) {
            return silence(claim.field(), text, evidence);
        }
        if (Pass1Claims.cites(evidence)) {
            return pass1(evidence);
        }
        List<String> clauses = text.positive().isEmpty() ? List.of(evidence) : text.positive();
        String said = String.join(". ",
                clauses.stream().map(clause -> Conclusion.ground(clause, lexicon)).toList());
        Paraphrase.Match match = paraphrase.find(said, field.cues(), field.home(), field.zones());
        Optional<Grounding> quotes = quoted.find(evidence, match);
        if (quotes.isPresent()) {
            return quotes.get();
        }
        if (match.counts()) {
            return Grounding.of(EvidenceStatus.PARAPHRASE, summed(field, match.spans()));
        }
        if (silent && saysNo(claim.value())) {
            return silence(claim.field(), text, evidence);
        }
        List<GroundedSpan> sum = summed(field, List.of());
        return sum.isEmpty() ? related(claim.field(), said) : Grounding.of(EvidenceStatus.RELATED, sum);
    }

    /** Whether a value is one that a posting's silence leads to. */
    private static boolean saysNo(FieldValue value) {
        return switch (value) {
            case FieldValue.Flag(boolean yes) -> !yes;
            case FieldValue.Choices(List<String> keys) -> keys.isEmpty();
            case FieldValue.Choice(String key) when key.equals("none_mentioned") -> true;
            default -> value.isSilent();
        };
    }

    /** @param meant the evidence, put right where it was decoded wrongly */
    private Optional<Grounding> whole(String evidence, String meant) {
        Optional<Span> exact = verbatim.exact(Verbatim.core(evidence));
        if (exact.isPresent()) {
            return exact.map(span -> Grounding.of(EvidenceStatus.EXACT, List.of(new GroundedSpan(span, 1))));
        }
        String core = Verbatim.core(meant);
        List<Span> folded = verbatim.folded(core).map(List::of).orElseGet(() -> verbatim.elided(core));
        return folded.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Grounding.of(EvidenceStatus.NORMALISED, folded.stream().limit(Grounding.MOST_SPANS)
                                .map(span -> new GroundedSpan(span, 1)).toList()));
    }

    private Grounding silence(String field, ClaimText text, String evidence) {
        Silence.Finding finding = silence.check(field, text.absences());
        List<String> keys = Pass1Claims.cites(evidence) ? pass1.keys(evidence) : List.of();
        if (!finding.places().isEmpty()) {
            return new Grounding(EvidenceStatus.CONTRADICTED,
                    spans(finding.places(), Grounding.MOST_SPANS, 1),
                    finding.searched(), keys,
                    "");
        }
        return hasText
                ? new Grounding(EvidenceStatus.ABSENT, List.of(), finding.searched(), keys, "")
                : new Grounding(keys.isEmpty() ? EvidenceStatus.NO_TEXT : EvidenceStatus.PASS1, List.of(),
                        List.of(), keys, GroundingReason.NO_TEXT_FOR_SILENCE.english());
    }

    private Grounding pass1(String evidence) {
        List<String> keys = pass1.keys(evidence);
        return new Grounding(EvidenceStatus.PASS1, pass1.spans(keys, verbatim), List.of(), keys,
                ofPass1(keys).map(Saying::english).orElse(""));
    }

    private Optional<Saying> ofPass1(List<String> keys) {
        List<String> missing = GroundingReason.absent(keys, pass1);
        Optional<Saying> reason = pass1.isEmpty()
                ? Optional.of(GroundingReason.NO_PASS1)
                : keys.isEmpty()
                        ? Optional.of(GroundingReason.WHICH_FACT)
                        : missing.isEmpty()
                                ? Optional.empty()
                                : Optional.of(GroundingReason.lacking(missing));
        return hasText
                ? reason
                : reason.map(GroundingReason::withoutText).or(() -> Optional.of(GroundingReason.NO_TEXT));
    }

    /** What was found, and for a field that sums parts of the posting up, their headings and first items beside it. */
    private List<GroundedSpan> summed(FieldLexicon.Entry field, List<GroundedSpan> found) {
        if (!field.sum()) {
            return found;
        }
        List<GroundedSpan> spans = new ArrayList<>(found.subList(0, Math.min(found.size(), MOST_FOUND)));
        for (Place part : words.found().opening(field.zones())) {
            words.span(part.first(), Math.min(part.last(), part.first() + LONGEST_ITEM))
                    .filter(span -> spans.size() < Grounding.MOST_SPANS && !lexicon.saysNothing(span.quote())
                            && spans.stream().noneMatch(other -> other.span().overlaps(span)))
                    .ifPresent(span -> spans.add(new GroundedSpan(span, 0)));
        }
        return spans;
    }

    /** The field's own terms, those first that the claim names too. */
    private Grounding related(String field, String said) {
        Set<String> claimed = new HashSet<>();
        Words.of(said).forEach(word -> claimed.add(word.stem()));
        List<Place> places = silence.places(field).stream()
                .sorted(Comparator.comparing(place -> !claimed.contains(words.word(place.first()).stem())))
                .toList();
        List<GroundedSpan> spans = spans(places, MOST_RELATED, 0);
        if (hasText && !spans.isEmpty()) {
            return Grounding.of(EvidenceStatus.RELATED, spans);
        }
        return besides(said)
                .orElseGet(() -> missing(GroundingReason.TOO_FEW));
    }

    /** Words that a job board put around the posting say nothing of it, and are shown as such. */
    private Optional<Grounding> besides(String said) {
        return Stream.concat(Stream.of(said), Quotes.of(said).stream()).map(Verbatim::core)
                .flatMap(text -> verbatim.besides(text).stream()).findFirst()
                .map(span -> new Grounding(EvidenceStatus.RELATED, List.of(new GroundedSpan(span, 0)),
                        List.of(),
                        List.of(), GroundingReason.BESIDE_POSTING.english()));
    }

    /** A claim that nothing was found for, in a posting's text or for want of one. */
    private Grounding missing(Saying reason) {
        return hasText
                ? Grounding.notFound(reason.english())
                : Grounding.noText(GroundingReason.NO_TEXT.english());
    }

    private List<GroundedSpan> spans(List<Place> places, int most, double score) {
        List<GroundedSpan> spans = new ArrayList<>();
        for (Place place : places) {
            if (spans.size() < most) {
                words.span(place.first(), place.last())
                        .ifPresent(span -> spans.add(new GroundedSpan(span, score)));
            }
        }
        return spans;
    }
}

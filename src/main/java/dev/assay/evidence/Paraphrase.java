package dev.assay.evidence;

import dev.assay.evidence.WordCover.Cover;
import dev.assay.evidence.WordCover.Run;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.vocabulary.Lexicon;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what a claim says in other words, and tells whether it is enough to count. */
final class Paraphrase {

    /**
     * @param spans the words found, best first
     * @param score how much of the claim they carry, 0 to 1
     * @param counts whether that is enough
     */
    record Match(List<GroundedSpan> spans, double score, boolean counts) {}

    private static final Pattern TITLE = Pattern.compile("(?i)\\b(?:title|titled|titles|header)\\b");
    private static final Pattern LOCATION = Pattern
            .compile("(?i)\\b(?:location|located|listing reads|tagged|based in)\\b");

    private final PostingWords posting;
    private final Lexicon lexicon;
    private final ParaphraseWeights settings;

    Paraphrase(PostingWords posting, Lexicon lexicon, ParaphraseWeights settings) {
        this.posting = posting;
        this.lexicon = lexicon;
        this.settings = settings;
    }

    /**
     * @param text what the claim says, its claims of silence left out
     * @param cues stems that speak of the claim's field
     * @param home the section where the field's words stand first of all
     * @param zones the bits of the description's zones where they do
     */
    Match find(String text, Set<String> cues, Set<Section> home, int zones) {
        boolean titled = TITLE.matcher(text).find();
        Set<Section> near = home.isEmpty() ? EnumSet.noneOf(Section.class) : EnumSet.copyOf(home);
        if (titled) {
            near.add(Section.TITLE);
        }
        if (LOCATION.matcher(text).find()) {
            near.add(Section.LOCATION);
        }
        Claim claim = Claim.of(text, lexicon, cues, settings);
        Cover cover = new WordCover(posting, settings).cover(claim, new WordCover.Near(near, zones));
        int row = new SameRow(posting, lexicon, settings.longestRow()).length(claim.words());
        double score = settings.score(cover, row);
        List<GroundedSpan> spans = new ArrayList<>();
        double heaviest = cover.runs().stream().mapToDouble(Run::gain).max().orElse(0);
        for (Run run : cover.runs()) {
            if (run.gain() < heaviest * settings.leastPart()) {
                continue;
            }
            phrase(run)
                    .ifPresent(span -> spans.add(new GroundedSpan(span, claim.share(run.weight()))));
        }
        for (Run echo : cover.echoes()) {
            phrase(echo)
                    .filter(span -> spans.size() < Grounding.MOST_SPANS
                            && spans.stream().noneMatch(other -> other.span().overlaps(span)))
                    .ifPresent(span -> spans.add(new GroundedSpan(span, claim.share(echo.weight()))));
        }
        if (titled && spans.stream().noneMatch(span -> span.span().in() == Section.TITLE)) {
            title().ifPresent(span -> {
                if (spans.size() == Grounding.MOST_SPANS) {
                    spans.removeLast();
                }
                spans.add(new GroundedSpan(span, 0));
            });
        }
        return new Match(List.copyOf(spans), Math.min(1, cover.share()),
                !spans.isEmpty() && score >= settings.threshold());
    }

    /** The run as a phrase: the words that belong to its own on either side make it read better. */
    private Optional<Span> phrase(Run run) {
        int first = run.first();
        int last = run.last();
        int left = first;
        int right = last;
        boolean grown = true;
        while (grown && right - left + 1 < settings.phrase()) {
            grown = false;
            if (posting.continues(right + 1)) {
                right++;
                grown = true;
                last = tells(right) ? right : last;
            }
            if (right - left + 1 < settings.phrase() && posting.continues(left)) {
                left--;
                grown = true;
                first = tells(left) ? left : first;
            }
        }
        return posting.span(first, last).filter(span -> !lexicon.saysNothing(span.quote()));
    }

    private boolean tells(int word) {
        return !lexicon.isStop(posting.word(word).form());
    }

    /** The title, which a claim that speaks of it points at. */
    private Optional<Span> title() {
        Passage title = posting.passages().getFirst();
        return title.words().isEmpty()
                ? Optional.empty()
                : title.span(title.words().getFirst().start(), title.words().getLast().end());
    }
}

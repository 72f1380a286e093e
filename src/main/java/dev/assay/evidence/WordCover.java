package dev.assay.evidence;

import dev.assay.model.Section;
import dev.assay.vocabulary.Zones;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Covers a claim's content words by a few short runs of the posting's words: a local alignment that lets words
 * stand in another order and form, weighs rare words more, and pays for every run and every word in between.
 */
final class WordCover {

    /**
     * A run of a posting's words, both ends included.
     *
     * @param gain the weight of the claim's words it adds, less its costs
     * @param weight the weight of all the claim's words in it
     */
    record Run(int first, int last, double gain, double weight, int words, int pairs) {}

    /**
     * @param share how much of the claim's weight the runs cover, 0 to 1
     * @param weight that weight
     * @param repeated how much of that weight the posting says again and again, as it does of what it is about
     */
    record Cover(List<Run> runs, List<Run> echoes, double share, double weight, int words, int pairs,
            double best, double names, double repeated,
            boolean[] covered) {}

    /** Where words draw a highlight more: in some sections, or in some zones of the description, by their bits. */
    record Near(Set<Section> sections, int zones) {}

    private final PostingWords posting;
    private final ParaphraseWeights settings;

    WordCover(PostingWords posting, ParaphraseWeights settings) {
        this.posting = posting;
        this.settings = settings;
    }

    Cover cover(Claim claim, Near near) {
        long[] hits = hits(claim);
        boolean[] covered = new boolean[claim.stems().size()];
        List<Run> runs = new ArrayList<>();
        int pairs = 0;
        double best = 0;
        for (int k = 0; k < settings.mostRuns(); k++) {
            Run run = bestRun(claim, hits, covered, near);
            if (run == null) {
                break;
            }
            runs.add(run);
            pairs += run.pairs;
            best = Math.max(best, run.weight);
            for (long hit : hits) {
                if (place(hit) >= run.first && place(hit) <= run.last) {
                    covered[word(hit)] = true;
                }
            }
        }
        List<Run> echoes = echoes(claim, hits, runs, near);
        double weight = 0;
        double repeated = 0;
        int words = 0;
        for (int i = 0; i < covered.length; i++) {
            if (covered[i]) {
                weight += claim.weights()[i];
                words++;
                int times = Math.max(1, posting.places(claim.stems().get(i)).length);
                repeated += claim.weights()[i] * (1 - 1 / (1 + Math.log(times)));
            }
        }
        double all = claim.weight();
        runs.sort(Comparator.comparingDouble(Run::weight).reversed());
        return new Cover(List.copyOf(runs), echoes, all == 0 ? 0 : weight / all, weight, words, pairs, best,
                claim.nameShare(covered), repeated, covered);
    }

    /** Where the posting says the same again: the best of what is left, though it covers no further word. */
    private List<Run> echoes(Claim claim, long[] hits, List<Run> runs, Near near) {
        List<Run> found = new ArrayList<>();
        long[] left = hits;
        Run last = null;
        while (runs.size() + found.size() < settings.mostRuns()) {
            List<Run> taken = new ArrayList<>(runs);
            taken.addAll(found);
            left = Arrays.stream(left).filter(
                    hit -> taken.stream().noneMatch(run -> place(hit) >= run.first && place(hit) <= run.last))
                    .toArray();
            last = bestRun(claim, left, new boolean[claim.stems().size()], near);
            if (last == null || last.gain < settings.leastEcho()) {
                break;
            }
            found.add(last);
        }
        return found;
    }

    /** Every place where a claim's word stands, as the place and the word's number in one value, ascending. */
    private long[] hits(Claim claim) {
        long[] hits = new long[64];
        int count = 0;
        for (int i = 0; i < claim.stems().size(); i++) {
            for (String stem : new String[]{claim.stems().get(i), claim.joins().get(i)}) {
                for (int place : stem.isEmpty() ? new int[0] : posting.places(stem)) {
                    if (claim.years()[i] && !isOfYears(place)) {
                        continue;
                    }
                    if (count == hits.length) {
                        hits = Arrays.copyOf(hits, count * 2);
                    }
                    hits[count++] = (long) place << 16 | i;
                }
            }
        }
        long[] found = Arrays.copyOf(hits, count);
        Arrays.sort(found);
        return found;
    }

    /** Whether a number in the posting is one of years: "401(k) with 4 %" is not what "4+ years" means. */
    private boolean isOfYears(int place) {
        for (int i = Math.max(0, place - Claim.TO_YEARS); i < posting.size()
                && i <= place + Claim.TO_YEARS; i++) {
            if (Claim.YEARS.contains(posting.word(i).stem())) {
                return true;
            }
        }
        return false;
    }

    /** The last word of a hit: the next one where the two are one word of the claim. */
    private int end(Claim claim, long hit) {
        int at = place(hit);
        return posting.word(at).stem().equals(claim.stems().get(word(hit))) || at + 1 == posting.size()
                ? at
                : at + 1;
    }

    private static int place(long hit) {
        return (int) (hit >>> 16);
    }

    private static int word(long hit) {
        return (int) (hit & 0xFFFF);
    }

    private double extra(Near near, int at) {
        if (near.sections.contains(posting.passageOf(at).section())) {
            return settings.nearPull();
        }
        int zones = posting.zones(at);
        return ((near.zones & zones) != 0 ? settings.zonePull() : 0)
                + ((zones & Zones.ITEM) != 0 ? settings.itemPull() : 0);
    }

    private @Nullable Run bestRun(Claim claim, long[] hits, boolean[] covered, Near near) {
        Run best = null;
        boolean[] inRun = new boolean[covered.length];
        for (int i = 0; i < hits.length; i++) {
            if (covered[word(hits[i])]) {
                continue;
            }
            Arrays.fill(inRun, false);
            double extra = extra(near, place(hits[i]));
            int segment = posting.word(place(hits[i])).segment();
            double gain = -settings.runCost();
            double weight = 0;
            int words = 0;
            int pairs = 0;
            for (int j = i; j < hits.length; j++) {
                int at = place(hits[j]);
                int word = word(hits[j]);
                int gap = j == i ? 0 : at - place(hits[j - 1]) - 1;
                if (posting.word(at).segment() != segment || gap > settings.widestGap()
                        || at - place(hits[i]) >= settings.longestRun()) {
                    break;
                }
                gain -= settings.gapCost() * Math.max(0, gap);
                if (inRun[word]) {
                    gain -= settings.gapCost();
                    continue;
                }
                inRun[word] = true;
                words++;
                weight += claim.weights()[word];
                gain += covered[word] ? 0 : claim.pulls()[word] + extra;
                if (j > i && gap <= 2) {
                    int before = word(hits[j - 1]);
                    int apart = claim.places()[word] - claim.places()[before];
                    if (apart != 0 && Math.abs(apart) <= 3 && !(covered[word] && covered[before])) {
                        pairs++;
                        gain += settings.pairBonus() * Math.min(claim.pulls()[word], claim.pulls()[before]);
                    }
                }
                if (gain > settings.leastGain() && (best == null || gain > best.gain + 1e-9)) {
                    best = new Run(place(hits[i]), end(claim, hits[j]), gain, weight, words, pairs);
                }
            }
        }
        return best;
    }
}

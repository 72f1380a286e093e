package dev.assay.ui.compare;

import dev.assay.evaluation.source.PairFigures;
import dev.assay.ui.wording.Wording;

/** What the table of two sources tells of a field. */
public enum PairColumn {
    BOTH, DIFFERENT, FIRST_RIGHT, SECOND_RIGHT, PROBABILITY;

    String told(PairFigures pair, Wording words) {
        return switch (this) {
            case BOTH -> words.of("compare.number", pair.same().n());
            case DIFFERENT -> words.of("compare.number", pair.different());
            case FIRST_RIGHT -> decided(pair, pair.firstRight(), words);
            case SECOND_RIGHT -> decided(pair, pair.secondRight(), words);
            case PROBABILITY -> pair.decided() == 0 ? "–" : words.of("compare.p", pair.p());
        };
    }

    private static String decided(PairFigures pair, long n, Wording words) {
        return pair.decided() == 0 ? "–" : words.of("compare.number", n);
    }
}

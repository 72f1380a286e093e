package dev.assay.ui.compare;

import dev.assay.evaluation.source.Comparison;
import dev.assay.evaluation.source.NamedAnswers;
import dev.assay.evaluation.source.Share;
import dev.assay.evaluation.source.SourceFigures;
import dev.assay.model.EvidenceStatus;
import dev.assay.review.ComparedCell;
import dev.assay.ui.wording.Wording;

/** What the table tells of a source in a field. */
sealed interface Measure {

    /** How many of its answers are as what was decided. */
    record Decided() implements Measure {}

    /** How many of its answers are as most of the other sources have them. */
    record Others() implements Measure {}

    /** How surely it speaks. */
    record Stated() implements Measure {}

    /** How much of its evidence stands so. */
    record Standing(EvidenceStatus status) implements Measure {}

    /** How many of its answers are as one other source has them. */
    record With(String other) implements Measure {}

    default String label(Wording words) {
        return switch (this) {
            case Decided() -> words.of("compare.decided");
            case Others() -> words.of("compare.others");
            case Stated() -> words.of("compare.stated");
            case Standing(EvidenceStatus status) -> words.of("compare.status", words.name(status));
            case With(String other) -> words.of("compare.with", other);
        };
    }

    /** What its figures are, in a sentence. */
    default String explained(Wording words) {
        return switch (this) {
            case Decided() -> words.of("compare.means-decided");
            case Others() -> words.of("compare.means-others");
            case Stated() -> words.of("compare.means-stated");
            case Standing _ -> words.of("compare.means-status");
            case With(String other) -> words.of("compare.means-with", other);
        };
    }

    /** So many of so many; for the confidence, nothing but of how many. */
    default Share share(Comparison found, String source, String field) {
        SourceFigures figures = found.of(source, field);
        return switch (this) {
            case Decided() -> figures.decided();
            case Others() -> figures.others();
            case Stated() -> new Share(0, figures.confident());
            case Standing(EvidenceStatus status) -> figures.status(status);
            case With(String other) ->
                other.equals(source) ? Share.NONE : found.of(source, other, field).same();
        };
    }

    /** 0 to 1; not a number where there is nothing to say. */
    default double value(Comparison found, String source, String field) {
        return this instanceof Stated
                ? found.of(source, field).meanConfidence()
                : share(found, source, field).value();
    }

    /** Whether a cell is one of those that a figure points at: which it has otherwise, or whose evidence stands so. */
    default boolean pointsAt(ComparedCell cell, String source) {
        NamedAnswers answers = NamedAnswers.of(cell);
        ComparedCell.Said said = answers.of(source).orElse(null);
        return said != null && switch (this) {
            case Decided() -> cell.decided() != null && !said.value().agreesWith(cell.decided());
            case Others() -> answers.mostOthers(source).filter(most -> !said.value().agreesWith(most))
                    .isPresent();
            case Stated() -> said.confidence() != null;
            case Standing(EvidenceStatus status) -> said.status() == status;
            case With(String other) -> answers.of(other)
                    .filter(one -> !said.value().agreesWith(one.value())).isPresent();
        };
    }

    /** How many cells {@link #pointsAt} names. */
    default long pointedAt(Comparison found, String source, String field) {
        Share share = share(found, source, field);
        return switch (this) {
            case Stated() -> share.n();
            case Standing(EvidenceStatus status) -> share.hits();
            case Decided _,Others _,With _ -> share.n() - share.hits();
        };
    }

    /** Which those are, in words. */
    default String pointing(String source, Wording words) {
        return switch (this) {
            case Decided() -> words.of("compare.unlike-decided", source);
            case Others() -> words.of("compare.unlike-others", source);
            case Stated() -> words.of("compare.all-stated", source);
            case Standing(EvidenceStatus status) ->
                words.of("compare.all-status", source, words.name(status));
            case With(String other) -> words.of("compare.unlike", source, other);
        };
    }
}

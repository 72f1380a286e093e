package dev.assay.evaluation.agreement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dkpro.statistics.agreement.InsufficientDataException;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.MASISetAnnotationDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.distance.SetAnnotation;
import org.jspecify.annotations.Nullable;

/** The coefficients of agreement beyond chance that are told. */
public enum Coefficient {

    /** Of two raters (Cohen, Educational and Psychological Measurement 20, 1960, 37–46). */
    COHEN,

    /** Of any number of raters, over what all of them rated (Fleiss, Psychological Bulletin 76, 1971, 378–382). */
    FLEISS,

    /** Whoever rated what, one value is as far from another as any (Krippendorff, Content Analysis, 2004, chapter 11). */
    KRIPPENDORFF,

    /** As {@link #KRIPPENDORFF}, values further apart on a scale counting more; they are whole numbers. */
    KRIPPENDORFF_ORDINAL,

    /** As {@link #KRIPPENDORFF}, sets that share members counting less (Passonneau, LREC 2006, 831–836); they are {@link Set}s. */
    KRIPPENDORFF_SETS,

    /**
     * Hardly moved by how common a value is (Gwet, British Journal of Mathematical and Statistical Psychology 61, 2008, 29–48;
     * with ratings that are missing as in his Handbook of Inter-Rater Reliability, 2014, chapter 5).
     */
    GWET_AC1;

    /** Empty where it is undefined: nothing was rated twice, or there is but one value, so that chance alone gives full agreement. */
    public Optional<Chance> of(Ratings ratings) {
        Ratings shared = ratings.shared();
        if (shared.items().isEmpty()) {
            return Optional.empty();
        }
        try {
            return (switch (this) {
                case COHEN -> cohen(shared);
                case FLEISS -> fleiss(shared);
                case KRIPPENDORFF -> alpha(shared, Function.identity(), new NominalDistanceFunction());
                case KRIPPENDORFF_ORDINAL ->
                    alpha(shared, Function.identity(), new OrdinalDistanceFunction());
                case KRIPPENDORFF_SETS -> alpha(shared, Coefficient::set,
                        new MASISetAnnotationDistanceFunction());
                case GWET_AC1 -> ac1(ratings);
            }).filter(chance -> Double.isFinite(chance.beyond()));
        } catch (InsufficientDataException e) {
            return Optional.empty();
        }
    }

    /** Whether it takes in what was said of a thing at all. */
    boolean counts(List<@Nullable Object> item) {
        long said = Ratings.said(item);
        return switch (this) {
            case COHEN, FLEISS -> said == item.size();
            case KRIPPENDORFF, KRIPPENDORFF_ORDINAL, KRIPPENDORFF_SETS -> said > 1;
            case GWET_AC1 -> said > 0;
        };
    }

    private static Optional<Chance> cohen(Ratings ratings) {
        return ratings.raters() != 2
                ? Optional.empty()
                : study(ratings.complete(), Function.identity()).map(study -> {
                    CohenKappaAgreement kappa = new CohenKappaAgreement(study);
                    return new Chance(kappa.calculateObservedAgreement(),
                            kappa.calculateExpectedAgreement(), study.getItemCount());
                });
    }

    private static Optional<Chance> fleiss(Ratings ratings) {
        return study(ratings.complete(), Function.identity()).map(study -> {
            FleissKappaAgreement kappa = new FleissKappaAgreement(study);
            return new Chance(kappa.calculateObservedAgreement(), kappa.calculateExpectedAgreement(),
                    study.getItemCount());
        });
    }

    private static Optional<CodingAnnotationStudy> study(Ratings ratings, Function<Object, Object> category) {
        if (ratings.items().isEmpty()) {
            return Optional.empty();
        }
        CodingAnnotationStudy study = new CodingAnnotationStudy(ratings.raters());
        ratings.items().forEach(item -> study.addItemAsArray(
                item.stream().map(one -> one == null ? null : category.apply(one)).toArray()));
        return Optional.of(study);
    }

    private static Optional<Chance> alpha(Ratings ratings, Function<Object, Object> category,
            IDistanceFunction distance) {
        if (ratings.items().stream().flatMap(List::stream).filter(Objects::nonNull).distinct().count() < 2) {
            return Optional.empty();
        }
        return study(ratings, category).map(study -> {
            KrippendorffAlphaAgreement alpha = new KrippendorffAlphaAgreement(study,
                    new RememberedDistance(distance));
            return new Chance(1 - alpha.calculateObservedDisagreement(),
                    1 - alpha.calculateExpectedDisagreement(), study.getItemCount());
        });
    }

    private static SetAnnotation set(Object members) {
        return new SetAnnotation(((Set<?>) members).toArray());
    }

    /** What but one rater said tells nothing of agreement, and counts for how common each value is. */
    private static Optional<Chance> ac1(Ratings ratings) {
        Map<Object, Double> shares = new LinkedHashMap<>();
        double observed = 0;
        int rated = 0;
        for (List<Object> item : ratings.items()) {
            Map<Object, Integer> counted = new HashMap<>();
            item.stream().filter(Objects::nonNull).forEach(one -> counted.merge(one, 1, Integer::sum));
            double raters = Ratings.said(item);
            rated += raters > 0 ? 1 : 0;
            for (Map.Entry<Object, Integer> value : counted.entrySet()) {
                shares.merge(value.getKey(), value.getValue() / raters, Double::sum);
                observed += raters > 1
                        ? value.getValue() * (value.getValue() - 1) / (raters * (raters - 1))
                        : 0;
            }
        }
        if (shares.size() < 2) {
            return Optional.empty();
        }
        double n = rated;
        double expected = shares.values().stream().mapToDouble(sum -> sum / n * (1 - sum / n)).sum()
                / (shares.size() - 1);
        int shared = ratings.shared().items().size();
        return Optional.of(new Chance(observed / shared, expected, shared));
    }
}

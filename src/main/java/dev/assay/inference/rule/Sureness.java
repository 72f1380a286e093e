package dev.assay.inference.rule;

import dev.assay.inference.pack.RulePack;
import java.util.Map;

/**
 * How sure a rule is: how often it was right on labelled postings, drawn towards the average of its field and that
 * towards the average of all, the more so the less it was seen.
 */
final class Sureness {

    /** What is assumed of a pack that was never measured. */
    private static final RulePack.Sureness UNMEASURED = new RulePack.Sureness(0.8, 1);
    private static final double FIELD_WEIGHT = 10;
    private static final double RULE_WEIGHT = 10;
    private static final double LEAST = 0.5;
    private static final double MOST = 0.99;

    private final Map<String, RulePack.Sureness> counts;

    Sureness(RulePack pack) {
        this.counts = pack.sureness();
    }

    /** From 0.5 to 0.99, to two places. */
    double of(String field, String rule) {
        RulePack.Sureness all = counts.getOrDefault("all", UNMEASURED);
        double mean = all.right() / all.of();
        double ofField = drawn(counts.get(field), mean, FIELD_WEIGHT);
        double ofRule = drawn(counts.get(rule), ofField, RULE_WEIGHT);
        return rounded(ofRule);
    }

    /** As {@link #of}, where nothing decided though the field is spoken of: that is seldom, and less sure than silence. */
    double touched(String field, String rule) {
        double ofTouched = drawn(counts.get("touched"), of(field, rule), FIELD_WEIGHT);
        return rounded(drawn(counts.get(field + "/touched"), ofTouched, RULE_WEIGHT));
    }

    /** What a confidence rests on, in words. */
    String told(String field, String rule, boolean isTouched) {
        RulePack.Sureness ofRule = counts.get(rule);
        RulePack.Sureness ofField = counts.get(field);
        String seen = ofRule == null
                ? "this rule decided no labelled posting"
                : "on labelled postings this rule was right in " + told(ofRule);
        String drawn = ofField == null ? "" : ", the field's rules together in " + told(ofField);
        return seen + drawn + (isTouched
                ? "; held lower, for words of the field stand there that decide nothing"
                : "");
    }

    private static String told(RulePack.Sureness seen) {
        return number(seen.right()) + " of " + number(seen.of());
    }

    private static String number(double count) {
        return count == Math.rint(count) ? String.valueOf((long) count) : String.valueOf(count);
    }

    private static double rounded(double sure) {
        return Math.round(Math.clamp(sure, LEAST, MOST) * 100) / 100.0;
    }

    private static double drawn(RulePack.@org.jspecify.annotations.Nullable Sureness seen, double towards,
            double weight) {
        return seen == null ? towards : (seen.right() + towards * weight) / (seen.of() + weight);
    }
}

package dev.assay.audit;

import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A confidence as a text states it, such as "0.8", "0.9+", "70-80 %" or "below 0.5".
 *
 * @param least the least it may be
 * @param most the most it may be; equal to the least where one number is stated
 * @param words as it stands there, or how it is told
 */
record StatedConfidence(double least, double most, Saying words) {

    private static final String NUMBER = "(?<![\\d.])(?:0?\\.\\d+|[01](?:\\.\\d+)?|\\d{1,3}(?:\\.\\d+)?(?=\\s?%|\\s?(?:-|–|to)\\s?\\d{1,3}(?:\\.\\d+)?\\s?%))";
    private static final String AMOUNT = "(?<low>" + NUMBER + ")\\s?(?<percent>%)?(?:(?<plus>\\+)"
            + "|\\s?(?:-|–|to)\\s?(?<high>" + NUMBER + ")\\s?(?<percents>%)?)?(?![\\d.]*\\d)";
    /** Behind the word. */
    private static final Pattern BEHIND = Pattern.compile("(?i)\\bconfiden(?:ce|t)\\b[\"'`*”’)]*"
            + "(?:\\s+(?:level|score|rating|value|of|is|was|at|around|about|would|should|be|set|to|in|this))*"
            + "[\\s:=~≈(*\"'`–—-]{0,6}(?<below>below|under|less than|<)?\\s?" + AMOUNT);
    /** Before the word. */
    private static final Pattern BEFORE = Pattern.compile("(?i)" + AMOUNT + "\\s?confiden(?:ce|t)\\b");
    /** In brackets behind a value. */
    private static final Pattern BRACKETS = Pattern.compile("\\((?<low>0?\\.\\d{1,2}|1\\.0+)\\)");
    private static final double EXACT = 1e-6;

    /** Those that a text states; where it never speaks of confidence, what stands in brackets on its first line. */
    static List<StatedConfidence> of(List<String> lines) {
        List<StatedConfidence> found = new ArrayList<>();
        for (String line : lines) {
            for (Matcher behind = BEHIND.matcher(line); behind.find();) {
                found.add(read(behind, behind.group("below") != null));
            }
            for (Matcher before = BEFORE.matcher(line); before.find();) {
                found.add(read(before, false));
            }
        }
        Matcher brackets = BRACKETS.matcher(lines.isEmpty() ? "" : lines.getFirst());
        if (found.isEmpty() && brackets.find()) {
            double stated = Double.parseDouble(brackets.group("low"));
            found.add(new StatedConfidence(stated, stated, Saying.plain(brackets.group("low"))));
        }
        return found.stream().filter(stated -> stated.least() <= 1).toList();
    }

    private static StatedConfidence read(Matcher matcher, boolean below) {
        String high = matcher.group("high");
        boolean percent = matcher.group("percent") != null || matcher.group("percents") != null;
        double least = Double.parseDouble(matcher.group("low")) / (percent ? 100 : 1);
        double most = high == null ? least : Double.parseDouble(high) / (percent ? 100 : 1);
        String words = matcher.group().substring(matcher.start("low") - matcher.start())
                .replaceFirst("(?i)\\s?confiden.*$", "").strip();
        if (below) {
            return new StatedConfidence(0, least, Saying.of("finding.below", words));
        }
        return new StatedConfidence(least, matcher.group("plus") == null ? most : 1, Saying.plain(words));
    }

    /** How far a confidence is from it; 0 where it is the one stated. */
    double distance(double confidence) {
        double distance = confidence < least ? least - confidence : Math.max(0, confidence - most);
        return distance < EXACT ? 0 : distance;
    }

    /** The confidence that an answer gives, as it is told. */
    static double told(double confidence) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", confidence));
    }
}

package dev.assay.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why a cell's risk is what it is: what adds most to it, or where it is small, what speaks for the value. */
public final class RiskReasons {

    /** In log odds; what adds less is not told. */
    private static final double TOLD = 0.2;
    private static final int MOST = 4;
    private static final double SMALL = 0.1;
    private static final List<String> NUMBERS = List.of("none", "one", "two", "three", "four", "five", "six",
            "seven", "eight", "nine", "ten");
    /** What a feature is about, by the first part of its name. */
    private static final Map<String, String> ABOUT = Map.ofEntries(Map.entry("agree", "agreement"),
            Map.entry("differ", "agreement"), Map.entry("with", "agreement"),
            Map.entry("against", "agreement"),
            Map.entry("engine", "engine"), Map.entry("status", "evidence"),
            Map.entry("confidence", "confidence"),
            Map.entry("wording", "wording"), Map.entry("value", "value"), Map.entry("field", "value"),
            Map.entry("source", "source"));
    /** What a finding says in words is told by these already. */
    public static final Set<String> SAID_ALREADY = Set.of("disagreement", "engine", "unsure", "contradicted",
            "not_found", "related", "low_confidence");

    private final RiskWeights weights;

    public RiskReasons(RiskWeights weights) {
        this.weights = weights;
    }

    /** The reasons, the weightiest first; how many agree comes first wherever anybody else was asked. */
    public List<Risk.Reason> of(CellSignals cell) {
        Map<String, Double> parts = new LinkedHashMap<>();
        RiskWeights.features(cell).forEach((name, value) -> {
            String about = ABOUT.get(name.split("/", 2)[0]);
            if (about != null) {
                parts.merge(about, value * weights.values().getOrDefault(name, 0.0), Double::sum);
            }
        });
        boolean small = weights.risk(cell) < SMALL;
        List<Risk.Reason> reasons = new ArrayList<>();
        parts.forEach((about, part) -> {
            boolean always = about.equals("agreement") && cell.peers() > 0;
            if (always || !about.equals("agreement") && (small ? part <= -TOLD : part >= TOLD)) {
                String words = words(about, cell, small);
                if (words != null) {
                    reasons.add(new Risk.Reason(cell.field(), "risk." + about, words, Math.abs(part)));
                }
            }
        });
        reasons.sort(Comparator.comparing((Risk.Reason reason) -> !reason.code().equals("risk.agreement"))
                .thenComparing(Comparator.comparingDouble(Risk.Reason::weight).reversed()));
        return reasons.stream().limit(MOST).toList();
    }

    /** The risk and its reasons in a line, such as "1 in 3: two of five agree; the evidence was not found". */
    public static String line(double risk, List<Risk.Reason> reasons) {
        return odds(risk) + (reasons.isEmpty()
                ? ""
                : ": " + reasons.stream().map(Risk.Reason::message).collect(Collectors.joining("; ")));
    }

    /** A probability as people say it. */
    public static String odds(double risk) {
        if (risk < 0.01) {
            return "less than 1 in 100";
        }
        if (risk <= 0.55) {
            long of = Math.round(1 / risk);
            return "1 in " + (of > 10 ? Math.round(of / 5.0) * 5 : of);
        }
        return risk >= 0.95 ? "nearly certain" : Math.round(risk * 10) + " in 10";
    }

    private static @Nullable String words(String about, CellSignals cell, boolean small) {
        return switch (about) {
            case "agreement" -> agreement(cell);
            case "engine" -> cell.engine().isEmpty()
                    ? null
                    : cell.engine().equals(cell.value())
                            ? small ? "the local engine agrees" : null
                            : small ? null : "the local engine says otherwise";
            case "evidence" -> small ? null : evidence(cell.status());
            case "confidence" -> small || cell.confidence() == null
                    ? small ? null : "no confidence is stated"
                    : "its confidence is only stated as " + Math.round(cell.confidence() * 100) + " %";
            case "wording" -> small ? null : cell.guarded() > 0 ? "its evidence is guarded" : null;
            case "value" -> small ? "this is rarely wrong here" : "this is often wrong here";
            case "source" -> small
                    ? "this source is rarely wrong"
                    : "this source is often wrong";
            default -> null;
        };
    }

    private static String agreement(CellSignals cell) {
        int with = cell.with().size();
        if (cell.local()) {
            return with + cell.against().size() == 1
                    ? with == 1 ? "the answer agrees" : "the answer differs"
                    : number(with) + " of " + number(cell.peers()) + " answers agree with it";
        }
        if (cell.peers() == 1) {
            return with == 1 ? "the other answer agrees" : "the other answer differs";
        }
        return cell.against().isEmpty()
                ? "all " + number(cell.peers() + 1) + " agree"
                : with == 0
                        ? "none of " + number(cell.peers()) + " others agrees"
                        : number(with + 1) + " of " + number(cell.peers() + 1) + " agree";
    }

    private static String number(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : String.valueOf(number);
    }

    private static @Nullable String evidence(String status) {
        return switch (status) {
            case "CONTRADICTED" -> "the posting speaks of what is said to be missing";
            case "NOT_FOUND" -> "the evidence was not found";
            case "RELATED" -> "only words about the subject were found";
            case "PARAPHRASE" -> "the evidence stands there in other words";
            case "NO_TEXT" -> "there is no text to look in";
            default -> null;
        };
    }
}

package dev.assay.audit;

import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says why a cell's risk is what it is: what adds most to it, or where it is small, what speaks for the value. */
public final class RiskReasons {

    /** In log odds; what adds less is not told. */
    private static final double TOLD = 0.2;
    private static final int MOST = 4;
    private static final double SMALL = 0.1;
    /** The most that is told as a word. */
    private static final int MOST_IN_WORDS = 10;
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
                Saying said = said(about, cell, small);
                if (said != null) {
                    reasons.add(new Risk.Reason(cell.field(), "risk." + about, said, Math.abs(part)));
                }
            }
        });
        reasons.sort(Comparator.comparing((Risk.Reason reason) -> !reason.code().equals("risk.agreement"))
                .thenComparing(Comparator.comparingDouble(Risk.Reason::weight).reversed()));
        return reasons.stream().limit(MOST).toList();
    }

    /** The risk and its reasons in a line, such as "1 in 3: two of five agree; the evidence was not found". */
    public static Saying line(double risk, List<Risk.Reason> reasons) {
        return reasons.isEmpty()
                ? odds(risk)
                : Saying.of("odds.why", odds(risk),
                        Saying.joined("joined.reasons", reasons.stream().map(Risk.Reason::said).toList()));
    }

    /** A probability as people say it. */
    public static Saying odds(double risk) {
        if (risk < 0.01) {
            return Saying.of("odds.hardly");
        }
        if (risk <= 0.55) {
            long of = Math.round(1 / risk);
            return Saying.of("odds.one-in", of > 10 ? Math.round(of / 5.0) * 5 : of);
        }
        return risk >= 0.95 ? Saying.of("odds.certain") : Saying.of("odds.of-ten", Math.round(risk * 10));
    }

    private static @Nullable Saying said(String about, CellSignals cell, boolean small) {
        return switch (about) {
            case "agreement" -> agreement(cell);
            case "engine" -> cell.engine().isEmpty()
                    ? null
                    : cell.engine().equals(cell.value())
                            ? small ? Saying.of("risk.engine-agrees") : null
                            : small ? null : Saying.of("risk.engine-differs");
            case "evidence" -> small ? null : evidence(cell.status());
            case "confidence" -> small ? null : confidence(cell.confidence());
            case "wording" -> small || cell.guarded() == 0 ? null : Saying.of("risk.guarded");
            case "value" -> Saying.of(small ? "risk.value-rarely" : "risk.value-often");
            case "source" -> Saying.of(small ? "risk.source-rarely" : "risk.source-often");
            default -> null;
        };
    }

    private static Saying confidence(@Nullable Double stated) {
        return stated == null
                ? Saying.of("risk.no-confidence")
                : Saying.of("risk.confidence", Math.round(stated * 100));
    }

    private static Saying agreement(CellSignals cell) {
        int with = cell.with().size();
        if (cell.local()) {
            return with + cell.against().size() == 1
                    ? Saying.of(with == 1 ? "risk.answer-agrees" : "risk.answer-differs")
                    : Saying.of("risk.answers-agree", number(with), number(cell.peers()));
        }
        if (cell.peers() == 1) {
            return Saying.of(with == 1 ? "risk.other-agrees" : "risk.other-differs");
        }
        return cell.against().isEmpty()
                ? Saying.of("risk.all-agree", number(cell.peers() + 1))
                : with == 0
                        ? Saying.of("risk.none-agrees", number(cell.peers()))
                        : Saying.of("risk.some-agree", number(with + 1), number(cell.peers() + 1));
    }

    private static Saying number(int number) {
        return number <= MOST_IN_WORDS
                ? Saying.of("number." + number)
                : Saying.plain(String.valueOf(number));
    }

    private static @Nullable Saying evidence(String status) {
        return switch (status) {
            case "CONTRADICTED" -> Saying.of("risk.contradicted");
            case "NOT_FOUND" -> Saying.of("risk.not-found");
            case "RELATED" -> Saying.of("risk.related");
            case "PARAPHRASE" -> Saying.of("risk.paraphrase");
            case "NO_TEXT" -> Saying.of("risk.no-text");
            default -> null;
        };
    }
}

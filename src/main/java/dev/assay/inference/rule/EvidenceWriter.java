package dev.assay.inference.rule;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Source;
import dev.assay.model.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in a sentence why a field was decided so, and where the words are. */
final class EvidenceWriter {

    /** A span of more words than this shows too much. */
    private static final int LONGEST = 12;
    private static final int SEARCHED_SHOWN = 6;
    private static final int ROUNDS = 8;
    /** Said of a field that nothing decides and that is no silence either. */
    private static final String TOUCHED = "Touched on, but too little to decide otherwise: ";
    private static final String NO_TEXT = "There is no text of the posting to look in, and Pass 1 says nothing of this.";
    private static final String BY_RULE = "Decided by the rule ";
    /** How sure a value is at most that rests on nothing, as there is no text to look in. */
    private static final double UNREAD = 0.3;

    private final Reading reading;
    private final Sureness sureness;

    EvidenceWriter(Reading reading, Sureness sureness) {
        this.reading = reading;
        this.sureness = sureness;
    }

    /** Whether an evidence begins as one of those that speak of no rule. */
    static boolean isOpening(String evidence) {
        return evidence.startsWith(TOUCHED) || evidence.equals(NO_TEXT) || evidence.startsWith(BY_RULE);
    }

    InferredField write(DecisionList list, RuleDecision decision) {
        List<Support.Point> points = chosen(decision.support().points);
        List<GroundedSpan> spans = new ArrayList<>();
        Set<String> quotes = new LinkedHashSet<>();
        for (Support.Point point : points) {
            Span span = reading.page.span(point.from(), point.to()).orElse(null);
            if (span != null && spans.stream().noneMatch(s -> s.span().overlaps(span))) {
                spans.add(new GroundedSpan(span, 1));
                quotes.add(reading.page.words(point.from(), point.to()));
            }
        }
        List<String> pass1 = List.copyOf(decision.support().pass1);
        boolean isTouched = spans.isEmpty() && pass1.isEmpty() && reading.posting.hasText()
                && addStanding(list, spans, quotes);
        double sure = isTouched
                ? sureness.touched(list.field().key(), decision.rule().id())
                : sureness.of(list.field().key(), decision.rule().id());
        if (spans.isEmpty() && pass1.isEmpty() && !reading.posting.hasText()) {
            return new InferredField(list.field().key(), decision.value(), Math.min(sure, UNREAD),
                    NO_TEXT, Source.INFERRED, Grounding.noText(""), decision.rule().id(), List.of());
        }
        List<String> missing = spans.isEmpty() ? Terms.missing(list, reading) : List.of();
        Grounding grounding = new Grounding(status(spans, pass1), spans,
                spans.isEmpty() && pass1.isEmpty()
                        ? missing
                        : List.of(),
                pass1, "");
        return new InferredField(list.field().key(), decision.value(), sure,
                isTouched ? TOUCHED + quoted(quotes) + "." : sentence(decision, quotes, pass1, missing),
                source(spans, pass1), grounding, decision.rule().id(), List.of());
    }

    /** Adds the words that keep the field from being silent. @return whether there are any */
    private boolean addStanding(DecisionList list, List<GroundedSpan> spans, Set<String> quotes) {
        for (Span span : reading.silence().standing(list.field().key(), Grounding.MOST_SPANS)) {
            spans.add(new GroundedSpan(span, 1));
            quotes.add(span.quote().replace('\n', ' '));
        }
        return !spans.isEmpty();
    }

    private static String quoted(Set<String> quotes) {
        return quotes.stream().map(q -> "\"" + q + "\"").collect(Collectors.joining(", "));
    }

    private static EvidenceStatus status(List<GroundedSpan> spans, List<String> pass1) {
        return !spans.isEmpty()
                ? EvidenceStatus.QUOTED
                : pass1.isEmpty()
                        ? EvidenceStatus.ABSENT
                        : EvidenceStatus.PASS1;
    }

    private static Source source(List<GroundedSpan> spans, List<String> pass1) {
        return pass1.isEmpty() ? Source.INFERRED : spans.isEmpty() ? Source.PASS1_DERIVED : Source.COMBINED;
    }

    /** At most four, of as many concepts as there are, none twice. */
    private List<Support.Point> chosen(List<Support.Point> points) {
        Map<Object, List<Support.Point>> byKind = new LinkedHashMap<>();
        int shortest = points.stream().mapToInt(point -> point.to() - point.from()).min().orElse(0);
        for (Support.Point point : points) {
            if (point.to() - point.from() <= Math.max(LONGEST, shortest)) {
                byKind.computeIfAbsent(point.concept() < 0 ? point : point.concept(), k -> new ArrayList<>())
                        .add(point);
            }
        }
        byKind.replaceAll((kind, same) -> differentFirst(same));
        List<Support.Point> chosen = new ArrayList<>();
        for (int round = 0; chosen.size() < Grounding.MOST_SPANS && round < ROUNDS; round++) {
            for (List<Support.Point> kind : byKind.values()) {
                if (round < kind.size() && chosen.size() < Grounding.MOST_SPANS
                        && chosen.stream().noneMatch(kind.get(round)::overlaps)) {
                    chosen.add(kind.get(round));
                }
            }
        }
        return chosen;
    }

    /** Other words before the same words again. */
    private List<Support.Point> differentFirst(List<Support.Point> points) {
        if (points.size() < 2) {
            return points;
        }
        Set<String> seen = new HashSet<>();
        List<Support.Point> different = new ArrayList<>();
        List<Support.Point> again = new ArrayList<>();
        for (Support.Point point : points) {
            String words = reading.page.words(point.from(), point.to()).toLowerCase(Locale.ROOT);
            (seen.add(words) ? different : again).add(point);
        }
        different.addAll(again);
        return different;
    }

    private String sentence(RuleDecision decision, Set<String> quotes, List<String> pass1,
            List<String> missing) {
        StringBuilder text = new StringBuilder(decision.rule().because().isEmpty()
                ? BY_RULE + decision.rule().id()
                : decision.rule().because());
        if (!quotes.isEmpty()) {
            text.append(": ").append(quoted(quotes));
        } else if (pass1.isEmpty() && decision.isSilent() && !missing.isEmpty()) {
            text.append("; searched for ").append(missing.stream().limit(SEARCHED_SHOWN)
                    .collect(Collectors.joining(", ")));
            if (missing.size() > SEARCHED_SHOWN) {
                text.append(" and ").append(missing.size() - SEARCHED_SHOWN).append(" more");
            }
        }
        if (!pass1.isEmpty() && reading.pass1 != null) {
            text.append(" (Pass 1: ").append(facts(reading.pass1, pass1)).append(")");
        }
        Set<String> against = decision.support().against;
        if (!against.isEmpty() && reading.pass1 != null) {
            text.append("; Pass 1 says otherwise: ").append(facts(reading.pass1, against));
        }
        return text.append('.').toString();
    }

    private static String facts(Pass1 pass1, Collection<String> keys) {
        return keys.stream().map(key -> key + " = " + fact(pass1, key)).collect(Collectors.joining(", "));
    }

    private static String fact(Pass1 pass1, String key) {
        Object value = pass1.facts().get(key);
        return value instanceof List<?> items
                ? items.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : String.valueOf(value);
    }
}

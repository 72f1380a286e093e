package dev.assay.inference.rule;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes down, group by group and field by field, what was found and where, which rule decided, which above it did not apply
 * and why, and what the confidence rests on. It says what the rules know and no more.
 */
final class ReasoningWriter implements Ruleset.Listener {

    private static final int MOST_UNNAMED = 12;

    private final Schema schema;
    private final Reading reading;
    private final Sureness sureness;
    private final Map<String, List<String>> byField = new HashMap<>();

    ReasoningWriter(Schema schema, Reading reading, Sureness sureness) {
        this.schema = schema;
        this.reading = reading;
        this.sureness = sureness;
    }

    @Override
    public void decided(DecisionList list, RuleDecision byText, RuleDecision decision, InferredField field,
            Evaluator evaluator, @Nullable Witness heard) {
        List<String> lines = new ArrayList<>();
        found(decision, field, lines);
        if (heard != null) {
            lines.add("The posting itself does not decide it (by its text alone: " + because(byText.rule())
                    + "); what Pass 1 states was read by the same rules");
        }
        Unmet unmet = heard == null
                ? new Unmet(reading, evaluator)
                : new Unmet(heard.reading, heard.evaluator);
        Evaluator asked = heard == null ? evaluator : heard.evaluator;
        List<String> counted = unmet.counted(decision.rule().when());
        lines.add("Rule: " + because(decision.rule()) + " (`" + decision.rule().id() + "`)"
                + (counted.isEmpty() ? "" : "; " + String.join(", ", counted)));
        notApplied(list, decision, unmet, asked, lines);
        next(list, decision, asked, lines);
        against(decision, lines);
        lines.add("Value: " + value(decision.value()));
        boolean isTouched = field.rule().equals(decision.rule().id()) && decision.support().points.isEmpty()
                && !grounding(field).spans().isEmpty();
        lines.add("Confidence: " + confidence(field) + " (" + sureness.told(field.field(),
                decision.rule().id(), isTouched) + held(field) + ")");
        byField.put(field.field(), lines);
    }

    /** Why it is less than the rule's: what was counted was counted on postings with a text. */
    private static String held(InferredField field) {
        return grounding(field).status() == EvidenceStatus.NO_TEXT
                ? "; held to " + confidence(field) + ", for there is no text to look in"
                : "";
    }

    private static Grounding grounding(InferredField field) {
        return Objects.requireNonNull(field.grounding());
    }

    private static double confidence(InferredField field) {
        return Objects.requireNonNull(field.confidence());
    }

    private void found(RuleDecision decision, InferredField field, List<String> lines) {
        Map<Span, String> shown = new LinkedHashMap<>();
        Map<Span, String> parts = new HashMap<>();
        for (Support.Point point : decision.support().points) {
            reading.page.span(point.from(), point.to()).ifPresent(span -> {
                shown.putIfAbsent(span, reading.page.words(point.from(), point.to()));
                parts.putIfAbsent(span, part(point.from()));
            });
        }
        List<GroundedSpan> spans = grounding(field).spans();
        for (GroundedSpan one : spans) {
            Span span = one.span();
            lines.add("Found \"" + shown.getOrDefault(span, span.quote()) + "\" in "
                    + where(span, parts.getOrDefault(span, "")));
        }
        for (String key : decision.support().pass1) {
            lines.add("Pass 1 states " + key + " = " + fact(key));
        }
        if (spans.isEmpty() && decision.support().pass1.isEmpty()) {
            List<String> searched = grounding(field).searched();
            lines.add(!reading.posting.hasText()
                    ? "There is no text of the posting to look in"
                    : searched.isEmpty()
                            ? "No words of the posting speak for another value"
                            : "Searched for and not found: " + String.join(", ",
                                    searched.subList(0, Math.min(MOST_UNNAMED, searched.size())))
                                    + (searched.size() > MOST_UNNAMED
                                            ? " and " + (searched.size() - MOST_UNNAMED) + " more"
                                            : ""));
        }
    }

    private String part(int token) {
        return PartWords.of(reading.vocabulary.zones().names(reading.zones[reading.page.sentences.of(token)]))
                .stream().filter(words -> !words.equals("the title") && !words.equals("the location"))
                .collect(Collectors.joining(" and "));
    }

    private String where(Span span, String part) {
        if (span.in() != Section.DESCRIPTION) {
            return "the " + span.in().key();
        }
        String before = reading.posting.description();
        long line = before.substring(0, before.offsetByCodePoints(0, span.start())).chars()
                .filter(c -> c == '\n').count() + 1;
        return "the description, line " + line + (part.isEmpty() ? "" : ", in " + part);
    }

    private String fact(String key) {
        Pass1 pass1 = reading.pass1;
        Object value = pass1 == null ? null : pass1.facts().get(key);
        return value instanceof List<?> items
                ? items.stream().map(String::valueOf).collect(Collectors.joining("; "))
                : String.valueOf(value);
    }

    /** The rules above the one that decided: those for which nothing is named in one line, the others with their reason. */
    private static void notApplied(DecisionList list, RuleDecision decision, Unmet unmet, Evaluator evaluator,
            List<String> lines) {
        List<String> unnamed = new ArrayList<>();
        for (Rule rule : list.rules().subList(0, list.rules().indexOf(decision.rule()))) {
            Unmet.Reason reason = evaluator.holds(rule.when(), new Support())
                    ? new Unmet.Reason("what it asks for is there, but none of its values stands out", false)
                    : unmet.of(rule.when());
            if (reason.unnamed()) {
                unnamed.add(because(rule));
            } else {
                lines.add("Does not apply: " + because(rule) + " – " + reason.words());
            }
        }
        if (!unnamed.isEmpty()) {
            lines.add("Do not apply, for nothing of the kind is named: "
                    + unnamed.stream().distinct().collect(Collectors.joining("; ")));
        }
    }

    /** The next rule below that would decide otherwise, if one does that asks for something. */
    private static void next(DecisionList list, RuleDecision decision, Evaluator evaluator,
            List<String> lines) {
        int from = list.rules().indexOf(decision.rule()) + 1;
        List<Rule> below = list.rules().subList(from, Math.max(from, list.rules().size() - 1));
        for (Rule rule : below) {
            RuleDecision other = list.by(rule, evaluator);
            if (other != null && !other.value().equals(decision.value())) {
                lines.add("Next below, had it not applied: " + because(rule) + " (" + value(other.value())
                        + ")");
                return;
            }
        }
    }

    private void against(RuleDecision decision, List<String> lines) {
        for (String key : decision.support().against) {
            lines.add("Pass 1 says otherwise: " + key + " = " + fact(key) + "; the text decides");
        }
    }

    private static String because(Rule rule) {
        return rule.because().isEmpty() ? rule.id() : rule.because();
    }

    private static String value(FieldValue value) {
        return switch (value) {
            case FieldValue.Choices(List<String> keys) -> keys.isEmpty()
                    ? "[] (none)"
                    : keys.stream().collect(Collectors.joining(", ", "[", "]"));
            default -> String.valueOf(value.plain());
        };
    }

    /** All of it; a field without rules is left out. */
    String text() {
        StringBuilder text = new StringBuilder(
                """
                        Each field is decided by the first of its rules that applies, reading down. What was found, and what kept \
                        the rules above from applying, stands below, field by field. How often a rule was right was counted on \
                        labelled postings in two ways, so that a count may end in a half.

                        """);
        header(text);
        for (FieldGroup group : schema.groups()) {
            List<FieldSpec> fields = group.fields().stream().filter(field -> byField.containsKey(field.key()))
                    .toList();
            if (!fields.isEmpty()) {
                text.append("\n## ").append(group.label().toUpperCase(Locale.ROOT)).append('\n');
            }
            for (FieldSpec field : fields) {
                text.append("\n### ").append(field.key()).append('\n');
                byField.getOrDefault(field.key(), List.of())
                        .forEach(line -> text.append("- ").append(oneLine(line)).append('\n'));
            }
        }
        return text.toString();
    }

    private void header(StringBuilder text) {
        Posting posting = reading.posting;
        text.append("**The posting:**\n");
        for (Section section : List.of(Section.TITLE, Section.COMPANY, Section.LOCATION)) {
            if (!posting.text(section).isBlank()) {
                text.append("- ").append(capital(section.key())).append(": ")
                        .append(oneLine(posting.text(section))).append('\n');
            }
        }
        text.append("- Text: ").append(posting.hasText()
                ? posting.description().codePointCount(0, posting.description().length()) + " characters"
                : "none")
                .append('\n');
        Map<String, Integer> parts = parts();
        if (!parts.isEmpty()) {
            text.append("- Parts by heading and wording: ").append(parts.entrySet().stream()
                    .map(part -> part.getKey() + " (" + part.getValue()
                            + (part.getValue() == 1 ? " sentence)" : " sentences)"))
                    .collect(Collectors.joining(", "))).append('\n');
        }
        Pass1 pass1 = reading.pass1;
        long stated = pass1 == null ? 0 : pass1.facts().keySet().stream().filter(pass1::states).count();
        text.append("- Pass 1: ").append(pass1 == null
                ? "none"
                : stated == 1 ? "1 entry states something" : stated + " entries state something")
                .append('\n');
    }

    /** How many sentences of the description each part has. */
    private Map<String, Integer> parts() {
        Map<String, Integer> parts = new TreeMap<>();
        for (int s = 0; s < reading.page.sentences.count(); s++) {
            if (reading.page.sentences.block(s) >= 0) {
                PartWords.of(reading.vocabulary.zones().names(reading.zones[s]))
                        .forEach(part -> parts.merge(part, 1, Integer::sum));
            }
        }
        return parts;
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** A text on one line, without the signs by which an answer's parts are told apart. */
    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ").replace("```", "'''").replace('<', '‹').replace('>',
                '›');
    }
}

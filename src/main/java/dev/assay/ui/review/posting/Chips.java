package dev.assay.ui.review.posting;

import dev.assay.model.Pass1;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Picks the Pass 1 facts people look for first; of several models the words that most of them give. */
final class Chips {

    private record Topic(String name, List<String> keys, BiFunction<Pass1, Wording, String> words) {}

    private static final List<Topic> TOPICS = List.of(
            new Topic("chip.pay", List.of("ext_salary_min", "ext_salary_max", "ext_salary_currency",
                    "ext_salary_period", "ext_hourly_rate_min", "ext_hourly_rate_max",
                    "ext_hourly_rate_currency", "ext_salary_text_raw", "ext_hourly_rate_text_raw"),
                    Pay::words),
            new Topic("chip.work-model", List.of("ext_work_model_stated"), (facts, words) -> switch (facts
                    .text("ext_work_model_stated")) {
                case "onsite" -> words.of("chip.on-site");
                case String other -> FactText.sentence(other);
            }),
            new Topic("chip.visa", List.of("ext_visa_sponsorship_stated", "ext_work_auth_text"), Chips::visa),
            new Topic("chip.experience", List.of("ext_years_experience_min", "ext_years_experience_max"),
                    Chips::years),
            new Topic("chip.employment", List.of("ext_employment_type_stated", "ext_contract_type",
                    "ext_contract_duration_months"), Chips::employment),
            new Topic("chip.clearance", List.of("ext_security_clearance_stated"), Chips::clearance));

    private Chips() {}

    /** The chips of what is stated, in a fixed order. */
    static List<Chip> of(List<Pass1> pass1, Wording words) {
        return TOPICS.stream().flatMap(topic -> chip(topic, pass1, words).stream()).toList();
    }

    private static Optional<Chip> chip(Topic topic, List<Pass1> pass1, Wording wording) {
        Map<String, Long> votes = new LinkedHashMap<>();
        for (Pass1 facts : pass1) {
            String words = topic.words().apply(facts, wording);
            if (!words.isEmpty()) {
                votes.merge(words, 1L, Long::sum);
            }
        }
        long most = votes.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return votes.entrySet().stream().filter(vote -> vote.getValue() == most).findFirst()
                .map(vote -> new Chip(wording.of(topic.name()), vote.getKey(),
                        hint(topic, pass1, wording), votes.size() > 1));
    }

    private static String hint(Topic topic, List<Pass1> pass1, Wording words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.of("chip.from-pass1", words.of(topic.name())));
        for (Pass1 facts : pass1) {
            String stated = topic.keys().stream().filter(key -> !FactText.isSilent(facts.facts().get(key)))
                    .map(key -> key + ": " + FactText.value(facts.facts().get(key), words))
                    .collect(Collectors.joining("\n  "));
            String model = facts.model().isEmpty() ? words.of("chip.no-model") : facts.model();
            lines.add(model + "\n  " + (stated.isEmpty() ? words.of("chip.silent") : stated));
        }
        return String.join("\n", lines);
    }

    private static String visa(Pass1 facts, Wording words) {
        return switch (facts.text("ext_visa_sponsorship_stated")) {
            case "" -> "";
            case "will_not_sponsor" -> words.of("chip.no-sponsor");
            case "will_sponsor" -> words.of("chip.sponsor");
            case "must_be_authorized" -> words.of("chip.authorized");
            case String other -> words.of("chip.visa-other", FactText.sentence(other));
        };
    }

    private static String years(Pass1 facts, Wording words) {
        Double least = facts.number("ext_years_experience_min");
        Double most = facts.number("ext_years_experience_max");
        if (least == null) {
            return most == null ? "" : words.of("chip.up-to", years(most, words));
        }
        if (most == null || most <= least) {
            return least == 0 ? years(0, words) : words.of("chip.years-plus", least);
        }
        return words.of("chip.range", least, years(most, words));
    }

    private static String years(double count, Wording words) {
        return words.of("chip.years", count);
    }

    private static String employment(Pass1 facts, Wording wording) {
        Double months = facts.number("ext_contract_duration_months");
        String words = Stream
                .of(facts.text("ext_employment_type_stated"), facts.text("ext_contract_type"),
                        months == null || months <= 0
                                ? ""
                                : wording.of("chip.months", months))
                .filter(part -> !part.isEmpty()).map(part -> part.replace('_', ' ')).distinct()
                .collect(Collectors.joining(", "));
        return FactText.sentence(words);
    }

    private static String clearance(Pass1 facts, Wording words) {
        String stated = facts.text("ext_security_clearance_stated");
        return switch (stated) {
            case "", "none", "not_required" -> "";
            case "required" -> words.of("chip.clearance-required");
            default -> words.of("chip.clearance-other", stated.replace('_', ' '));
        };
    }
}

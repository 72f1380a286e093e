package dev.assay.ui.review.posting;

import dev.assay.model.Pass1;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Picks the Pass 1 facts people look for first; of several models the words that most of them give. */
final class Chips {

    private record Topic(String name, List<String> keys, Function<Pass1, String> words) {}

    private static final List<Topic> TOPICS = List.of(
            new Topic("Pay", List.of("ext_salary_min", "ext_salary_max", "ext_salary_currency",
                    "ext_salary_period", "ext_hourly_rate_min", "ext_hourly_rate_max",
                    "ext_hourly_rate_currency", "ext_salary_text_raw", "ext_hourly_rate_text_raw"),
                    Pay::words),
            new Topic("Work model", List.of("ext_work_model_stated"), facts -> switch (facts
                    .text("ext_work_model_stated")) {
                case "onsite" -> "On site";
                case String other -> FactText.sentence(other);
            }),
            new Topic("Visa", List.of("ext_visa_sponsorship_stated", "ext_work_auth_text"), Chips::visa),
            new Topic("Experience", List.of("ext_years_experience_min", "ext_years_experience_max"),
                    Chips::years),
            new Topic("Employment", List.of("ext_employment_type_stated", "ext_contract_type",
                    "ext_contract_duration_months"), Chips::employment),
            new Topic("Clearance", List.of("ext_security_clearance_stated"), Chips::clearance));

    private Chips() {}

    /** The chips of what is stated, in a fixed order. */
    static List<Chip> of(List<Pass1> pass1) {
        return TOPICS.stream().flatMap(topic -> chip(topic, pass1).stream()).toList();
    }

    private static Optional<Chip> chip(Topic topic, List<Pass1> pass1) {
        Map<String, Long> votes = new LinkedHashMap<>();
        for (Pass1 facts : pass1) {
            String words = topic.words().apply(facts);
            if (!words.isEmpty()) {
                votes.merge(words, 1L, Long::sum);
            }
        }
        long most = votes.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return votes.entrySet().stream().filter(vote -> vote.getValue() == most).findFirst()
                .map(vote -> new Chip(topic.name(), vote.getKey(), hint(topic, pass1), votes.size() > 1));
    }

    private static String hint(Topic topic, List<Pass1> pass1) {
        List<String> lines = new ArrayList<>();
        lines.add(topic.name() + ", from Pass 1");
        for (Pass1 facts : pass1) {
            String stated = topic.keys().stream().filter(key -> !FactText.isSilent(facts.facts().get(key)))
                    .map(key -> key + ": " + FactText.value(facts.facts().get(key)))
                    .collect(Collectors.joining("\n  "));
            String model = facts.model().isEmpty() ? "model not named" : facts.model();
            lines.add(model + "\n  " + (stated.isEmpty() ? "says nothing" : stated));
        }
        return String.join("\n", lines);
    }

    private static String visa(Pass1 facts) {
        return switch (facts.text("ext_visa_sponsorship_stated")) {
            case "" -> "";
            case "will_not_sponsor" -> "No visa sponsorship";
            case "will_sponsor" -> "Sponsors visas";
            case "must_be_authorized" -> "Must be authorized to work";
            case String other -> "Visa: " + FactText.sentence(other);
        };
    }

    private static String years(Pass1 facts) {
        Double least = facts.number("ext_years_experience_min");
        Double most = facts.number("ext_years_experience_max");
        if (least == null) {
            return most == null ? "" : "Up to " + years(most);
        }
        if (most == null || most <= least) {
            return FactText.grouped(least) + (least == 0 ? " years" : "+ years");
        }
        return FactText.grouped(least) + "–" + years(most);
    }

    private static String years(double count) {
        return FactText.grouped(count) + (count == 1 ? " year" : " years");
    }

    private static String employment(Pass1 facts) {
        Double months = facts.number("ext_contract_duration_months");
        String words = Stream
                .of(facts.text("ext_employment_type_stated"), facts.text("ext_contract_type"),
                        months == null || months <= 0
                                ? ""
                                : FactText.grouped(months) + (months == 1 ? " month" : " months"))
                .filter(part -> !part.isEmpty()).map(part -> part.replace('_', ' ')).distinct()
                .collect(Collectors.joining(", "));
        return FactText.sentence(words);
    }

    private static String clearance(Pass1 facts) {
        String stated = facts.text("ext_security_clearance_stated");
        return switch (stated) {
            case "", "none", "not_required" -> "";
            case "required" -> "Clearance required";
            default -> "Clearance: " + stated.replace('_', ' ');
        };
    }
}

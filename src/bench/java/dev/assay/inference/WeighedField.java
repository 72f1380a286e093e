package dev.assay.inference;

import dev.assay.inference.rule.FoundFeatures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A field whose codebook weighs: which of what is found a model may see.
 *
 * @param starts how the names of those features start that each value weighs for itself
 * @param few those of them that a model of few weights has
 * @param speaksFor by value, the concepts that speak for it
 */
record WeighedField(String key, List<String> starts, List<String> few, Map<String, List<String>> speaksFor) {

    static final List<WeighedField> ALL = List.of(
            new WeighedField("sub_specialty",
                    List.of("theme.", "title.", "duty.", "duties", "years", "family ", "level"), List.of(),
                    Map.ofEntries(Map.entry("batch_etl", List.of("theme.batch")),
                            Map.entry("streaming_realtime", List.of("theme.stream")),
                            Map.entry("data_warehouse", List.of("theme.warehouse", "theme.mart")),
                            Map.entry("data_lakehouse", List.of("theme.lakehouse")),
                            Map.entry("ml_infra", List.of("theme.ml", "title.ai")),
                            Map.entry("mlops", List.of("theme.mlops")),
                            Map.entry("data_governance", List.of("theme.governance")),
                            Map.entry("data_quality", List.of("theme.quality")),
                            Map.entry("data_modeling", List.of("theme.modeling")),
                            Map.entry("cloud_migration", List.of("theme.migration")),
                            Map.entry("api_development", List.of("theme.api")),
                            Map.entry("general", List.of("theme.admin", "theme.report", "title.customers")))),
            new WeighedField("requirement_strictness",
                    List.of("years", "duties", "required_items", "optional_", "req.", "soft.", "tech",
                            "level"),
                    FoundFeatures.COUNTS, Map.of("low", List.of("req.flexible", "req.box"), "high",
                            List.of("req.must"), "medium", List.of("req.optional_mark"))),
            new WeighedField("scope_definition",
                    List.of("years", "duties", "required_items", "duty.", "scope.two", "theme.", "family ",
                            "level"),
                    FoundFeatures.COUNTS,
                    Map.of("multi_role", List.of("scope.two_roles", "scope.two_roles_body"))),
            new WeighedField("leadership_expectation",
                    List.of("years", "duties", "lead.", "mentor.", "duty.", "title.", "family ", "level"),
                    List.of("level", "years"),
                    Map.of("tech_lead_ic", List.of("lead.mentor", "lead.projects", "lead.standards"),
                            "architect", List.of("lead.architect_title", "lead.architect_duty"),
                            "people_manager", List.of("lead.reports"), "tech_and_people_lead",
                            List.of("lead.reports", "lead.technical"))));

    boolean weighs(String feature) {
        return starts.stream().anyMatch(feature::startsWith);
    }

    boolean isFew(String feature) {
        return few.stream().anyMatch(name -> feature.equals(name) || feature.startsWith(name + " from "));
    }

    /** By zone, how much of what is found speaks for a value. */
    List<Double> scores(String value, Map<String, Double> found) {
        List<Double> scores = new ArrayList<>();
        for (String zone : FoundFeatures.ZONES) {
            scores.add(speaksFor.getOrDefault(value, List.of()).stream()
                    .mapToDouble(concept -> found.getOrDefault(FoundFeatures.name(concept, zone), 0.0))
                    .sum());
        }
        return scores;
    }
}

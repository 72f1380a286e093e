package dev.assay.inference.rule;

import dev.assay.inference.pack.PackReader;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Hue;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import dev.assay.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A few words, zones and fields, so that a test shows all that its rules can see. */
final class SmallRules {

    /** A choice, a flag and a set. */
    static final Schema SCHEMA = new Schema(List.of(new FieldGroup("g", "G", Hue.GREY, List.of(
            spec("cloud", ValueKind.CHOICE, "aws", "azure", "gcp", "multi", "not_mentioned"),
            spec("sponsored", ValueKind.FLAG, "true", "false"),
            spec("others", ValueKind.SET, "aws", "azure", "gcp")))));

    static final String WORDS = """
            zones:
              duties: {headings: [duties, your tasks]}
              required: {headings: [must have, requirements]}
              optional: {headings: [nice to have], wording: [is optional here]}
              about: {headings: [about us]}
            concepts:
              scope.refuses_after: {words: ["no", not, without, unable to], not: [not only]}
              scope.refuses_before: {words: [is not possible, not offered]}
              scope.ends: {words: [but, however]}
              scope.optional: {words: [a plus, is preferred, preferred]}
              cloud.aws: {names: {aws: [aws, "amazon web services"], glue: ["=Glue"], redshift: [redshift]}}
              cloud.azure: {names: {azure: [azure], synapse: [synapse]}}
              cloud.gcp: {names: {gcp: [gcp, google cloud], bigquery: [bigquery]}, not: [google cloud print]}
              years.asked: {words: ["# years"]}
              visa.sponsorship: {says: sponsorship, words: [sponsorship, "sponsor ..3 visas"]}
              team.lead: {words: [lead], needs: [team.people], avoids: [team.metal]}
              team.people: {words: [engineers, people]}
              team.metal: {words: [copper, zinc]}
              only.duty: {words: [parcels], inside: [duties]}
              never.about: {words: [ledgers], outside: [about]}
            """;

    private SmallRules() {}

    static FieldSpec spec(String key, ValueKind kind, String... values) {
        return new FieldSpec(key, "g", key, "", List.of(), kind,
                Arrays.stream(values).map(value -> new AllowedValue(value, value, "", false)).toList(),
                List.of());
    }

    static Posting posting(String description) {
        return new Posting("p", "Data Engineer", "Quill & Crate", "Leeds", description);
    }

    /** @param fields the part of a rule file below {@code fields:} */
    static Ruleset rules(String fields) {
        return new Ruleset(SCHEMA,
                PackReader.read("small.yaml", WORDS + "fields:\n" + fields.indent(2)));
    }

    static InferredField decide(String field, String fields, Posting posting, @Nullable Pass1 pass1) {
        return Objects.requireNonNull(rules(fields).decide(posting, pass1).get(field));
    }

    static Reading read(Posting posting) {
        return new Reading(new Vocabulary(PackReader.read("small.yaml", WORDS).words()), posting, null);
    }
}

package dev.assay.audit;

import dev.assay.evidence.EntrySubjects;
import dev.assay.model.Answer;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Source;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is said to come from Pass 1 is there: a fact behind each value that was taken from it, and what evidence
 * cites of it. Where a posting has no Pass 1 result, there is nothing to compare.
 */
final class Pass1Check implements Check {

    /** The header stands beside Pass 1, whose facts it is none of. */
    private static final Pattern HEADER = Pattern.compile("(?i)\\btitle\\b|\\blocation\\b|\\bcompany\\b");

    /** The facts that say where the role may be done, which rules hear through the place that they come to. */
    private static final Set<String> PLACES = Set.of("ext_allowed_countries", "ext_geo_restriction_type",
            "ext_location_restriction_text");

    private final Schema schema;
    private final Set<String> ofPlace;
    private @Nullable EntrySubjects subjects;

    Pass1Check(Schema schema) {
        this.schema = schema;
        ofPlace = schema.fields().stream().map(FieldSpec::key)
                .filter(key -> schema.part(key, "rules")
                        .filter(rules -> String.join("\n", rules.content()).contains("fact(place_"))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public List<Risk.Reason> doubts(Subject subject) {
        List<Risk.Reason> doubts = new ArrayList<>();
        if (subject.pass1().isEmpty()) {
            return doubts;
        }
        Map<String, String> stated = stated(subject.pass1());
        Set<String> spokenOf = spokenOf(stated);
        Pass1Citations citations = new Pass1Citations(subject.pass1());
        for (Answer answer : subject.answers()) {
            String who = answer.engine().name();
            for (InferredField field : answer.fields().values()) {
                if (field.source().equals(Source.PASS1_DERIVED)
                        && SignalReader.asserts(SignalReader.key(field.value()))
                        && !spokenOf.contains(field.field()) && !citations.hasFact(field.evidence())
                        && !citations.saysFact(field.evidence())
                        && (stated.isEmpty() || !isOfHeader(subject.posting(), field.evidence()))) {
                    doubts.add(Risk.Reason.of(answer, field.field(), "pass1_no_fact",
                            Saying.of("finding.pass1-no-fact", who), 0.3));
                }
                citations.missing(who, field.evidence()).ifPresent(wrong -> doubts.add(Risk.Reason.of(answer,
                        field.field(), "pass1_cites", wrong, 0.8)));
            }
        }
        return doubts;
    }

    private static boolean isOfHeader(Posting posting, String evidence) {
        String place = posting.location().replaceFirst(",.*", "").strip();
        return HEADER.matcher(evidence).find() || !place.isEmpty() && evidence.contains(place);
    }

    /** The fields that facts speak of; a country is one of a place also where it is given as a code. */
    private Set<String> spokenOf(Map<String, String> stated) {
        if (stated.isEmpty()) {
            return Set.of();
        }
        Set<String> spokenOf = new HashSet<>(subjects().of(stated));
        if (stated.keySet().stream().anyMatch(PLACES::contains)) {
            spokenOf.addAll(ofPlace);
        }
        return spokenOf;
    }

    private synchronized EntrySubjects subjects() {
        EntrySubjects known = subjects;
        if (known == null) {
            known = new EntrySubjects(schema);
            subjects = known;
        }
        return known;
    }

    /** By key the facts that say something, as words. */
    private static Map<String, String> stated(List<Pass1> results) {
        Map<String, String> stated = new LinkedHashMap<>();
        for (Pass1 result : results) {
            result.facts().forEach((key, value) -> {
                if (result.states(key) && !Boolean.FALSE.equals(value)) {
                    stated.merge(key, key.replaceFirst("^ext_", "").replace('_', ' ') + ": "
                            + Pass1Citations.words(value), (one, other) -> one + "\n" + other);
                }
            });
        }
        return stated;
    }
}

package dev.assay.audit;

import dev.assay.inference.RuleFiles;
import dev.assay.inference.pack.ConflictReader;
import dev.assay.inference.pack.ConflictSpec;
import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.saying.Saying;
import dev.assay.schema.DataFileException;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of one answer that cannot well be true together, or beside what Pass 1 found and the posting says, as the file
 * of conflicts lists them.
 */
final class Conflicts implements Check {

    static final String FILE = "conflicts.yaml";
    private static final String EMPTY = "empty";

    private final Schema schema;
    private final List<ConflictSpec> conflicts;
    private final ConflictPremises premises;

    /** @throws DataFileException if a conflict names a field that is not there, or offers what is no value */
    Conflicts(Schema schema, List<ConflictSpec> conflicts) {
        this.schema = schema;
        this.conflicts = List.copyOf(conflicts);
        this.premises = new ConflictPremises(schema);
        for (ConflictSpec conflict : conflicts) {
            for (String field : conflict.when().keySet()) {
                if (schema.field(field).isEmpty()) {
                    throw new DataFileException(conflict.place(), "there is no field \"" + field + "\"");
                }
            }
            if (fix(conflict, Map.of()) instanceof FieldValue.Malformed(Object raw, String reason)) {
                throw new DataFileException(conflict.place(), reason);
            }
        }
    }

    static Conflicts shipped(Schema schema) {
        return new Conflicts(schema, specs());
    }

    /** Those that ship. */
    static List<ConflictSpec> specs() {
        return ConflictReader.read(FILE, RuleFiles.text(FILE));
    }

    @Override
    public List<Risk.Reason> doubts(Subject subject) {
        List<Risk.Reason> doubts = new ArrayList<>();
        ConflictPremises.Asked asked = premises.over(subject);
        for (Answer answer : subject.answers()) {
            for (ConflictSpec conflict : conflicts) {
                if (conflict.when().entrySet().stream().allMatch(test -> holds(answer, test))
                        && (conflict.given() == null || asked.holds(conflict.given(), answer))) {
                    doubts.add(Risk.Reason.of(answer, field(conflict), "conflict." + conflict.id(),
                            Saying.of("finding.of", answer.engine().name(),
                                    Saying.named("conflict." + conflict.id(), conflict.because())),
                            conflict.weight())
                            .offering(fix(conflict, answer.fields())));
                }
            }
        }
        return doubts;
    }

    /** The field that is doubted. */
    private static String field(ConflictSpec conflict) {
        return conflict.when().keySet().iterator().next();
    }

    private @Nullable FieldValue fix(ConflictSpec conflict, Map<String, InferredField> said) {
        FieldSpec spec = schema.field(field(conflict)).orElseThrow();
        if (conflict.fix().isEmpty()) {
            return null;
        }
        String first = conflict.fix().getFirst();
        if (first.startsWith("-")) {
            List<String> kept = new ArrayList<>(values(said, spec.key()));
            kept.removeAll(values(said, first.substring(1)));
            return new FieldValue.Choices(kept);
        }
        return FieldValue.read(spec, switch (spec.kind()) {
            case FLAG -> first.equals(FieldSpec.YES)
                    ? Boolean.TRUE
                    : first.equals(FieldSpec.NO) ? Boolean.FALSE : first;
            case CHOICE -> first;
            case SET -> first.equals(EMPTY) ? List.of() : conflict.fix();
        });
    }

    private static boolean holds(Answer answer, Map.Entry<String, List<String>> test) {
        if (!isReadable(answer, test.getKey())) {
            return false;
        }
        List<String> values = values(answer.fields(), test.getKey());
        for (String wanted : test.getValue()) {
            if (wanted.equals(EMPTY)) {
                if (values.isEmpty()) {
                    return true;
                }
            } else if (wanted.startsWith("<")) {
                if (values.stream().distinct().count() < Integer.parseInt(wanted.substring(1))) {
                    return true;
                }
            } else if (wanted.startsWith("=")) {
                if (values(answer.fields(), wanted.substring(1)).stream().anyMatch(values::contains)) {
                    return true;
                }
            } else if (values.contains(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReadable(Answer answer, String field) {
        InferredField inferred = answer.fields().get(field);
        return inferred != null && !(inferred.value() instanceof FieldValue.Malformed);
    }

    /** The field's values as words; none where it is missing or cannot be read. */
    private static List<String> values(Map<String, InferredField> said, String field) {
        InferredField inferred = said.get(field);
        return inferred == null ? List.of() : switch (inferred.value()) {
            case FieldValue.Choice(String key) -> List.of(key);
            case FieldValue.Flag(boolean yes) -> List.of(String.valueOf(yes));
            case FieldValue.Choices(List<String> keys) -> keys;
            case FieldValue.NotStated nothing -> List.of(FieldSpec.NOT_MENTIONED);
            case FieldValue.Malformed malformed -> List.of();
        };
    }
}

package dev.assay.audit;

import dev.assay.inference.RuleFiles;
import dev.assay.inference.pack.ConflictReader;
import dev.assay.inference.pack.ConflictSpec;
import dev.assay.schema.DataFileException;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Answer;
import dev.assay.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values of one answer that cannot well be true together, as the file of conflicts lists them. */
final class Conflicts implements Check {

    static final String FILE = "conflicts.yaml";

    private final List<ConflictSpec> conflicts;

    /** @throws DataFileException if a conflict names a field that is not there */
    Conflicts(Schema schema, List<ConflictSpec> conflicts) {
        this.conflicts = List.copyOf(conflicts);
        for (ConflictSpec conflict : conflicts) {
            for (String field : conflict.when().keySet()) {
                if (schema.field(field).isEmpty()) {
                    throw new DataFileException(conflict.place(), "there is no field \"" + field + "\"");
                }
            }
        }
    }

    static Conflicts shipped(Schema schema) {
        return new Conflicts(schema, ConflictReader.read(FILE, RuleFiles.text(FILE)));
    }

    @Override
    public List<Risk.Reason> doubts(Subject subject) {
        List<Risk.Reason> doubts = new ArrayList<>();
        for (Answer answer : subject.judged()) {
            for (ConflictSpec conflict : conflicts) {
                if (conflict.when().entrySet().stream().allMatch(test -> holds(answer, test))) {
                    doubts.add(new Risk.Reason(conflict.when().keySet().iterator().next(),
                            "conflict." + conflict.id(),
                            answer.engine().name() + ": " + conflict.because(), conflict.weight()));
                }
            }
        }
        return doubts;
    }

    private static boolean holds(Answer answer, Map.Entry<String, List<String>> test) {
        List<String> values = values(answer, test.getKey());
        if (values == null) {
            return false;
        }
        for (String wanted : test.getValue()) {
            if (wanted.equals("empty")) {
                if (values.isEmpty()) {
                    return true;
                }
            } else if (wanted.startsWith("=")) {
                List<String> others = values(answer, wanted.substring(1));
                if (others != null && others.stream().anyMatch(values::contains)) {
                    return true;
                }
            } else if (values.contains(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** The field's values as words; null where it is missing or cannot be read. */
    private static @org.jspecify.annotations.Nullable List<String> values(Answer answer, String field) {
        InferredField inferred = answer.fields().get(field);
        if (inferred == null) {
            return null;
        }
        return switch (inferred.value()) {
            case FieldValue.Choice(String key) -> List.of(key);
            case FieldValue.Flag(boolean yes) -> List.of(String.valueOf(yes));
            case FieldValue.Choices(List<String> keys) -> keys;
            case FieldValue.NotStated nothing -> List.of("not_mentioned");
            case FieldValue.Malformed malformed -> null;
        };
    }
}

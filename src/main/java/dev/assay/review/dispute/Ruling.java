package dev.assay.review.dispute;

import dev.assay.model.FieldValue;
import dev.assay.review.DecisionRules;
import dev.assay.review.Remark;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.List;

/**
 * One decision for a class of equal disputes. It says itself all that it is about, so that it can be carried to another store.
 *
 * @param of the disputes it settles
 * @param value what is right there
 * @param reason why, in the reviewer's words
 * @param laterToo whether it also settles such disputes that come later
 * @param except the ids of postings it leaves alone, ascending
 */
public record Ruling(DisputeClass of, FieldValue value, String reason, boolean laterToo,
        List<String> except) {

    private static final String CODE = "ruling:";

    public Ruling {
        except = except.stream().distinct().sorted().toList();
    }

    /** The name of the disputes it settles: a later ruling on the same takes its place. */
    public String id() {
        return of.id();
    }

    /** What stands beside each of its decisions. */
    public Remark remark() {
        return new Remark(/* reason= */ code(id()), /* note= */ reason);
    }

    /** What decisions of the ruling of this name have in place of a reviewer's reason. */
    static String code(String id) {
        return CODE + id;
    }

    /** Why it cannot be made, in a sentence; empty where it can. */
    public String refusal(Schema schema) {
        FieldSpec spec = schema.field(of.field()).orElse(null);
        if (spec == null) {
            return "There is no field \"" + of.field() + "\" here.";
        }
        if (reason.isBlank()) {
            return "A ruling needs its reason, for it stands beside what the field means from then on.";
        }
        if (value instanceof FieldValue.Malformed || !FieldValue.read(spec, value.plain()).equals(value)) {
            return "The ruling's value is not one of the field " + spec.key() + ".";
        }
        return DecisionRules.refusal(spec, value, null);
    }
}

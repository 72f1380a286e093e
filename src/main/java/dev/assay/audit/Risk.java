package dev.assay.audit;

import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.saying.Saying;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much a posting's inferences need a reviewer.
 *
 * @param score how many of its cells are expected to be wrong that nobody decided on; 0 for nothing to doubt
 * @param reasons what there is to doubt, gravest first
 * @param cells how probable it is of each answer's cells that they are wrong; of a posting in a list they are missing
 */
public record Risk(double score, List<Reason> reasons, List<CellRisk> cells) {

    public static final Risk NONE = new Risk(0, List.of());

    public Risk {
        reasons = List.copyOf(reasons);
        cells = List.copyOf(cells);
    }

    public Risk(double score, List<Reason> reasons) {
        this(score, reasons, List.of());
    }

    /**
     * One doubt.
     *
     * @param field the field's key; empty where the whole posting is meant
     * @param code a short name for machines, such as {@code contradicted}
     * @param said the doubt; as the sentence it was kept as where nothing else was kept
     * @param weight how grave it is
     * @param answerId the answer it is about; empty where it is about several or none
     * @param fix the value that a reviewer may take instead; null where none is offered
     */
    public record Reason(String field, String code, Saying said, double weight, String answerId,
            @Nullable FieldValue fix) {

        /** One that is about several answers or none. */
        public Reason(String field, String code, Saying said, double weight) {
            this(field, code, said, weight, "", null);
        }

        /** The doubt in English words, as commands and files have it. */
        public String message() {
            return said.english();
        }

        /** One that is about an answer. */
        static Reason of(Answer answer, String field, String code, Saying said, double weight) {
            return new Reason(field, code, said, weight, answer.id(), null);
        }

        /** The same with a value that may be taken instead. */
        Reason offering(@Nullable FieldValue value) {
            return new Reason(field, code, said, weight, answerId, value);
        }
    }
}

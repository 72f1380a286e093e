package dev.assay.ui.value;

import dev.assay.model.CellNote;
import dev.assay.model.Grounding;
import dev.assay.review.Remark;
import dev.assay.text.DirectionMarks;
import dev.assay.text.Mojibake;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The open field.
 *
 * @param line what its line shows
 * @param evidence the claim's reason as given; empty where none was
 * @param grounding where the evidence stands; null where it was not looked for
 * @param standing why it stands so, in words; empty where its status says it
 * @param edit who gave the evidence or took it away, and when, in words; empty where it is as it was found
 * @param sentence the evidence as the reviewer says it; empty where it is not said
 * @param attached the words that the decided value rests on, as they stand in the posting; empty where there are none
 * @param searchable whether the posting's text is known, so that words of it can be attached
 * @param rule the id of the rule that decided; empty where none
 * @param answered whether there is a judged answer at all
 * @param doubts what there is to doubt besides the standing of the evidence, in words
 * @param fixes findings that offer a value, the gravest first
 * @param notes what was repaired or is out of line
 * @param opinions what the other runs say
 * @param editor how to give another value
 * @param remark what the reviewer has to say
 * @param rulings what was ruled on the field and is in force, in words
 * @param decided who decided and when, in words; empty while undecided
 * @param acceptable whether there is a value that can be accepted
 */
public record FieldDetail(FieldLine line, String evidence, @Nullable Grounding grounding, String standing,
        String edit,
        String sentence, String attached, boolean searchable,
        String rule,
        boolean answered, List<String> doubts, List<Fix> fixes, List<CellNote> notes, List<Opinion> opinions,
        EditorOptions editor,
        Remark remark, List<String> rulings, String decided,
        boolean acceptable) {

    public FieldDetail {
        doubts = List.copyOf(doubts);
        fixes = List.copyOf(fixes);
        notes = List.copyOf(notes);
        opinions = List.copyOf(opinions);
        rulings = List.copyOf(rulings);
    }

    /** The claim's reason to be read: as it was meant, where it was decoded wrongly. */
    public String readable() {
        return DirectionMarks.visible(Mojibake.repair(evidence));
    }
}

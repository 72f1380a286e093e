package dev.assay.review;

import dev.assay.model.FieldValue;
import dev.assay.model.Span;
import java.util.List;
import java.util.Map;

/**
 * What a reviewer asks for, about the cells it names: whoever carries it out needs no screen to know what is meant.
 */
public sealed interface ReviewCommand {

    /** Who asks. */
    String reviewer();

    /** A command about one cell. */
    sealed interface OnCell extends ReviewCommand {

        CellKey cell();

        /** The answer that is judged; empty where there is none. */
        String answerId();

        /** How the reviewer came to it. */
        Basis basis();
    }

    /** Accepts what the answer proposes. */
    record Accept(String reviewer, CellKey cell, String answerId, Remark remark,
            Basis basis) implements OnCell {}

    /** Decides on a value; where it is what the answer proposes, that is accepting it. */
    record OverrideValue(String reviewer, CellKey cell, String answerId, FieldValue value, Remark remark,
            Basis basis)
            implements
                OnCell {}

    /**
     * Decides on what another answer says, and on the words it rests on: they stand below the value from then on.
     *
     * @param source the other answer
     */
    record Take(String reviewer, CellKey cell, String answerId, String source, Remark remark,
            Basis basis) implements OnCell {}

    /** Leaves the cell to somebody who knows better. */
    record Unsure(String reviewer, CellKey cell, String answerId, Remark remark,
            Basis basis) implements OnCell {}

    /** Makes the cell undecided again, and its evidence what was found. */
    record Clear(String reviewer, CellKey cell, String answerId, Basis basis) implements OnCell {}

    /**
     * Says on which words the cell rests.
     *
     * @param spans all of them afterwards, at most four; none where the list is empty
     * @param sentence the evidence as the reviewer says it; empty where it is not said
     */
    record EditEvidence(String reviewer, CellKey cell, String answerId, List<Span> spans, String sentence,
            Basis basis)
            implements
                OnCell {

        public EditEvidence {
            spans = List.copyOf(spans);
        }

        /** The words alone. */
        public EditEvidence(String reviewer, CellKey cell, String answerId, List<Span> spans, Basis basis) {
            this(reviewer, cell, answerId, spans, "", basis);
        }
    }

    /** Puts a remark beside the decision that stands, which stays as it is. */
    record Annotate(String reviewer, CellKey cell, String answerId, Remark remark,
            Basis basis) implements OnCell {}

    /**
     * Accepts what is undecided among some fields of one posting: the rest of a group, or of the posting.
     *
     * @param answerId the answer that is judged
     * @param fields the fields' keys, in order
     * @param open the field that is looked at, whose basis is {@link Basis#SEEN}; empty where none is
     * @param remarks what was said beside fields that are undecided
     * @param doubtfulToo whether those are accepted, too, that there is something to doubt about
     */
    record AcceptRest(String reviewer, String postingId, String answerId, List<String> fields, String open,
            Map<String, Remark> remarks, Basis basis, boolean doubtfulToo) implements ReviewCommand {

        public AcceptRest {
            fields = List.copyOf(fields);
            remarks = Map.copyOf(remarks);
        }
    }

    /**
     * Commands about several cells, of one posting or of many, as one act that is undone as a whole: a ruling, or the
     * rest of a stratum.
     */
    record Together(String reviewer, List<OnCell> each) implements ReviewCommand {

        public Together {
            each = List.copyOf(each);
        }
    }

    /** Takes back the reviewer's last act that is in force. */
    record Undo(String reviewer) implements ReviewCommand {}

    /** Does the reviewer's last act again that was taken back. */
    record Redo(String reviewer) implements ReviewCommand {}
}

package dev.assay.evidence;

import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import java.util.List;

/** Finds the words of a posting that a claim's evidence rests on. Pure and safe to share between threads. */
public interface Grounder {

    /** Prepares a posting once for any number of claims. */
    Grounded over(Posting posting, List<Pass1> pass1);

    /** A posting prepared for grounding. */
    interface Grounded {

        /** Where the field's evidence stands; never fails, for what is not found is said so. */
        Grounding ground(InferredField claim);
    }
}

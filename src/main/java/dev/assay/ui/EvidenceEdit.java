package dev.assay.ui;

import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.Span;
import java.util.List;

/** What can be done by hand with the words a field rests on. */
final class EvidenceEdit {

    private EvidenceEdit() {}

    /** The words the selected field rests on now. */
    static List<Span> spans(Workbench bench) {
        return bench.spans(bench.fieldProperty().get()).stream().map(GroundedSpan::span).toList();
    }

    /** Why words cannot be added to those there are, in a sentence; empty where they can. */
    static String refusal(List<Span> spans, Span added) {
        if (spans.contains(added)) {
            return "These words are evidence of this field already.";
        }
        if (spans.size() >= Grounding.MOST_SPANS) {
            return "A field rests on at most four pieces of evidence. Remove one first ("
                    + Action.DETACH.keyText() + ").";
        }
        return added.quote().isBlank() ? "Select words, not only space." : "";
    }
}

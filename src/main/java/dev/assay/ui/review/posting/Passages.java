package dev.assay.ui.review.posting;

import dev.assay.audit.ReasoningPassages;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.text.document.Block;
import dev.assay.text.document.Range;
import dev.assay.ui.control.Mark;
import dev.assay.ui.control.Page;
import java.util.ArrayList;
import java.util.List;

/** Marks where a model's reasoning speaks of each field. */
final class Passages {

    private Passages() {}

    /** By field its passages as pieces of the page, in the order in which they stand there. */
    static List<Mark> of(Schema schema, Page page) {
        List<String> groups = schema.groups().stream().map(FieldGroup::key).toList();
        List<Mark> marks = new ArrayList<>();
        for (ReasoningPassages.Passage passage : ReasoningPassages.of(schema, page.blocks())) {
            FieldSpec field = passage.field();
            List<Range> ranges = passage.blocks().stream().map(Block::range)
                    .filter(range -> !range.isEmpty()).toList();
            int number = (int) marks.stream().filter(mark -> mark.field().equals(field.key())).count();
            marks.add(new Mark(field.key(), groups.indexOf(field.group()) + 1, number, ranges, false,
                    field.label()));
        }
        return List.copyOf(marks);
    }
}

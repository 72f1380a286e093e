package dev.assay.review.dispute;

import dev.assay.model.FieldValue;
import dev.assay.review.Artefact;
import dev.assay.review.ComparedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What makes disputes equal: the field, the values that are named, and words in the evidence. It is known by its content,
 * so that it is the same in every store.
 *
 * @param field the field's key
 * @param values the values that the answers name, each once, in a fixed order
 * @param words what must hold of the evidence, all of it; empty where the values alone count
 */
public record DisputeClass(String field, List<FieldValue> values, List<EvidenceWord> words) {

    private static final int LETTERS = 12;

    public DisputeClass {
        values = ValueIdentity.distinct(values);
        words = List.copyOf(words);
    }

    /** The class's name: some letters of the hash of what it says. */
    public String id() {
        List<String> content = new ArrayList<>(List.of(field));
        values.forEach(value -> content.add(ValueIdentity.of(value)));
        content.addAll(words.stream().map(EvidenceWord::key).sorted().toList());
        return Artefact.hash(String.join("\n", content)).substring(0, LETTERS);
    }

    /** Whether a cell is in dispute in just this way. */
    public boolean holds(ComparedCell cell, ClaimWords reader) {
        return field.equals(cell.cell().field()) && cell.isDisputed() && names(cell)
                && (words.isEmpty() || holds(reader.counts(cell)));
    }

    private boolean names(ComparedCell cell) {
        return cell.opinions().stream().map(one -> ValueIdentity.of(one.value())).collect(Collectors.toSet())
                .equals(values.stream().map(ValueIdentity::of).collect(Collectors.toSet()));
    }

    private boolean holds(ClaimWords.Counts counts) {
        return words.stream().allMatch(word -> counts.of(word.stem()) >= word.answers() == word.stands());
    }
}

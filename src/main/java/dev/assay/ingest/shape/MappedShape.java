package dev.assay.ingest.shape;

import dev.assay.schema.DataFileException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A shape that says of columns no more than which part of a posting each is, as one does who maps them; what is joined or
 * cut out is written by hand.
 *
 * @param name its name
 * @param parts by part, the place that is it
 * @param texts the places that are its text
 * @param knownBy the places that each such record has
 */
public record MappedShape(String name, Map<String, Pointer> parts, List<Pointer> texts,
        List<Pointer> knownBy) {

    public MappedShape {
        parts = new LinkedHashMap<>(parts);
        texts = List.copyOf(texts);
        knownBy = List.copyOf(knownBy);
    }

    /** @param text the shape's file; empty where that says more */
    public static Optional<MappedShape> of(String name, String text) {
        try {
            Shape shape = ShapeFile.read(name, name + ".yaml", text);
            Map<String, Pointer> parts = new LinkedHashMap<>();
            shape.parts().forEach((part, at) -> parts.put(part, place(at)));
            List<@Nullable Pointer> texts = shape.text().stream()
                    .map(one -> one.each() == null && one.label().isEmpty() ? place(one.at()) : null)
                    .toList();
            Knowing by = shape.knowing();
            boolean plain = shape.isPosting() && !shape.isAnswer() && !shape.holdsRecords()
                    && shape.ignored().isEmpty() && shape.counted().isEmpty() && by.any().isEmpty()
                    && by.not().isEmpty() && by.is().isEmpty() && !parts.containsValue(null)
                    && !texts.contains(null)
                    && PartGuess.parts().containsAll(parts.keySet());
            return plain ? Optional.of(new MappedShape(name, parts, texts, by.has())) : Optional.empty();
        } catch (DataFileException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Pointer place(Expression at) {
        return at instanceof Expression.At(Pointer pointer) ? pointer : null;
    }

    /** By place of a file, the part that it is; the text's places are {@code text}. */
    public Map<String, String> chosen(Set<String> places) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String place : new LinkedHashSet<>(places)) {
            Pointer here = Pointer.of(place);
            parts.forEach((part, at) -> {
                if (at.steps().equals(here.steps())) {
                    chosen.put(place, part);
                }
            });
            if (texts.stream().anyMatch(text -> text.steps().equals(here.steps()))) {
                chosen.put(place, "text");
            }
        }
        return chosen;
    }
}

package dev.assay.ui.review.posting;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.text.document.Range;
import dev.assay.ui.control.Mark;
import dev.assay.ui.control.Page;
import dev.assay.ui.session.Claims;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds where the evidence of a run's fields stands on a page. */
public final class Marks {

    private Marks() {}

    /** The marks of all fields, in schema order; a piece of evidence that the page does not show has none. */
    static List<Mark> of(Schema schema, Function<String, Claims.Shown> claims, Page page,
            Wording words) {
        List<Mark> marks = new ArrayList<>();
        int hue = 0;
        for (FieldGroup group : schema.groups()) {
            hue++;
            for (FieldSpec spec : group.fields()) {
                Claims.Shown claim = claims.apply(spec.key());
                InferredField field = claim.field();
                Grounding grounding = claim.grounding();
                if (grounding != null) {
                    String value = field == null ? "" : ": " + value(spec, field.value(), words);
                    boolean byHand = claim.byHand();
                    boolean weak = !byHand && grounding.status() == EvidenceStatus.RELATED;
                    String standing = byHand
                            ? words.of("mark.by-hand")
                            : words.name(grounding.status()).toLowerCase(words.locale());
                    add(marks, new Kind(spec.key(), hue, weak, spec.label() + value, standing), grounding,
                            page, words);
                }
            }
        }
        return marks;
    }

    /** What the marks of one field have in common. */
    private record Kind(String field, int hue, boolean weak, String words, String standing) {}

    private static void add(List<Mark> marks, Kind kind, Grounding grounding, Page page,
            Wording words) {
        List<GroundedSpan> spans = grounding.spans();
        for (int i = 0; i < spans.size(); i++) {
            List<Range> ranges = page.map().shown(spans.get(i).span());
            if (!ranges.isEmpty()) {
                String count = spans.size() == 1 ? "" : ", " + words.of("find.place", i + 1, spans.size());
                String said = kind.words() + " (" + kind.standing() + count + ")";
                marks.add(new Mark(kind.field(), kind.hue(), i, ranges, kind.weak(), said));
            }
        }
    }

    private static String value(FieldSpec spec, FieldValue value, Wording words) {
        return switch (value) {
            case FieldValue.Choice(String key) -> label(spec, key);
            case FieldValue.Flag(boolean yes) -> label(spec, yes ? FieldSpec.YES : FieldSpec.NO);
            case FieldValue.Choices(List<String> keys) when keys.isEmpty() -> words.of("fact.no-items");
            case FieldValue.Choices(List<String> keys) ->
                keys.stream().map(key -> label(spec, key)).collect(Collectors.joining(", "));
            case FieldValue.NotStated(Object raw) -> words.of("mark.not-stated");
            case FieldValue.Malformed(Object raw, String reason) -> FactText.value(raw, words);
        };
    }

    private static String label(FieldSpec spec, String key) {
        return spec.value(key).map(AllowedValue::label).orElse(key);
    }
}

package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.evaluation.gold.LabelledCell;
import dev.assay.model.FieldValue;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.Basis;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.NewDecision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** A line of a set is read as the cell that was written, whatever stood in the line before. */
class KeptCellsTest {

    private static final Instant AT = Instant.parse("2026-03-01T09:30:00.123456Z");
    private static final Span WORDS = new Span(Section.DESCRIPTION, 12, 15, "AWS");

    private static Decision made(long seq, Instant at, String id, String field, String who, DecisionKind kind,
            @Nullable FieldValue value, @Nullable FieldValue proposed, String note, List<Span> spans) {
        return new Decision(seq, seq, at, new NewDecision(id, field, who, kind, value,
                kind == DecisionKind.OVERRIDE ? "wrong" : "", note, "r" + seq, 0, proposed, spans,
                seq % 2 == 0 ? Basis.SEEN : Basis.BULK));
    }

    private static LabelledCell cell(long seq, Instant at, String id, String field, String who,
            FieldValue value, @Nullable FieldValue proposed) {
        return new LabelledCell(id, field, value, List.of(), List.of(who), Map.of(), "", made(seq, at, id,
                field, who, proposed == null ? DecisionKind.ACCEPT : DecisionKind.OVERRIDE, value, proposed,
                "", List.of()), null);
    }

    private static LabelledCell disputed() {
        FieldValue azure = new FieldValue.Choice("azure");
        return new LabelledCell("p2", "cloud", azure, List.of(WORDS, new Span(Section.TITLE, 0, 4, "Data")),
                List.of("Ada", "Bo \"B\" ✓"),
                Map.of("Ada", azure, "Bo \"B\" ✓", new FieldValue.Choice("aws")),
                "test", made(8, AT, "p2", "cloud", "Ada", DecisionKind.OVERRIDE, azure,
                        new FieldValue.Choice("aws"), "a note", List.of()),
                made(9, AT.plusSeconds(5), "p2", "cloud", "Bo \"B\" ✓", DecisionKind.EVIDENCE, null, null,
                        "As they say.",
                        List.of(WORDS, new Span(Section.TITLE, 0, 4, "Data"))));
    }

    @Test
    void whatWasWrittenIsRead() {
        List<LabelledCell> cells = List.of(
                cell(1, AT, "p1", "cloud", "Ada", new FieldValue.Choice("aws"), null),
                cell(2, AT, "p1", "others", "Ada", new FieldValue.Choices(List.of("aws", "gcp")),
                        new FieldValue.Choices(List.of())),
                cell(3, AT.plusSeconds(1), "p1", "sponsored", "Bo", new FieldValue.Flag(false),
                        new FieldValue.NotStated("not_mentioned")),
                disputed(),
                cell(10, AT.plusNanos(1000), "p3", "sponsored", "", new FieldValue.NotStated(null),
                        new FieldValue.NotStated(null)),
                cell(11, AT, "p3", "gone", "Cy", new FieldValue.Choices(List.of("x")),
                        new FieldValue.Flag(true)));
        KeptCells kept = new KeptCells(Examples.SCHEMA);
        for (LabelledCell cell : cells) {
            assertThat(kept.read(JsonText.line(LabelledCellJson.kept(cell)))).isEqualTo(cell);
        }
    }

    @Test
    void whatIsNoCellIsRefused() {
        String line = JsonText.line(LabelledCellJson.kept(disputed()));
        assertRefused(() -> read(line.substring(0, line.length() / 2)), "It is no JSON");
        assertRefused(() -> read("no cell"), "It is no JSON");
        assertRefused(() -> read(line.replace("\"override\"", "\"guess\"")), "A decision has no kind.");
        assertRefused(() -> read(line.replace("2026-03-01T", "once ")), "A decision has no time.");
        assertRefused(() -> read(line.replace("\"title\"", "\"margin\"")), "A span has no section.");
        assertRefused(() -> read("[]"), "A decision has no time.");
    }

    private static LabelledCell read(String line) {
        return new KeptCells(Examples.SCHEMA).read(line);
    }

    private static void assertRefused(ThrowingCallable reading, String says) {
        assertThatThrownBy(reading).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(says);
    }
}

package dev.assay.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.evaluation.figures.Confused;
import dev.assay.model.FieldValue;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is taken for what, where there are more values than a table has room for. */
class PageDetailsTest {

    private static final FieldSpec FIELD = new FieldSpec("theme", "role", "Theme", "Which?", List.of(),
            ValueKind.CHOICE,
            IntStream.range(0, 8).mapToObj(at -> new AllowedValue("v" + at, "Value " + at, "", false))
                    .toList(),
            List.of());

    private static Confused confused(int gold, int said, int n) {
        return new Confused(value(gold), value(said), n);
    }

    private static FieldValue value(int at) {
        return new FieldValue.Choice(FIELD.values().get(at).key());
    }

    private static List<Confused> allRight() {
        List<Confused> all = new ArrayList<>();
        for (int at = 0; at < 8; at++) {
            all.add(confused(at, at, 20 - at));
        }
        return all;
    }

    @Test
    void whatIsRightAmongOthersIsShownAsRight() {
        assertThat(PageDetails.heat(FIELD, allRight())).contains("others", ">27<").doesNotContain("miss");
    }

    @Test
    void whatIsWrongAmongOthersIsCounted() {
        List<Confused> all = allRight();
        all.add(confused(6, 7, 2));
        assertThat(PageDetails.heat(FIELD, all)).contains("29 (2 wrong)");
    }
}

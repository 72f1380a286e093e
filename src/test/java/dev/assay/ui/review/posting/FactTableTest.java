package dev.assay.ui.review.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactTableTest {

    private final FactTable table = FactTable.of(List.of(
            ChipsTest.pass1("heron", "ext_salary_min", 90000.0, "ext_pto_policy", "not_mentioned",
                    "ext_must_have_hard_skills", List.of("SQL", "dbt"), "ext_equity_mentioned", false),
            ChipsTest.pass1("", "ext_salary_min", 95000, "ext_start_date", null, "ext_equity_mentioned",
                    false)),
            Wording.in(Language.ENGLISH));

    @Test
    void saysWordsInPlaceOfTheKeysOfTheFile() {
        FactTable table = FactTable.of(List.of(ChipsTest.pass1("m", "ext_employment_type_stated", "full_time",
                "ext_salary_min", 130_000, "ext_equity_mentioned", true)),
                Wording.in(Language.ENGLISH));
        assertThat(table.rows().getFirst().values().getFirst().text()).isEqualTo("full time");
        assertThat(table.rows()).extracting(FactTable.Row::pieces).containsExactly(
                List.of("full time", "full-time", "fulltime"), List.of("130,000", "130000", "130k"),
                List.of("Equity"));
    }

    @Test
    void hasARowPerKeyAndAColumnPerModel() {
        assertThat(table.models()).containsExactly("heron", "Pass 1");
        assertThat(table.rows()).extracting(FactTable.Row::label).containsExactly("Salary min", "Pto policy",
                "Must have hard skills", "Equity mentioned", "Start date");
        assertThat(table.rows().getFirst().line()).isEqualTo("ext_salary_min\tSalary min\t90000\t95000");
    }

    @Test
    void marksWhatModelsDifferInAndWhatNoneStates() {
        assertThat(table.rows()).filteredOn(FactTable.Row::disputed).extracting(FactTable.Row::key)
                .containsExactly("ext_salary_min", "ext_must_have_hard_skills");
        assertThat(table.rows()).filteredOn(FactTable.Row::silent).extracting(FactTable.Row::key)
                .containsExactly("ext_pto_policy", "ext_start_date");
        assertThat(table.rows().size() - table.stated().size()).isEqualTo(2);
    }

    @Test
    void marksTheValuesThatMostModelsDoNotGive() {
        FactTable of = FactTable.of(List.of(ChipsTest.pass1("a", "ext_pay_type", "salary"),
                ChipsTest.pass1("b", "ext_pay_type", "Salary"), ChipsTest.pass1("c", "ext_pay_type", null)),
                Wording.in(Language.ENGLISH));

        assertThat(of.rows().getFirst().values()).extracting(FactTable.Value::odd).containsExactly(false,
                false, true);
        assertThat(table.rows().getFirst().values()).as("one against one").extracting(FactTable.Value::odd)
                .containsExactly(true, true);
        assertThat(table.rows().get(3).values()).as("the same").extracting(FactTable.Value::odd)
                .containsExactly(false, false);
    }

    @Test
    void findsRowsByKeyLabelAndValue() {
        assertThat(found(FactKind.STATED, "")).hasSize(3);
        assertThat(found(FactKind.ALL, "")).hasSize(5);
        assertThat(found(FactKind.STATED, "DBT skills")).containsExactly("ext_must_have_hard_skills");
        assertThat(found(FactKind.STATED, "95000")).hasSize(1);
        assertThat(found(FactKind.STATED, "ext_pto")).isEmpty();
        assertThat(found(FactKind.ALL, "ext_pto")).hasSize(1);
        assertThat(found(FactKind.OF_FIELD, "")).containsExactly("ext_pto_policy");
        assertThat(found(FactKind.DIFFERING, "")).isNotEmpty().hasSizeLessThan(5);
    }

    private List<String> found(FactKind kind, String words) {
        return table.rows().stream()
                .filter(row -> kind.has(row, Set.of("ext_pto_policy")) && row.holds(words))
                .map(FactTable.Row::key).toList();
    }

    @Test
    void writesAnyJsonShapeOnOneLine() {
        assertThat(FactText.value(Map.of("min", 3), Wording.in(Language.ENGLISH))).isEqualTo("min: 3");
        assertThat(FactText.value(List.of(1.50, true), Wording.in(Language.ENGLISH))).isEqualTo("1.5, yes");
        assertThat(FactText.value(List.of(), Wording.in(Language.ENGLISH))).isEqualTo("none");
        assertThat(FactText.value(null, Wording.in(Language.ENGLISH))).isEqualTo("–");
        assertThat(FactText.value(1e6, Wording.in(Language.ENGLISH))).isEqualTo("1000000");
    }
}

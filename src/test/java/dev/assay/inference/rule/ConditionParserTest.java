package dev.assay.inference.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.schema.DataFileException;
import dev.assay.schema.Phrase;
import dev.assay.schema.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a condition is read as, and what is said of one that cannot be read. */
class ConditionParserTest {

    private static final Map<String, int[]> CONCEPTS = Map.of("a", new int[]{1}, "b", new int[]{2}, "c.x",
            new int[]{3}, "c.*", new int[]{3, 4}, "d.e_f", new int[]{5});
    private static final Names NAMES = new Names(name -> CONCEPTS.getOrDefault(name, new int[0]),
            zone -> Map.of("duties", 32, "required", 64).getOrDefault(zone, 0), Set.of("years")::contains,
            Set.of("cloud")::contains);

    private static Condition read(String text) {
        return ConditionParser.condition(new Phrase(text, new Place("mine.yaml", 7)), NAMES);
    }

    private static Selector selector(String text) {
        return ConditionParser.selector(new Phrase(text, new Place("mine.yaml", 7)), NAMES);
    }

    @Test
    void orIsReadLastAndBracketsFirst() {
        assertThat(read("a or b and a")).isInstanceOfSatisfying(Condition.Any.class, any -> {
            assertThat(any.parts()).hasSize(2);
            assertThat(any.parts().get(1)).isInstanceOf(Condition.All.class);
        });
        assertThat(read("(a or b) and a")).isInstanceOfSatisfying(Condition.All.class,
                all -> assertThat(all.parts().get(0)).isInstanceOf(Condition.Any.class));
        assertThat(read("((a))")).isInstanceOf(Condition.Has.class);
        assertThat(read("not a and b")).isInstanceOfSatisfying(Condition.All.class,
                all -> assertThat(all.parts().get(0)).isInstanceOf(Condition.Not.class));
    }

    @Test
    void aSelectorNamesItsConceptsOnceAndItsZonesTogether() {
        Selector read = selector("refused c.*|c.x|b in duties|required outside duties");

        assertThat(read.concepts()).containsExactly(3, 4, 2);
        assertThat(read.inside()).isEqualTo(96);
        assertThat(read.outside()).isEqualTo(32);
        assertThat(read.polarity()).isEqualTo(Selector.Polarity.REFUSED);
        assertThat(selector("a").polarity()).isEqualTo(Selector.Polarity.AFFIRMED);
        assertThat(selector("either a").polarity()).isEqualTo(Selector.Polarity.EITHER);
        assertThat(selector("a").inside()).isZero();
        assertThat(selector("a").outside()).isZero();
    }

    @Test
    void whiteSpaceMakesNoDifferenceWhereSignsTellWordsApart() {
        assertThat(read("count( a )>=2")).isInstanceOfSatisfying(Condition.Compare.class, compare -> {
            assertThat(compare.sign()).isEqualTo(">=");
            assertThat(compare.right()).isEqualTo(new Condition.Amount.Literal(2));
        });
        assertThat(selector("  d.e_f  ").concepts()).containsExactly(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {">=", "<=", ">", "<", "="})
    void everySignOfComparisonIsKept(String sign) {
        assertThat(read("count(a) " + sign + " 2.5")).isInstanceOfSatisfying(Condition.Compare.class,
                compare -> {
                    assertThat(compare.sign()).isEqualTo(sign);
                    assertThat(compare.right()).isEqualTo(new Condition.Amount.Literal(2.5));
                });
    }

    @Test
    void amountsAreReadFromTheLeft() {
        assertThat(read("1 + 2 * 3 = 9")).isEqualTo(new Condition.Compare(
                new Condition.Amount.Product(new Condition.Amount.Sum(new Condition.Amount.Literal(1),
                        new Condition.Amount.Literal(2)), new Condition.Amount.Literal(3)),
                "=", new Condition.Amount.Literal(9)));
    }

    @Test
    void aFactMayBeAWordOrANumber() {
        assertThat(read("fact(years) is x|y")).isEqualTo(
                new Condition.Is(new Condition.Word.OfFact("years"), Set.of("x", "y")));
        assertThat(read("fact(years) >= 3")).isEqualTo(new Condition.Compare(
                new Condition.Amount.OfFact("years"), ">=", new Condition.Amount.Literal(3)));
        assertThat(read("pass1(ext_x) is yes")).isEqualTo(
                new Condition.Is(new Condition.Word.OfPass1("ext_x"), Set.of("yes")));
        assertThat(read("field(cloud) is aws")).isEqualTo(
                new Condition.Is(new Condition.Word.OfField("cloud"), Set.of("aws")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
            "nowhere                 | there is no concept \"nowhere\"",
            "a in attic              | there is no zone \"attic\"",
            "a outside duties or attic | there is no concept \"attic\"",
            "a and                   | the condition ends too early",
            "(a                      | \")\" was expected, not \"\"",
            "a)                      | \")\" was not expected here",
            "a b                     | \"b\" was not expected here",
            "count(a)                | the condition ends too early",
            "count(a) is 3           | after an amount, one of >= <= > < = was expected, not \"is\"",
            "count(a) >= b           | \"(\" was expected, not \"\"",
            "count a >= 1            | \"(\" was expected, not \"a\"",
            "fact(height) >= 3       | there is no fact \"height\"",
            "fact(height) is tall    | there is no fact \"height\"",
            "field(salary) is high   | \"salary\" is no field decided before this one",
            "field(cloud) >= 3       | \"field\" is no amount",
            "earlier(a b)            | \",\" was expected, not \"b\"",
            "together a, b           | \"(\" was expected, not \"a\"",
            "together(a, b           | \")\" was expected, not \"\"",
            "refused                 | the condition ends too early"})
    void whatCannotBeReadIsToldWithItsPlaceAndText(String text, String reason) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(DataFileException.class)
                .hasMessageStartingWith("mine.yaml, line 7:").hasMessageContaining(reason)
                .hasMessageContaining("(in \"" + text.strip() + "\")");
    }

    @Test
    void anEmptyConditionIsRefused() {
        assertThatThrownBy(() -> read("  ")).hasMessageContaining("ends too early");
    }

    @Test
    void nestingHasAnEnd() {
        assertThat(read("(".repeat(39) + "a" + ")".repeat(39))).isInstanceOf(Condition.Has.class);
        assertThatThrownBy(() -> read("(".repeat(41) + "a" + ")".repeat(41)))
                .hasMessageContaining("nested too deeply");
        assertThatThrownBy(() -> read("not ".repeat(41) + "a")).hasMessageContaining("nested too deeply");
    }

    @Test
    void aLongRowIsNoNesting() {
        String row = String.join(" or ", java.util.Collections.nCopies(200, "(not a and b)"));

        assertThat(read(row)).isInstanceOfSatisfying(Condition.Any.class,
                any -> assertThat(any.parts()).hasSize(200));
    }

    @Test
    void aSelectorIsKeptAsItWasWritten() {
        assertThat(selector("refused a in duties").text()).isEqualTo("refused a in duties");
        assertThat(List.of(selector("a|b").text())).containsExactly("a | b");
    }
}

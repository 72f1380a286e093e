package dev.assay.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue.Choice;
import dev.assay.model.FieldValue.Choices;
import dev.assay.model.FieldValue.Flag;
import dev.assay.model.FieldValue.Malformed;
import dev.assay.model.FieldValue.NotStated;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.ValueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a field holds is read without loss, and what does not fit is kept with what is wrong with it. */
class FieldValueTest {

    private static final FieldSpec CLOUD = spec("cloud", ValueKind.CHOICE, "aws", "gcp", "not_mentioned");
    private static final FieldSpec VISA = spec("visa", ValueKind.FLAG, "true", "false");
    private static final FieldSpec STACK = spec("stack", ValueKind.SET, "spark", "kafka", "dbt");

    private static FieldSpec spec(String key, ValueKind kind, String... values) {
        return new FieldSpec(key, "group", key, "", List.of(), kind,
                Arrays.stream(values).map(value -> new AllowedValue(value, value, "", false)).toList(),
                List.of());
    }

    @Test
    void aChoiceIsOneOfTheFieldsValues() {
        assertThat(FieldValue.read(CLOUD, "gcp")).isEqualTo(new Choice("gcp"));
        assertThat(FieldValue.read(CLOUD, "not_mentioned")).isEqualTo(new Choice("not_mentioned"));
        assertThat(FieldValue.read(CLOUD, null)).isEqualTo(new NotStated(null));
    }

    /** To take one spelling for another would be a guess. */
    @ParameterizedTest
    @ValueSource(strings = {"AWS", " aws", "aws ", "azure", "", "null"})
    void aTextThatIsNoneOfTheValuesIsKeptAndNamed(String text) {
        assertThat(FieldValue.read(CLOUD, text))
                .isEqualTo(new Malformed(text, "\"" + text + "\" is not a value of cloud"));
    }

    @Test
    void aChoiceOfAnotherShapeIsKeptAndNamed() {
        assertThat(FieldValue.read(CLOUD, List.of("aws")))
                .isEqualTo(new Malformed(List.of("aws"),
                        "one of the field's values was expected here, as text"));
        assertThat(FieldValue.read(CLOUD, true)).isInstanceOf(Malformed.class);
        assertThat(FieldValue.read(CLOUD, 1)).isInstanceOf(Malformed.class);
    }

    @Test
    void anEndlessValueIsTruncatedInWhatIsSaidAndWholeInWhatIsKept() {
        String endless = "v".repeat(5000);

        Malformed read = (Malformed) FieldValue.read(CLOUD, endless);
        assertThat(read.raw()).isEqualTo(endless);
        assertThat(read.reason()).hasSizeLessThan(150).contains("(5,000 letters)");
    }

    @Test
    void aFlagIsYesOrNoOrNotStatedAndNeverGuessed() {
        assertThat(FieldValue.read(VISA, true)).isEqualTo(new Flag(true));
        assertThat(FieldValue.read(VISA, false)).isEqualTo(new Flag(false));
        assertThat(FieldValue.read(VISA, null)).isEqualTo(new NotStated(null));
        assertThat(FieldValue.read(VISA, "not_mentioned")).isEqualTo(new NotStated("not_mentioned"));
        for (Object wrong : List.of("true", "yes", 1, 0, List.of(true), Map.of())) {
            assertThat(FieldValue.read(VISA, wrong))
                    .isEqualTo(new Malformed(wrong, "true or false was expected here"));
        }
    }

    @Test
    void aSetIsAListOfTheFieldsValuesInTheOrderGiven() {
        assertThat(FieldValue.read(STACK, List.of("kafka", "spark")))
                .isEqualTo(new Choices(List.of("kafka", "spark")));
        assertThat(FieldValue.read(STACK, List.of())).isEqualTo(new Choices(List.of()));
    }

    @Test
    void aSetIsNotStatedHoweverThatIsWritten() {
        assertThat(FieldValue.read(STACK, null)).isEqualTo(new NotStated(null));
        assertThat(FieldValue.read(STACK, "not_mentioned")).isEqualTo(new NotStated("not_mentioned"));
        assertThat(FieldValue.read(STACK, List.of("not_mentioned")))
                .isEqualTo(new NotStated(List.of("not_mentioned")));
    }

    /** Silence beside a value contradicts itself. */
    @Test
    void aSetThatHoldsSilenceBesideAValueIsMalformed() {
        assertThat(FieldValue.read(STACK, List.of("spark", "not_mentioned")))
                .isInstanceOfSatisfying(Malformed.class, read -> assertThat(read.reason())
                        .isEqualTo("\"not_mentioned\" is not a value of stack"));
    }

    @Test
    void aSetOfAnotherShapeIsKeptAndNamed() {
        assertThat(FieldValue.read(STACK, "spark"))
                .isEqualTo(new Malformed("spark", "a list of the field's values was expected here"));
        assertThat(FieldValue.read(STACK, List.of("spark", 3)))
                .isEqualTo(
                        new Malformed(List.of("spark", 3), "the list holds something that is not text"));
        assertThat(FieldValue.read(STACK, List.of("spark", "SPARK")))
                .isEqualTo(new Malformed(List.of("spark", "SPARK"), "\"SPARK\" is not a value of stack"));
    }

    @Test
    void aNullAmongTheItemsIsNoText() {
        List<@Nullable Object> items = new ArrayList<>();
        items.add("spark");
        items.add(null);

        assertThat(FieldValue.read(STACK, items)).isEqualTo(
                new Malformed(items, "the list holds something that is not text"));
    }

    @Property(tries = 500)
    void whatIsReadIsWrittenBackAsItWas(@ForAll("shapes") Object plain) {
        for (FieldSpec spec : List.of(CLOUD, VISA, STACK)) {
            assertThat(FieldValue.read(spec, plain).plain()).as(spec.key()).isEqualTo(plain);
        }
    }

    @Property(tries = 500)
    void readingAgainWhatWasWrittenIsTheSameValue(@ForAll("shapes") Object plain) {
        for (FieldSpec spec : List.of(CLOUD, VISA, STACK)) {
            FieldValue read = FieldValue.read(spec, plain);

            assertThat(FieldValue.read(spec, read.plain())).isEqualTo(read);
        }
    }

    @Provide
    Arbitrary<Object> shapes() {
        Arbitrary<Object> leaf = Arbitraries.of("aws", "gcp", "spark", "kafka", "not_mentioned", "AWS", "",
                "true", true, false, 0, 1.5, Map.of("a", 1));
        return Arbitraries.oneOf(leaf, leaf.list().ofMaxSize(3).map(list -> list));
    }

    @Test
    void theOrderOfASetAndRepetitionMakeNoDifference() {
        assertThat(new Choices(List.of("a", "b")).agreesWith(new Choices(List.of("b", "a")))).isTrue();
        assertThat(new Choices(List.of("a", "b")).agreesWith(new Choices(List.of("b", "a", "b")))).isTrue();
        assertThat(new Choices(List.of("a", "b")).agreesWith(new Choices(List.of("a")))).isFalse();
        assertThat(new Choices(List.of()).agreesWith(new Choices(List.of()))).isTrue();
    }

    @Test
    void silenceAgreesWithSilenceHoweverItIsWritten() {
        List<FieldValue> silent = List.of(new NotStated(null), new NotStated("not_mentioned"),
                new NotStated(List.of("not_mentioned")), new Choice(FieldSpec.NOT_MENTIONED));
        for (FieldValue one : silent) {
            assertThat(one.isSilent()).isTrue();
            assertThat(silent).allMatch(one::agreesWith);
        }
    }

    /** No benefit offered, no flag and no item are answers; only not_mentioned says nothing. */
    @Test
    void aNoOrAnEmptySetIsNotSilence() {
        for (FieldValue said : List.of(new Flag(false), new Choices(List.of()), new Choice("aws"),
                new Choice(FieldSpec.NONE_MENTIONED), new Malformed(null, "wrong"),
                new Malformed("not_mentioned", "wrong"))) {
            assertThat(said.isSilent()).as("%s", said).isFalse();
            assertThat(said.agreesWith(new NotStated(null))).as("%s", said).isFalse();
            assertThat(new NotStated(null).agreesWith(said)).as("%s", said).isFalse();
        }
    }

    @Test
    void valuesOfAnotherKindOrContentDisagree() {
        assertThat(new Choice("aws").agreesWith(new Choice("gcp"))).isFalse();
        assertThat(new Flag(true).agreesWith(new Flag(false))).isFalse();
        assertThat(new Choice("aws").agreesWith(new Choices(List.of("aws")))).isFalse();
        assertThat(new Choice("aws").agreesWith(new Choice("aws"))).isTrue();
        assertThat(new Malformed("x", "wrong").agreesWith(new Malformed("y", "wrong"))).isFalse();
    }

    @Property(tries = 500)
    void agreementIsMutualAndEveryValueAgreesWithItself(@ForAll("shapes") Object one,
            @ForAll("shapes") Object other) {
        for (FieldSpec spec : List.of(CLOUD, VISA, STACK)) {
            FieldValue left = FieldValue.read(spec, one);
            FieldValue right = FieldValue.read(spec, other);

            assertThat(left.agreesWith(left)).isTrue();
            assertThat(left.agreesWith(right)).isEqualTo(right.agreesWith(left));
        }
    }

    @ParameterizedTest
    @EnumSource(ValueKind.class)
    void anythingAtAllCanBeRead(ValueKind kind) {
        FieldSpec spec = spec("field", kind, "a");
        for (Object shape : List.of("", 1, 1L, 2.5, true, List.of(List.of()), Map.of("k", List.of(1)))) {
            assertThat(FieldValue.read(spec, shape).plain()).isEqualTo(shape);
        }
    }

    @Test
    void theItemsOfASetCannotBeChangedAfterwards() {
        List<String> items = new ArrayList<>(List.of("spark"));
        Choices read = new Choices(items);
        items.add("kafka");

        assertThat(read.keys()).containsExactly("spark");
    }
}

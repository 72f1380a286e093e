package dev.assay.review.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Values are one where they agree, however they are written. */
class ValueIdentityTest {

    private static final FieldValue NONE = new FieldValue.NotStated(null);
    private static final FieldValue SILENT = new FieldValue.Choice("not_mentioned");

    @Provide
    Arbitrary<FieldValue> values() {
        Arbitrary<String> keys = Arbitraries.of("aws", "azure", "gcp", "not_mentioned");
        return Arbitraries.oneOf(keys.map(FieldValue.Choice::new),
                Arbitraries.of(true, false).map(FieldValue.Flag::new),
                Arbitraries.of("aws", "azure", "gcp").list().ofMaxSize(4).map(FieldValue.Choices::new),
                Arbitraries.of("not_mentioned", "none").map(FieldValue.NotStated::new),
                Arbitraries.of(NONE),
                Arbitraries.of("oracle", "true").map(raw -> new FieldValue.Malformed(raw, "unknown")));
    }

    @Property(tries = 400)
    void twoValuesAreOneJustWhereTheyAgree(@ForAll("values") FieldValue one,
            @ForAll("values") FieldValue other) {
        assertThat(ValueIdentity.of(one).equals(ValueIdentity.of(other))).isEqualTo(one.agreesWith(other));
    }

    @Property(tries = 100)
    void howOftenAndInWhichOrderTheyAreMetDoesNotMatter(@ForAll("values") FieldValue one,
            @ForAll("values") FieldValue other, @ForAll("values") FieldValue third, @ForAll long seed) {
        List<FieldValue> met = new ArrayList<>(List.of(one, other, third, one, third));
        Collections.shuffle(met, new Random(seed));

        assertThat(ValueIdentity.distinct(met)).isEqualTo(ValueIdentity.distinct(List.of(one, other, third)));
        assertThat(ValueIdentity.distinct(met)).allMatch(
                kept -> met.stream().anyMatch(value -> value.equals(kept)));
    }

    @Test
    void ofTheWaysToWriteSilenceTheFieldsOwnValueIsShown() {
        assertThat(ValueIdentity.plainer(NONE, SILENT)).isEqualTo(SILENT);
        assertThat(ValueIdentity.plainer(SILENT, NONE)).isEqualTo(SILENT);
        assertThat(ValueIdentity.distinct(List.of(NONE, new FieldValue.Choice("aws"), SILENT)))
                .containsExactly(new FieldValue.Choice("aws"), SILENT);
    }

    @Test
    void aFlagAndAWordThatLooksLikeItAreTwo() {
        assertThat(ValueIdentity.of(new FieldValue.Flag(true)))
                .isNotEqualTo(ValueIdentity.of(new FieldValue.Choice("true")));
        assertThat(ValueIdentity.of(new FieldValue.Choices(List.of("aws"))))
                .isNotEqualTo(ValueIdentity.of(new FieldValue.Choice("aws")));
        assertThat(ValueIdentity.of(new FieldValue.Malformed("aws", "")))
                .isNotEqualTo(ValueIdentity.of(new FieldValue.Choice("aws")));
    }

    @Test
    void whatIsMalformedIsOneLineOfAtMostSoManyLettersAndCutBetweenLetters() {
        String long1 = "x".repeat(199) + "\ud83d\udee0" + "tail";
        String long2 = "x".repeat(199) + "\ud83d\udee0" + "another tail";
        String identity = ValueIdentity.of(new FieldValue.Malformed(long1, ""));

        assertThat(identity).isEqualTo(ValueIdentity.of(new FieldValue.Malformed(long2, "")))
                .endsWith("\ud83d\udee0");
        assertThat(ValueIdentity.of(new FieldValue.Malformed("a\nb", ""))).isEqualTo("malformed a b");
        assertThat(ValueIdentity.of(new FieldValue.Malformed("y".repeat(200), "")))
                .isNotEqualTo(ValueIdentity.of(new FieldValue.Malformed("y".repeat(199), "")));
    }
}

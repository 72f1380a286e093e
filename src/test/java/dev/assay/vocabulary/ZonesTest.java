package dev.assay.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.schema.DataFileException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each zone is a bit of its own, so that a sentence may belong to several. */
class ZonesTest {

    private static final Zones ZONES = new Zones(FoundWords.spec("""
            zones:
              duties: {openers: [build]}
              required: {openers: [experience]}
              optional: {headings: [nice to have]}
              benefits:
              role:
              where:
              legal:
            """));

    private static VocabularySpec many(int zones) {
        return FoundWords.spec(IntStream.range(0, zones).mapToObj(i -> "  z" + i + ":\n")
                .collect(Collectors.joining("", "zones:\n", "")));
    }

    @Test
    void noTwoZonesShareABit() {
        List<String> names = List.of("title", "location", "heading", "item", "other", "duties", "required",
                "optional", "benefits", "role", "where", "legal");

        assertThat(names).extracting(ZONES::bit).doesNotHaveDuplicates()
                .allSatisfy(bit -> assertThat(Integer.bitCount(bit)).isEqualTo(1));
        assertThat(ZONES.bits(names)).isEqualTo((1 << names.size()) - 1);
        assertThat(ZONES.names((1 << names.size()) - 1)).containsExactlyElementsOf(names);
    }

    @Test
    void aZoneIsKnownByItsNameAndByItsPlace() {
        assertThat(ZONES.bit(0)).isEqualTo(ZONES.bit("duties"));
        assertThat(ZONES.bit(6)).isEqualTo(ZONES.bit("legal"));
        assertThat(ZONES.bit("title")).isEqualTo(Zones.TITLE);
        assertThat(ZONES.bit("other")).isEqualTo(Zones.OTHER);
        assertThat(ZONES.bit("yard")).isZero();
    }

    @Test
    void bitsOfNamesLeadBackToTheNames() {
        assertThat(ZONES.names(ZONES.bits(List.of("legal", "item", "duties"))))
                .containsExactly("item", "duties", "legal");
        assertThat(ZONES.names(0)).isEmpty();
        assertThat(ZONES.bits(List.of())).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> ZONES.bits(List.of("duties", "yard")))
                .withMessageContaining("\"yard\"");
    }

    @Test
    void workAndRequirementsAreWhatHasOpeners() {
        assertThat(ZONES.names(ZONES.opening())).containsExactly("duties", "required");
        assertThat(ZONES.names(ZONES.movable())).containsExactly("other", "duties", "required", "role",
                "where");
        assertThat(ZONES.names(ZONES.keeping())).containsExactly("duties", "required", "optional",
                "benefits");
    }

    @Test
    void thereIsRoomForTwentyFiveZonesAndNoMore() {
        Zones zones = new Zones(many(25));

        assertThat(IntStream.range(0, 25).map(zones::bit).distinct().count()).isEqualTo(25);
        assertThat(zones.names(zones.bit("z24"))).containsExactly("z24");
        assertThatThrownBy(() -> new Zones(many(26))).isInstanceOf(DataFileException.class)
                .hasMessageContaining("at most 25 zones");
    }
}

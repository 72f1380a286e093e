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

    private final Zones zones = new Zones(FoundWords.spec("""
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

        assertThat(names).extracting(zones::bit).doesNotHaveDuplicates()
                .allSatisfy(bit -> assertThat(Integer.bitCount(bit)).isEqualTo(1));
        assertThat(zones.bits(names)).isEqualTo((1 << names.size()) - 1);
        assertThat(zones.names((1 << names.size()) - 1)).containsExactlyElementsOf(names);
    }

    @Test
    void aZoneIsKnownByItsNameAndByItsPlace() {
        assertThat(zones.bit(0)).isEqualTo(zones.bit("duties"));
        assertThat(zones.bit(6)).isEqualTo(zones.bit("legal"));
        assertThat(zones.bit("title")).isEqualTo(Zones.TITLE);
        assertThat(zones.bit("other")).isEqualTo(Zones.OTHER);
        assertThat(zones.bit("yard")).isZero();
    }

    @Test
    void bitsOfNamesLeadBackToTheNames() {
        assertThat(zones.names(zones.bits(List.of("legal", "item", "duties"))))
                .containsExactly("item", "duties", "legal");
        assertThat(zones.names(0)).isEmpty();
        assertThat(zones.bits(List.of())).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> zones.bits(List.of("duties", "yard")))
                .withMessageContaining("\"yard\"");
    }

    @Test
    void workAndRequirementsAreWhatHasOpeners() {
        assertThat(zones.names(zones.opening())).containsExactly("duties", "required");
        assertThat(zones.names(zones.movable())).containsExactly("other", "duties", "required", "role",
                "where");
        assertThat(zones.names(zones.keeping())).containsExactly("duties", "required", "optional",
                "benefits");
    }

    @Test
    void thereIsRoomForTwentyFiveZonesAndNoMore() {
        Zones most = new Zones(many(25));

        assertThat(IntStream.range(0, 25).map(most::bit).distinct().count()).isEqualTo(25);
        assertThat(most.names(most.bit("z24"))).containsExactly("z24");
        assertThatThrownBy(() -> new Zones(many(26))).isInstanceOf(DataFileException.class)
                .hasMessageContaining("at most 25 zones");
    }
}

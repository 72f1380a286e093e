package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Probes are few, the same each time, and what is planted is a value that nobody gave. */
class ProbeChoiceTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final Probing ALL = new Probing(1, "seed", List.of());

    /** A value of the field that says something. */
    private static FieldValue value(FieldSpec spec) {
        String first = spec.offered().getFirst().key();
        return switch (spec.kind()) {
            case CHOICE -> new FieldValue.Choice(first);
            case FLAG -> new FieldValue.Flag(true);
            case SET -> new FieldValue.Choices(List.of(first));
        };
    }

    private static Optional<Probe> of(Probing probing, int posting, FieldSpec spec, FieldValue proposed) {
        return ProbeChoice.of(probing, new CellKey("p" + posting, spec.key()), spec, proposed,
                List.of(proposed));
    }

    private static List<Probe> all(Probing probing) {
        List<Probe> found = new ArrayList<>();
        IntStream.range(0, 200).forEach(posting -> SCHEMA.fields()
                .forEach(spec -> of(probing, posting, spec, value(spec)).ifPresent(found::add)));
        return found;
    }

    @Test
    void asManyAsAreWantedAndTheSameEachTime() {
        assertThat(all(Probing.OFF)).isEmpty();
        assertThat(all(new Probing(0.05, "seed", List.of()))).hasSizeBetween(190, 310)
                .isEqualTo(all(new Probing(0.05, "seed", List.of())))
                .isNotEqualTo(all(new Probing(0.05, "another", List.of())));
        assertThat(all(ALL)).hasSize(200 * SCHEMA.fields().size());
        assertThat(all(ALL)).filteredOn(Probe.Planted.class::isInstance).hasSizeGreaterThan(1_500);
        assertThat(all(ALL)).filteredOn(Probe.Hidden.class::isInstance).hasSizeGreaterThan(1_500);
    }

    @Test
    void whatIsPlantedIsAValueOfTheFieldThatNoSourceGives() {
        for (FieldSpec spec : SCHEMA.fields()) {
            FieldValue proposed = value(spec);
            List<FieldValue> said = new ArrayList<>(List.of(proposed));
            if (spec.kind() != ValueKind.FLAG) {
                said.add(FieldValue.read(spec, spec.kind() == ValueKind.SET
                        ? List.of(spec.offered().getFirst().key(), spec.offered().get(1).key())
                        : spec.offered().get(1).key()));
            }
            for (int posting = 0; posting < 100; posting++) {
                ProbeChoice.of(ALL, new CellKey("p" + posting, spec.key()), spec, proposed, said)
                        .filter(Probe.Planted.class::isInstance).map(Probe.Planted.class::cast)
                        .ifPresent(probe -> assertThat(probe.value())
                                .as(spec.key()).hasSameClassAs(proposed)
                                .isEqualTo(FieldValue.read(spec, probe.value().plain()))
                                .satisfies(value -> assertThat(value.isSilent()).isFalse())
                                .satisfies(value -> assertThat(said).noneMatch(value::agreesWith)));
            }
        }
    }

    @Test
    void nothingIsPlantedWhereNothingIsSaidAndWhatCannotBeUsedIsNoProbe() {
        for (FieldSpec spec : SCHEMA.fields()) {
            for (int posting = 0; posting < 20; posting++) {
                assertThat(of(ALL, posting, spec, new FieldValue.NotStated(null)))
                        .contains(new Probe.Hidden());
                assertThat(of(ALL, posting, spec, new FieldValue.Malformed("attic", "unknown"))).isEmpty();
            }
        }
    }

    @Test
    void aReviewersOwnResultsAreCounted() {
        CellKey cell = new CellKey("p1", SCHEMA.fields().getFirst().key());
        Probing after = ALL.with(new ProbeResult("Ann", cell, ProbeOutcome.CAUGHT))
                .with(new ProbeResult("Ben", cell, ProbeOutcome.MISSED));

        assertThat(after.count("Ann", ProbeOutcome.CAUGHT)).isEqualTo(1);
        assertThat(after.count("Ann", ProbeOutcome.MISSED)).isZero();
        assertThat(after.has("Ben", cell)).isTrue();
        assertThat(after.has("Cleo", cell)).isFalse();
        assertThat(after.withShare(0.1, "fresh").seed()).as("the same cells as before").isEqualTo("seed");
    }

    @Test
    void nothingIsPlantedInASet() {
        FieldSpec set = SCHEMA.fields().stream().filter(spec -> spec.kind() == ValueKind.SET).findFirst()
                .orElseThrow();
        assertThat(IntStream.range(0, 100).mapToObj(posting -> of(ALL, posting, set, value(set)))
                .flatMap(Optional::stream)).hasSize(100).hasOnlyElementsOfType(Probe.Hidden.class);
    }
}

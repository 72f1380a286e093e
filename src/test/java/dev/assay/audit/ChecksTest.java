package dev.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A store that was made before is looked through again when the checks have changed. */
class ChecksTest {

    private static final List<Checks.Entry> FEW = List.of(new Checks.Entry("missing", MissingCheck::new));

    @Test
    void anotherCheckOrAnotherConflictIsAnotherVersion() {
        List<Checks.Entry> more = new ArrayList<>(FEW);
        more.add(new Checks.Entry("spelling", schema -> subject -> List.of()));
        String version = Checks.version(FEW, "conflicts: []");

        assertThat(Checks.version(FEW, "conflicts: []")).isEqualTo(version);
        assertThat(Checks.version(more, "conflicts: []")).isNotEqualTo(version);
        assertThat(Checks.version(FEW, "conflicts: [a]")).isNotEqualTo(version);
    }
}

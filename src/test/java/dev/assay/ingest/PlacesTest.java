package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Several places are said as a person would say them. */
class PlacesTest {

    @Test
    void placesOfOneKindAreCountedUp() {
        assertThat(Places.of(List.of("row 1, id", "row 2, id"), 2)).isEqualTo("id in rows 1 and 2");
        assertThat(Places.of(List.of("row 1", "row 2", "row 3", "row 7", "row 9"), 40))
                .isEqualTo("rows 1 to 3, 7, 9 and 35 more");
        assertThat(Places.of(List.of("jobs.csv, line 2", "jobs.csv, line 3", "jobs.csv, line 4"), 3))
                .isEqualTo("jobs.csv, lines 2 to 4");
        assertThat(Places.of(List.of("Sheet 1 row 2, id", "Sheet 1 row 4, id"), 3))
                .isEqualTo("id in Sheet 1 rows 2, 4 and 1 more");
    }

    @Test
    void otherPlacesAreListedAsTheyAre() {
        assertThat(Places.of(List.of("row 1, id"), 1)).isEqualTo("row 1, id");
        assertThat(Places.of(List.of("a.json", "b.json, row 2"), 2)).isEqualTo("a.json and b.json, row 2");
        assertThat(Places.of(List.of("row 1, id", "row 2"), 3)).isEqualTo("row 1, id, row 2 and 1 more");
        assertThat(Places.of(List.of(), 0)).isEmpty();
    }
}

package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.saying.Saying;
import dev.assay.saying.SayingWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several places are said in one, as long as they are of one kind. */
class PlacesTest {

    @Test
    void placesOfOneKindAreSaidOnce() {
        assertThat(said(2, id(row(1)), id(row(2)))).isEqualTo("id in rows 1 and 2");
        assertThat(said(40, row(1), row(2), row(3), row(7), row(9)))
                .isEqualTo("rows 1 to 3, 7, 9 and 35 more");
        assertThat(said(3, line(2), line(3), line(4))).isEqualTo("jobs.csv, lines 2 to 4");
        assertThat(said(3, id(sheet(2)), id(sheet(4)))).isEqualTo("id in Sheet 1 rows 2, 4 and 1 more");
        assertThat(said(2, id(in("a.csv", row(2))), id(in("a.csv", row(3)))))
                .isEqualTo("a.csv, id in rows 2 and 3");
        assertThat(said(2, id(in("a.xlsx", sheet(2))), id(in("a.xlsx", sheet(3)))))
                .isEqualTo("id in a.xlsx, Sheet 1 rows 2 and 3");
        assertThat(said(2, numbered("line_item", 1), numbered("line_item", 2)))
                .isEqualTo("line_items 1 and 2");
    }

    @Test
    void placesOfSeveralKindsAreListed() {
        assertThat(said(1, id(row(1)))).isEqualTo("row 1, id");
        assertThat(said(2, Saying.plain("a.json"), in("b.json", row(2))))
                .isEqualTo("a.json and b.json, row 2");
        assertThat(said(3, id(row(1)), row(2))).isEqualTo("row 1, id, row 2 and 1 more");
        assertThat(said(2, numbered("runs", 1), numbered("runs", 2))).isEqualTo("runs 1 and runs 2");
        assertThat(said(0)).isEmpty();
    }

    @Test
    void theyAreSaidInGermanToo() {
        SayingWords german = SayingWords.in(Locale.GERMAN);

        assertThat(german.of(Places.of(List.of(id(row(1)), id(row(2)), id(row(3))), 8)))
                .isEqualTo("id in Zeilen 1 bis 3 und 5 weitere");
        assertThat(german.of(Places.of(List.of(in("a.zip", Saying.of("place.item", 4))), 1)))
                .isEqualTo("a.zip, Eintrag 4");
    }

    private static String said(int all, Saying... named) {
        return Places.of(Stream.of(named).toList(), all).english();
    }

    private static Saying row(int number) {
        return Saying.of("place.row", number);
    }

    private static Saying line(int number) {
        return in("jobs.csv", Saying.of("place.line", number));
    }

    private static Saying sheet(int number) {
        return Saying.of("place.sheet-row", "Sheet 1", number);
    }

    private static Saying numbered(String key, int number) {
        return Saying.of("place.numbered", key, number);
    }

    private static Saying id(Saying place) {
        return Places.within(place, Saying.plain("id"));
    }

    private static Saying in(String file, Saying place) {
        return Places.within(Saying.plain(file), place);
    }
}

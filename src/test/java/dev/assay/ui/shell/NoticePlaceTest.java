package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.junit.jupiter.api.Test;

/** A notice of several lines leaves the buttons to be clicked that stand at the bottom of the window. */
class NoticePlaceTest {

    private static Bounds place(Bounds... buttons) {
        // As much is said as fills a line of 1,500 pixels, of 20 each.
        return NoticePlace.of(1000, 250, 30, width -> Math.ceil(1500 / width) * 20, List.of(buttons));
    }

    @Test
    void isAsWideAsTheWindowWhereNothingIsInItsWay() {
        assertThat(place()).isEqualTo(new BoundingBox(0, -40, 1000, 40));
        assertThat(place(new BoundingBox(600, -90, 80, 30))).isEqualTo(new BoundingBox(0, -40, 1000, 40));
    }

    @Test
    void liesBesideButtons() {
        assertThat(place(new BoundingBox(608, -30, 80, 30), new BoundingBox(700, -30, 80, 30)))
                .isEqualTo(new BoundingBox(0, -60, 600, 60));
        assertThat(place(new BoundingBox(92, -30, 100, 30))).isEqualTo(new BoundingBox(200, -40, 800, 40));
    }

    @Test
    void liesBetweenThoseOfTheRailAndThoseThatDecide() {
        assertThat(place(new BoundingBox(0, -40, 92, 40), new BoundingBox(608, -30, 80, 30)))
                .isEqualTo(new BoundingBox(100, -60, 500, 60));
    }

    @Test
    void makesRoomForWhatItCoversOnlyWhereItIsHigher() {
        Bounds higher = new BoundingBox(408, -60, 80, 15);
        Bounds place = place(new BoundingBox(608, -30, 80, 30), higher);
        assertThat(place.intersects(higher)).isFalse();
        assertThat(place.getMaxX()).isLessThanOrEqualTo(400);
    }

    /** Beside buttons it would be narrow and high, and above them lie over what is read. */
    @Test
    void liesOverTheBottomLineWhereOneLineIsEnough() {
        assertThat(NoticePlace.of(1000, 250, 30, width -> width < 1000 ? 60 : 30,
                List.of(new BoundingBox(400, -30, 400, 30)))).isEqualTo(new BoundingBox(0, 0, 1000, 30));
        assertThat(NoticePlace.of(1000, 250, 30, width -> 20, List.of(new BoundingBox(0, -30, 1000, 30))))
                .isEqualTo(new BoundingBox(0, 0, 1000, 30));
    }

    @Test
    void liesOverTheBottomLineWhereThereIsNoRoomBesideWhatStandsAboveIt() {
        assertThat(NoticePlace.of(1000, 250, 30, width -> 50, List.of(new BoundingBox(0, -60, 1000, 40))))
                .isEqualTo(new BoundingBox(0, -20, 1000, 50));
    }

    @Test
    void isNarrowerBeforeItLiesAboveAll() {
        Bounds rail = new BoundingBox(0, -300, 60, 300);
        Bounds deciding = new BoundingBox(300, -120, 700, 115);
        assertThat(place(rail, deciding)).isEqualTo(new BoundingBox(68, -110, 224, 140));
    }

    @Test
    void liesAboveWhereThereIsNoRoomThereEither() {
        Bounds[] all = Stream.iterate(0, at -> at + 100).limit(10)
                .map(at -> (Bounds) new BoundingBox(at, -30, 90, 30)).toArray(Bounds[]::new);
        assertThat(place(all)).isEqualTo(new BoundingBox(0, -78, 1000, 40));
    }

    @Test
    void liesAboveTheNextRowTooWhereThatIsInItsWay() {
        Bounds[] rows = Stream.of(-30, -70).flatMap(top -> Stream.iterate(0, at -> at + 100).limit(10)
                .map(at -> (Bounds) new BoundingBox(at, top, 90, 30))).toArray(Bounds[]::new);
        assertThat(place(rows)).isEqualTo(new BoundingBox(0, -118, 1000, 40));
    }
}

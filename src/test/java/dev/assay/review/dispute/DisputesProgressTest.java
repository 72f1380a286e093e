package dev.assay.review.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.ReviewStore;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking for disputes tells how far it is, and what is found when it is stopped stays. */
class DisputesProgressTest {

    private static final List<String> FIELDS = List.of("cloud", "others", "sponsored");

    @TempDir
    Path folder;

    /** Stops once so many steps were told. */
    private static final class Told implements Progress {

        private final List<String> steps = new ArrayList<>();
        private final int most;

        Told(int most) {
            this.most = most;
        }

        @Override
        public void at(long done, long total, String what) {
            steps.add(done + " of " + total + " " + what.replace("Comparing the answers on ", ""));
        }

        @Override
        public boolean cancelled() {
            return steps.size() > most;
        }
    }

    private Disputes disputes(Told told) {
        try (ReviewStore store = DisputedStore.open(folder)) {
            DisputedStore.take(store, "a", "p1 a aws", "p1 b azure");
            return Disputes.of(store, FIELDS, told);
        }
    }

    @Test
    void everyFieldIsToldAndTheEnd() {
        Told told = new Told(99);

        assertThat(disputes(told).cells()).isEqualTo(1);
        assertThat(told.steps).containsExactly("0 of 3 cloud", "1 of 3 others", "2 of 3 sponsored",
                "3 of 3 ");
    }

    @Test
    void aCancelLeavesWhatWasFoundAndClaimsNoMore() {
        Told late = new Told(1);
        assertThat(disputes(late).cells()).isEqualTo(1);
        assertThat(late.steps).last().isEqualTo("1 of 3 ");

        Told atOnce = new Told(0);
        assertThat(disputes(atOnce).clusters()).isEmpty();
        assertThat(atOnce.steps).last().isEqualTo("0 of 3 ");
    }
}

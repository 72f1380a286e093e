package dev.assay.store;

import static dev.assay.review.Examples.original;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Original;
import dev.assay.review.Decision;
import dev.assay.review.Examples;
import dev.assay.review.ReviewStore;
import dev.assay.store.index.VersionedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledProcessTest {

    private static final int KILLS = 4;

    @TempDir
    Path folder;

    @Test
    void noDecisionThatWasAcknowledgedIsLostWhenTheProcessIsKilled() throws IOException {
        try (ReviewStore store = open()) {
            Original file = original("a", "posting p1\nposting p2");
            store.save(store.keep(file), Examples.read(file));
        }
        List<String> acknowledged = new ArrayList<>();
        Random random = new Random(7);
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.addAll(workUntilKilled(20 + random.nextInt(100)));
            try (ReviewStore store = open()) {
                Set<String> lost = new LinkedHashSet<>(acknowledged);
                store.journal().forEach(decision -> lost.remove(told(decision)));
                assertThat(lost).isEmpty();
                assertThat(store.check().damage()).isEmpty();
            }
        }
    }

    private ReviewStore open() {
        return H2ReviewStore.open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read));
    }

    private List<String> workUntilKilled(int decisions) throws IOException {
        List<String> acknowledged = new ArrayList<>();
        try (StoreProcess.Running other = StoreProcess.start("decide", folder)) {
            assertThat(other.line()).isEqualTo("open");
            for (int i = 0; i < decisions; i++) {
                acknowledged.add(other.line());
            }
            other.process().toHandle().destroyForcibly();
            other.output().lines().filter(line -> line.endsWith("Z")).forEach(acknowledged::add);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(decisions).doesNotContain("");
        return acknowledged;
    }

    private static String told(Decision decision) {
        return decision.seq() + " " + decision.at();
    }
}

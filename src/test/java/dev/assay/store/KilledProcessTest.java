package dev.assay.store;

import static dev.assay.review.Examples.original;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.disk.Tally;
import dev.assay.model.Original;
import dev.assay.review.ArtefactKind;
import dev.assay.review.Decision;
import dev.assay.review.Examples;
import dev.assay.review.ReviewStore;
import dev.assay.store.index.VersionedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class KilledProcessTest {

    @TempDir
    Path folder;

    private final Tally tally = Tally.of("process-killed");

    @Test
    void noDecisionThatWasAcknowledgedIsLostWhenTheProcessIsKilled() throws IOException {
        try (ReviewStore store = open()) {
            Original file = original("a", "posting p1\nposting p2");
            store.save(store.keep(file), Examples.read(file));
        }
        List<String> acknowledged = new ArrayList<>();
        int kills = Integer.getInteger("assay.kills", 4);
        for (int kill = 0; kill < kills; kill++) {
            Random random = new Random(tally.seed());
            List<String> told = workUntilKilled(random);
            acknowledged.addAll(told);
            try (ReviewStore store = open()) {
                Set<String> lost = new LinkedHashSet<>(acknowledged);
                Map<Long, Integer> acts = new HashMap<>();
                for (Decision decision : store.journal()) {
                    lost.remove(told(decision));
                    acts.merge(decision.operation(), 1, Integer::sum);
                }
                store.artefacts().history().inForce(ArtefactKind.Known.VIEW, "view")
                        .ifPresent(view -> lost.removeIf(one -> isUpTo(one, view.version())));
                boolean failed = !lost.isEmpty() || !StoreProcess.SIZES.containsAll(acts.values())
                        || !damage(store).isEmpty();
                tally.tried(failed);
                tally.add(".acknowledged", told.size());
                assertThat(lost).isEmpty();
                assertThat(StoreProcess.SIZES).containsAll(acts.values());
                assertThat(damage(store)).isEmpty();
            }
        }
        System.out.println(acknowledged.size() + " acknowledged; " + tally);
    }

    /** But for the end of an act that the program was stopped in: nobody was told that it is kept, and it is set aside. */
    private static List<String> damage(ReviewStore store) {
        return store.check().damage().stream().filter(line -> !line.contains("which is not finished"))
                .toList();
    }

    private ReviewStore open() {
        return H2ReviewStore.open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read));
    }

    /** Kills it while it opens the store, half of the times one that has to be filled anew, or while it works. */
    private List<String> workUntilKilled(Random random) throws IOException {
        List<String> acknowledged = new ArrayList<>();
        String what = random.nextInt(4) == 0 ? "anew" : "decide";
        int lines = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(100);
        try (StoreProcess.Running other = StoreProcess.start(what, folder)) {
            for (int i = 0; i < lines; i++) {
                acknowledged.add(other.line());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(lines == 0 ? 1_500 : 20)));
            other.process().toHandle().destroyForcibly();
            other.output().lines().filter(line -> line.endsWith("Z") || line.startsWith("view "))
                    .forEach(acknowledged::add);
        }
        acknowledged.remove("open");
        assertThat(acknowledged).doesNotContain("");
        return acknowledged;
    }

    private static boolean isUpTo(String told, int version) {
        return told.startsWith("view ") && Integer.parseInt(told.substring(5)) <= version;
    }

    private static String told(Decision decision) {
        return decision.seq() + " " + decision.at();
    }
}

package dev.assay.store;

import static dev.assay.review.Examples.original;
import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.disk.Change;
import dev.assay.disk.DiskTrace;
import dev.assay.disk.PowerCut;
import dev.assay.disk.Tally;
import dev.assay.model.FieldValue;
import dev.assay.model.GivenDecision;
import dev.assay.model.Original;
import dev.assay.review.ArtefactKind;
import dev.assay.review.CancelPoint;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The power is cut at any moment of a store's life. What was forced to disk is there; of the rest, any part, in any
 * order: sectors of a writing, names in a folder. Whatever was acknowledged is there, no act by half, and what the
 * store tells is true: nothing that was kept is called lost. {@code -Dassay.cuts=10000} cuts so often, on from
 * where {@link dev.assay.disk.Tally} says.
 */
@Execution(ExecutionMode.CONCURRENT)
class PowerCutTest {

    private static final int SESSIONS = 8;
    private static final int POSTINGS = 6;
    private static final int LONG_ACT = 12;

    private final int cuts = Integer.getInteger("assay.cuts", 60);
    private final Tally tally = Tally.of("cuts");

    @TempDir
    Path folder;

    private final List<Kept> acknowledged = new ArrayList<>();
    private final Map<Long, Integer> acts = new HashMap<>();
    private DiskTrace disk;
    private List<Change> changes;

    /** Something that was acknowledged. @param after how many changes of the disk */
    private record Kept(int after, String what) {}

    private static final class Broken extends Exception {

        Broken(String what) {
            super(what);
        }
    }

    @Test
    void whateverWasAcknowledgedIsThereAfterAPowerCut() throws Exception {
        work();
        Map<String, Integer> broken = new HashMap<>();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < cuts; i++) {
            long seed = tally.seed();
            Random random = new Random(seed);
            int at = random.nextInt(changes.size() + 1);
            PowerCut cut = new PowerCut(changes, at, random);
            Path after = folder.resolve("cut" + i);
            boolean failed = false;
            try {
                cut.writeTo(after);
                check(after, at);
            } catch (Broken | RuntimeException e) {
                failed = true;
                told.add("seed " + seed + ", " + cut + ": " + e);
                broken.merge(e instanceof Broken ? "broken" : e.getClass().getSimpleName(), 1, Integer::sum);
            }
            tally.tried(failed);
            delete(after);
        }
        System.out.println(cuts + " power cuts in " + changes.size() + " changes, "
                + acknowledged.size() + " acknowledged; " + told.size() + " not as they should be " + broken
                + "; " + tally);
        assertThat(told).isEmpty();
    }

    private static H2ReviewStore open(Path store, String reader) {
        return H2ReviewStore.open(store, Examples.SCHEMA, new VersionedReader(reader, Examples::read),
                Progress.NONE, new StoreOptions(InstantSource.system(), 6_000, StoreOptions.USUAL.patience(),
                        StoreOptions.USUAL.waiting()));
    }

    private void work() throws IOException {
        disk = new DiskTrace(Files.createDirectory(folder.resolve("whole")));
        Random random = new Random(3);
        for (int session = 0; session < SESSIONS; session++) {
            // The fifth reads all files anew, for they are read in another way.
            try (ReviewStore store = open(disk.folder().resolve("store"), session < 4 ? "1" : "2")) {
                take(store, session);
                for (int i = 0; i < 10; i++) {
                    act(store, random, session * 100 + i);
                }
            }
        }
        changes = disk.changes();
    }

    private void take(ReviewStore store, int session) {
        StringBuilder text = new StringBuilder("run s" + session + " p1\n");
        for (int i = 1; i <= POSTINGS; i++) {
            text.append("posting p").append(session == 0 ? "" : session + "-").append(i).append('\n');
        }
        Original file = original("file " + session, text.toString());
        String sha256 = store.keep(file);
        keep("original " + sha256);
        store.save(sha256, Examples.read(file));
        keep("read " + sha256);
        store.artefacts().keep(ArtefactKind.Known.VIEW, "view", "{\"session\":" + session + "}", "Ada");
        keep("view " + (session + 1));
        store.settings().change(set -> set.withReviewer("Ada " + (store.journal().size() + 1)));
    }

    private void act(ReviewStore store, Random random, int number) {
        List<Decision> made = new ArrayList<>();
        switch (random.nextInt(6)) {
            case 0 -> {
                List<NewDecision> act = new ArrayList<>();
                for (int i = 0; i < LONG_ACT; i++) {
                    act.add(noted("p" + (1 + i % POSTINGS), "x".repeat(random.nextInt(900)) + number));
                }
                made.addAll(store.append(act));
            }
            case 1 -> made.addAll(store.undoable("Ada")
                    .map(step -> store.append(List.of(NewDecision.undo("Ada", step.operation()))))
                    .orElse(List.of()));
            case 2 -> {
                List<GivenDecision> given = new ArrayList<>();
                for (int i = 1; i <= POSTINGS; i++) {
                    given.add(new GivenDecision("p" + i, "cloud", "Cy " + number,
                            Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number * 100L + i), "override",
                            new FieldValue.Choice("aws"), null, "", "given " + number, "", "seen",
                            List.of()));
                }
                int before = store.journal().size();
                store.takeBack("given", given, new CancelPoint());
                made.addAll(store.journal().subList(before, store.journal().size()));
            }
            default -> made.addAll(store.append(List.of(override("Ada", "p" + (1 + random.nextInt(POSTINGS)),
                    random.nextBoolean() ? "aws" : "azure"))));
        }
        made.forEach(decision -> {
            keep(told(decision));
            acts.merge(decision.operation(), 1, Integer::sum);
        });
    }

    private static NewDecision noted(String posting, String note) {
        return new NewDecision(posting, "cloud", "Bo", DecisionKind.OVERRIDE, new FieldValue.Choice("aws"),
                "",
                note, "", 0);
    }

    private static String told(Decision decision) {
        return "decision " + decision;
    }

    private void keep(String what) {
        acknowledged.add(new Kept(disk.size(), what));
    }

    private void check(Path after, int at) throws Broken {
        Path store = after.resolve("store");
        forgetOwner(store);
        Set<String> lacking = new HashSet<>();
        acknowledged.stream().filter(kept -> kept.after() <= at).forEach(kept -> lacking.add(kept.what()));
        if (lacking.isEmpty() && !H2ReviewStore.exists(store)) {
            return;
        }
        try (H2ReviewStore open = open(store, "2")) {
            compare(open, lacking);
            List<String> damage = open.check().damage().stream()
                    .filter(line -> !isTrue(line))
                    .toList();
            if (!damage.isEmpty()) {
                throw new Broken("it tells of damage: " + damage);
            }
            open.append(List.of(override("Dee", firstPosting(open), "aws")));
            open.settle();
        }
        try (H2ReviewStore open = open(store, "2")) {
            List<String> damage = open.check().damage();
            if (!damage.isEmpty()) {
                throw new Broken("it tells of damage once it was settled: " + damage);
            }
        }
    }

    /** An end that was being written is no loss, and what a database holds that cannot be read nobody can know. */
    private static boolean isTrue(String damage) {
        return damage.startsWith("Set aside: ") && (damage.contains("is not finished")
                || damage.contains("a database that is not used any more"));
    }

    /** Who had the store before the power was cut does not run any more; in this test it does. */
    private static void forgetOwner(Path store) {
        try {
            Path owner = store.resolve("store.owner");
            if (Files.exists(owner)) {
                Files.writeString(owner, Files.readString(owner).replaceFirst("process \\d+", "process 1"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstPosting(ReviewStore store) throws Broken {
        if (store.postings().isEmpty()) {
            store.save(store.keep(original("late", "posting late")),
                    Examples.read(original("late", "posting late")));
        }
        return store.postings().getFirst().id();
    }

    private void compare(H2ReviewStore open, Set<String> lacking) throws Broken {
        Map<Long, Integer> found = new HashMap<>();
        for (Decision decision : open.journal()) {
            lacking.remove(told(decision));
            found.merge(decision.operation(), 1, Integer::sum);
        }
        open.artefacts().history().inForce(ArtefactKind.Known.VIEW, "view")
                .ifPresent(view -> lacking.removeIf(kept -> kept.startsWith("view ")
                        && Integer.parseInt(kept.substring(5)) <= view.version()));
        lacking.removeIf(kept -> kept.startsWith("original ") && isKept(open, kept.substring(9)));
        lacking.removeIf(kept -> kept.startsWith("read ") && isRead(open, kept.substring(5)));
        if (!lacking.isEmpty()) {
            throw new Broken("lost: " + lacking);
        }
        for (Map.Entry<Long, Integer> act : found.entrySet()) {
            if (!act.getValue().equals(acts.get(act.getKey()))) {
                throw new Broken("of act " + act.getKey() + " there are " + act.getValue() + " of "
                        + acts.get(act.getKey()));
            }
        }
    }

    private static boolean isKept(H2ReviewStore open, String sha256) {
        return open.problems(sha256) != null;
    }

    private static boolean isRead(H2ReviewStore open, String sha256) {
        return isKept(open, sha256) && open.postings().stream().count() >= POSTINGS;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.toList().reversed()) {
                    Files.delete(file);
                }
            }
        }
    }
}

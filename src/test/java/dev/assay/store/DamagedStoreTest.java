package dev.assay.store;

import static dev.assay.review.Examples.original;
import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Original;
import dev.assay.review.Decision;
import dev.assay.review.Examples;
import dev.assay.review.IntegrityReport;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.store.index.VersionedReader;
import dev.assay.store.log.GzipFile;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Journal, manifest and kept files damaged in every way beside a database that is whole: no decision and no posting
 * is lost, it is told, and the check is not content while something is missing. {@code -Dassay.places=200} damages so
 * many places of each file; a few otherwise.
 */
@Execution(ExecutionMode.CONCURRENT)
class DamagedStoreTest {

    private static final int DECISIONS = 40;
    private static final int POSTINGS = 6;
    private static final StoreOptions OFTEN = new StoreOptions(InstantSource.system(), 1_500,
            StoreOptions.USUAL.patience(), StoreOptions.USUAL.waiting());

    @TempDir
    Path folder;

    private final int places = Integer.getInteger("assay.places", 2);
    private Path whole;
    private List<Decision> journal;
    private int tried;

    @BeforeEach
    void work() {
        whole = folder.resolve("whole");
        try (ReviewStore store = open(whole)) {
            for (int i = 1; i <= POSTINGS; i++) {
                Original file = original("file " + i, "posting p" + i + "\nrun r" + i + " p" + i);
                store.save(store.keep(file), Examples.read(file));
            }
            for (int i = 0; i < DECISIONS; i++) {
                store.append(
                        List.of(override("Ada", "p" + (1 + i % POSTINGS), i % 2 == 0 ? "aws" : "azure")));
            }
            journal = store.journal();
        }
    }

    @Test
    void aDamagedJournalLosesNoDecisionThatTheDatabaseHolds() throws IOException {
        damageLog("journal");
    }

    @Test
    void aDamagedListOfKeptFilesLosesNoPosting() throws IOException {
        damageLog("originals/manifest");
    }

    @Test
    void aKeptFileThatIsDamagedOrGoneIsToldAndItsPostingKept() throws IOException {
        List<Path> files = files("originals", ".gz");
        assertThat(files).hasSize(POSTINGS);
        Random random = new Random(3);
        for (Path file : files.subList(0, Math.min(places, POSTINGS))) {
            tryWith("gone", store -> Files.delete(store.resolve(file)), false);
            tryWith("emptied", store -> Files.write(store.resolve(file), new byte[0]), false);
            for (int i = 0; i < (places + POSTINGS - 1) / POSTINGS; i++) {
                tryWith("flipped", store -> flipContent(store.resolve(file), random), false);
            }
        }
        System.out.println(tried + " damages to kept files");
    }

    private void damageLog(String log) throws IOException {
        List<Path> files = files(log, ".jsonl");
        assertThat(files).isNotEmpty();
        Random random = new Random(5);
        for (int i = 0; i < places; i++) {
            Path file = files.get(random.nextInt(files.size()));
            tryWith("a bit flipped in " + file, store -> flip(store.resolve(file), random), true);
        }
        for (Path file : some(files)) {
            String text = Files.readString(whole.resolve(file), StandardCharsets.ISO_8859_1);
            for (int line : some(lineEnds(text))) {
                tryWith(file + " cut at " + line, store -> Files.writeString(store.resolve(file),
                        text.substring(0, line), StandardCharsets.ISO_8859_1), true);
            }
            tryWith(file + " with CRLF",
                    store -> Files.writeString(store.resolve(file), text.replace("\n", "\r\n"),
                            StandardCharsets.ISO_8859_1),
                    true);
            tryWith(file + " emptied", store -> Files.write(store.resolve(file), new byte[0]), true);
            tryWith(file + " deleted", store -> Files.delete(store.resolve(file)), true);
        }
        tryWith("an older copy", store -> {
            for (Path file : files.subList(1, files.size())) {
                Files.delete(store.resolve(file));
            }
        }, true);
        tryWith("all emptied", store -> {
            for (Path file : files) {
                Files.write(store.resolve(file), new byte[0]);
            }
        }, true);
        tryWith("all deleted", store -> {
            for (Path file : files) {
                Files.delete(store.resolve(file));
            }
            Files.delete(store.resolve(log));
        }, true);
        System.out.println(tried + " damages to " + log);
    }

    /** @param mendable whether the database has all that the damage took, so that nothing may be missing afterwards */
    private void tryWith(String what, Damage damage, boolean mendable) throws IOException {
        Path store = folder.resolve("try" + tried++);
        copy(whole, store);
        damage.to(store);
        boolean changed = !same(whole, store);
        boolean stopped = false;
        IntegrityReport first;
        ReviewStore open;
        try {
            open = open(store);
        } catch (StoreException e) {
            assertThat(e.getMessage()).as(what).contains("Nothing was deleted");
            stopped = true;
            open = open(store);
        }
        try (ReviewStore opened = open) {
            first = opened.check();
            boolean all = opened.journal().equals(journal);
            assertThat(all || !first.sound() || stopped).as("%s: what is missing is told", what).isTrue();
            assertThat(opened.journal()).as(what).isEqualTo(journal);
            assertThat(opened.postings()).as(what).extracting(PostingSummary::id).hasSize(POSTINGS);
            if (!mendable) {
                assertThat(first.sound()).as("%s: %s", what, first).isFalse();
            } else if (changed && !what.contains("CRLF")) {
                assertThat(!first.sound() || !opened.notices().isEmpty()).as("%s is told", what).isTrue();
            }
        }
        try (ReviewStore again = open(store)) {
            assertThat(again.journal()).as("%s, opened again", what).isEqualTo(journal);
            assertThat(again.check().sound()).as("%s, opened again", what).isEqualTo(first.sound());
        }
        delete(store);
    }

    private static ReviewStore open(Path store) {
        return H2ReviewStore.open(store, Examples.SCHEMA, new VersionedReader("1", Examples::read),
                Progress.NONE,
                OFTEN);
    }

    private <T> List<T> some(List<T> all) {
        return places >= 200 ? all : List.of(all.getFirst(), all.getLast());
    }

    private static List<Integer> lineEnds(String text) {
        List<Integer> ends = new ArrayList<>();
        for (int at = text.indexOf('\n'); at >= 0
                && at < text.length() - 1; at = text.indexOf('\n', at + 1)) {
            ends.add(at + 1);
        }
        return ends.isEmpty() ? List.of(0) : ends;
    }

    private static void flip(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
    }

    /** Flips bits until the content differs, for some of a compressed file's own say nothing. */
    private static void flipContent(Path file, Random random) throws IOException {
        byte[] packed = Files.readAllBytes(file);
        byte[] content = GzipFile.unpack(packed);
        while (true) {
            flip(file, random);
            try {
                if (!Arrays.equals(content, GzipFile.unpack(Files.readAllBytes(file)))) {
                    return;
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private List<Path> files(String below, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(whole.resolve(below))) {
            return all.filter(file -> file.toString().endsWith(ending)).map(whole::relativize).sorted()
                    .toList();
        }
    }

    private static boolean same(Path one, Path other) throws IOException {
        try (Stream<Path> all = Files.walk(one)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path twin = other.resolve(one.relativize(file));
                if (!Files.exists(twin)
                        || !Arrays.equals(Files.readAllBytes(file), Files.readAllBytes(twin))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.toList().reversed()) {
                Files.delete(file);
            }
        }
    }

    /** Something that goes wrong with a store's files. */
    @FunctionalInterface
    private interface Damage {
        void to(Path store) throws IOException;
    }
}

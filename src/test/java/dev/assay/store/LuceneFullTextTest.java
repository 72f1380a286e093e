package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.model.FieldValue;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.FoundText;
import dev.assay.review.FoundTexts;
import dev.assay.review.FullText;
import dev.assay.review.FullTextContract;
import dev.assay.review.NewDecision;
import dev.assay.review.Patience;
import dev.assay.review.ReviewMode;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.review.WordQuery;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is kept to find words can be lost, damaged or stale, and what is found is the same. */
@Execution(ExecutionMode.CONCURRENT)
class LuceneFullTextTest extends FullTextContract {

    @TempDir
    Path folder;

    @Override
    protected ReviewStore open() {
        return H2ReviewStore.open(folder, Examples.SCHEMA,
                new VersionedReader("1", FullTextContract::read));
    }

    private Path texts() {
        return folder.resolve("texts");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(texts())) {
            return files.toList();
        }
    }

    private void reopen() {
        store.close();
        store = open();
    }

    private FoundTexts takeAndFind() {
        take("posting p1 | Engineer | Kestrel | We use Terraform.",
                "answer r1 | p1 | some-model | They name Terraform.",
                "posting p2 | Chef | Kestrel | We use knives.");
        FoundTexts found = find("terraform");
        assertThat(found.texts()).hasSize(2);
        return found;
    }

    private void assertFoundAsBefore(FoundTexts before) {
        assertThat(find("terraform").texts())
                .extracting(FoundText::postingId, FoundText::part, FoundText::snippet)
                .isEqualTo(before.texts().stream().map(text -> Tuple
                        .tuple(text.postingId(), text.part(), text.snippet())).toList());
    }

    @Test
    void whoeverWaitsNoLongerIsToldThatNotAllWasLookedThrough() {
        take(IntStream.range(0, 24)
                .mapToObj(n -> "posting p" + n + " | Engineer " + n + " | Kestrel | We use Terraform.")
                .toArray(String[]::new));
        FullText.Queued hasty = store.texts().queued("terraform", Patience.of(Duration.ZERO));
        assertThat(hasty.postings().ids()).isNotEmpty().hasSizeLessThan(24);
        assertThat(hasty.postings().notices()).singleElement().asString().contains("Not all texts");
        int parts = 1;
        while (store.texts().takeIn()) {
            parts++;
        }
        assertThat(parts).isLessThan(24);
        FullText.Queued later = store.texts().queued("terraform", Patience.of(Duration.ZERO));
        assertThat(later.postings().ids()).hasSize(24);
        assertThat(later.postings().notices()).isEmpty();
    }

    @Test
    void whoIsBlindFindsNoPostingByAnothersNotes() {
        take(IntStream.range(0, 24).mapToObj(n -> "posting p" + n + " | Engineer | Kestrel | Words.")
                .toArray(String[]::new));
        store.people().review(ReviewMode.blind(List.of("Cy")), "Cy");
        store.people().lookAs("Ada");
        store.append(IntStream.range(0, 24).mapToObj(n -> new NewDecision("p" + n, "cloud", "Ada",
                DecisionKind.OVERRIDE, new FieldValue.Choice("azure"), "", "heliotrope", "", 0)).toList());
        assertThat(find("heliotrope").counts().get(WordQuery.Kind.NOTE)).isEqualTo(24);
        store.people().lookAs("Bo");

        FullText.Queued hasty = store.texts().queued("heliotrope", Patience.of(Duration.ZERO));
        assertThat(hasty.postings().ids()).isEmpty();
        assertThat(hasty.postings().notices()).singleElement().asString().contains("Not all texts");
        WordQuery query = new WordQuery("heliotrope", null, 20);
        assertThat(store.texts().find(query, Patience.of(Duration.ZERO)).counts().get(WordQuery.Kind.NOTE))
                .isZero();
    }

    @Test
    void nothingIsKeptUntilWordsAreLookedFor() {
        take("posting p1 | Engineer | Kestrel | We use Terraform.");
        reopen();
        store.postings();
        assertThat(texts()).doesNotExist();
    }

    @Test
    void isMadeAgainWhereItIsMissing() throws IOException {
        FoundTexts before = takeAndFind();
        store.close();
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.delete(texts());
        store = open();
        assertFoundAsBefore(before);
        assertThat(find("terraform").notices()).isEmpty();
    }

    /** Each file cut off, emptied, changed and taken away: it is told and made again, or does not matter. */
    @Test
    void isMadeAgainWhereItIsDamaged() throws IOException {
        FoundTexts before = takeAndFind();
        int told = 0;
        for (int nth = 0; nth < files().size(); nth++) {
            for (int damage = 0; damage < 4; damage++) {
                Path file = files().stream().sorted().toList().get(nth);
                byte[] bytes = Files.readAllBytes(file);
                store.close();
                switch (damage) {
                    case 0 -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
                    case 1 -> Files.write(file, new byte[0]);
                    case 2 -> Files.delete(file);
                    default -> {
                        for (int i = 0; i < bytes.length; i += 7) {
                            bytes[i] ^= 0x55;
                        }
                        Files.write(file, bytes);
                    }
                }
                store = open();
                FoundTexts found = find("terraform");
                assertThat(found.texts()).as("%s, %s", file, damage).hasSize(2);
                told += found.notices().size();
                assertFoundAsBefore(before);
                assertThat(store.check().damage()).isEmpty();
            }
        }
        assertThat(told).isPositive();
    }

    @Test
    void checkTellsAChangedByteAndSettlingMakesItAgain() throws IOException {
        FoundTexts before = takeAndFind();
        store.close();
        Path largest = files().stream().max(Comparator.comparingLong(f -> f.toFile().length()))
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(largest, bytes);
        store = open();
        assertThat(store.check().damage()).singleElement().asString().contains("find words", "--resolve");
        assertThat(store.settle()).anySatisfy(line -> assertThat(line).contains("find words"));
        reopen();
        assertThat(store.check().damage()).isEmpty();
        assertFoundAsBefore(before);
    }

    @Test
    void followsADatabaseThatWasMadeAgain() throws IOException {
        FoundTexts before = takeAndFind();
        store.close();
        try (Stream<Path> files = Files.walk(folder.resolve("db"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        store = open();
        assertFoundAsBefore(before);
        take("posting p3 | Engineer | Kestrel | Terraform, too.");
        assertThat(find("terraform").total()).isEqualTo(3);
    }

    /** A database put back from a copy, and worked with since. */
    @Test
    void followsADatabaseThatWasPutBack() throws IOException {
        takeAndFind();
        store.close();
        Path database = new StoreFolder(folder).databases().database().orElseThrow();
        Path seal = database.resolveSibling(database.getFileName() + ".seal");
        byte[] bytes = Files.readAllBytes(database);
        byte[] sealed = Files.readAllBytes(seal);
        store = open();
        take("posting p3 | Engineer | Kestrel | Terraform, too.");
        assertThat(find("terraform").total()).isEqualTo(3);
        store.close();
        Files.write(database, bytes);
        Files.write(seal, sealed);
        store = open();
        take("posting p4 | Engineer | Kestrel | Terraform again.");
        assertThat(find("terraform").total()).isEqualTo(4);
    }

    /** Nothing is made again, and nothing said of damage, where all that is kept is sound. */
    @Test
    void aFaultOfTheProgramIsToldAsWhatItIs() throws IOException {
        FoundTexts before = takeAndFind();
        List<Path> known = files();
        take("posting p3 | Engineer | Kestrel | Terraform, too.");
        Progress faulty = new Progress() {
            private boolean thrown;

            @Override
            public void at(long done, long total, String what) {
                if (!thrown) {
                    thrown = true;
                    throw new IllegalStateException("a fault of the program");
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> store.texts().find(new WordQuery("terraform", null, 20), faulty))
                .withMessage("a fault of the program");
        assertThat(files()).containsAll(known);
        FoundTexts found = find("terraform");
        assertThat(found.notices()).isEmpty();
        assertThat(found.total()).isEqualTo(before.total() + 1);
    }

    /** A program that ends in the middle leaves what was there before, and goes on the next time. */
    @Test
    void goesOnWhereItWasEnded() throws IOException {
        FoundTexts before = takeAndFind();
        take(IntStream.range(3, 130)
                .mapToObj(i -> "posting p" + i + " | Chef | Kestrel | We use knife " + i + ".")
                .toArray(String[]::new));
        List<Path> known = files();
        assertThatExceptionOfType(StoreException.class).isThrownBy(
                () -> store.texts().find(new WordQuery("knife", null, 20), new EndingProgress()))
                .withCauseInstanceOf(ExecutionException.class);
        assertThat(files()).containsAll(known);
        reopen();
        assertFoundAsBefore(before);
        assertThat(find("knife").total()).isEqualTo(127);
    }

    /** Stands for a process that ends: an error is caught by nobody on the way. */
    private static final class Ended extends Error {}

    private static final class EndingProgress implements Progress {

        @Override
        public void at(long done, long total, String what) {
            if (done > 0) {
                throw new Ended();
            }
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }

    @Test
    void saysThatItIsNotWholeWhereItWasStopped() {
        takeAndFind();
        take("posting p3 | Engineer | Kestrel | Terraform, too.");
        Progress stopping = new Progress() {
            @Override
            public void at(long done, long total, String what) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        FoundTexts found = store.texts().find(new WordQuery("terraform", null, 20), stopping);
        assertThat(found.notices()).singleElement().asString().contains("Not all texts");
        assertThat(find("terraform").total()).isEqualTo(3);
    }

    @Test
    void isItsOwnersAlone() throws IOException {
        takeAndFind();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(texts())))
                .isEqualTo("rwx------");
        assertThat(files()).isNotEmpty().allSatisfy(file -> assertThat(
                PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
    }

    @Test
    void followsNoLinkOutOfTheStore(@TempDir Path outside) throws IOException {
        take("posting p1 | Engineer | Kestrel | We use Terraform.");
        Path precious = Files.writeString(outside.resolve("precious"), "words");
        Files.createSymbolicLink(texts(), outside);
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> find("terraform"))
                .withMessageContaining("Remove it");
        Files.delete(texts());
        assertThat(find("terraform").total()).isEqualTo(1);
        store.close();
        Path file = files().getFirst();
        Files.delete(file);
        Files.createSymbolicLink(file, precious);
        store = open();
        assertThat(find("terraform").total()).isEqualTo(1);
        assertThat(outside).isDirectoryContaining(path -> path.equals(precious));
        assertThat(precious).hasContent("words");
        assertThat(files()).allMatch(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS));
    }
}

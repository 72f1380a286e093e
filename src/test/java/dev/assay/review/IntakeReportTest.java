package dev.assay.review;

import dev.assay.task.Progress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.audit.Risk;
import dev.assay.model.FieldValue;
import dev.assay.model.GivenDecision;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Problem;
import dev.assay.model.Problems;
import dev.assay.review.ImportReport.ReadFile;
import dev.assay.review.Intake.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of files that are taken in, where the store does what it should and where it does not. */
class IntakeReportTest {

    private static final StoreException FULL = StoreException.diskFull("The disk is full.",
            new IOException("no space left on device"));

    private final InMemoryReviewStore store = new InMemoryReviewStore();
    private final List<String> told = new ArrayList<>();

    private Intake intake(Function<Original, Imported> reader) {
        return new Intake(store, (original, progress) -> reader.apply(original),
                (posting, pass1) -> claim -> Examples.grounding(),
                new ExampleEngine(), file -> Risk.NONE);
    }

    private ImportReport read(SourceFile... files) {
        return intake(Examples::read).read(List.of(files), noting());
    }

    private Progress noting() {
        return new Progress() {
            @Override
            public void at(long done, long total, String what) {
                told.add(done + "/" + total + " " + what);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }

    private static SourceFile file(String path, String text) {
        return new SourceFile(path, text.length(), () -> Examples.original(path, text));
    }

    private static SourceFile failing(String path, IOException failure) {
        return new SourceFile(path, 3, () -> {
            throw new UncheckedIOException(failure);
        });
    }

    private static Imported decided(String posting) {
        return new Imported(List.of(), List.of(), List.of(), List.of(), Outcome.ACCEPTED, Map.of(), List.of(),
                List.of(new GivenDecision(posting, "cloud", "Ada", Instant.EPOCH, "accept",
                        new FieldValue.Choice("aws"), new FieldValue.Choice("aws"), "", "", "r1", "seen",
                        List.of())),
                Set.of(), "");
    }

    @Test
    void eachFileIsToldWithTheFirstPostingItSpeaksOf() {
        ImportReport report = read(file("a", "posting p1\nposting p2"), file("b", "pass1 p3\nrun r1 p4"),
                file("c", "run r2 p5"), file("d", "nonsense"));

        assertThat(report.read()).containsExactly(new ReadFile("a", Outcome.ACCEPTED, "p1"),
                new ReadFile("b", Outcome.ACCEPTED, "p3"), new ReadFile("c", Outcome.ACCEPTED, "p5"),
                new ReadFile("d", Outcome.PARTIAL, ""));
        assertThat(report.whole()).isFalse();
    }

    @Test
    void howFarItIsIsToldByTheBytesOfTheFilesReadBefore() {
        read(file("a", "posting p1"), file("b", "posting p22"));

        assertThat(told).containsExactly("0/21 Reading a", "10/21 Reading b", "21/21 ");
    }

    @Test
    void thatNothingWasGivenIsAReportOfNothing() {
        ImportReport report = read();

        assertThat(report.files() + report.postings() + report.notReached()).isZero();
        assertThat(report.whole()).isTrue();
        assertThat(told).containsExactly("0/0 ");
    }

    @Test
    void aPostingThatTwoFilesSpeakOfIsOnePosting() {
        ImportReport report = read(file("a", "posting p1"), file("b", "posting p1\nrun r1 p1\npass1 p1"));

        assertThat(List.of(report.postings(), report.answers(), report.pass1())).containsExactly(1, 1, 1);
    }

    @Test
    void aFileThatIsNotThereCostsItselfAloneAndItsRemedyIsTold() {
        ImportReport report = read(failing("gone", new NoSuchFileException("gone")),
                failing("torn", new IOException("device not ready")), file("b", "posting p1"));

        assertThat(report.outcomes()).isEqualTo(Map.of(Outcome.QUARANTINED, 2, Outcome.ACCEPTED, 1));
        assertThat(report.problems()).extracting(Problem::path, Problem::message).containsExactly(
                tuple("gone", "The file could not be opened: There is no file gone. Check the name."),
                tuple("torn", "The file could not be opened: A file could not be read or written: device not"
                        + " ready."));
        assertThat(report.problems()).allMatch(problem -> !problem.remedy().isBlank());
        assertThat(store.postings()).hasSize(1);
    }

    @Test
    void whatNobodyForesawIsToldByItsCodeAndNeverByItsWords() {
        ImportReport report = intake(original -> {
            throw new IllegalStateException("Ada earns 100,000");
        }).read(List.of(file("a", "x")), Progress.NONE);

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("error ", "Please report it").doesNotContain("Ada");
            assertThat(problem.remedy()).contains("kept as it came");
        });
        assertThat(store.originals()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep", "save"})
    void aFileThatCannotBeKeptCostsItselfAlone(String method) {
        store.failAt(method, new StoreException("The disk was taken away."));
        ImportReport report = read(file("a", "posting p1"), file("b", "posting p2"));

        assertThat(report.outcomes()).isEqualTo(Map.of(Outcome.QUARANTINED, 2));
        assertThat(report.problems()).extracting(Problem::message)
                .containsOnly("The file could not be kept: The disk was taken away.");
        assertThat(report.notReached()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep", "save"})
    void aFullDiskIsToldOnceWithAllFilesItKeptOut(String method) {
        assertThat(read(file("z", "posting p0")).whole()).isTrue();
        store.failAt(method, FULL);
        ImportReport report = read(file("a", "posting p1"), file("b", "posting p2"), file("c", "posting p3"));

        assertThat(report.files()).isEqualTo(1);
        assertThat(report.notReached()).isEqualTo(2);
        assertThat(report.whole()).isFalse();
        assertThat(report.problems().getLast()).satisfies(problem -> {
            assertThat(problem.message())
                    .startsWith("The disk is full. These 3 files were not taken in: a, b, c.")
                    .endsWith("What was read before is kept.");
            assertThat(problem.remedy()).contains("Make room");
        });
        assertThat(store.postings()).extracting(PostingSummary::id).containsExactly("p0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | This file was not taken in: f0.
            20 | These 20 files were not taken in: f0, f1,
            20 | f18, f19. What
            21 | f18, f19 and 1 more. What
            25 | f18, f19 and 5 more. What
            """)
    void ofManyFilesThatAreKeptOutTheFirstAreNamed(int number, String words) {
        store.failAt("keep", FULL);
        SourceFile[] files = IntStream.range(0, number).mapToObj(i -> file("f" + i, "posting p" + i))
                .toArray(SourceFile[]::new);

        assertThat(read(files).problems().getLast().message()).contains(words);
    }

    @Test
    void whatDoesNotFitWhatWasKnownMakesAFilePartial() {
        Original file = Examples.original("a", "posting p1");
        store.misfit(file, Problems.of("a", "", "It has another text.", "Look at both."));
        ImportReport report = read(file("a", "posting p1"));

        assertThat(report.outcomes()).isEqualTo(Map.of(Outcome.PARTIAL, 1));
        assertThat(report.problems()).extracting(Problem::message).containsExactly("It has another text.");
    }

    @Test
    void aRemarkOnWhatWasKnownLeavesAFileAccepted() {
        store.misfit(Examples.original("a", ""), Problems.remark("a", "It was read before.", ""));
        ImportReport report = read(file("a", "posting p1"));

        assertThat(report.outcomes()).isEqualTo(Map.of(Outcome.ACCEPTED, 1));
        assertThat(report.whole()).isTrue();
        assertThat(report.problems()).hasSize(1);
    }

    @Test
    void whatAFileSaysOfItselfAndTheStoreKnowsIsToldOnce() {
        store.misfit(Examples.original("a", ""), Problems.of("a", "nonsense", "makes no sense", "mend it"));

        assertThat(read(file("a", "nonsense")).problems()).hasSize(1);
    }

    @Test
    void aFileThatCouldNotBeReadAtAllIsNotMadeBetterByAMisfit() {
        store.misfit(Examples.original("a", ""), Problems.of("a", "", "It has another text.", ""));

        assertThat(read(file("a", "crash")).outcomes()).isEqualTo(Map.of(Outcome.QUARANTINED, 1));
    }

    @Test
    void whatWaitsForItsPostingIsToldOfTheFilesThatWereGiven() {
        store.await(Problems.of("a", "", "It waits for p9.", "Import that."));
        store.await(Problems.of("earlier", "", "It waits for p8.", "Import that."));
        ImportReport report = read(file("a", "run r1 p9"));

        assertThat(report.problems()).extracting(Problem::message).containsExactly("It waits for p9.");
        assertThat(report.whole()).as("it was not taken").isFalse();
    }

    @Test
    void decisionsThatComeBackAreCountedAndKept() {
        store.add(Examples.posting("p1"), Examples.answer("r1", "p1"));
        ImportReport report = intake(original -> decided("p1")).read(List.of(file("a", "x")), Progress.NONE);

        assertThat(report.decisions()).isEqualTo(1);
        assertThat(report.whole()).isTrue();
        assertThat(store.posting("p1").orElseThrow().review("cloud").state())
                .isEqualTo(FieldReview.State.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"The journal is torn, The journal is torn. What this", "It is torn., It is torn. What this"})
    void decisionsThatCannotBeTakenBackAreToldAndTheRestOfTheFileIsKept(String failure, String words) {
        store.failAt("takeBack", new StoreException(failure));
        ImportReport report = intake(original -> decided("p1")).read(List.of(file("a", "x")), Progress.NONE);

        assertThat(report.outcomes()).isEqualTo(Map.of(Outcome.PARTIAL, 1));
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("a");
            assertThat(problem.message()).startsWith(words).endsWith("were not taken back.");
            assertThat(problem.remedy()).isEqualTo("Import it again.");
        });
    }

    @Test
    void aCancelBeforeDecisionsAreTakenBackTakesNoneBackAndIsTold() {
        store.add(Examples.posting("p1"), Examples.answer("r1", "p1"));
        AtomicBoolean cancelled = new AtomicBoolean();
        CountDownLatch never = new CountDownLatch(1);
        store.beforeTakingBack(() -> {
            cancelled.set(true);
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        ImportReport report = intake(original -> decided("p1")).read(List.of(file("a", "x"), file("b", "y")),
                new Progress() {
                    @Override
                    public void at(long done, long total, String what) {}

                    @Override
                    public boolean cancelled() {
                        return cancelled.get();
                    }
                });

        assertThat(report.outcomes()).isEqualTo(Map.of(Outcome.PARTIAL, 1));
        assertThat(report.notReached()).isEqualTo(1);
        assertThat(report.problems()).extracting(Problem::message).containsExactly("The import was cancelled."
                + " What this file says of its postings is kept; the decisions in it were not taken back.");
        assertThat(store.journal()).isEmpty();
    }

    @Test
    void decisionsOnAPostingThatNobodyKnowsAreTold() {
        ImportReport report = intake(original -> decided("nowhere")).read(List.of(file("a", "x")),
                Progress.NONE);

        assertThat(report.outcomes()).isEqualTo(Map.of(Outcome.PARTIAL, 1));
        assertThat(report.problems()).extracting(Problem::path).containsExactly("a");
        assertThat(store.journal()).isEmpty();
    }
}

package dev.assay.store;

import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.Artefact;
import dev.assay.review.ArtefactHistory;
import dev.assay.review.ArtefactKind;
import dev.assay.review.ArtefactKind.Known;
import dev.assay.review.Artefacts;
import dev.assay.review.ArtefactsContract;
import dev.assay.review.CancelPoint;
import dev.assay.review.Examples;
import dev.assay.review.Handover;
import dev.assay.review.ReviewMode;
import dev.assay.review.ReviewStore;
import dev.assay.review.TakenIn;
import dev.assay.store.index.VersionedReader;
import dev.assay.store.log.LogLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Artefacts outlast whatever happens to the database, and what happens to them is told. */
@Execution(ExecutionMode.CONCURRENT)
class KeptArtefactsTest extends ArtefactsContract {

    @TempDir
    Path folder;

    private @Nullable ReviewStore store;

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    /** Opens the store again each time, so that nothing is only remembered. */
    @Override
    protected Artefacts open() {
        close();
        store = H2ReviewStore.open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read));
        return store.artefacts();
    }

    private Path file() {
        return folder.resolve("journal/artefacts/000001.jsonl");
    }

    private void keepThree() {
        for (String content : List.of("[1]", "[2]", "[3]")) {
            open().keep(Known.GOLD_SET, "set" + content, content, "Ada");
        }
    }

    private List<String> contents() {
        return open().inForce().stream().map(Artefact::content).toList();
    }

    private List<String> damage() {
        return store.check().damage();
    }

    @Test
    void theyAreThereWithoutTheDatabaseAndWithTheJournalAlone() throws IOException {
        keepThree();
        WorkedStore.take(store, "a", "posting p1");
        store.append(List.of(override("Ada", "p1", "aws")));
        close();
        for (String part : List.of("db", "originals", "account.json", "settings.json")) {
            delete(folder.resolve(part));
        }

        assertThat(contents()).containsExactly("[1]", "[2]", "[3]");
        assertThat(store.journal()).hasSize(1);
    }

    @Test
    void decisionsAreNumberedWithoutThem() {
        keepThree();
        WorkedStore.take(store, "a", "posting p1");

        assertThat(store.append(List.of(override("Ada", "p1", "aws"))).getFirst().seq()).isOne();
        assertThat(store.journal()).hasSize(1);
        assertThat(damage()).isEmpty();
    }

    @Test
    void aDamagedOneIsToldAndTheOthersStay() throws IOException {
        keepThree();
        close();
        delete(folder.resolve("backup"));
        Files.writeString(file(), Files.readString(file()).replace("[2]", "[7]"));

        assertThat(contents()).containsExactly("[1]", "[3]");
        assertThat(store.notices()).anySatisfy(told -> assertThat(told).contains("Line 2", "damaged"));
        assertThat(damage()).isNotEmpty();
        assertThat(store.settle()).anySatisfy(told -> assertThat(told).contains("artefacts"));
        assertThat(contents()).containsExactly("[1]", "[3]");
        assertThat(damage()).isEmpty();
    }

    @Test
    void aCutOneIsMissed() throws IOException {
        keepThree();
        close();
        List<String> lines = Files.readAllLines(file());
        Files.write(file(), lines.subList(0, 2));

        assertThat(contents()).containsExactly("[1]", "[2]");
        assertThat(store.notices()).anySatisfy(told -> assertThat(told).contains("3", "missing"));
        assertThat(damage()).isNotEmpty();
        open().keep(Known.GOLD_SET, "fourth", "[4]", "Ada");
        assertThat(Files.readString(file())).contains("\"seq\":4,").doesNotContain("\"seq\":3,");
    }

    @Test
    void anUnfinishedEndIsSetAside() throws IOException {
        keepThree();
        close();
        String all = Files.readString(file());
        Files.writeString(file(), all.substring(0, all.length() - 20));

        assertThat(contents()).containsExactly("[1]", "[2]");
        assertThat(damage()).anySatisfy(told -> assertThat(told).contains("Set aside", "artefacts"));
    }

    @Test
    void whatANewerProgramWroteStaysInTheFile() throws IOException {
        keepThree();
        close();
        String later = new String(LogLine.of(4, 1, 1, "{\"v\":2,\"kind\":\"view\",\"name\":\"new\"}").json(),
                StandardCharsets.UTF_8);
        Files.writeString(file(), Files.readString(file()) + later + "\n");

        open().keep(ArtefactKind.of("other"), "x", "{}", "Ada");

        assertThat(open().inForce()).hasSize(4);
        assertThat(store.notices()).anySatisfy(told -> assertThat(told).contains("newer Assay"));
        assertThat(Files.readString(file())).contains(later + "\n").contains("\"seq\":5,");
    }

    @Test
    void theNumberOfAVersionThatANewerProgramWroteIsNotGivenAgain() throws IOException {
        keepThree();
        close();
        String later = new String(
                LogLine.of(4, 1, 1, "{\"v\":2,\"kind\":\"other\",\"name\":\"x\",\"version\":6}").json(),
                StandardCharsets.UTF_8);
        Files.writeString(file(), Files.readString(file()) + later + "\n");

        open().keep(ArtefactKind.of("other"), "x", "{}", "Ada");

        assertThat(open().versions(ArtefactKind.of("other"), "x")).extracting(Artefact::version)
                .containsExactly(7);
    }

    @Test
    void whoIsBlindNeitherReplacesNorRetractsWhatAnotherMade() {
        open();
        store.people().review(ReviewMode.blind(List.of("Cy")), "Cy");
        store.people().lookAs("Ada");
        store.artefacts().keep(Known.RULING, "k", "[1]", "Ada");
        store.people().lookAs("Bo");
        assertThat(store.artefacts().keep(Known.RULING, "k", "[1]", "Bo").reviewer()).isEqualTo("Bo");
        assertThat(store.artefacts().inForce(Known.RULING, "k")).isPresent();

        store.artefacts().retract(Known.RULING, "k", "Bo");
        assertThat(store.artefacts().inForce(Known.RULING, "k")).isEmpty();
        assertThat(store.artefacts().retract(Known.RULING, "k", "Bo")).isFalse();
        open();
        for (String reviewer : List.of("Bo", "Ada")) {
            store.people().lookAs(reviewer);
            assertThat(store.artefacts().inForce(Known.RULING, "k").map(Artefact::reviewer))
                    .isEqualTo(Optional.of(reviewer).filter("Ada"::equals));
        }
        store.artefacts().retract(Known.RULING, "k", "Ada");
        assertThat(store.artefacts().inForce(Known.RULING, "k")).isEmpty();
    }

    @Test
    void oneReviewersNumbersTellNothingOfAnothers() {
        open();
        store.people().review(ReviewMode.blind(List.of("Cy")), "Cy");
        store.people().lookAs("Ada");
        store.artefacts().keep(Known.RULING, "k", "[1]", "Ada");
        store.people().lookAs("Bo");
        assertThat(store.artefacts().keep(Known.RULING, "k", "[2]", "Bo").version()).isEqualTo(1);
        assertThat(store.artefacts().keep(Known.RULING, "k", "[3]", "Bo").version()).isEqualTo(2);
        store.people().lookAs("Cy");
        assertThat(store.artefacts().versions(Known.RULING, "k")).extracting(Artefact::version)
                .containsExactly(1, 2, 3);
    }

    @Test
    void whatTwoBlindReviewersCalledAlikeIsTakenOfBoth() {
        open();
        store.people().review(ReviewMode.blind(List.of("Cy")), "Cy");
        for (String reviewer : List.of("Ada", "Bo", "Bo")) {
            var theirs = new ArtefactHistory(
                    List.of(new Artefact(Known.RULING, "k", 1, "[\"" + reviewer + "\"]",
                            Artefact.hash("[\"" + reviewer + "\"]"), reviewer, Instant.EPOCH)),
                    Set.of(), Set.of(),
                    Map.of());
            TakenIn taken = store.people().takeIn(new Handover(ReviewMode.blind(List.of("Cy")), List.of(),
                    Map.of(), List.of(), List.of(), theirs), new CancelPoint());
            assertThat(taken.problems()).isEmpty();
        }
        store.people().lookAs("Cy");
        assertThat(store.artefacts().versions(Known.RULING, "k")).extracting(Artefact::reviewer)
                .containsExactly("Ada", "Bo");
    }

    private static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path one : all.toList().reversed()) {
                    Files.delete(one);
                }
            }
        }
    }
}

package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.Assignment;
import dev.assay.review.Facet;
import dev.assay.review.FacetQuery;
import dev.assay.review.Listed;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueQuery;
import dev.assay.review.ReviewStore;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Postings are shared out in equal parts, a share of them to two, and the queue lists each reviewer's. */
@Execution(ExecutionMode.CONCURRENT)
class AssignCommandTest {

    private static final List<String> THREE = List.of("Ada", "Bo", "Cy");

    @TempDir
    Path folder;

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(at -> "p" + at).toList();
    }

    private static long of(Assignment assignment, String name) {
        return assignment.postings().values().stream().filter(some -> some.contains(name)).count();
    }

    @Test
    void partsAreEqualAndTheShareForTwoIsMetByEveryPair() {
        Assignment assignment = Assignment.NONE.with(ids(0, 100), THREE, 0.3, 1);
        assertThat(assignment.postings()).hasSize(100);
        assertThat(assignment.postings().values().stream().filter(some -> some.size() == 2)).hasSize(30);
        for (List<String> pair : List.of(List.of("Ada", "Bo"), List.of("Ada", "Cy"), List.of("Bo", "Cy"))) {
            assertThat(assignment.postings().values().stream().filter(pair::equals)).hasSize(10);
        }
        assertThat(THREE).allSatisfy(name -> assertThat(of(assignment, name)).isBetween(43L, 44L));
        assertThat(Assignment.NONE.with(ids(0, 100), THREE, 0.3, 1)).isEqualTo(assignment);
        assertThat(Assignment.NONE.with(ids(0, 100), THREE, 0.3, 2)).isNotEqualTo(assignment);
        assertThat(Assignment.of(assignment.plain())).isEqualTo(assignment);
    }

    @Test
    void whatIsAssignedStaysAndWhatCameSinceIsAdded() {
        Assignment before = Assignment.NONE.with(ids(0, 50), THREE, 0.2, 1);
        Assignment after = before.with(ids(0, 80), THREE, 0.2, 1);
        assertThat(after.postings()).hasSize(80).containsAllEntriesOf(before.postings());
        assertThat(THREE).allSatisfy(name -> assertThat(of(after, name)).isBetween(31L, 33L));
    }

    @Test
    void theQueueListsEachReviewersOwn() {
        Program program = new Program(folder);
        String store = folder.resolve("store").toString();
        program.run("import", "--store", store, "sample-data/postings.jsonl");
        assertThat(program.run("assign", "--store", store, "--reviewers", "Ada", "--twice", "0.5"))
                .isEqualTo(Exit.FAILED);
        assertThat(program.run("assign", "--store", store, "--reviewers", "Ada,Bo", "--twice", "0.5"))
                .as(program.err()).isZero();
        assertThat(program.out()).contains("Ada: ", "Bo: ", "of them to two");
        assertThat(program.run("assign", "--store", store, "--format", "json")).isZero();
        List<String> adas = program.out().lines().filter(line -> line.contains("\"Ada\"")).toList();
        try (ReviewStore open = program.parts().stores().open(Path.of(store), Progress.NONE)) {
            FacetQuery mine = FacetQuery.ALL.choosing(Facet.ASSIGNED, Set.of("Ada"));
            List<Listed> listed = open.listed(new QueueQuery(mine, "", List.of(), QueueOrder.AS_LOADED));
            assertThat(listed).hasSameSizeAs(adas).isNotEmpty();
            assertThat(listed).allSatisfy(one -> assertThat(adas)
                    .anyMatch(line -> line.contains("\"" + one.id() + "\"")));
            Map<String, Long> counts = open.facets(
                    new QueueQuery(FacetQuery.ALL, "", List.of(), QueueOrder.AS_LOADED))
                    .getOrDefault(Facet.ASSIGNED, Map.of());
            assertThat(counts).containsEntry("Ada", (long) adas.size()).containsKey("Bo");
        }
        assertThat(program.run("check", "--store", store)).as(program.out()).isZero();
    }

    @Test
    void whatCannotBeReadIsAssignedAnew() {
        Program program = new Program(folder);
        String store = folder.resolve("store").toString();
        program.run("import", "--store", store, "sample-data/postings.jsonl");
        try (ReviewStore open = program.parts().stores().open(Path.of(store), Progress.NONE)) {
            Assignment.keep(open.artefacts(), "{\"a later version\":1}", "Ada");
        }
        assertThat(program.run("assign", "--store", store)).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("--anew");
        assertThat(program.run("assign", "--store", store, "--anew")).isEqualTo(Exit.USAGE);
        assertThat(program.err()).contains("--reviewers");
        assertThat(program.run("assign", "--store", store, "--anew", "--reviewers", "Ada,Bo"))
                .as(program.err()).isZero();
        assertThat(program.run("assign", "--store", store)).isZero();
        assertThat(program.out()).contains("Ada: ", "Bo: ");
    }
}

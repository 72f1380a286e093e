package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.model.Imported;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.model.Answer;
import dev.assay.schema.Catalogue;
import dev.assay.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Real files, where they are at hand: what is counted here was counted by hand and by another program. */
@Execution(ExecutionMode.CONCURRENT)
class RealFilesTest {

    private static final Schema SCHEMA = Catalogue.shipped();

    private final OriginalReader reader = new OriginalReader(SCHEMA);

    @Test
    void theSeedsGiveAllFieldsAndTheirReasoning() {
        Read seeds = read("seeds");
        assertThat(seeds.answers).hasSize(3).allSatisfy(answer -> {
            assertThat(answer.fields()).hasSize(SCHEMA.fields().size());
            assertThat(answer.reasoning()).hasSizeGreaterThan(1000).doesNotContain("<reasoning>",
                    "\"inference\"");
        });
        assertThat(seeds.postings).extracting(Posting::id).contains("000_04bec5871b00206e");
        assertThat(seeds.outcomes).isEqualTo(Map.of(Outcome.ACCEPTED, 2, Outcome.FLAGGED, 1));
    }

    @Test
    void fiveModelsAnswersAreReadAndNoneIsLost() {
        Read answers = read("data/model-responses");
        assertThat(answers.postings).extracting(Posting::id).doesNotHaveDuplicates().hasSize(53);
        assertThat(answers.postings).allSatisfy(posting -> assertThat(posting.title()).isNotEmpty());
        assertThat(answers.answers).hasSize(243)
                .allSatisfy(answer -> assertThat(answer.fields()).hasSize(SCHEMA.fields().size()));
        assertThat(answers.answers).extracting(answer -> answer.engine().name())
                .doesNotContain(AnswerWriter.UNNAMED);
        assertThat(answers.answers).extracting(Answer::id).doesNotHaveDuplicates();
        assertThat(answers.pass1).isEqualTo(243 + 242 + 9);
        assertThat(answers.outcomes)
                .isEqualTo(Map.of(Outcome.ACCEPTED, 677, Outcome.REPAIRED, 4, Outcome.FLAGGED,
                        47, Outcome.PARTIAL, 9, Outcome.QUARANTINED, 13));
        assertThat(answers.problems).filteredOn(problem -> problem.message().contains("reasoning only"))
                .hasSize(13);
        assertThat(answers.problems).filteredOn(problem -> problem.message().contains("was cut at byte"))
                .hasSize(9);
    }

    @Test
    void postingsComeWithTheirPass1AndAnswersFindTheirPosting() {
        Read postings = read("data/dev/postings.jsonl");
        // one company is called None, which is told as absent
        assertThat(postings.outcomes).isEqualTo(Map.of(Outcome.FLAGGED, 1));
        assertThat(postings.postings).hasSize(60)
                .allSatisfy(posting -> assertThat(posting.hasText()).isTrue());
        assertThat(postings.pass1).isEqualTo(60);
        Read answers = read("data/dev/responses");
        assertThat(answers.answers).hasSize(20)
                .allSatisfy(answer -> assertThat(answer.fields()).hasSize(SCHEMA.fields().size()));
        assertThat(postings.postings).extracting(Posting::id)
                .containsAll(answers.answers.stream().map(Answer::postingId).toList());
    }

    @Test
    void labelsAreNotTakenForAnswers() {
        assertThat(read("data/dev/labels.jsonl").outcomes).isEqualTo(Map.of(Outcome.QUARANTINED, 1));
    }

    private static final class Read {

        private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        private final List<Posting> postings = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private int pass1;
    }

    private Read read(String below) {
        String given = System.getProperty("ASSAY_SHARED", System.getenv("ASSAY_SHARED"));
        Path path = Path.of(given == null ? "../shared" : given).resolve(below);
        assumeTrue(Files.exists(path), "the shared files are not at hand");
        List<SourceFile> files = SourceFiles.of(List.of(path));
        Read all = new Read();
        for (SourceFile file : files) {
            Imported one = reader.read(file.open());
            all.outcomes.merge(one.outcome(), 1, Integer::sum);
            one.postings().stream()
                    .filter(posting -> all.postings.stream().noneMatch(
                            known -> known.id().equals(posting.id()) && !known.title().isEmpty()))
                    .forEach(posting -> {
                        all.postings.removeIf(known -> known.id().equals(posting.id()));
                        all.postings.add(posting);
                    });
            all.answers.addAll(one.answers());
            all.problems.addAll(one.problems());
            all.pass1 += one.pass1().size();
        }
        assertThat(all.outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(files.size());
        return all;
    }
}

package dev.assay.review.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.ingest.OriginalReader;
import dev.assay.ingest.SourceFile;
import dev.assay.ingest.SourceFiles;
import dev.assay.model.Answer;
import dev.assay.model.Imported;
import dev.assay.model.Posting;
import dev.assay.review.ComparedCell;
import dev.assay.review.PostingFile;
import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.vocabulary.Lexicon;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Five real models over 53 postings, where they are at hand: how much a few rulings settle, and how well. */
@Execution(ExecutionMode.CONCURRENT)
class RealDisputesTest {

    private static final Path ANSWERS = Path.of("../shared/data/model-responses");
    private static final int LARGEST = 25;

    @Test
    void theLargestDisputesSettleMostCellsAsMostModelsHaveThem() {
        assumeTrue(Files.exists(ANSWERS), "the shared files are not at hand");
        Schema schema = Catalogue.shipped();
        List<PostingFile> files = files(schema);
        ClaimWords reader = new ClaimWords(Lexicon.load());
        List<DisputeCluster> all = new ArrayList<>();
        for (FieldSpec field : schema.fields()) {
            all.addAll(Disputes.ofField(files.stream().map(file -> ComparedCell.of(file, field.key())),
                    reader));
        }
        Disputes disputes = new Disputes(all);
        int settled = 0;
        int agreeing = 0;
        for (DisputeCluster cluster : disputes.clusters().subList(0, LARGEST)) {
            settled += cluster.cells();
            agreeing += cluster.backing().getFirst().leads();
        }

        assertThat(disputes.cells()).isGreaterThan(700);
        assertThat(settled).as("of %s", disputes.cells()).isGreaterThan(disputes.cells() * 60 / 100);
        assertThat(agreeing).as("of %s", settled).isGreaterThanOrEqualTo(settled * 90 / 100);
    }

    private static List<PostingFile> files(Schema schema) {
        OriginalReader reader = new OriginalReader(schema);
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        for (SourceFile file : SourceFiles.of(List.of(ANSWERS))) {
            Imported read = reader.read(file.open());
            read.answers().forEach(answer -> answers
                    .computeIfAbsent(answer.postingId(), none -> new ArrayList<>()).add(answer));
        }
        return answers.entrySet().stream().map(
                one -> new PostingFile(new Posting(one.getKey(), "", "", "", ""), List.of(), one.getValue(),
                        Map.of()))
                .toList();
    }
}

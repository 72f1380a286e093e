package dev.assay.store;

import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingFile.Part;
import dev.assay.review.ReviewStore;
import dev.assay.store.index.VersionedReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of many postings asks for is there as it is where all is read, and nothing else. */
class PartsOfPostingsTest {

    @TempDir
    Path folder;

    private static PostingFile file(ReviewStore store, Part part) {
        return store.files(List.of("p1"), part).getFirst();
    }

    private static Map<String, FieldValue> values(Answer answer) {
        return answer.fields().values().stream()
                .collect(Collectors.toMap(InferredField::field, InferredField::value));
    }

    @Test
    void eachPartIsReadAsWhereAllIs() {
        try (ReviewStore store = H2ReviewStore.open(folder, Examples.SCHEMA,
                new VersionedReader("1", Examples::read))) {
            var original = Examples.original("a", "posting p1\nrun r1 p1\nrun r2 p1");
            store.save(store.keep(original), Examples.read(original));
            store.append(List.of(override("Ada", "p1", "azure")));
            PostingFile all = file(store, Part.ALL);
            assertThat(all.answers()).hasSize(2).noneMatch(answer -> answer.fields().isEmpty());

            PostingFile only = file(store, Part.JUDGED);
            assertThat(only.reviews()).isEqualTo(all.reviews());
            assertThat(only.answers()).extracting(Answer::id).containsExactly("r1", "r2");
            assertThat(only.answers()).filteredOn(answer -> !answer.fields().isEmpty())
                    .extracting(Answer::id).containsExactly("r1");

            Map<String, FieldReview> then = Map.of("others", new FieldReview(FieldReview.State.UNSURE,
                    new Decision(9, 9, Instant.EPOCH, new NewDecision("p1", "others", "Bo",
                            DecisionKind.UNSURE, null, "", "", "r2", 0))));
            PostingFile before = store.files(Map.of("p1", then), Part.JUDGED).getFirst();
            assertThat(before.reviews()).isEqualTo(then);
            assertThat(before.answers()).filteredOn(answer -> !answer.fields().isEmpty()).singleElement()
                    .satisfies(answer -> assertThat(values(answer))
                            .isEqualTo(values(all.answers().getLast())));

            assertThat(file(store, Part.JUDGED_WHOLE).answers()).extracting(Answer::fields)
                    .containsExactly(all.answers().getFirst().fields(), Map.of());
            assertThat(store.files(Map.of("p1", then), Part.JUDGED_WHOLE).getFirst().answers())
                    .extracting(Answer::fields)
                    .containsExactly(Map.of(), all.answers().getLast().fields());

            assertThat(file(store, Part.SAID).reviews()).isEqualTo(all.reviews());
            assertThat(file(store, Part.SAID).answers()).extracting(PartsOfPostingsTest::values)
                    .containsExactlyElementsOf(
                            all.answers().stream().map(PartsOfPostingsTest::values).toList());

            assertThat(store.files(Map.of("p1", then), Part.ALL).getFirst())
                    .isEqualTo(all.reviewed(then));
            assertThat(file(store, Part.TEXT))
                    .isEqualTo(new PostingFile(all.posting(), List.of(), List.of(), Map.of()));
        }
    }
}

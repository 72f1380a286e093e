package dev.assay.store;

import static dev.assay.review.Examples.original;
import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.review.DecidedField;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.FieldReview.State;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.store.index.VersionedReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A field as it stands after decisions, over a real store. */
class DecidedFieldTest {

    private static final FieldValue AWS = new FieldValue.Choice("aws");

    @TempDir
    Path folder;

    private ReviewStore store;

    @BeforeEach
    void open() {
        store = H2ReviewStore.open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read));
        var file = original("a", "posting p1\nposting p2\nrun r1 p1\nrun r2 p1");
        store.save(store.keep(file), Examples.read(file));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private PostingFile file() {
        return store.posting("p1").orElseThrow();
    }

    private DecidedField cloud() {
        return DecidedField.of(file(), "cloud");
    }

    private void decide(DecisionKind kind) {
        store.append(List.of(new NewDecision("p1", "cloud", "Ada", kind, null, "", "", "r1", 0)));
    }

    @Test
    void theProposedValueStandsWhileUndecidedUnsureOrCleared() {
        assertThat(cloud().value()).isEqualTo(AWS);
        store.append(List.of(override("Ada", "p1", "azure")));
        assertThat(cloud().value()).isEqualTo(new FieldValue.Choice("azure"));
        assertThat(cloud().proposal().value()).isEqualTo(AWS);
        decide(DecisionKind.UNSURE);
        assertThat(cloud().review().state()).isEqualTo(State.UNSURE);
        assertThat(cloud().value()).isEqualTo(AWS);
        decide(DecisionKind.CLEAR);
        assertThat(cloud().review().state()).isEqualTo(State.UNDECIDED);
        assertThat(cloud().value()).isEqualTo(AWS);
    }

    @Test
    void theAnswerJudgedLastIsTheOneToJudge() {
        assertThat(JudgedAnswer.primary(file()).orElseThrow().id()).isEqualTo("r1");
        long act = store
                .append(List.of(new NewDecision("p1", "cloud", "Ada", DecisionKind.ACCEPT, AWS, "", "",
                        "r2", 0)))
                .getFirst().operation();
        assertThat(JudgedAnswer.primary(file()).orElseThrow().id()).isEqualTo("r2");
        store.append(List.of(NewDecision.undo("Ada", act)));
        assertThat(JudgedAnswer.primary(file()).orElseThrow().id()).isEqualTo("r1");
        assertThat(JudgedAnswer.primary(store.posting("p2").orElseThrow())).isEmpty();
    }
}

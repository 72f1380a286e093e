package dev.assay.store;

import static dev.assay.review.Examples.original;
import static dev.assay.review.Examples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.review.DecidedField;
import dev.assay.review.Examples;
import dev.assay.review.FieldRef;
import dev.assay.review.FieldReview.State;
import dev.assay.review.JudgedRun;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewChange;
import dev.assay.review.ReviewSession;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reviewer at work over a real store. */
class ReviewSessionTest {

    private static final FieldValue AWS = new FieldValue.Choice("aws");
    private static final FieldValue AZURE = new FieldValue.Choice("azure");

    @TempDir
    Path folder;

    private ReviewStore store;
    private ReviewSession ada;

    @BeforeEach
    void open() {
        store = H2ReviewStore.open(folder, Examples.SCHEMA, new OriginalReader("1", Examples::read));
        var file = original("a", "posting p1\nposting p2\nrun r1 p1\nrun r2 p1");
        store.save(store.keep(file), Examples.read(file));
        ada = new ReviewSession(store, Examples.SCHEMA, " Ada ");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private PostingFile file() {
        return store.posting("p1").orElseThrow();
    }

    private DecidedField decided(String field) {
        return DecidedField.of(file(), field);
    }

    @Test
    void acceptingKeepsTheProposedValue() {
        ReviewChange change = ada.accept("p1", "cloud", "sure");
        assertThat(change.fields()).containsExactly(new FieldRef("p1", "cloud"));
        DecidedField field = decided("cloud");
        assertThat(field.review().state()).isEqualTo(State.ACCEPTED);
        assertThat(field.value()).isEqualTo(AWS);
        assertThat(field.review().last().what().reviewer()).isEqualTo("Ada");
        assertThat(field.review().last().what().note()).isEqualTo("sure");
        assertThat(field.review().last().what().runId()).isEqualTo("r1");
    }

    @Test
    void silenceCanBeAccepted() {
        ada.accept("p1", "sponsored", "");
        assertThat(decided("sponsored").value()).isEqualTo(new FieldValue.NotStated("not_mentioned"));
    }

    @Test
    void anOverrideStandsBesideTheProposal() {
        ada.override("p1", "cloud", AZURE, "wrong_value", "");
        assertThat(decided("cloud").value()).isEqualTo(AZURE);
        assertThat(decided("cloud").proposal().value()).isEqualTo(AWS);
        assertThat(decided("cloud").review().last().what().reason()).isEqualTo("wrong_value");
    }

    @Test
    void theProposedValueStandsWhileUndecidedUnsureOrCleared() {
        assertThat(decided("cloud").value()).isEqualTo(AWS);
        ada.override("p1", "cloud", AZURE, "", "");
        ada.unsure("p1", "cloud", "two clouds");
        assertThat(decided("cloud").review().state()).isEqualTo(State.UNSURE);
        assertThat(decided("cloud").value()).isEqualTo(AWS);
        ada.clear("p1", "cloud", "");
        assertThat(decided("cloud").review().state()).isEqualTo(State.UNDECIDED);
        assertThat(decided("cloud").value()).isEqualTo(AWS);
    }

    @Test
    void theRestOfAGroupIsOneAct() {
        ada.override("p1", "cloud", AZURE, "", "");
        ReviewChange change = ada.acceptRest("p1", "stack");
        assertThat(change.fields()).containsExactly(new FieldRef("p1", "others"));
        assertThat(decided("cloud").review().state()).isEqualTo(State.OVERRIDDEN);
        assertThat(ada.acceptRest("p1", "stack").step()).as("nothing is left").isNull();
        ada.clear("p1", "cloud", "");
        ada.clear("p1", "others", "");
        assertThat(ada.acceptRest("p1", "stack").fields()).hasSize(2);
        assertThat(ada.undo().orElseThrow().fields()).hasSize(2);
        assertThat(file().reviews().values()).extracting(r -> r.state()).containsOnly(State.UNDECIDED);
        assertThat(ada.redo().orElseThrow().fields()).hasSize(2);
        assertThat(decided("others").review().state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void theRestLeavesOutAndNamesWhatCannotBeAccepted() {
        store.save(run("r1", "p1", new FieldValue.Malformed("oracle", "\"oracle\" is not a value of cloud")));
        ReviewChange change = ada.acceptRest("p1", "stack");
        assertThat(change.fields()).containsExactly(new FieldRef("p1", "others"));
        assertThat(change.leftOut()).containsOnlyKeys("cloud");
        assertThat(change.leftOut().get("cloud")).contains("oracle");
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> ada.accept("p1", "cloud", ""))
                .withMessageContaining("oracle");
    }

    @Test
    void undoAndRedoSayWhatTheyChanged() {
        assertThat(ada.undo()).isEmpty();
        assertThat(ada.redo()).isEmpty();
        ada.accept("p1", "cloud", "");
        ada.override("p2", "cloud", AZURE, "", "");
        assertThat(ada.undo().orElseThrow().fields()).containsExactly(new FieldRef("p2", "cloud"));
        assertThat(ada.undo().orElseThrow().fields()).containsExactly(new FieldRef("p1", "cloud"));
        assertThat(ada.undoable()).isEmpty();
        assertThat(ada.redo().orElseThrow().fields()).containsExactly(new FieldRef("p1", "cloud"));
        assertThat(new ReviewSession(store, Examples.SCHEMA, "Bo").undo()).isEmpty();
    }

    @Test
    void theRunJudgedLastIsTheOneToJudge() {
        assertThat(JudgedRun.primary(file()).orElseThrow().id()).isEqualTo("r1");
        ada.accept("p1", "cloud", "r2", "");
        assertThat(JudgedRun.primary(file()).orElseThrow().id()).isEqualTo("r2");
        ada.undo();
        assertThat(JudgedRun.primary(file()).orElseThrow().id()).isEqualTo("r1");
        PostingFile bare = store.posting("p2").orElseThrow();
        assertThat(JudgedRun.primary(bare)).isEmpty();
        assertThat(DecidedField.of(bare, "cloud")).isEqualTo(
                new DecidedField("cloud", bare.review("cloud"), null, null, null));
    }

    @Test
    void whatCannotBeDoneIsSaidInWords() {
        Map<String, InferredField> fields = new LinkedHashMap<>(run("r1", "p1").fields());
        fields.remove("cloud");
        store.save(run("r1", "p1").withFields(fields));
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> ada.accept("p1", "cloud", ""))
                .withMessageContaining("nothing to accept");
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> ada.accept("p9", "cloud", ""))
                .withMessageContaining("p9");
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> ada.accept("p1", "colour", ""))
                .withMessageContaining("colour");
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> ada.acceptRest("p1", "paint"))
                .withMessageContaining("paint");
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> new ReviewSession(store, Examples.SCHEMA, " "))
                .withMessageContaining("name");
        assertThat(store.journal()).isEmpty();
    }
}

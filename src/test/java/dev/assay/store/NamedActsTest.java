package dev.assay.store;

import static dev.assay.review.Examples.original;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.model.Original;
import dev.assay.model.PostingContent;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.NamedActs;
import dev.assay.review.NewDecision;
import dev.assay.review.OriginalsContract;
import dev.assay.review.ReviewStore;
import dev.assay.store.index.VersionedReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of a ruling's decisions, also where two postings turn out to be one. */
class NamedActsTest {

    private static final String CODE = "ruling:x";
    private static final String WORDS = PostingContent.id(Examples.posting("p1"));

    @TempDir
    Path folder;

    private ReviewStore store;

    @BeforeEach
    void ruleOnAPostingWithoutItsText() {
        store = H2ReviewStore.open(folder, Examples.SCHEMA,
                new VersionedReader("1", OriginalsContract::read));
        take("a", "stub p1");
        take("b", "words p1");
        decide("p1", "azure", CODE, Basis.RULING);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void take(String path, String text) {
        Original file = original(path, text);
        store.save(store.keep(file), OriginalsContract.read(file));
    }

    private void decide(String posting, String cloud, String reason, Basis basis) {
        store.append(List.of(new NewDecision(posting, "cloud", "Ada", DecisionKind.OVERRIDE,
                new FieldValue.Choice(cloud), reason, "", "", 0).withBasis(basis)));
    }

    @Test
    void theyAreOnThePostingThatBothAreNow() {
        assertThat(NamedActs.of(store).counting(CODE)).containsExactly(new CellKey("p1", "cloud"));
        take("c", "posting p1");

        assertThat(store.posting("p1").orElseThrow().posting().id()).isEqualTo(WORDS);
        assertThat(NamedActs.of(store).counting(CODE)).containsExactly(new CellKey(WORDS, "cloud"));
        assertThat(NamedActs.of(store).touched(CODE)).containsOnlyKeys(new CellKey(WORDS, "cloud"));
    }

    @Test
    void whatWasDecidedByHandUnderTheOtherNameCounts() {
        take("c", "posting p1");
        decide(WORDS, "aws", "", Basis.SEEN);

        assertThat(NamedActs.of(store).counting(CODE)).isEmpty();
        assertThat(NamedActs.of(store).touched(CODE)).hasSize(1);
        assertThat(NamedActs.of(store).isUndone(CODE)).isFalse();
        store.append(List.of(NewDecision.undo("Ada", 2)));
        assertThat(NamedActs.of(store).counting(CODE)).hasSize(1);
    }
}

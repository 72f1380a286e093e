package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Answer;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Source;
import dev.assay.review.ComparedCell.Said;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell as all its sources have it, and whether they differ. */
class ComparedCellTest {

    private static final FieldValue AWS = new FieldValue.Choice("aws");

    private final List<Answer> answers = new ArrayList<>();
    private final Map<String, FieldReview> reviews = new LinkedHashMap<>();

    private static InferredField cloud(FieldValue value, @Nullable EvidenceStatus status) {
        return new InferredField("cloud", value, 0.8, "it says so", Source.INFERRED,
                status == null ? null : Grounding.of(status, List.of()), "", List.of());
    }

    private void answered(String id, FieldValue value) {
        answers.add(
                Examples.answer(id, "p1").withFields(Map.of("cloud", cloud(value, EvidenceStatus.EXACT))));
    }

    private void inferred(String id, FieldValue value, EvidenceStatus status) {
        answers.add(Examples.local(id, "p1", Examples.RULES)
                .withFields(Map.of("cloud", cloud(value, status))));
    }

    private void judging(String field, String answerId) {
        reviews.put(field, FieldReview.UNDECIDED.after(new Decision(1, 1, Instant.EPOCH,
                new NewDecision("p1", field, "Ada", DecisionKind.OVERRIDE, AWS, "", "", answerId, 0))));
    }

    private ComparedCell cell() {
        return ComparedCell.of(new PostingFile(Examples.posting("p1"), List.of(), answers, reviews), "cloud");
    }

    private static FieldValue choice(String key) {
        return key.equals("null") ? new FieldValue.NotStated(null) : new FieldValue.Choice(key);
    }

    @Test
    void everyAnswerThatNamesTheFieldIsThereWithWhatItSays() {
        answered("r1", AWS);
        answers.add(Examples.answer("without", "p1").withFields(Map.of()));
        inferred("own", choice("azure"), EvidenceStatus.NOT_FOUND);

        assertThat(cell().said()).containsExactly(
                new Said("r1", "some-model", false, true, AWS, 0.8, "it says so", EvidenceStatus.EXACT, ""),
                new Said("own", "rules", true, false, choice("azure"), 0.8, "it says so",
                        EvidenceStatus.NOT_FOUND, ""));
        assertThat(cell().cell()).isEqualTo(new CellKey("p1", "cloud"));
        assertThat(cell().title()).isEqualTo("Data Engineer p1");
        assertThat(cell().company()).isEqualTo("Kestrel & Söhne");
    }

    @Test
    void evidenceThatWasNotLookedForHasNoStatus() {
        answers.add(Examples.answer("r1", "p1").withFields(Map.of("cloud", cloud(AWS, null))));

        assertThat(cell().said().getFirst().status()).isNull();
    }

    @Test
    void theOneThatIsJudgedIsTheOneThatWasJudgedLast() {
        answered("r1", AWS);
        answered("r2", AWS);
        assertThat(cell().judged()).map(Said::answerId).contains("r1");

        judging("others", "r2");
        assertThat(cell().judged()).map(Said::answerId).contains("r2");
    }

    @Test
    void whereTheJudgedAnswerLacksTheFieldTheFirstThatNamesItStandsInForIt() {
        answers.add(Examples.answer("without", "p1").withFields(Map.of()));
        answered("r2", AWS);
        answered("r3", AWS);

        assertThat(cell().judged()).map(Said::answerId).contains("r2");
        assertThat(cell().said()).filteredOn(Said::judged).hasSize(1);
    }

    @Test
    void aCellThatNobodyAnsweredIsOpenAndInNoDispute() {
        assertThat(cell().said()).isEmpty();
        assertThat(cell().judged()).isEmpty();
        assertThat(cell().opinions()).isEmpty();
        assertThat(cell().isDisputed()).isFalse();
        assertThat(cell().isOpen()).isTrue();
    }

    @Test
    void whatWasDecidedStandsBesideWhatTheSourcesSay() {
        answered("r1", choice("azure"));
        judging("cloud", "r1");
        assertThat(cell().decided()).isEqualTo(AWS);
        assertThat(cell().state()).isEqualTo(FieldReview.State.OVERRIDDEN);
        assertThat(cell().isOpen()).isFalse();

        reviews.put("cloud", reviews.get("cloud").after(new Decision(2, 2, Instant.EPOCH, new NewDecision(
                "p1", "cloud", "Ada", DecisionKind.CLEAR, null, "", "", "r1", 0))));
        assertThat(cell().decided()).as("what was cleared is decided no more").isNull();
        assertThat(cell().isOpen()).isTrue();
    }

    @ParameterizedTest(name = "{0} against {1}: {2}")
    @CsvSource({"aws, aws, false", "aws, azure, true", "aws, null, true", "not_mentioned, null, false",
            "not_mentioned, aws, true"})
    void twoModelsAreInDisputeWhereTheyNameDifferentValues(String one, String other, boolean disputed) {
        answered("r1", choice(one));
        answered("r2", choice(other));

        assertThat(cell().isDisputed()).isEqualTo(disputed);
    }

    @Test
    void theThirdMayBeTheOneThatDiffers() {
        answered("r1", AWS);
        answered("r2", AWS);
        answered("r3", choice("azure"));

        assertThat(cell().isDisputed()).isTrue();
    }

    @Test
    void theOrderOfASetIsNoDispute() {
        answered("r1", new FieldValue.Choices(List.of("aws", "gcp")));
        answered("r2", new FieldValue.Choices(List.of("gcp", "aws", "gcp")));

        assertThat(cell().isDisputed()).isFalse();
    }

    @Test
    void anEngineOfOursIsHeldAgainstALoneModelUnlessItHadNoText() {
        answered("r1", AWS);
        inferred("own", choice("azure"), EvidenceStatus.NOT_FOUND);
        assertThat(cell().opinions()).extracting(Said::answerId).containsExactly("r1", "own");
        assertThat(cell().isDisputed()).isTrue();

        answers.clear();
        answered("r1", AWS);
        inferred("own", choice("azure"), EvidenceStatus.NO_TEXT);
        assertThat(cell().opinions()).extracting(Said::answerId).containsExactly("r1");
        assertThat(cell().isDisputed()).isFalse();
    }

    @Test
    void aLoneModelCountsEvenWhereItHadNoText() {
        answers.add(Examples.answer("r1", "p1")
                .withFields(Map.of("cloud", cloud(AWS, EvidenceStatus.NO_TEXT))));
        inferred("own", choice("azure"), EvidenceStatus.EXACT);

        assertThat(cell().opinions()).extracting(Said::answerId).containsExactly("r1", "own");
    }

    @Test
    void enginesOfOursAreNoOpinionsWhereTwoModelsAnsweredOrNone() {
        inferred("own", AWS, EvidenceStatus.EXACT);
        assertThat(cell().opinions()).isEmpty();

        answered("r1", AWS);
        answered("r2", AWS);
        inferred("own", choice("azure"), EvidenceStatus.EXACT);
        assertThat(cell().opinions()).extracting(Said::answerId).containsExactly("r1", "r2");
        assertThat(cell().isDisputed()).isFalse();
    }
}

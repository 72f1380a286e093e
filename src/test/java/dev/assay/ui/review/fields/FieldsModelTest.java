package dev.assay.ui.review.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.FieldReview.State;
import dev.assay.review.NewDecision;
import dev.assay.review.Probing;
import dev.assay.review.Remark;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.value.CellModel;
import dev.assay.ui.value.FieldDetail;
import dev.assay.ui.value.FieldLine;
import dev.assay.ui.value.Opinion;
import dev.assay.ui.value.ValueText;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldsModelTest {

    @TempDir
    private Path folder;
    private DeskSample sample;
    private CellModel cell;
    private FieldsModel model;

    @BeforeEach
    void open() {
        sample = new DeskSample(folder);
        cell = new CellModel(sample.parts);
        model = new FieldsModel(sample.parts, cell);
        sample.open(DeskSample.FULL, "");
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void showsTheProposedValueInWords() {
        FieldLine line = line("seniority_level");

        assertThat(line.state()).isEqualTo(State.UNDECIDED);
        assertThat(line.value()).isEqualTo(new ValueText("Intern", ValueText.Tone.SAID, ""));
        assertThat(line.confidence()).isEqualTo(0.95);
        assertThat(line.status()).isEqualTo(EvidenceStatus.EXACT);
        assertThat(line("secondary_clouds").value().text()).isEqualTo("AWS, Azure, Google Cloud");
        assertThat(line("relocation_required").value()).isEqualTo(
                new ValueText("Not stated", ValueText.Tone.SILENT, ""));
    }

    @Test
    void stepsGoAlongTheFieldsThatAreListed() {
        sample.session().select("seniority_level");
        model.filter(FieldFilter.CONTRADICTED);
        List<String> listed = sample.schema.fields().stream().map(FieldSpec::key)
                .filter(key -> line(key).status() == EvidenceStatus.CONTRADICTED).toList();
        List<String> walked = new ArrayList<>();
        for (int i = 0; i < sample.schema.fields().size(); i++) {
            sample.session().step(1);
            sample.later.all();
            walked.add(sample.session().fieldProperty().get());
        }

        assertThat(listed).isNotEmpty();
        assertThat(walked.stream().distinct()).containsExactlyElementsOf(listed);
        model.filter(FieldFilter.ALL);
        sample.session().select("seniority_level");
        sample.session().step(1);
        assertThat(sample.session().fieldProperty().get()).isEqualTo("job_family");
    }

    @Test
    void whatIsHiddenIsNotListedByHowItsEvidenceStands() {
        long before = model.count(FieldFilter.CONTRADICTED);
        sample.session().claims().probes().use(new Probing(1, "seed", List.of()));
        List<FieldSpec> contradicted = sample.schema.fields().stream()
                .filter(spec -> line(spec.key()).status() == EvidenceStatus.CONTRADICTED).toList();

        assertThat(model.count(FieldFilter.CONTRADICTED)).isEqualTo(contradicted.size()).isLessThan(before);
        assertThat(sample.schema.fields()).filteredOn(
                spec -> sample.session().claims().probes().isHidden(spec.key())).isNotEmpty()
                .allSatisfy(spec -> assertThat(detail(spec.key()).line().value().text())
                        .isEqualTo("hidden for now"))
                .allSatisfy(spec -> assertThat(line(spec.key()).doubts()).isEmpty());
    }

    @Test
    void keepsAValueThatCannotBeUsedAsItCame() {
        FieldLine line = line("primary_cloud");

        assertThat(line.value().text()).isEqualTo("“oracle”");
        assertThat(line.value().tone()).isEqualTo(ValueText.Tone.UNUSABLE);
        assertThat(line.doubts()).isNotEmpty();
        assertThat(detail("primary_cloud").acceptable()).isFalse();
    }

    @Test
    void tellsAFieldWithoutAnswerFromAPostingWithoutAny() {
        assertThat(line("scope_definition").value().text()).isEqualTo("not answered");
        sample.open(DeskSample.NONE, "");
        assertThat(line("scope_definition").value().text()).isEqualTo("–");
        assertThat(detail("scope_definition").answered()).isFalse();
    }

    @Test
    void showsTheOriginalBesideAnOverride() {
        choose("seniority_level", 8);

        FieldLine line = line("seniority_level");
        assertThat(line.state()).isEqualTo(State.OVERRIDDEN);
        assertThat(line.value().text()).isEqualTo("Principal");
        assertThat(line.original()).isEqualTo(new ValueText("Intern", ValueText.Tone.SAID, ""));
        assertThat(line.spoken(Wording.in(Language.ENGLISH))).contains("Principal", "was Intern");
    }

    @Test
    void theOriginalIsThatOfTheAnswerJudgedThen() {
        choose("seniority_level", 8);
        sample.session().judgeNext();

        assertThat(line("seniority_level").original()).isEqualTo(
                new ValueText("Intern", ValueText.Tone.SAID, ""));
    }

    @Test
    void choosingTheProposedValueAcceptsIt() {
        choose("seniority_level", 1);

        assertThat(line("seniority_level").state()).isEqualTo(State.ACCEPTED);
        assertThat(line("seniority_level").original()).isNull();
    }

    @Test
    void aDigitTypedAheadMeansTheFieldItFallsOn() {
        sample.session().select("seniority_level");
        cell.choose(8, spec -> {});
        cell.choose(2, spec -> {});
        sample.later.all();

        assertThat(last("seniority_level").value()).isEqualTo(new FieldValue.Choice("principal"));
        assertThat(last("job_family").value()).isEqualTo(new FieldValue.Choice("analytics_engineer"));
        assertThat(sample.session().fieldProperty().get()).isEqualTo("sub_specialty");
    }

    @Test
    void zeroSaysThatThePostingIsSilentWhereverAFieldCanSaySo() {
        for (String field : List.of("benefits_level", "seniority_level", "h1b_friendly",
                "secondary_clouds")) {
            choose(field, 0);
        }

        assertThat(last("benefits_level").value()).isEqualTo(new FieldValue.Choice("none_mentioned"));
        assertThat(last("seniority_level").value()).isEqualTo(new FieldValue.Choice("not_mentioned"));
        assertThat(last("h1b_friendly").value()).isInstanceOf(FieldValue.NotStated.class);
        assertThat(last("secondary_clouds").value()).isEqualTo(new FieldValue.Choices(List.of()));
    }

    @Test
    void aDigitWithoutAChoiceDecidesNothing() {
        choose("processing_paradigm", 7);

        assertThat(line("processing_paradigm").state()).isEqualTo(State.UNDECIDED);
        assertThat(sample.session().noticeProperty().get().text()).contains("no choice 7");
    }

    @Test
    void aFlagIsAnsweredByDigit() {
        choose("h1b_friendly", 2);
        choose("opt_cpt_friendly", 3);

        assertThat(last("h1b_friendly").value()).isEqualTo(new FieldValue.Flag(false));
        assertThat(last("opt_cpt_friendly").value()).isEqualTo(new FieldValue.NotStated(null));
    }

    @Test
    void aSetIsTickedAndThenConfirmed() {
        choose("secondary_clouds", 1);
        assertThat(line("secondary_clouds").state()).isEqualTo(State.UNDECIDED);
        assertThat(line("secondary_clouds").pending()).isTrue();
        assertThat(line("secondary_clouds").value().text()).isEqualTo("Azure, Google Cloud");
        choose("secondary_clouds", 3);
        cell.accept();
        sample.later.all();

        assertThat(last("secondary_clouds").value()).isEqualTo(new FieldValue.Choices(List.of("azure")));
        assertThat(line("secondary_clouds").original()).isNotNull();
        assertThat(line("secondary_clouds").pending()).isFalse();
    }

    @Test
    void ticksAreForgottenWhenTheFieldIsDecidedOtherwise() {
        choose("secondary_clouds", 1);
        sample.parts.reviewing().unsure("");
        sample.later.all();
        cell.decided(sample.spec("secondary_clouds"));

        assertThat(line("secondary_clouds").value().text()).isEqualTo("AWS, Azure, Google Cloud");
    }

    @Test
    void aRemarkWrittenFirstIsKeptWithTheDecision() {
        sample.session().select("storage_layer");
        cell.remark("storage_layer", new Remark("wrong_evidence", "another team's lake"));
        cell.accept();
        sample.later.all();

        assertThat(sample.store.journal()).singleElement().satisfies(decision -> {
            assertThat(decision.what().kind()).isEqualTo(DecisionKind.ACCEPT);
            assertThat(decision.what().reason()).isEqualTo("wrong_evidence");
            assertThat(decision.what().note()).isEqualTo("another team's lake");
        });
        assertThat(detail("storage_layer").remark().note()).isEqualTo("another team's lake");
    }

    @Test
    void aRemarkOnADecisionLeavesTheDecisionAndIsNotKeptTwice() {
        choose("seniority_level", 8);
        cell.remark("seniority_level", new Remark("", "see the title"));
        sample.later.all();
        cell.remark("seniority_level", new Remark("", "see the title"));
        sample.later.all();

        assertThat(sample.store.journal()).hasSize(2);
        assertThat(last("seniority_level").value()).isEqualTo(new FieldValue.Choice("principal"));
        assertThat(last("seniority_level").note()).isEqualTo("see the title");
    }

    @Test
    void tellsWhatTheOtherAnswersSayByValue() {
        assertThat(detail("seniority_level").opinions()).containsExactly(
                new Opinion("Intern", List.of("rules"), true),
                new Opinion("Senior", List.of("northwind-northwind-vl-235b-instruct"), false));
    }

    @Test
    void showsWronglyDecodedEvidenceAsItWasMeantAndKeepsItAsItCame() {
        FieldDetail detail = detail("benefits_level");

        assertThat(detail.readable()).isEqualTo("“401(k) – dental”");
        assertThat(detail.evidence()).contains("â€“");
    }

    @Test
    void tellsWhoDecided() {
        choose("seniority_level", 8);

        assertThat(detail("seniority_level").decided()).startsWith("Overridden by Ann, ");
        assertThat(detail("job_family").decided()).isEmpty();
    }

    @Test
    void countsWhatIsDecidedInAGroup() {
        choose("seniority_level", 8);
        choose("job_family", 1);

        assertThat(model.decided(model.groups().getFirst())).isEqualTo(2);
        assertThat(model.decided(model.groups().get(1))).isZero();
    }

    @Test
    void aFilterIsSettledWhenChosenSoThatNothingVanishesUnderTheReviewer() {
        model.filter(FieldFilter.UNDECIDED);
        choose("seniority_level", 8);
        assertThat(model.isListed(sample.spec("seniority_level"))).isTrue();
        assertThat(model.count(FieldFilter.UNDECIDED)).isEqualTo(sample.schema.fields().size() - 1);

        model.filter(FieldFilter.UNDECIDED);
        assertThat(model.isListed(sample.spec("seniority_level"))).isFalse();
    }

    @Test
    void theSelectedFieldIsListedWhateverTheFilter() {
        model.filter(FieldFilter.CONTRADICTED);

        assertThat(model.isListed(sample.spec("job_family"))).isFalse();
        sample.session().select("job_family");
        assertThat(model.isListed(sample.spec("job_family"))).isTrue();
    }

    /** What finishing would leave is doubtful, and nothing else that is undecided. */
    @Test
    void whatFinishingLeavesIsDoubtful() {
        List<String> doubtful = sample.schema.fields().stream().filter(cell::isDoubtful).map(FieldSpec::key)
                .toList();
        assertThat(doubtful).hasSizeGreaterThan(2);

        sample.parts.reviewing().finish();
        sample.later.all();

        assertThat(sample.parts.reviewing().leftProperty().get().reasons().keySet())
                .containsExactlyInAnyOrderElementsOf(doubtful);
    }

    @Test
    void doubtsAreTheRisksReasonsAndTheAnswersOwnFlaws() {
        assertThat(line("requirement_strictness").doubts()).containsExactly(
                "The answers disagree: high, medium and low.");
        assertThat(line("primary_cloud").doubts()).hasSize(1);
        assertThat(line("processing_paradigm").doubts())
                .containsExactly(EvidenceStatus.CONTRADICTED.explanation());
        assertThat(line("job_family").doubts()).isEmpty();
    }

    private void choose(String field, int digit) {
        sample.session().select(field);
        cell.choose(digit, spec -> {});
        sample.later.all();
    }

    private FieldLine line(String field) {
        return cell.line(sample.spec(field));
    }

    private FieldDetail detail(String field) {
        return cell.detail(sample.spec(field));
    }

    private NewDecision last(String field) {
        Decision last = sample.session().review(field).last();
        assertThat(last).as(field).isNotNull();
        return last.what();
    }
}

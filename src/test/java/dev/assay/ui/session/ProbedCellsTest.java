package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.export.ExportFormat;
import dev.assay.export.Formats;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.InferredField;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.DecisionKind;
import dev.assay.review.FieldReview;
import dev.assay.review.FieldReview.State;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.ProbeOutcome;
import dev.assay.review.ProbeResult;
import dev.assay.review.Probing;
import dev.assay.schema.FieldSpec;
import dev.assay.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is decided on a probed cell is about what the answer says, and nothing that is planted is ever kept. */
class ProbedCellsTest extends TwoPostings {

    @TempDir
    private Path out;
    private String planted = "";
    private String hidden = "";

    @BeforeEach
    void probe() {
        // Of a few seeds the first by which both kinds stand in the open posting.
        for (int seed = 0; planted.isEmpty() || hidden.isEmpty(); seed++) {
            session.claims().probes().use(new Probing(1, "seed " + seed, List.of()));
            planted = KEYS.stream().filter(key -> session.claims().probes().planted(key) != null).findFirst()
                    .orElse("");
            hidden = KEYS.stream().filter(session.claims().probes()::isHidden).findFirst().orElse("");
        }
    }

    private FieldValue truth(String field) {
        return session.proposal(field).map(InferredField::value).orElseThrow();
    }

    private FieldValue wrong(String field) {
        return session.claims().shownProposal(field).map(InferredField::value).orElseThrow();
    }

    private void goTo(String field) {
        session.select(field);
        background.all();
    }

    private List<ProbeOutcome> outcomes() {
        return store.settings().values().probes().results().stream().map(ProbeResult::outcome).toList();
    }

    @Test
    void aPlantedValueThatIsAcceptedIsToldAndTheCellIsLeftToDecideOn() {
        goTo(planted);
        FieldValue shown = wrong(planted);
        assertThat(shown.agreesWith(truth(planted))).isFalse();

        reviewing.accept();
        background.all();
        assertThat(store.journal()).isEmpty();
        assertThat(session.fieldProperty().get()).isEqualTo(planted);
        assertThat(session.noticeProperty().get().text()).startsWith("This was a probe");
        assertThat(outcomes()).containsExactly(ProbeOutcome.MISSED);
        assertThat(wrong(planted)).as("the answer's own from now on").isEqualTo(truth(planted));

        reviewing.accept();
        background.all();
        assertThat(store.journal().getLast().what().value()).isEqualTo(truth(planted));
        assertThat(outcomes()).containsExactly(ProbeOutcome.MISSED);
    }

    @Test
    void choosingThePlantedValueIsAcceptingIt() {
        goTo(planted);
        reviewing.override(wrong(planted), "");
        background.all();
        assertThat(store.journal()).isEmpty();
        assertThat(outcomes()).containsExactly(ProbeOutcome.MISSED);
    }

    @Test
    void takingTheJudgedAnswerIsAcceptingWhatIsShownOfIt() {
        goTo(planted);
        reviewing.take();
        background.all();
        goTo(hidden);
        reviewing.take();
        background.all();
        assertThat(store.journal()).isEmpty();
        assertThat(outcomes()).containsExactly(ProbeOutcome.MISSED);
    }

    @Test
    void whatTheAnswerSaysInPlaceOfThePlantedValueIsAcceptedAndCaught() {
        goTo(planted);
        reviewing.override(truth(planted), "");
        background.all();
        assertThat(store.journal().getLast().what().kind()).isEqualTo(DecisionKind.ACCEPT);
        assertThat(store.journal().getLast().what().proposed()).isEqualTo(truth(planted));
        assertThat(outcomes()).containsExactly(ProbeOutcome.CAUGHT);
        assertThat(session.noticeProperty().get().text()).contains("you caught it");

        reviewing.undo();
        background.all();
        assertThat(session.review(planted).state()).isEqualTo(State.UNDECIDED);
        assertThat(wrong(planted)).as("tried once").isEqualTo(truth(planted));
    }

    @Test
    void ofAHiddenCellNothingIsShownUntilItIsDecided() {
        goTo(hidden);
        assertThat(session.claims().shownProposal(hidden)).isEmpty();
        assertThat(session.claims().shown(hidden)).isEqualTo(new Claims.Shown(null, null, false));

        reviewing.accept();
        background.all();
        assertThat(store.journal()).isEmpty();
        assertThat(session.noticeProperty().get().text()).contains("hidden");
        reviewing.override(truth(hidden), "");
        background.all();
        assertThat(store.journal().getLast().what().kind()).isEqualTo(DecisionKind.ACCEPT);
        assertThat(outcomes()).containsExactly(ProbeOutcome.AGREED);
        assertThat(session.claims().shown(hidden).field()).isNotNull();
    }

    @Test
    void whatIsAttachedToAHiddenCellIsTheReviewersAlone() {
        goTo(hidden);
        Span word = Span.ofUtf16(session.reviewed().orElseThrow().posting(), Section.DESCRIPTION, 0, 5);
        reviewing.attach("one", word);
        background.all();
        assertThat(store.journal().getLast().what().spans()).containsExactly(word);
        assertThat(session.claims().spans(hidden)).containsExactly(new GroundedSpan(word, 1));
    }

    @Test
    void aSentenceOfAHiddenCellTakesNoWordsAwayThatAreNotSeen() {
        goTo(hidden);
        reviewing.sayEvidence(hidden, "It says so.");
        background.all();
        assertThat(store.journal()).isEmpty();
        assertThat(session.noticeProperty().get().text()).contains("hidden");
    }

    @Test
    void whatWasSeenOnceIsNoProbeAgain() {
        goTo(planted);
        reviewing.unsure("");
        background.all();
        assertThat(session.claims().probes().of(planted)).isEmpty();
        reviewing.undo();
        background.all();
        assertThat(session.review(planted).state()).isEqualTo(FieldReview.State.UNDECIDED);
        assertThat(session.claims().probes().of(planted)).isEmpty();
    }

    @Test
    void unsureIsNeitherCaughtNorMissed() {
        goTo(planted);
        reviewing.unsure("");
        background.all();
        assertThat(store.journal()).hasSize(1);
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void acceptingTheRestLeavesWhatIsProbedAndMissesWhatIsPlanted() {
        long all = KEYS.stream().filter(key -> session.claims().probes().planted(key) != null).count();
        for (int i = 0; i < KEYS.size() + 2; i++) {
            reviewing.finish();
            background.all();
            if (!outcomes().isEmpty()) {
                break;
            }
        }
        assertThat(store.journal()).as("every field is probed").isEmpty();
        assertThat(outcomes()).hasSize((int) all).containsOnly(ProbeOutcome.MISSED);
        assertThat(session.noticeProperty().get().text()).startsWith("Nothing accepted. Probes are left");
        assertThat(session.openingProperty().get()).isFalse();
        assertThat(session.currentProperty().get()).isEqualTo("one");
    }

    @Test
    void whereCellsAreListedByTheirValuesNoneIsProbed() {
        CellPath path = new HidingPath(Set.of());
        FieldValue shown = wrong(planted);
        session.goAlong(path);
        assertThat(wrong(planted)).isEqualTo(truth(planted));
        assertThat(session.claims().probes().isHidden(hidden)).isFalse();
        session.goAlong(null);
        assertThat(wrong(planted)).isEqualTo(shown);
    }

    @Test
    void fromAScreenThatHidesTheSameFieldsAllIsShownAnew() {
        int before = session.claims().probes().changedProperty().get();
        session.goAlong(new HidingPath(SCHEMA.fields().stream().map(FieldSpec::key)
                .filter(session.claims().probes()::isVeiled).collect(Collectors.toSet())));
        int hidden = session.claims().probes().changedProperty().get();
        assertThat(hidden).isGreaterThan(before);
        session.goAlong(null);
        assertThat(session.claims().probes().changedProperty().get()).isGreaterThan(hidden);
    }

    /** A screen that lists no cells. */

    @Test
    void everyExportIsTheSameAsWithoutProbes() throws IOException {
        session.claims().probes().use(Probing.OFF);
        Map<String, String> before = exports("before");
        store.settings().change(set -> set.withProbes(new Probing(1, "seed", List.of())));
        session.claims().probes().use(new Probing(1, "seed", List.of()));
        goTo(planted);
        for (FieldSpec spec : SCHEMA.fields()) {
            goTo(spec.key());
            if (session.claims().probes().planted(spec.key()) != null) {
                reviewing.accept();
                background.all();
            }
        }
        assertThat(outcomes()).as("tried").isNotEmpty().containsOnly(ProbeOutcome.MISSED);

        assertThat(exports("after")).isEqualTo(before);
    }

    /** The bytes of each format's files, by format and name. */
    private Map<String, String> exports(String under) throws IOException {
        Map<String, String> all = new TreeMap<>();
        for (ExportFormat format : new Formats(SCHEMA, JudgedAnswer::primary).all()) {
            Path to = out.resolve(under).resolve(format.name() + "." + format.extension());
            format.write(store, to, Progress.NONE);
            try (Stream<Path> files = Files.walk(to)) {
                files.filter(Files::isRegularFile).forEach(file -> all.put(
                        format.name() + " " + to.relativize(file), bytes(file)));
            }
        }
        return all;
    }

    private static String bytes(Path file) {
        try {
            return HexFormat.of().formatHex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

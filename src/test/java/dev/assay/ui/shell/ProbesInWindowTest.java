package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.InferredField;
import dev.assay.review.Probe;
import dev.assay.review.ProbeOutcome;
import dev.assay.review.ProbeResult;
import dev.assay.review.Probing;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.session.ProbeShare;
import dev.assay.ui.session.Session;
import dev.assay.ui.value.ValueText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A probed cell does not tell anywhere on Review what the answer says; elsewhere there are no probes. */
class ProbesInWindowTest {

    private static final String POSTING = "boston-home-security";

    @TempDir
    private Path folder;

    private static List<FieldSpec> probed(WindowDriver driver, Session session, Class<? extends Probe> kind) {
        return driver.ask(() -> session.schema().fields().stream().filter(spec -> session.claims().probes()
                .of(spec.key()).filter(kind::isInstance).isPresent()).toList());
    }

    /** What would tell it: the field with what the answer says. */
    private static List<String> told(WindowDriver driver, MainWindow window, List<FieldSpec> fields) {
        Session session = window.parts().session();
        List<String> telling = driver.ask(() -> fields.stream().map(spec -> spec.label() + ": " + ValueText
                .of(spec, session.proposal(spec.key()).map(InferredField::value).orElseThrow(),
                        session.words())
                .text()).toList());
        return SpokenTexts.of(driver, window).stream().filter(text -> telling.stream()
                .anyMatch(
                        one -> text.equals(one) || text.startsWith(one + ".") || text.startsWith(one + " (")))
                .toList();
    }

    private static void open(WindowDriver driver, Session session) {
        driver.perform(() -> session.open(POSTING));
        for (int i = 0; i < 40 && driver.ask(() -> session.openingProperty().get()); i++) {
            driver.settle();
        }
    }

    private void probing(Probing probing) {
        SampleWindow.services(folder,
                (services, store) -> store.settings().change(set -> set.withProbes(probing)));
    }

    @Test
    void nothingOnReviewTellsAndOneIsToldAtOnce() {
        probing(new Probing(1, "seed", List.of()));
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            Session session = window.parts().session();
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            open(driver, session);
            List<FieldSpec> planted = probed(driver, session, Probe.Planted.class);
            List<FieldSpec> hidden = probed(driver, session, Probe.Hidden.class);
            assertThat(planted).isNotEmpty();
            assertThat(hidden).isNotEmpty();
            List<FieldSpec> all = new ArrayList<>(planted);
            all.addAll(hidden);
            assertThat(told(driver, window, all)).isEmpty();
            assertThat(SpokenTexts.of(driver, window)).contains(hidden.getFirst().label()).anyMatch(
                    text -> text.startsWith(hidden.getFirst().label() + ": hidden for now"));

            driver.press(KeyCode.CONTROL, KeyCode.M);
            assertThat(told(driver, window, all)).as("beside every source").isEmpty();
            driver.press(KeyCode.CONTROL, KeyCode.M);
            String judged = driver.ask(() -> session.answerProperty().get().engine().name());
            for (FieldSpec spec : List.of(planted.getFirst(), hidden.getFirst())) {
                String truth = truth(driver, session, spec);
                driver.perform(() -> session.select(spec.key()));
                driver.press(KeyCode.CONTROL, KeyCode.H);
                assertThat(sources(driver, window)).as("in the history of %s", spec.key()).isNotEmpty()
                        .noneMatch(line -> line.startsWith(judged) && line.contains(": " + truth));
                driver.press(KeyCode.ESCAPE);
            }

            driver.perform(() -> session.select(planted.getFirst().key()));
            driver.perform(() -> window.perform(CellAction.ACCEPT));
            assertThat(store.journal()).isEmpty();
            assertThat(SpokenTexts.of(driver, window))
                    .anyMatch(text -> text.startsWith("This was a probe: the value shown"));
            assertThat(told(driver, window, List.of(planted.getFirst()))).as("the answer's own stands there")
                    .isNotEmpty();
            assertThat(store.settings().values().probes().results()).extracting(ProbeResult::outcome)
                    .containsExactly(ProbeOutcome.MISSED);
            driver.show("pace");
            assertThat(driver
                    .ask(() -> ((Label) window.stage().getScene().lookup(".pace-probes")).getText()))
                    .isEqualTo("Your probes. Planted values caught: 0 of 1 (0–79 %, at 95 % confidence). "
                            + "Hidden values found as the answer has them: none yet.");

            driver.show("sweep");
            assertThat(probed(driver, session, Probe.class)).as("where cells are listed by values").isEmpty();
            driver.show("review");
            assertThat(probed(driver, session, Probe.class)).hasSameElementsAs(all.subList(1, all.size()));
            assertThat(told(driver, window, all.subList(1, all.size()))).isEmpty();
        });
    }

    private static String truth(WindowDriver driver, Session session, FieldSpec spec) {
        return driver.ask(() -> ValueText.of(spec,
                session.proposal(spec.key()).map(InferredField::value).orElseThrow(), session.words())
                .text());
    }

    private static List<String> sources(WindowDriver driver, MainWindow window) {
        return driver.ask(() -> {
            Node history = SpokenTexts.roots(window).map(root -> root.lookup(".history"))
                    .filter(one -> one != null)
                    .findFirst().orElseThrow();
            return history.lookupAll(".label").stream().map(one -> ((Label) one).getText()).toList();
        });
    }

    @Test
    void offUntilTheyAreWantedAndThenThereAgain() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            Session session = window.parts().session();
            open(driver, session);
            assertThat(probed(driver, session, Probe.class)).isEmpty();
            driver.show("pace");
            assertThat(driver
                    .ask(() -> ((Label) window.stage().getScene().lookup(".pace-probes")).isManaged()))
                    .isFalse();
            driver.show("preferences");
            choose(window, driver, ProbeShare.ONE_IN_TEN);
            assertThat(store.settings().values().probes().share()).isEqualTo(0.1);
            assertThat(store.settings().values().probes().seed()).isNotEmpty();
        });
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            Session session = window.parts().session();
            assertThat(driver.ask(() -> session.claims().probes().probingProperty().get()))
                    .isEqualTo(store.settings().values().probes());
            driver.show("preferences");
            choose(window, driver, ProbeShare.NONE);
            assertThat(store.settings().values().probes().share()).isZero();
        });
    }

    private static void choose(MainWindow window, WindowDriver driver, ProbeShare share) {
        driver.perform(
                () -> window.stage().getScene().getRoot().lookupAll(".preferences .choice-box").stream()
                        .map(node -> (ChoiceBox<?>) node)
                        .filter(box -> box.getItems().contains(share))
                        .forEach(box -> box.getSelectionModel().select(box.getItems().indexOf(share))));
    }
}

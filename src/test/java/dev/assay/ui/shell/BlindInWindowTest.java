package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.evaluation.gold.GoldSets;
import dev.assay.export.GoldSetJson;
import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.DecisionKind;
import dev.assay.review.FacetQuery;
import dev.assay.review.NewDecision;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueView;
import dev.assay.review.Remark;
import dev.assay.review.ReviewMode;
import dev.assay.review.SettingValues.Draft;
import dev.assay.schema.Catalogue;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import dev.assay.ui.screen.Screen;
import dev.assay.ui.session.Session;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a blind store no screen tells a reviewer anything of what another one decided, said, froze or was asked. */
class BlindInWindowTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final String POSTING = "boston-home-security";
    private static final String FIELD = "relocation_required";
    private static final ReviewMode BLIND = ReviewMode.blind(List.of("Cleo"));
    /** Nobody else says this. */
    private static final List<String> OF_ANN = List.of("Ann", "zebra");

    @TempDir
    private Path folder;

    private void annDecides(ReviewMode mode) {
        SampleWindow.services(folder, (services, store) -> {
            store.people().review(mode, "Cleo");
            store.people().lookAs("Ann");
            store.settings().change(set -> set.withReviewer("Ann").withRemarks(List.of(
                    new Draft("Ann", new CellKey(POSTING, "primary_cloud"),
                            new Remark("", "a zebra draft")))));
            store.postings().forEach(posting -> store.append(List.of(new NewDecision(posting.id(), FIELD,
                    "Ann", DecisionKind.OVERRIDE, new FieldValue.Flag(true), "", "zebra crossing", "", 0)
                    .withBasis(Basis.SEEN))));
            GoldSets sets = new GoldSets(store, new GoldSetJson(SCHEMA), SCHEMA);
            sets.freeze(new GoldSets.Wish("zebras", new QueueView("set", FacetQuery.ALL, "",
                    QueueOrder.AS_LOADED), null, null), "Ann", Progress.NONE);
            store.settings().change(set -> set.withReviewer("Ben"));
            store.people().lookAs("Ben");
        });
    }

    private static List<String> telling(WindowDriver driver, MainWindow window) {
        return SpokenTexts.of(driver, window).stream()
                .filter(text -> OF_ANN.stream().anyMatch(word -> text.matches("(?s).*\\b" + word + ".*")))
                .toList();
    }

    private static void open(WindowDriver driver, Session session, String field) {
        driver.perform(() -> session.open(POSTING, field));
        for (int i = 0; i < 60 && driver.ask(() -> session.openingProperty().get()); i++) {
            driver.settle();
        }
    }

    /** What each screen tells, with what can be opened on it. */
    private static Map<String, List<String>> everywhere(WindowDriver driver, MainWindow window) {
        Session session = window.parts().session();
        Map<String, List<String>> found = new LinkedHashMap<>();
        open(driver, session, "primary_cloud");
        found.put("draft", telling(driver, window));
        open(driver, session, FIELD);
        found.put("review", telling(driver, window));
        driver.press(KeyCode.CONTROL, KeyCode.H);
        found.put("history", telling(driver, window));
        driver.press(KeyCode.ESCAPE);
        driver.press(KeyCode.CONTROL, KeyCode.M);
        found.put("matrix", telling(driver, window));
        driver.press(KeyCode.CONTROL, KeyCode.M);
        for (Screen screen : Screens.all()) {
            driver.show(screen.id());
            for (int i = 0; i < 10; i++) {
                driver.settle();
            }
            found.put("screen " + screen.id(), telling(driver, window));
        }
        driver.show("review");
        driver.press(KeyCode.CONTROL, KeyCode.K);
        driver.type("zebra");
        found.put("palette", telling(driver, window).stream().filter(
                text -> !text.equals("zebra") && !text.startsWith("Nothing is called “zebra”")).toList());
        driver.press(KeyCode.ESCAPE);
        driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        found.put("export", telling(driver, window));
        driver.press(KeyCode.ESCAPE);
        driver.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        found.put("reviewer", telling(driver, window));
        driver.press(KeyCode.ESCAPE);
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private static long decided(MainWindow window, WindowDriver driver) {
        driver.perform(window.parts().pace()::count);
        for (int i = 0; i < 60 && driver.ask(() -> window.parts().pace().toldProperty().get() == null); i++) {
            driver.settle();
        }
        return driver.ask(() -> window.parts().pace().toldProperty().get().all().decided());
    }

    private static String status(WindowDriver driver, MainWindow window) {
        return SpokenTexts.of(driver, window).stream().filter(text -> text.contains("· blind")).findFirst()
                .orElse("");
    }

    /** What the other tests look for is what there is to be seen. */
    @Test
    void inAnOpenStoreTheSameScreensTellIt() {
        annDecides(ReviewMode.OPEN);
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            Map<String, List<String>> told = everywhere(driver, window);
            assertThat(told).containsKeys("review", "history", "screen sets", "screen sweep");
            assertThat(told.getOrDefault("draft", List.of())).noneMatch(text -> text.contains("zebra draft"));
        });
    }

    @Test
    void eachSeesTheirOwnOnEveryScreen() {
        annDecides(BLIND);
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            Session session = window.parts().session();
            assertThat(decided(window, driver)).isZero();
            assertThat(status(driver, window)).contains("Ben");
            assertThat(everywhere(driver, window)).isEmpty();

            open(driver, session, FIELD);
            driver.press(KeyCode.U);
            driver.settle();
            assertThat(decided(window, driver)).isEqualTo(1);
            driver.press(KeyCode.CONTROL, KeyCode.Z);
            driver.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(everywhere(driver, window)).isEmpty();
            assertThat(store.journal()).noneMatch(one -> one.what().reviewer().equals("Ann"));
            store.people().lookAs("Ann");
            assertThat(store.journal()).as("nobody takes back what another did")
                    .hasSameSizeAs(store.postings());
        });
    }

    @Test
    void whoIsNamedNextSeesNothingOfTheOneBefore() {
        annDecides(BLIND);
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            Session session = window.parts().session();
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            driver.settle();
            assertThat(decided(window, driver)).isEqualTo(store.postings().size());
            open(driver, session, FIELD);
            assertThat(telling(driver, window)).as("her own").isNotEmpty();
            for (Screen screen : Screens.all()) {
                driver.show(screen.id());
                driver.settle();
            }
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ben"));
            for (int i = 0; i < 20; i++) {
                driver.settle();
            }
            assertThat(decided(window, driver)).isZero();
            assertThat(everywhere(driver, window)).isEmpty();
        });
    }

    private static Button makeBlind(MainWindow window) {
        return window.stage().getScene().getRoot().lookupAll(".adjudicate .button").stream()
                .map(Button.class::cast).filter(one -> one.getText().startsWith("Make the store blind"))
                .findFirst().orElseThrow();
    }

    @Test
    void aStoreIsMadeBlindBeforeAnythingIsDecided() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ben"));
            assertThat(decided(window, driver)).isZero();
            driver.show("adjudicate");
            assertThat(driver.ask(() -> makeBlind(window).isVisible())).isTrue();
            driver.perform(() -> makeBlind(window).fire());
            for (int i = 0; i < 40 && status(driver, window).isEmpty(); i++) {
                driver.settle();
            }
            assertThat(store.people().mode()).isEqualTo(ReviewMode.blind(List.of()));
            assertThat(status(driver, window)).contains("Ben");
            assertThat(driver.ask(() -> makeBlind(window).isVisible())).isFalse();
        });
    }

    @Test
    void onceSomethingIsDecidedItIsToldHowANewOneIsMadeBlind() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ben"));
            driver.press(KeyCode.U);
            driver.show("adjudicate");
            assertThat(decided(window, driver)).isEqualTo(1);
            for (int i = 0; i < 40
                    && SpokenTexts.of(driver, window).stream()
                            .noneMatch(text -> text.contains("--blind")); i++) {
                driver.settle();
            }
            assertThat(SpokenTexts.of(driver, window))
                    .anyMatch(text -> text.contains("assay import --blind"));
            assertThat(driver.ask(() -> makeBlind(window).isVisible())).isFalse();
        });
    }

    @Test
    void whatIsUndoneWasDecidedAndIsNoStoreToBeMadeBlind() {
        SampleWindow.open(folder, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ben"));
            driver.press(KeyCode.U);
            assertThat(decided(window, driver)).isEqualTo(1);
            driver.press(KeyCode.CONTROL, KeyCode.Z);
            assertThat(decided(window, driver)).isZero();
            driver.show("adjudicate");
            driver.settle();
            assertThat(driver.ask(() -> makeBlind(window).isVisible())).isFalse();
        });
    }
}

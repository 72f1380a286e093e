package dev.assay.ui.shell;

import dev.assay.FaultyFiles;
import dev.assay.model.Problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.saying.Saying;
import dev.assay.schema.Catalogue;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window in German says nothing of its own in English. */
class GermanWindowTest {

    private static final Wording ENGLISH = Wording.in(Language.ENGLISH);
    private static final Wording GERMAN = Wording.in(Language.GERMAN);

    @Test
    void everyScreenIsInGerman(@TempDir Path folder) {
        Set<String> shown = new LinkedHashSet<>();
        SampleWindow.open(folder, GERMAN, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            read(driver, window, shown);
            driver.press(KeyCode.ALT, KeyCode.DIGIT2);
            read(driver, window, shown);
            driver.press(KeyCode.ALT, KeyCode.DIGIT3);
            read(driver, window, shown);
            driver.press(KeyCode.F1);
            read(driver, window, shown);
            driver.press(KeyCode.ESCAPE);
            driver.show("report");
            read(driver, window, shown);
            driver.show("preferences");
            read(driver, window, shown);
        });

        Set<String> german = GERMAN.bundle().keySet().stream().map(GERMAN.bundle()::getString)
                .collect(Collectors.toSet());
        Set<String> english = ENGLISH.bundle().keySet().stream().map(ENGLISH.bundle()::getString)
                .filter(words -> !german.contains(words)).collect(Collectors.toCollection(HashSet::new));
        Catalogue.shipped().fields()
                .forEach(field -> field.values().forEach(value -> english.remove(value.label())));
        assertThat(shown).contains("Annehmen", "Einstellungen", "Datei", "Rückgängig");
        assertThat(shown).doesNotContainAnyElementsOf(english);
    }

    /** Each field of a posting that is out of line, and what is left where it is finished. */
    @Test
    void whatTheCoreSaysIsInGerman(@TempDir Path folder) {
        Set<String> shown = new LinkedHashSet<>();
        Set<Saying> said = new LinkedHashSet<>();
        SampleWindow.open(folder.resolve("store"), List.of(CoreSayings.faulty(folder)), GERMAN,
                (window, store) -> {
                    WindowDriver driver = new WindowDriver(window);
                    said.addAll(CoreSayings.of(store));
                    driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
                    Session session = window.parts().session();
                    driver.perform(() -> session.open(CoreSayings.FAULTY, CoreSayings.FIELDS.getFirst()));
                    driver.settle();
                    driver.perform(() -> session.reviewed().orElseThrow().answers().stream()
                            .filter(one -> one.engine().name().startsWith("faulty")).forEach(session::judge));
                    for (String field : CoreSayings.FIELDS) {
                        driver.perform(() -> session.select(field));
                        driver.settle();
                        read(driver, window, shown);
                    }
                    driver.perform(session::judgeNext);
                    driver.settle();
                    driver.press(KeyCode.CONTROL, KeyCode.ENTER);
                    read(driver, window, shown);
                });

        String all = String.join("\n", shown);
        Map<Boolean, List<Saying>> german = said.stream()
                .collect(Collectors.partitioningBy(one -> !GERMAN.said(one).equals(one.english())
                        && all.contains(bare(GERMAN.said(one)))));
        assertThat(german.get(false)).extracting(one -> bare(one.english())).noneMatch(all::contains);
        assertThat(german.get(true)).extracting(one -> one.code().replaceFirst("\\..*", ""))
                .contains("odds", "doubt", "finding", "note", "grounding", "evidence-status");
    }

    /** Those of an import that was just made, and those of before, which the store gives back. */
    @Test
    void theImportReportIsInGerman(@TempDir Path folder) {
        Path faulty = FaultyFiles.in(folder);
        SampleWindow.open(folder.resolve("store"), GERMAN, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().jobs().read(List.of(faulty)));
            Set<String> told = new LinkedHashSet<>();
            read(driver, window, told);
            driver.show("report");
            List<Problem> problems = driver.ask(() -> Objects
                    .requireNonNull(window.parts().jobs().reportProperty().get()).problems());
            isInGerman(problems, rows(driver, window, told));

            narrow(driver, window, "Schreibweise von Python");
            assertThat(rows(driver, window, told)).singleElement().asString().contains("python.txt");
            narrow(driver, window, "Python’s spelling");
            assertThat(rows(driver, window, told)).isEmpty();
        });
        SampleWindow.open(folder.resolve("store"), GERMAN, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.show("report");
            isInGerman(store.problems(), rows(driver, window, new LinkedHashSet<>()));
        });
    }

    private static void isInGerman(List<Problem> problems, List<String> shown) {
        assertThat(problems).hasSizeGreaterThan(300);
        String all = String.join("\n", shown);
        for (Problem problem : problems) {
            Problem.Words english = problem.in(Saying::english);
            Problem.Words german = GERMAN.said(problem);
            assertThat(all).contains(german.place()).contains(german.message()).contains(german.remedy());
            assertThat(english.message()).isNotEqualTo(german.message());
            assertThat(all).doesNotContain(english.message());
            if (!english.remedy().isEmpty()) {
                assertThat(all).doesNotContain(english.remedy());
            }
        }
    }

    /** What is said of each row once it is chosen. */
    private static List<String> rows(WindowDriver driver, MainWindow window, Set<String> beside) {
        return driver.ask(() -> {
            TableView<?> table = (TableView<?>) scene(window).lookup(".report-table");
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < table.getItems().size(); i++) {
                table.getSelectionModel().select(i);
                List<String> now = new ArrayList<>();
                read(table.getParent(), now);
                rows.add(String.join("\n", now));
                beside.addAll(now);
            }
            return rows;
        });
    }

    private static void narrow(WindowDriver driver, MainWindow window, String words) {
        driver.perform(() -> ((TextField) scene(window).lookup(".report .text-field")).setText(words));
    }

    /** As it stands where several follow each other. */
    private static String bare(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    @Test
    void everyMenuIsWholeInTheLargestLettersOfALowWindow(@TempDir Path folder) {
        SampleWindow.open(folder, GERMAN, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            for (int percent = 100; percent <= 200; percent += 10) {
                String at = percent + " %";
                for (int width : List.of(1024, 900)) {
                    driver.resize(width, 700);
                    List<String> cut = driver.ask(() -> scene(window).getRoot().lookupAll(".window-bar .text")
                            .stream().map(Text.class::cast).filter(text -> isShown(text.getParent()))
                            .filter(text -> text.getText().contains("…") || text.getText().contains("...")
                                    || text.localToScene(text.getLayoutBounds()).getMaxX() > width)
                            .map(Text::getText).toList());
                    assertThat(cut).as(width + " pixels at " + at).isEmpty();
                }
                driver.press(KeyCode.CONTROL, KeyCode.EQUALS);
            }
        });
    }

    private static Scene scene(MainWindow window) {
        return window.stage().getScene();
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    private static void read(WindowDriver driver, MainWindow window, Set<String> shown) {
        List<String> now = new ArrayList<>();
        driver.perform(() -> read(window.stage().getScene().getRoot(), now));
        shown.addAll(now);
    }

    private static void read(Node node, List<String> shown) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            shown.add(labeled.getText());
        } else if (node instanceof TextInputControl input && input.getPromptText() != null) {
            shown.add(input.getPromptText());
        }
        if (node instanceof MenuBar bar) {
            bar.getMenus().forEach(menu -> shown.add(menu.getText().replace("_", "")));
        }
        if (node.getAccessibleText() != null) {
            shown.add(node.getAccessibleText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> read(child, shown));
        }
    }
}

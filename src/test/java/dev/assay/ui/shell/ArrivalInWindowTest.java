package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.schema.FieldSpec;
import dev.assay.ui.control.LongChoice;
import dev.assay.ui.control.PostingText;
import dev.assay.ui.session.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arrives for the open posting, or under its name, moves nothing that the reviewer reads or is about to click. */
class ArrivalInWindowTest {

    private static final String OPEN = "moor";

    @TempDir
    private Path folder;

    private Path file(String name, Map<String, Object> line) {
        try {
            return Files.writeString(folder.resolve(name),
                    new ObjectMapper().writeValueAsString(line) + "\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path posting(String id, String name, String last) {
        String text = IntStream.range(0, 60)
                .mapToObj(i -> "In paragraph " + i + " we build pipelines in Python on AWS, with " + i
                        + " others.")
                .collect(Collectors.joining("\n\n"));
        return file(name,
                Map.of("id", id, "title", "Pipeline engineer", "company", "Moor and Fell", "location",
                        "Leeds", "description", text + "\n\n" + last));
    }

    private Path answer(List<FieldSpec> fields, String model) {
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        for (FieldSpec spec : fields) {
            Object value = switch (spec.kind()) {
                case CHOICE -> spec.offered().getFirst().key();
                case FLAG -> true;
                case SET -> List.of(spec.values().getFirst().key());
            };
            groups.computeIfAbsent(spec.group(), g -> new LinkedHashMap<>()).put(spec.key(),
                    Map.of("value", value, "confidence", 0.6, "evidence", "we build pipelines", "source",
                            "inferred"));
        }
        return file(model + ".jsonl", Map.of("posting_id", OPEN, "model", model, "inference", groups));
    }

    private Path pass1() {
        return file("facts.jsonl", Map.of("posting_id", OPEN, "extraction",
                Map.of("ext_work_model_stated", "onsite", "ext_years_experience_min", 5)));
    }

    private static double y(WindowDriver driver, Node node) {
        return driver.ask(() -> node.localToScene(0, 0).getY());
    }

    @Test
    void theChoicesTheWordsAndTheRowsStayToThePixel() {
        SampleWindow.open(folder.resolve("store"), (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            Session session = window.parts().session();
            driver.resize(1400, 900);
            driver.perform(
                    () -> window.parts().jobs().read(List.of(posting(OPEN, "moor.jsonl", "The end."))));
            driver.perform(() -> session.queue().arrange());
            driver.perform(() -> session.open(OPEN, session.schema().fields().getFirst().key()));
            driver.settle();
            Node root = driver.ask(() -> window.stage().getScene().getRoot());
            Node accept = driver.ask(() -> root.lookupAll(".accent").stream()
                    .filter(node -> node instanceof Labeled button && "Accept".equals(button.getText()))
                    .findFirst().orElse(null));
            Node words = driver.ask(() -> root.lookup(".page-scroll .posting-text"));
            LongChoice<?> whose = driver.ask(() -> (LongChoice<?>) root.lookup(".fields-pane .long-choice"));
            assertThat(accept).isNotNull();
            assertThat(words).isInstanceOf(PostingText.class);
            double acceptY = y(driver, accept);
            double wordsY = y(driver, words);
            Map<String, Double> rows = rows(driver, root);
            String judged = driver.ask(() -> button(whose));

            SoftAssertions all = new SoftAssertions();
            for (Path arriving : List.of(pass1(), answer(session.schema().fields(), "kappa"),
                    answer(session.schema().fields().reversed(), "lambda"),
                    posting("fell", "twin.jsonl", "Another end."))) {
                driver.perform(() -> window.parts().jobs().read(List.of(arriving)));
                driver.settle();
                String what = arriving.getFileName().toString();
                all.assertThat(y(driver, accept)).as(what + ": the choices").isEqualTo(acceptY);
                all.assertThat(y(driver, words)).as(what + ": the words").isEqualTo(wordsY);
                all.assertThat(rows(driver, root)).as(what + ": the rows").containsAllEntriesOf(rows);
                all.assertThat(driver.ask(() -> button(whose))).as(what + ": whose answer is judged")
                        .isEqualTo(judged);
            }
            all.assertThat(driver.ask(() -> session.queue().outOfOrderProperty().get())).isTrue();
            Region count = driver.ask(() -> (Region) root.lookup(".queue .pane-count"));
            for (int width : List.of(1400, 1024)) {
                driver.resize(width, 700);
                all.assertThat(driver.ask(() -> count.getWidth() - count.prefWidth(-1)))
                        .as("the count above the list is whole at " + width).isGreaterThan(-1);
            }
            driver.resize(1400, 900);
            all.assertAll();
            driver.perform(() -> session.step(1));
            driver.perform(() -> session.step(-1));
            assertThat(y(driver, accept)).as("who goes on and comes back sees who differs")
                    .isGreaterThan(acceptY);
        });
    }

    private static String button(LongChoice<?> choice) {
        return choice.getChildrenUnmodifiable().stream().filter(Labeled.class::isInstance)
                .map(cell -> String.valueOf(((Labeled) cell).getText())).findFirst().orElse("");
    }

    private static Map<String, Double> rows(WindowDriver driver, Node root) {
        return driver.ask(() -> root.lookupAll(".posting-list .list-cell").stream()
                .map(cell -> (ListCell<?>) cell).filter(cell -> !cell.isEmpty() && cell.isVisible())
                .filter(cell -> cell.localToScene(0, 0).getY() < 900)
                .collect(Collectors.toMap(cell -> String.valueOf(cell.getIndex()),
                        cell -> cell.localToScene(0, 0).getY(), (one, other) -> one)));
    }
}

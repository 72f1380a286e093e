package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.Shipped;
import dev.assay.audit.RiskModel;
import dev.assay.export.Formats;
import dev.assay.ingest.SourceFiles;
import dev.assay.review.FieldReview.State;
import dev.assay.review.Intake;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.ui.control.PostingText;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.store.H2ReviewStore;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.Services;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The whole job by keyboard alone: open, read, decide, undo, close, open again, export. */
class KeyboardJourneyTest {

    private static final Schema SCHEMA = Shipped.SCHEMA;
    private static final List<String> KEYS = SCHEMA.fields().stream().map(FieldSpec::key).toList();

    @TempDir
    private Path folder;
    private final FxRobot robot = new FxRobot();

    @Test
    void aReviewIsDoneByKeysAndIsThereAgainAfterARestart() throws Exception {
        String posting;
        try (ReviewStore store = open()) {
            Services services = services(store);
            services.intake().read(services.files().apply(List.of(Path.of("sample-data"))), Progress.NONE);
            services.intake().infer(Progress.NONE);
            posting = HeadlessWindow.with(services, Layout.FIRST, Wording.in(Language.ENGLISH), this::review);
        }
        try (ReviewStore store = open()) {
            Services services = services(store);
            HeadlessWindow.with(services, Layout.FIRST, Wording.in(Language.ENGLISH), window -> {
                Session session = window.parts().session();
                WindowDriver driver = new WindowDriver(window);
                assertThat(driver.ask(() -> session.postingProperty().get()).posting().id())
                        .isEqualTo(posting);
                assertThat(driver.ask(() -> session.fieldProperty().get())).isEqualTo(KEYS.get(3));
                assertThat(driver.ask(() -> session.review(KEYS.get(0)).state())).isEqualTo(State.ACCEPTED);
                assertThat(driver.ask(() -> session.review(KEYS.get(1)).state())).isEqualTo(State.OVERRIDDEN);
                assertThat(driver.ask(() -> session.review(KEYS.get(2)).state())).isEqualTo(State.UNSURE);
                assertThat(driver.ask(() -> session.review(KEYS.get(3)).state())).isEqualTo(State.UNDECIDED);
                return true;
            });
            Path out = folder.resolve("reviewed.jsonl");
            services.formats().get().require("reviewed").write(store, out, Progress.NONE);
            JsonNode field = exported(out, posting, KEYS.get(1));
            assertThat(field.get("value").asText()).isEqualTo(choice(KEYS.get(1), 9));
            assertThat(field.at("/review/reviewer").asText()).isEqualTo("ann");
            assertThat(field.at("/review/original_value").asText()).isNotEqualTo(choice(KEYS.get(1), 9));
        }
    }

    private String review(MainWindow window) {
        WindowDriver driver = new WindowDriver(window);
        Session session = window.parts().session();
        press(driver, KeyCode.ENTER);
        assertThat(driver.ask(() -> window.parts().reviewing().reviewer().wantedProperty().get())).isTrue();
        press(driver, KeyCode.A, KeyCode.N, KeyCode.N, KeyCode.ENTER);
        assertThat(driver.ask(() -> session.fieldProperty().get())).isEqualTo(KEYS.get(1));

        press(driver, KeyCode.DIGIT9, KeyCode.U, KeyCode.ENTER);
        assertThat(driver.ask(() -> session.review(KEYS.get(3)).state())).isEqualTo(State.ACCEPTED);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        driver.settle();
        assertThat(driver.ask(() -> session.review(KEYS.get(3)).state())).isEqualTo(State.UNDECIDED);

        int found = driver.ask(() -> session.claims().spans(KEYS.get(3)).size());
        robot.push(KeyCode.CONTROL, KeyCode.F);
        driver.settle();
        driver.type("data");
        press(driver, KeyCode.ESCAPE, KeyCode.A);
        assertThat(driver.ask(() -> session.claims().spans(KEYS.get(3)).size())).as("words attached")
                .isEqualTo(found + 1);
        assertThat(driver.ask(() -> ((PostingText) window.stage().getScene().lookup(".posting-text.reading"))
                .selectedSpan())).as("selected over its mark").isEmpty();
        press(driver, KeyCode.D);
        assertThat(driver.ask(() -> session.claims().spans(KEYS.get(3)).size())).as("and removed")
                .isEqualTo(found);
        press(driver, KeyCode.ESCAPE);

        press(driver, KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP);
        assertThat(driver.ask(() -> session.fieldProperty().get())).isEqualTo(KEYS.get(4));
        press(driver, KeyCode.SLASH);
        int postings = driver.ask(() -> session.queue().visible().size());
        driver.type("zzz");
        driver.settle();
        assertThat(driver.ask(() -> session.queue().visible().size())).isZero();
        assertThat(driver.ask(() -> session.review(KEYS.get(4)).state())).as("letters typed are not keys")
                .isEqualTo(State.UNDECIDED);
        press(driver, KeyCode.ESCAPE);
        assertThat(driver.ask(() -> session.queue().visible().size())).isEqualTo(postings).isPositive();
        press(driver, KeyCode.K);
        return driver.ask(() -> session.postingProperty().get()).posting().id();
    }

    private void press(WindowDriver driver, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.push(key);
            driver.settle();
        }
    }

    private static String choice(String field, int digit) {
        return SCHEMA.require(field).offered().get(digit - 1).key();
    }

    private static JsonNode exported(Path out, String posting, String field) throws Exception {
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(out)) {
            JsonNode one = json.readTree(line);
            if (one.get("posting_id").asText().equals(posting)) {
                return one.get("inference").get(SCHEMA.require(field).group()).get(field);
            }
        }
        throw new AssertionError("The export lacks posting " + posting + ".");
    }

    private ReviewStore open() {
        return H2ReviewStore.open(folder.resolve("store"), SCHEMA,
                new VersionedReader("test", Shipped.READER::read));
    }

    private static Services services(ReviewStore store) {
        RiskModel risk = new RiskModel(SCHEMA);
        Intake intake = new Intake(store, Shipped.READER::read, Shipped.GROUNDER,
                Shipped.ENGINE,
                (PostingFile file) -> risk.of(file.posting(), file.pass1(),
                        file.answers()));
        return new Services(SCHEMA, store, intake, paths -> SourceFiles.of(paths).stream()
                .map(file -> new Intake.SourceFile(file.path(), file.size(), file::open)).toList(),
                () -> new Formats(SCHEMA, JudgedAnswer::primary), Path.of("sample-data"),
                JudgedAnswer::primary);
    }
}

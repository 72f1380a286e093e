package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.Shipped;
import dev.assay.audit.RiskModel;
import dev.assay.export.Formats;
import dev.assay.ingest.SourceFiles;
import dev.assay.model.Answer;
import dev.assay.model.InferredField;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.Intake;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.ReviewStore;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.store.H2ReviewStore;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import dev.assay.ui.session.Layout;
import dev.assay.ui.session.MadeUpPostings;
import dev.assay.ui.session.Services;
import dev.assay.ui.session.Session;
import dev.assay.ui.session.Theme;
import dev.assay.ui.session.WatchedStore;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The highlighted row, the page, the fields and the posting that a key decides on are one thing, whatever is clicked
 * and typed and whatever arrives meanwhile. Run longer with
 * {@code mvn test -Dtest=WindowAgreementTest -Dassay.steps=10000 -Dassay.seed=1}.
 */
class WindowAgreementTest {

    private static final Schema SCHEMA = Shipped.SCHEMA;
    private static final int STEPS = Integer.getInteger("assay.steps", 120);
    private static final long SEED = Long.getLong("assay.seed", 7);
    private static final KeyCode[][] KEYS = {{KeyCode.DOWN}, {KeyCode.UP}, {KeyCode.J}, {KeyCode.K},
            {KeyCode.CLOSE_BRACKET}, {KeyCode.CLOSE_BRACKET}, {KeyCode.OPEN_BRACKET}, {KeyCode.ENTER},
            {KeyCode.ENTER}, {KeyCode.ENTER}, {KeyCode.DIGIT1}, {KeyCode.DIGIT2}, {KeyCode.DIGIT0},
            {KeyCode.U},
            {KeyCode.X}, {KeyCode.N}, {KeyCode.M}, {KeyCode.H}, {KeyCode.R}, {KeyCode.D},
            {KeyCode.ALT, KeyCode.DIGIT1}, {KeyCode.ALT, KeyCode.DIGIT2}, {KeyCode.ALT, KeyCode.DIGIT3},
            {KeyCode.SHIFT, KeyCode.ENTER}, {KeyCode.CONTROL, KeyCode.ENTER}, {KeyCode.CONTROL, KeyCode.Z},
            {KeyCode.CONTROL, KeyCode.Z}, {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z}, {KeyCode.TAB},
            {KeyCode.CONTROL, KeyCode.TAB}, {KeyCode.F}, {KeyCode.F}, {KeyCode.O}, {KeyCode.HOME},
            {KeyCode.END},
            {KeyCode.PAGE_DOWN}, {KeyCode.ESCAPE}, {KeyCode.CONTROL, KeyCode.B}};

    @TempDir
    private Path folder;
    private final Random random = new Random(SEED);
    private final WatchedStore watched = new WatchedStore(new Random(SEED));
    private final List<String> lately = new ArrayList<>();
    private final Set<Set<String>> seenAtKeys = new HashSet<>();

    @Test
    void whatIsHighlightedReadAndDecidedIsOnePosting() {
        MadeUpPostings made = new MadeUpPostings(SCHEMA, folder, random);
        try (ReviewStore store = H2ReviewStore.open(folder.resolve("store"), SCHEMA,
                new VersionedReader("test", Shipped.READER::read))) {
            Services services = services(watched.around(store));
            services.intake().read(services.files().apply(made.postings(14, 900)), Progress.NONE);
            services.intake().infer(Progress.NONE);
            HeadlessWindow.with(services,
                    new Layout(1100, 720, false, 264, 470, true, Theme.LIGHT, 1, "PASS1", 0.5),
                    Wording.in(Language.ENGLISH),
                    window -> {
                        WindowDriver driver = new WindowDriver(window);
                        driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
                        for (int step = 1; step <= STEPS; step++) {
                            one(window, driver, made, step);
                        }
                        return true;
                    });
        }
    }

    private void one(MainWindow window, WindowDriver driver, MadeUpPostings made, int step) {
        Before before = driver.ask(() -> Before.in(window));
        seenAtKeys.clear();
        List<String> done = new ArrayList<>();
        int kind = random.nextInt(100);
        if (kind < 4) {
            List<Path> arriving = arrival(made);
            done.add("arrive " + arriving.getFirst().getFileName());
            driver.perform(() -> window.parts().jobs().read(arriving));
        } else {
            int acts = kind < 75 ? 1 : 2 + random.nextInt(3);
            if (kind < 9) {
                List<Path> arriving = arrival(made);
                done.add("arrive meanwhile");
                Platform.runLater(() -> window.parts().jobs().read(arriving));
                pause(random.nextInt(30));
            }
            for (int i = 0; i < acts; i++) {
                done.add(act(window, driver));
                if (random.nextBoolean()) {
                    pause(random.nextInt(25));
                }
            }
            driver.settle();
        }
        lately.add(String.join(", ", done));
        String what = "seed " + SEED + ", step " + step + " (" + String.join(" | ",
                lately.subList(Math.max(0, lately.size() - 6), lately.size())) + ")";
        if (Boolean.getBoolean("assay.tell")) {
            System.out.println(what);
        }
        Before after = driver.ask(() -> Before.in(window));
        agree(what, after);
        decided(what, before, done);
        if (kind < 4 && !before.open().isEmpty()) {
            assertThat(after.open()).as(what).isEqualTo(before.open());
            assertThat(after.field()).as(what).isEqualTo(before.field());
            assertThat(after.shown().focus()).as(what).isSameAs(before.shown().focus());
            assertThat(after.shown().places()).as(what + ": how far all is scrolled")
                    .isEqualTo(before.shown().places());
            assertThat(after.shown().top()).as(what + ": the queue's top").isEqualTo(before.shown().top());
            assertThat(after.proposed()).as(what + ": the values").isEqualTo(before.proposed());
        }
    }

    private static void agree(String what, Before now) {
        Set<String> open = now.open().isEmpty() ? Set.of() : Set.of(now.open());
        assertThat(now.shown().page()).as(what + ": the page").isEqualTo(open);
        // The rules of this machine do not always quote the words that name a posting.
        assertThat(now.shown().fields()).as(what + ": the fields").isSubsetOf(open);
        assertThat(now.shown().fields().isEmpty()).as(what + ": the fields name none")
                .isEqualTo(open.isEmpty() || now.local() && now.shown().fields().isEmpty());
        assertThat(now.shown().queue()).as(what + ": the highlighted row")
                .isEqualTo(now.listed() ? open : Set.of());
    }

    /** Whatever was decided was decided on what was to be seen when the keys were pressed. */
    private void decided(String what, Before before, List<String> done) {
        Set<String> fields = new HashSet<>();
        for (Decision decision : watched.taken()) {
            if (decision.what().kind() == DecisionKind.UNDO || decision.what().kind() == DecisionKind.REDO) {
                continue;
            }
            assertThat(Set.of(decision.what().postingId())).as(what + ": the decision's posting")
                    .isIn(seenAtKeys);
            fields.add(decision.what().field());
            if (decision.what().kind() == DecisionKind.ACCEPT && done.size() == 1) {
                assertThat(String.valueOf(decision.what().value())).as(what + ": the value accepted")
                        .isEqualTo(before.proposed().get(decision.what().field()));
            }
        }
        if (done.size() == 1
                && Set.of("ENTER", "DIGIT1", "DIGIT2", "DIGIT0", "U", "X", "D").contains(done.getFirst())
                && !fields.isEmpty()) {
            assertThat(fields).as(what + ": the decision's field").containsExactly(before.field());
        }
    }

    private List<Path> arrival(MadeUpPostings made) {
        return made.count() < 60 && random.nextInt(3) == 0
                ? made.postings(1 + random.nextInt(3), random.nextInt(12) == 0 ? 45_000 : 900)
                : made.answer("p" + (1 + random.nextInt(made.count())));
    }

    private String act(MainWindow window, WindowDriver driver) {
        int kind = random.nextInt(100);
        if (kind < 25) {
            return driver.ask(() -> clickRow(window));
        }
        if (kind < 32) {
            String words = random.nextInt(4) == 0 ? "zzz" : "posting" + (1 + random.nextInt(9));
            driver.ask(() -> {
                seenAtKeys.add(ShownPosting.in(window).page());
                press(KeyCode.SLASH);
                words.chars().forEach(c -> press(KeyCode.getKeyCode(Character.toString(c).toUpperCase(
                        java.util.Locale.ROOT))));
                press(random.nextBoolean() ? KeyCode.ENTER : KeyCode.ESCAPE);
                return true;
            });
            return "search " + words;
        }
        KeyCode[] keys = KEYS[random.nextInt(KEYS.length)];
        driver.ask(() -> {
            seenAtKeys.add(ShownPosting.in(window).page());
            press(keys);
            return true;
        });
        return Arrays.stream(keys).map(KeyCode::name).collect(Collectors.joining("+"));
    }

    private String clickRow(MainWindow window) {
        List<ListCell<?>> rows = new ArrayList<>();
        for (Node node : window.stage().getScene().getRoot().lookupAll(".list-cell")) {
            if (node instanceof ListCell<?> cell && !cell.isEmpty() && cell.isVisible()) {
                Bounds bounds = cell.localToScene(cell.getBoundsInLocal());
                if (bounds.getMinY() > 140 && bounds.getMaxY() < 680) {
                    rows.add(cell);
                }
            }
        }
        if (rows.isEmpty()) {
            return "no row to click";
        }
        ListCell<?> row = rows.get(random.nextInt(rows.size()));
        Point2D at = row.localToScreen(row.getWidth() / 2, row.getHeight() / 2);
        Robot robot = new Robot();
        robot.mouseMove(at.getX(), at.getY());
        robot.mouseClick(MouseButton.PRIMARY);
        return "click " + MadeUpPostings.named(String.valueOf(row.getItem()));
    }

    private static void press(KeyCode... keys) {
        Robot robot = new Robot();
        List.of(keys).forEach(robot::keyPress);
        List.of(keys).reversed().forEach(robot::keyRelease);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * What there is before an act, or after it.
     *
     * @param open the open posting; empty where none is
     * @param listed whether it is among the postings listed in a queue that is shown
     * @param local whether the answer judged is one of this machine's rules
     * @param field the open field
     * @param proposed the value shown for each field
     */
    private record Before(String open, boolean listed, boolean local, String field,
            Map<String, String> proposed,
            ShownPosting shown) {

        static Before in(MainWindow window) {
            Session session = window.parts().session();
            var file = session.postingProperty().get();
            String open = file == null ? "" : file.posting().id();
            boolean listed = isShown(window.stage().getScene().getRoot().lookup(".posting-list"))
                    && session.queue().visible().stream().anyMatch(p -> p.id().equals(open));
            Map<String, String> proposed = SCHEMA.fields().stream().map(FieldSpec::key)
                    .collect(Collectors.toMap(key -> key,
                            key -> String
                                    .valueOf(session.proposal(key).map(InferredField::value).orElse(null))));
            Answer answer = session.answerProperty().get();
            return new Before(open, listed, answer != null && answer.local(), session.fieldProperty().get(),
                    proposed,
                    ShownPosting.in(window));
        }
    }

    /** Whether a node can be seen: in a low window the facets take the place of the list. */
    private static boolean isShown(@Nullable Node node) {
        return node != null
                && Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    private static Services services(ReviewStore store) {
        RiskModel risk = new RiskModel(SCHEMA);
        Intake intake = new Intake(store, Shipped.READER::read, Shipped.GROUNDER,
                Shipped.ENGINE,
                file -> risk.of(file.posting(), file.pass1(), file.answers()));
        return new Services(SCHEMA, store, intake, paths -> SourceFiles.of(paths).stream()
                .map(file -> new Intake.SourceFile(file.path(), file.size(), file::open)).toList(),
                () -> new Formats(SCHEMA, JudgedAnswer::primary), Path.of("sample-data"),
                JudgedAnswer::primary);
    }
}

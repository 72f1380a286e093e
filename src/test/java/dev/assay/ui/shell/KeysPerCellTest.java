package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.ui.session.MadeUpPostings;
import dev.assay.ui.session.Session;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How many keys a reviewer presses for a cell who looks at each and gives every fourth another value. Every key counts,
 * Ctrl too, and the way to the screen. Of 40 cells in every build; {@code -Dassay.cells=100} takes a hundred of each
 * field, and four postings.
 */
class KeysPerCellTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final int CELLS = Integer.getInteger("assay.cells", 40);
    private static final int POSTINGS = CELLS / 25;
    private static final int EVERY = 4;
    private static final double MOST = 1.5;

    @TempDir
    private Path folder;
    private final Random random = new Random(20261129);
    private final Map<CellKey, FieldValue> given = new LinkedHashMap<>();
    private int keys;

    /** One with yes and no, the longest list, of which not every value has a digit, and one that takes several. */
    @ParameterizedTest
    @ValueSource(strings = {"h1b_friendly", "sub_specialty", "secondary_clouds"})
    void oneFieldOfManyPostings(String field) {
        window(CELLS + 5, (session, driver, store) -> {
            driver.perform(() -> session.select(field));
            press(driver, KeyCode.CONTROL, KeyCode.DIGIT2);
            for (int cell = 0; cell < CELLS; cell++) {
                decide(session, driver);
            }
            check(store, "sweep " + field);
            assertThat(given.keySet()).hasSize(CELLS).allMatch(cell -> cell.field().equals(field));
        });
    }

    @Test
    void allFieldsOfAPosting() {
        window(POSTINGS + 2, (session, driver, store) -> {
            press(driver, KeyCode.CONTROL, KeyCode.DIGIT1);
            for (int posting = 0; posting < POSTINGS; posting++) {
                for (int field = 0; field < SCHEMA.fields().size(); field++) {
                    decide(session, driver);
                }
                press(driver, KeyCode.CONTROL, KeyCode.ENTER);
            }
            check(store, POSTINGS + " postings");
            assertThat(given).hasSize(POSTINGS * SCHEMA.fields().size());
        });
    }

    /** What is done at the window. */
    private interface Work {
        void at(Session session, WindowDriver driver, ReviewStore store);
    }

    private void window(int postings, Work work) {
        List<Path> files = new MadeUpPostings(SCHEMA, folder, random).postings(postings, 300);
        SampleWindow.open(folder.resolve("store"), files, (window, store) -> {
            WindowDriver driver = new WindowDriver(window);
            driver.perform(() -> window.parts().reviewing().reviewer().set("Ann"));
            work.at(window.parts().session(), driver, store);
        });
    }

    /** Decides on the cell that is shown, and leaves it to the window to go on. */
    private void decide(Session session, WindowDriver driver) {
        CellKey cell = shown(session, driver);
        if (given.containsKey(cell)) {
            // At the end of the list, which was begun where the window stood.
            press(driver, KeyCode.CONTROL, KeyCode.TAB);
            cell = shown(session, driver);
        }
        decide(session, driver, cell);
    }

    private static CellKey shown(Session session, WindowDriver driver) {
        while (driver.ask(() -> session.openingProperty().get())) {
            driver.settle();
        }
        return driver.ask(() -> new CellKey(session.currentProperty().get(), session.fieldProperty().get()));
    }

    private void decide(Session session, WindowDriver driver, CellKey cell) {
        assertThat(given).as("was not decided on before").doesNotContainKey(cell);
        FieldSpec spec = SCHEMA.require(cell.field());
        FieldValue proposed = driver.ask(() -> session.claims().proposal(cell.field()).orElseThrow().value());
        if (given.size() % EVERY == EVERY - 1) {
            override(driver, spec, proposed, cell);
        } else {
            given.put(cell, proposed);
            press(driver, KeyCode.ENTER);
        }
    }

    private void override(WindowDriver driver, FieldSpec spec, FieldValue proposed, CellKey cell) {
        List<AllowedValue> offered = spec.offered();
        switch (proposed) {
            case FieldValue.Flag(boolean yes) -> {
                given.put(cell, new FieldValue.Flag(!yes));
                press(driver, yes ? KeyCode.DIGIT2 : KeyCode.DIGIT1);
            }
            case FieldValue.Choice(String before) -> {
                AllowedValue other = offered.stream().filter(value -> !value.key().equals(before))
                        .skip(random.nextInt(offered.size() - 1)).findFirst().orElseThrow();
                given.put(cell, new FieldValue.Choice(other.key()));
                choose(driver, offered, other);
            }
            case FieldValue.Choices(List<String> before) -> {
                List<String> after = other(offered.stream().map(AllowedValue::key).toList(), before);
                given.put(cell, new FieldValue.Choices(after));
                tick(driver, offered, before, after);
            }
            default -> throw new AssertionError("no such value is made up: " + proposed);
        }
    }

    private List<String> other(List<String> all, List<String> before) {
        List<String> some = before;
        while (some.equals(before)) {
            some = all.stream().filter(key -> random.nextBoolean()).toList();
        }
        return some;
    }

    /** By its digit, or for one without any by the beginning of its name. */
    private void choose(WindowDriver driver, List<AllowedValue> offered, AllowedValue value) {
        int place = offered.indexOf(value) + 1;
        if (place <= 9) {
            press(driver, digit(place));
        } else if (value.key().equals("not_mentioned")) {
            press(driver, KeyCode.DIGIT0);
        } else {
            press(driver, KeyCode.E);
            String letters = beginning(offered, value);
            letters.chars().forEach(letter -> press(driver,
                    letter == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(Character.toString(letter))));
            press(driver, KeyCode.ENTER);
        }
    }

    /** So many letters that no value before it begins with them. */
    private static String beginning(List<AllowedValue> offered, AllowedValue value) {
        String label = value.label().toUpperCase(Locale.ROOT);
        for (int length = 1; length < label.length(); length++) {
            String begun = label.substring(0, length);
            if (offered.stream().filter(one -> one.label().toUpperCase(Locale.ROOT).startsWith(begun))
                    .findFirst().orElseThrow().equals(value)) {
                return begun;
            }
        }
        return label;
    }

    private void tick(WindowDriver driver, List<AllowedValue> offered, List<String> before,
            List<String> after) {
        if (after.isEmpty()) {
            press(driver, KeyCode.DIGIT0);
            return;
        }
        for (int place = 1; place <= offered.size(); place++) {
            String key = offered.get(place - 1).key();
            if (before.contains(key) != after.contains(key)) {
                press(driver, digit(place));
            }
        }
        press(driver, KeyCode.ENTER);
    }

    private static KeyCode digit(int digit) {
        return KeyCode.getKeyCode(Integer.toString(digit));
    }

    private void press(WindowDriver driver, KeyCode... together) {
        keys += together.length;
        driver.press(together);
    }

    /** Each cell was decided on once, as was given, after it was seen; and with few keys. */
    private void check(ReviewStore store, String what) {
        List<NewDecision> decisions = store.journal().stream().map(decision -> decision.what()).toList();
        assertThat(decisions).extracting(NewDecision::basis).containsOnly(Basis.SEEN);
        Map<CellKey, FieldValue> decided = new LinkedHashMap<>();
        List<CellKey> overridden = new ArrayList<>();
        decisions.forEach(decision -> {
            CellKey cell = new CellKey(decision.postingId(), decision.field());
            assertThat(decided.put(cell, decision.value())).as("decided once: %s", cell).isNull();
            if (decision.kind() == DecisionKind.OVERRIDE) {
                overridden.add(cell);
            }
        });
        assertThat(decided).isEqualTo(given);
        assertThat(overridden).hasSize(given.size() / EVERY);
        double perCell = (double) keys / given.size();
        System.out.printf(Locale.ROOT, "%s: %d keys for %d cells, %.2f a cell%n", what, keys, given.size(),
                perCell);
        assertThat(perCell).as("keys a cell").isLessThanOrEqualTo(MOST);
    }
}

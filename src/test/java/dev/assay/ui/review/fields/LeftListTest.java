package dev.assay.ui.review.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.saying.Saying;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Hue;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import dev.assay.ui.action.CellAction;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.session.LeftToLookAt;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The list of what was left follows the reviewer through it. */
class LeftListTest {

    private static final Schema SCHEMA = new Schema(List.of(new FieldGroup("many", "Many", Hue.GREY,
            IntStream.range(0, 12)
                    .mapToObj(i -> new FieldSpec("field" + i, "many", "Field " + i, "", List.of(),
                            ValueKind.FLAG, List.of(), List.of()))
                    .toList())));
    private static final List<String> KEYS = SCHEMA.fields().stream().map(FieldSpec::key).toList();

    @BeforeEach
    void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void theReasonsOfTheOpenFieldAreInViewAndAtTheEndWhatTheNextPressDoes() {
        assertThat(isSeen(KEYS.get(9), Set.of(KEYS.get(0), KEYS.get(9)), 10)).isTrue();
        assertThat(isSeen(KEYS.get(0), Set.of(KEYS.get(0)), 1)).isTrue();
        assertThat(isSeen(KEYS.get(11), Set.copyOf(KEYS), 0)).as("the heading").isTrue();
    }

    /** Whether a line of the list, the heading being the first, is in view while a field is open. */
    private static boolean isSeen(String field, Set<String> seen, int line) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            ScrollPane box = new ScrollPane();
            box.setFitToWidth(true);
            box.setMaxHeight(170);
            LeftList list = new LeftList(box);
            StackPane root = new StackPane(box);
            new Scene(root, 300, 400);
            Map<String, List<Saying>> reasons = new LinkedHashMap<>();
            KEYS.forEach(
                    key -> reasons.put(key, List.of(Saying.plain("The stated confidence is only 0.60"))));
            list.show(new LeftToLookAt(CellAction.FINISH, "1", "run", reasons, seen), SCHEMA, field,
                    new ChosenKeys(Wording.in(Language.ENGLISH)));
            for (int i = 0; i < 3; i++) {
                root.applyCss();
                root.layout();
            }
            Node shown = list.getChildren().get(line);
            Bounds at = shown.localToScene(shown.getLayoutBounds());
            Bounds view = box.localToScene(box.getLayoutBounds());
            return at.getMinY() >= view.getMinY() && at.getMaxY() <= view.getMaxY();
        });
    }
}

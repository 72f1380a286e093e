package dev.assay.ui.review.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Hue;
import dev.assay.schema.ValueKind;
import dev.assay.ui.action.ChosenKeys;
import dev.assay.ui.value.OpenField;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What is read in the list of fields stays where it is. */
class FieldsListTest {

    private static final List<FieldGroup> GROUPS = List.of(new FieldGroup("many", "Many", Hue.GREY,
            IntStream.range(0, 30)
                    .mapToObj(i -> new FieldSpec("field" + i, "many", "Field " + i, "", List.of(),
                            ValueKind.FLAG, List.of(), List.of()))
                    .toList()));

    @BeforeEach
    void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void whatIsReadAtTheEndStaysWhereItIsWhenLessIsLeftBelow() {
        double[] places = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            FieldsList list = new FieldsList(GROUPS,
                    new OpenField(nothing(), new ChosenKeys(Wording.in(Language.ENGLISH))),
                    Wording.in(Language.ENGLISH));
            ScrollPane scroll = new ScrollPane(list);
            scroll.setFitToWidth(true);
            StackPane root = new StackPane(scroll);
            new Scene(root, 400, 300);
            layOut(root);
            scroll.setVvalue(1);
            double before = top(scroll, list);
            list.keepPlace(scroll, () -> list.list(spec -> !spec.key().equals("field29")));
            double after = top(scroll, list);
            layOut(root);
            double later = top(scroll, list);
            scroll.setVvalue(75.5 / (list.getHeight() - scroll.getViewportBounds().getHeight()));
            list.keepPlace(scroll, () -> list.list(spec -> true));
            double half = top(scroll, list);
            list.select(list.row("field0"));
            layOut(root);
            return new double[]{before, after, later, list.getMinHeight(), half};
        });
        assertThat(places[0]).isGreaterThan(100);
        assertThat(places[1]).as("at once").isEqualTo(places[0]);
        assertThat(places[2]).as("with the next layout").isEqualTo(places[0]);
        assertThat(places[4]).as("half a pixel, which is drawn a whole one").isEqualTo(75);
        assertThat(places[3]).as("room is left only until the reviewer moves").isNegative();
    }

    private static OpenField.Doing nothing() {
        return (OpenField.Doing) Proxy.newProxyInstance(OpenField.class.getClassLoader(),
                new Class<?>[]{OpenField.Doing.class}, (proxy, method, arguments) -> null);
    }

    private static double top(ScrollPane scroll, FieldsList list) {
        return scroll.getVvalue() * (list.getHeight() - scroll.getViewportBounds().getHeight());
    }

    private static void layOut(StackPane root) {
        for (int i = 0; i < 3; i++) {
            root.applyCss();
            root.layout();
        }
    }
}

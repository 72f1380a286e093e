package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is in a notice's way is what is seen of what can be clicked. */
class ClickableTest {

    private static final BoundingBox ALL = new BoundingBox(0, 0, 400, 300);

    private final Button button = new Button();
    private final Pane pane = new Pane(button);
    private final Pane root = new Pane(pane);

    @BeforeAll
    static void start() {
        HeadlessWindow.start();
    }

    ClickableTest() {
        new Scene(root, 400, 300);
        button.resizeRelocate(10, 100, 50, 20);
    }

    @Test
    void isSeenInSoFarAsNothingCutsIt() {
        assertThat(Clickable.in(root, new Pane(), ALL))
                .containsExactly(new BoundingBox(10, 100, 50, 20));
        pane.setClip(new Rectangle(400, 110));
        assertThat(Clickable.in(root, new Pane(), ALL)).containsExactly(new BoundingBox(10, 100, 50, 10));
        pane.setClip(new Rectangle(400, 90));
        assertThat(Clickable.in(root, new Pane(), ALL)).as("scrolled away").isEmpty();
    }

    @Test
    void isNotSeenWhereItIsHiddenOrAnothersOwn() {
        assertThat(Clickable.in(root, pane, ALL)).isEmpty();
        pane.setVisible(false);
        assertThat(Clickable.in(root, new Pane(), ALL)).isEmpty();
    }

    @Test
    void whatIsPartOfAButtonIsClickedAsTheButton() {
        Node sign = new Pane();
        button.setGraphic(sign);
        button.applyCss();
        assertThat(Clickable.of(sign)).contains(button);
        assertThat(Clickable.of(pane)).isEmpty();
    }
}

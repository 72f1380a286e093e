package dev.assay.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerLight;
import dev.assay.text.document.Document;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** How tables, quotes and the like stand on a page that is drawn. */
class PageSettingTest {

    private static final String TABLE = """
            Pay, before tax:

            | Level of the role | Pay a year | Where you may work |
            |---|---|---|
            | Senior engineer | 90,000 € | In Berlin, or anywhere in the union if you come by now and then |
            | Staff engineer | 110,000 € | خبرة in Berlin |

            After it.
            """;

    @BeforeAll
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            return null;
        });
    }

    @Test
    void cellsOfARowStandSideBySideAndThoseOfAColumnBelowEachOther() {
        PostingText text = shown(TABLE, 700, 14);

        Rectangle2D level = box(text, "Level of");
        Rectangle2D pay = box(text, "Pay a year");
        Rectangle2D senior = box(text, "Senior");
        Rectangle2D amount = box(text, "90,000");
        assertThat(pay.getMinY()).isCloseTo(level.getMinY(), within(1.0));
        assertThat(pay.getMinX()).isGreaterThan(level.getMaxX());
        assertThat(amount.getMinY()).isCloseTo(senior.getMinY(), within(1.0)).isGreaterThan(pay.getMaxY());
        assertThat(amount.getMinX()).isCloseTo(pay.getMinX(), within(1.0));
        assertThat(box(text, "Staff").getMinY()).isGreaterThan(box(text, "now and then").getMaxY());
        assertThat(box(text, "After").getMinY()).isGreaterThan(box(text, "110,000").getMaxY());
        assertThat(names(text)).isEmpty();
    }

    @Test
    void whereColumnsHaveNoRoomCellsStandBelowEachOtherBehindTheNamesOfTheirColumns() {
        PostingText text = shown(TABLE, 420, 26);

        Rectangle2D senior = box(text, "Senior");
        Rectangle2D amount = box(text, "90,000");
        assertThat(amount.getMinY()).isGreaterThanOrEqualTo(senior.getMaxY() - 1);
        assertThat(amount.getMinX()).isCloseTo(senior.getMinX(), within(1.0));
        assertThat(names(text)).containsExactly("Level of the role", "Pay a year", "Where you may work",
                "Level of the role", "Pay a year", "Where you may work");
        assertThat(amount.getMaxX()).isLessThan(420);
    }

    @Test
    void aPointInACellIsAPlaceInItsWords() {
        for (PostingText text : List.of(shown(TABLE, 700, 14), shown(TABLE, 420, 26))) {
            for (String words : List.of("Pay a year", "Senior", "110,000", "Berlin, or", "anywhere",
                    "After")) {
                Rectangle2D box = box(text, words);
                assertThat(text.offsetAt(box.getMinX() + 1, box.getMinY() + box.getHeight() / 2)).as(words)
                        .isEqualTo(text.pageProperty().get().text().indexOf(words));
            }
        }
    }

    @Test
    void aWideTableStaysInItsPane() {
        String wide = "| a | b | c | d | e | f | g | h |\n" + "|---".repeat(8) + "|\n"
                + "| Donaudampfschifffahrtsgesellschaft ".repeat(8) + "|\n";
        PostingText text = shown(wide, 500, 14);

        int length = text.pageProperty().get().text().length();
        assertThat(text.boxesOf(0, length)).allSatisfy(box -> assertThat(box.getMaxX()).isLessThan(500));
    }

    @Test
    void struckWordsAreDrawnStruckInAnyScript() {
        for (String words : List.of("sixty", "خبرة")) {
            List<Text> drawn = texts(shown("# Pay\n\nUp to ~~" + words + "~~ seventy", 700, 14));
            assertThat(drawn).filteredOn(Text::isStrikethrough).extracting(Text::getText).contains(words);
            assertThat(drawn).filteredOn(text -> text.getText().contains("seventy"))
                    .noneMatch(Text::isStrikethrough);
        }
    }

    @Test
    void preformattedTextIsInLettersOfOneWidthAndInItsLines() {
        PostingText text = shown("<p>Shifts:</p><pre>iii  one\nMMM  two</pre>", 700, 14);

        assertThat(box(text, "one").getMinX()).isCloseTo(box(text, "two").getMinX(), within(0.5));
        assertThat(box(text, "two").getMinY()).isGreaterThanOrEqualTo(box(text, "one").getMaxY() - 1);
    }

    @Test
    void aQuoteIsMovedInBehindABar() {
        PostingText text = shown("# A\n\nThey say:\n\n> one\n>\n> two\n\nand go.", 700, 14);

        List<Rectangle> bars = text.lookupAll(".quote-bar").stream().map(Rectangle.class::cast).toList();
        assertThat(bars).hasSize(1);
        Rectangle bar = bars.getFirst();
        assertThat(bar.getX()).isCloseTo(box(text, "They").getMinX(), within(1.0));
        assertThat(box(text, "one").getMinX()).isGreaterThan(bar.getX() + bar.getWidth() + 4);
        assertThat(bar.getY()).isLessThanOrEqualTo(box(text, "one").getMinY());
        assertThat(bar.getY() + bar.getHeight()).isBetween(box(text, "two").getMaxY() - 1,
                box(text, "and go").getMinY());
    }

    private static List<String> names(PostingText text) {
        return text.lookupAll(".table-name").stream().filter(node -> node.isVisible())
                .map(node -> ((Text) node).getText()).toList();
    }

    private static List<Text> texts(PostingText text) {
        return text.lookupAll("Text").stream().filter(node -> node instanceof Text).map(Text.class::cast)
                .toList();
    }

    private static Rectangle2D box(PostingText text, String words) {
        int at = text.pageProperty().get().text().indexOf(words);
        assertThat(at).as(words).isNotNegative();
        return text.boxesOf(at, at + words.length()).getFirst();
    }

    private static PostingText shown(String raw, double width, double letters) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            PostingText text = new PostingText();
            Document document = Document.of(raw);
            text.pageProperty()
                    .set(new Page(document.text(), document.blocks(), Page.Look.READING, SpanMap.NONE));
            text.setStyle("-fx-font-size: " + letters + "px; -fx-padding: 10px");
            Scene scene = new Scene(text, width, 800);
            scene.getStylesheets().addAll(sheet("/styles/assay.css"), sheet("/styles/posting.css"));
            text.resize(width, 800);
            text.applyCss();
            text.layout();
            return text;
        });
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(PageSettingTest.class.getResource(name)).toExternalForm();
    }
}

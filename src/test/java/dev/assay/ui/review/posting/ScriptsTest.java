package dev.assay.ui.review.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import atlantafx.base.theme.PrimerLight;
import com.sun.javafx.scene.text.FontHelper;
import com.sun.javafx.scene.text.GlyphList;
import com.sun.javafx.scene.text.TextLayout;
import com.sun.javafx.tk.Toolkit;
import dev.assay.model.Posting;
import dev.assay.text.WordBreaks;
import dev.assay.text.document.Range;
import dev.assay.ui.control.PageScroll;
import dev.assay.ui.control.PostingText;
import dev.assay.ui.session.Session;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Postings in the scripts of the world: what is drawn, marked and selected is read from the pixels. */
class ScriptsTest {

    /** A sentence longer than a line, and words of it that a claim may rest on. */
    enum Script {
        EMOJI("Our \uD83D\uDC69\u200D\uD83D\uDCBB team \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 offers parental leave"
                + " \uD83C\uDDE9\uD83C\uDDEA\uD83C\uDDEB\uD83C\uDDF7 and a pension plan \uD83C\uDFF3\uFE0F with health insurance"
                + " \uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE80 for every engineer and their family \u2764\uFE0F from the first day",
                "parental leave", "fonts-symbola"),
        ACCENTS("Nous cherchons un de\u0301veloppeur expe\u0301rimente\u0301 pour notre e\u0301quipe a\u0300 Bale, qui a de\u0301ja\u0300"
                + " conc\u0327u des entrepo\u0302ts de donne\u0301es et pre\u0301fe\u0300re la qualite\u0301 a\u0300 la quantite\u0301",
                "entrepo\u0302ts de donne\u0301es", "fonts-dejavu-core"),
        DEVANAGARI(
                "\u0939\u092E \u0921\u0947\u091F\u093E \u0907\u0902\u091C\u0940\u0928\u093F\u092F\u0930 \u0915\u0940 \u0924\u0932\u093E\u0936 \u0915\u0930 \u0930\u0939\u0947 \u0939\u0948\u0902"
                        + " \u091C\u094B \u0938\u094D\u092A\u093E\u0930\u094D\u0915 \u0914\u0930 \u092A\u093E\u092F\u0925\u0928 \u092E\u0947\u0902 \u0905\u0928\u0941\u092D\u0935\u0940 \u0939\u094B"
                        + " \u0914\u0930 \u0915\u094D\u0932\u093E\u0909\u0921 \u092A\u0930 \u0915\u093E\u092E \u0915\u0930\u0947 \u0924\u0925\u093E \u091F\u0940\u092E \u0915\u093E \u0928\u0947\u0924\u0943\u0924\u094D\u0935 \u0915\u0930\u0947",
                "\u0938\u094D\u092A\u093E\u0930\u094D\u0915 \u0914\u0930 \u092A\u093E\u092F\u0925\u0928",
                "fonts-lohit-deva"),
        THAI("\u0E27\u0E34\u0E28\u0E27\u0E01\u0E23\u0E02\u0E49\u0E2D\u0E21\u0E39\u0E25\u0E2D\u0E32\u0E27\u0E38\u0E42\u0E2A\u0E17\u0E33\u0E07\u0E32\u0E19\u0E17\u0E35\u0E48\u0E01\u0E23\u0E38\u0E07\u0E40\u0E17\u0E1E"
                + "\u0E21\u0E35\u0E1B\u0E23\u0E30\u0E2A\u0E1A\u0E01\u0E32\u0E23\u0E13\u0E4C\u0E44\u0E21\u0E48\u0E19\u0E49\u0E2D\u0E22\u0E01\u0E27\u0E48\u0E32\u0E2B\u0E49\u0E32\u0E1B\u0E35"
                + "\u0E41\u0E25\u0E30\u0E23\u0E31\u0E01\u0E01\u0E32\u0E23\u0E17\u0E33\u0E07\u0E32\u0E19\u0E40\u0E1B\u0E47\u0E19\u0E17\u0E35\u0E21\u0E43\u0E19\u0E1A\u0E23\u0E34\u0E29\u0E31\u0E17\u0E02\u0E2D\u0E07\u0E40\u0E23\u0E32",
                "\u0E1B\u0E23\u0E30\u0E2A\u0E1A\u0E01\u0E32\u0E23\u0E13\u0E4C", "fonts-tlwg-loma-otf"),
        ARABIC("\u0646\u0628\u062D\u062B \u0639\u0646 \u0645\u0647\u0646\u062F\u0633 \u0628\u064A\u0627\u0646\u0627\u062A \u062E\u0628\u064A\u0631 \u0641\u064A \u0628\u0627\u064A\u062B\u0648\u0646"
                + " Spark \u0645\u0639 \u062E\u0645\u0633 \u0633\u0646\u0648\u0627\u062A \u0645\u0646 \u0627\u0644\u062E\u0628\u0631\u0629 \u0644\u0644\u0639\u0645\u0644 \u0641\u064A \u0641\u0631\u064A\u0642\u0646\u0627"
                + " \u0627\u0644\u062C\u062F\u064A\u062F \u0641\u064A \u0627\u0644\u0642\u0627\u0647\u0631\u0629",
                "\u062E\u0645\u0633 \u0633\u0646\u0648\u0627\u062A", "fonts-dejavu-core"),
        HEBREW("\u05D0\u05E0\u05D7\u05E0\u05D5 \u05DE\u05D7\u05E4\u05E9\u05D9\u05DD \u05DE\u05D4\u05E0\u05D3\u05E1 \u05E0\u05EA\u05D5\u05E0\u05D9\u05DD \u05E2\u05DD \u05E0\u05D9\u05E1\u05D9\u05D5\u05DF"
                + " Python \u05D5\u05D1\u05E2\u05E0\u05DF \u05DC\u05E6\u05D5\u05D5\u05EA \u05E9\u05DC\u05E0\u05D5 \u05D1\u05EA\u05DC \u05D0\u05D1\u05D9\u05D1 \u05E2\u05DD \u05D7\u05DE\u05E9 \u05E9\u05E0\u05D5\u05EA \u05E0\u05D9\u05E1\u05D9\u05D5\u05DF",
                "\u05DE\u05D4\u05E0\u05D3\u05E1 \u05E0\u05EA\u05D5\u05E0\u05D9\u05DD", "fonts-dejavu-core"),
        CHINESE("\u6211\u4EEC\u6B63\u5728\u5BFB\u627E\u4E00\u4F4D\u9AD8\u7EA7\u6570\u636E\u5DE5\u7A0B\u5E08\uFF0C\u719F\u6089 Python \u548C Spark\uFF0C\u4E94\u5E74\u4EE5\u4E0A\u7ECF\u9A8C"
                + "\uFF0C\u80FD\u591F\u5E26\u9886\u56E2\u961F\uFF0C\u5728\u5317\u4EAC\u529E\u516C\u5BA4\u5DE5\u4F5C\uFF0C\u5E76\u4E0E\u4E1A\u52A1\u90E8\u95E8\u5408\u4F5C",
                "\u4E94\u5E74\u4EE5\u4E0A\u7ECF\u9A8C", "fonts-noto-cjk");

        final String text;
        final String words;
        final String fonts;

        Script(String text, String words, String fonts) {
            this.text = text;
            this.words = words;
            this.fonts = fonts;
        }
    }

    private static final int WIDTH = 460;

    private static Stage stage;

    @BeforeAll
    static void start() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @EnumSource
    void noGlyphIsMissing(Script script) {
        needGlyphs(script);
    }

    /**
     * Pictures of missing letters prove nothing. Where the fonts are to be installed, as {@code .ci/run} does, that is
     * a failure; elsewhere the tests of the script are skipped, with the package to install.
     */
    private static void needGlyphs(Script script) {
        List<String> missing = missing(script.text);
        String told = "No installed font has the letters " + missing + "; the package " + script.fonts
                + " brings them.";
        assertThat(missing.isEmpty() || !Boolean.getBoolean("assay.fonts")).as(told).isTrue();
        assumeTrue(missing.isEmpty(), told);
    }

    @ParameterizedTest
    @CsvSource({"EMOJI,1", "EMOJI,1.5", "EMOJI,2", "ACCENTS,1", "ACCENTS,1.5", "ACCENTS,2", "DEVANAGARI,1",
            "DEVANAGARI,1.5", "DEVANAGARI,2", "THAI,1", "THAI,1.5", "THAI,2", "ARABIC,1", "ARABIC,1.5",
            "ARABIC,2",
            "HEBREW,1", "HEBREW,1.5", "HEBREW,2", "CHINESE,1", "CHINESE,1.5", "CHINESE,2"})
    void everyWordIsDrawnOnceInItsPlace(Script script, double scale) {
        needGlyphs(script);
        PostingText page = show(script, scale, "");
        String text = onFx(() -> page.pageProperty().get().text());
        Ink ink = ink(page);
        double column = onFx(() -> page.columnLeftProperty().get());
        double right = onFx(() -> page.getWidth() - page.getInsets().getRight());
        assertThat((double) ink.left()).as("where the ink begins").isGreaterThanOrEqualTo(column - 2);
        assertThat((double) ink.right()).as("where the ink ends").isLessThanOrEqualTo(right + 1);
        double expected = 0;
        for (Range word : words(text)) {
            String letters = text.substring(word.start(), word.end());
            List<Rectangle2D> boxes = onFx(() -> page.boxesOf(word.start(), word.end()));
            assertThat(boxes).as("where \"%s\" stands", letters).isNotEmpty();
            double alone = alone(letters, scale);
            expected += alone;
            double there = boxes.stream().mapToDouble(ink::in).sum();
            assertThat(there / alone).as("ink of \"%s\" in %s, against the word drawn alone", letters, boxes)
                    .isBetween(0.8, 1.2);
        }
        assertThat(ink.in(new Rectangle2D(0, 0, ink.width(), ink.height())) / expected)
                .as("all ink, against that of all words").isBetween(0.95, 1.05);
    }

    /** In a window with several fonts, JavaFX draws other letters for those that a font has upright only. */
    @ParameterizedTest
    @CsvSource({"ARABIC,false", "HEBREW,false", "DEVANAGARI,false", "THAI,false", "CHINESE,false",
            "ACCENTS,true"})
    void onlyLettersThatLeanAreDrawnAsItalic(Script script, boolean leans) {
        PostingText page = show(script, 1, "", "*");
        assertThat(onFx(() -> page.lookupAll(".italic").size())).isEqualTo(leans ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void aDragOverWordsSelectsThem(Script script) {
        needGlyphs(script);
        PostingText page = show(script, 1, "");
        String text = onFx(() -> page.pageProperty().get().text());
        for (Range word : words(text)) {
            List<Rectangle2D> boxes = onFx(() -> page.boxesOf(word.start(), word.end()));
            Rectangle2D box = boxes.getFirst();
            if (boxes.size() > 1) {
                continue;
            }
            int left = onFx(() -> page.offsetAt(box.getMinX() + 0.5, box.getMinY() + box.getHeight() / 2));
            int right = onFx(() -> page.offsetAt(box.getMaxX() - 0.5, box.getMinY() + box.getHeight() / 2));
            assertThat(List.of(Math.min(left, right), Math.max(left, right)))
                    .as("a drag over \"%s\"", text.substring(word.start(), word.end()))
                    .containsExactly(word.start(), word.end());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMarkCoversItsWords(Script script) {
        needGlyphs(script);
        PostingText page = show(script, 1, script.words);
        String text = onFx(() -> page.pageProperty().get().text());
        int at = text.indexOf(script.words);
        List<Rectangle2D> marked = onFx(() -> page.boxesOf("benefits_level", 0));
        assertThat(marked).isEqualTo(onFx(() -> page.boxesOf(at, at + script.words.length())));
        double ink = marked.stream().mapToDouble(ink(show(script, 1, ""))::in).sum();
        double alone = words(script.words).stream()
                .mapToDouble(word -> alone(script.words.substring(word.start(), word.end()), 1)).sum();
        assertThat(ink / alone).isBetween(0.85, 1.15);
    }

    /** Where a line ends changes which words stand on it, and never the order they are read in. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.2, 1.4, 1.6, 1.8, 2})
    void wordsOfTwoDirectionsStandInTheOrderOfTheirParagraph(double scale) {
        needGlyphs(Script.ARABIC);
        needGlyphs(Script.HEBREW);
        String hebrew = Script.HEBREW.words;
        String arabic = Script.ARABIC.words;
        String rightward = "The title says " + arabic + " (senior) in Arabic and " + hebrew + " in Hebrew, "
                + arabic + " " + arabic + " is what they ask for, " + hebrew + " " + hebrew + " " + hebrew
                + " (data) and " + arabic + " " + hebrew + " Python, " + hebrew + " Spark and " + arabic
                + " dbt";
        order(show(rightward, scale, "", ""), rightward, false);
        String leftward = arabic + " Spark Airflow " + hebrew + " dbt " + arabic + " " + arabic
                + " Python Kafka Snowflake " + hebrew + " Terraform Kubernetes Helm " + arabic + " AWS "
                + hebrew;
        order(show(leftward, scale, "", ""), leftward, true);
    }

    private static void order(PostingText page, String paragraph, boolean leftward) {
        String text = onFx(() -> page.pageProperty().get().text());
        int start = text.indexOf(paragraph);
        int against = 0;
        Range before = new Range(start, start);
        Rectangle2D boxBefore = null;
        for (Range word : words(paragraph)) {
            Range here = new Range(start + word.start(), start + word.end());
            Rectangle2D box = onFx(() -> page.boxesOf(here.start(), here.end())).getFirst();
            if (boxBefore == null || box.getMinY() > boxBefore.getMaxY() - 1) {
                against += isLeftward(text, here) == leftward ? 0 : 1;
            } else {
                boolean turned = leftward
                        ? isLeftward(text, before) || isLeftward(text, here)
                        : isLeftward(text, before) && isLeftward(text, here);
                assertThat(turned ? box.getMaxX() : boxBefore.getMaxX())
                        .as("%s and %s, %s and %s", text.substring(before.start(), before.end()),
                                text.substring(here.start(), here.end()), boxBefore, box)
                        .isLessThanOrEqualTo((turned ? boxBefore.getMinX() : box.getMinX()) + 1);
            }
            before = here;
            boxBefore = box;
        }
        assertThat(against).as("lines that begin against the direction of the paragraph").isPositive();
    }

    private static boolean isLeftward(String text, Range word) {
        return text.substring(word.start(), word.end()).codePoints().anyMatch(
                point -> UnicodeScript.of(point) == UnicodeScript.ARABIC
                        || UnicodeScript.of(point) == UnicodeScript.HEBREW);
    }

    private static PostingText show(Script script, double scale, String quote) {
        return show(script, scale, quote, "");
    }

    private static PostingText show(Script script, double scale, String quote, String emphasis) {
        return show(script.text, scale, quote, emphasis);
    }

    private static PostingText show(String sentence, double scale, String quote, String emphasis) {
        Posting posting = new Posting("p1", "Engineer", "Acme", "Here",
                (emphasis.isEmpty() ? "We hire.\n\n" : "# We hire\n\nSee **this**:\n\n- one\n\n") + emphasis
                        + sentence + emphasis + "\n\nApply.");
        PostingText page = onFx(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            Session session = PostingFixture.session(PostingFixture.file(posting, List.of(),
                    PostingFixture.run(posting,
                            quote.isEmpty() ? Map.of() : Map.of("benefits_level", List.of(quote)))));
            PostingPane pane = PostingPane.of(session, PostingFixture.AT_ONCE, WIDTH, 900);
            pane.scene().getPreferences().setColorScheme(ColorScheme.LIGHT);
            pane.scene().getRoot().setStyle("-fx-font-size: " + 13 * scale + "px");
            stage.setScene(pane.scene());
            stage.sizeToScene();
            stage.show();
            session.load();
            session.select("benefits_level");
            return ((PageScroll) pane.scene().lookup(".posting-page .page-scroll")).text();
        });
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return null;
        });
        return page;
    }

    private static List<Range> words(String text) {
        List<Integer> breaks = WordBreaks.lines(text);
        List<Range> words = new ArrayList<>();
        for (int i = 0; i + 1 < breaks.size(); i++) {
            int start = breaks.get(i);
            int stop = breaks.get(i + 1);
            while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
                stop--;
            }
            if (stop > start) {
                words.add(new Range(start, stop));
            }
        }
        return words;
    }

    /** How dark a picture is, and where. */
    private record Ink(float[][] rows) {

        int height() {
            return rows.length;
        }

        int width() {
            return rows[0].length;
        }

        double in(Rectangle2D box) {
            double sum = 0;
            for (int y = (int) Math.max(0, box.getMinY() - 3); y < Math.min(height(),
                    box.getMaxY() + 3); y++) {
                for (int x = (int) Math.max(0, Math.floor(box.getMinX())); x < Math.min(width(),
                        Math.ceil(box.getMaxX())); x++) {
                    sum += rows[y][x];
                }
            }
            return sum;
        }

        int left() {
            for (int x = 0; x < width(); x++) {
                if (isInked(x)) {
                    return x;
                }
            }
            return width();
        }

        int right() {
            int x = width();
            while (x > 0 && !isInked(x - 1)) {
                x--;
            }
            return x;
        }

        private boolean isInked(int x) {
            for (float[] row : rows) {
                if (row[x] > 0.2) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The letters of a page that has no marks. */
    private static Ink ink(PostingText page) {
        return onFx(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setFill(Color.WHITE);
            return read(page.snapshot(parameters, null));
        });
    }

    private static double alone(String word, double scale) {
        return onFx(() -> {
            StringBuilder drawn = new StringBuilder();
            word.codePoints().filter(point -> point != 0x200D && point != 0xFE0F)
                    .forEach(drawn::appendCodePoint);
            Text text = new Text(drawn.toString());
            text.setFont(font(13 * scale * 1.08));
            text.setX(40);
            text.setY(60);
            new Scene(new Group(text), 40, 40);
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setFill(Color.WHITE);
            Ink ink = read(text.snapshot(parameters, null));
            return ink.in(new Rectangle2D(0, 0, ink.width(), ink.height()));
        });
    }

    private static Font font(double size) {
        PageScroll page = (PageScroll) stage.getScene().lookup(".posting-page .page-scroll");
        return page.text().lookupAll(".paragraph .run").stream().map(node -> ((Text) node).getFont())
                .findFirst()
                .orElseGet(() -> Font.font(size));
    }

    private static Ink read(WritableImage image) {
        float[][] rows = new float[(int) image.getHeight()][(int) image.getWidth()];
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length; x++) {
                Color color = image.getPixelReader().getColor(x, y);
                rows[y][x] = (float) (1 - (color.getRed() + color.getGreen() + color.getBlue()) / 3);
            }
        }
        return new Ink(rows);
    }

    /** The letters for which no installed font has a glyph, as the fonts are asked when a text is drawn. */
    private static List<String> missing(String text) {
        return onFx(() -> {
            List<String> missing = new ArrayList<>();
            for (Range word : words(text)) {
                StringBuilder drawn = new StringBuilder();
                text.substring(word.start(), word.end()).codePoints()
                        .filter(point -> point != 0x200D && point != 0xFE0F).forEach(drawn::appendCodePoint);
                TextLayout layout = Toolkit.getToolkit().getTextLayoutFactory().createLayout();
                layout.setContent(drawn.toString(), FontHelper.getNativeFont(Font.font(14)));
                for (GlyphList answer : layout.getRuns()) {
                    for (int i = 0; i < answer.getGlyphCount(); i++) {
                        if ((answer.getGlyphCode(i) & 0xFFFFFF) == 0) {
                            missing.add(drawn.toString());
                        }
                    }
                }
            }
            return missing;
        });
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}

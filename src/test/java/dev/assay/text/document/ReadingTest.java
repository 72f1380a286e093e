package dev.assay.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.document.Block.Emphasis;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page is read as its writer meant it, in whatever format it came. */
class ReadingTest {

    /** The blocks of a page, each as {@code h2 text}, {@code p text} or {@code li1 • text}. */
    private static String page(String raw) {
        return Document.of(raw).blocks().stream().map(block -> switch (block.kind()) {
            case HEADING -> "h" + block.level() + " " + block.text();
            case LIST_ITEM ->
                "li" + block.level() + " " + block.marker() + (block.marker().isEmpty() ? "" : " ")
                        + block.text();
            case PARAGRAPH -> "p " + block.text();
        }).collect(Collectors.joining(" / "));
    }

    private static String written(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            # One\\n\\n###### Six                 ¦ h1 One / h6 Six
            Title\\n=====\\n\\n**x** y             ¦ h1 Title / p x y
            **Benefits**\\n\\ntea **all** day       ¦ h3 Benefits / p tea all day
            **Benefits:** tea                     ¦ p Benefits: tea
            **We are a firm.**\\n\\nx              ¦ p We are a firm. / p x
            * one\\n* two\\n\\n\\n* three            ¦ li1 • one / li1 • two / li1 • three
            - one\\n  - two\\n    - three           ¦ li1 • one / li2 • two / li3 • three
            1. one\\n2. two **x**                  ¦ li1 1. one / li1 2. two x
            7) seven\\n8) eight **x**              ¦ li1 7) seven / li1 8) eight x
            * one\\n\\n  more of it\\n* two           ¦ li1 • one / li1 more of it / li1 • two
            1. one\\n   * deep\\n2. two **x**        ¦ li1 1. one / li2 • deep / li1 2. two x
            * one\\n  1. a\\n  2. b\\n* two           ¦ li1 • one / li2 1. a / li2 2. b / li1 • two
            a **b**\\nc                            ¦ p a b / p c
            a **b**\\\\nc                          ¦ p a b / p c
            a **b** <br>c                         ¦ p a b / p c
            - [ ] to do\\n- [x] done               ¦ li1 ☐ to do / li1 ☑ done
            [a](https://a.example) ![logo](x.png) ¦ p a logo
            \\*not bold\\* **x** &amp; \\# y          ¦ p *not bold* x & # y
            ## <b>Pay</b>                         ¦ h2 Pay
            **x**\\n\\n<p>one</p>\\n<p>two</p>        ¦ h3 x / p one / p two
            **x**\\n\\n---\\n\\ny                      ¦ h3 x / p y
            **x**\\n\\n***\\n\\n___\\n\\ny               ¦ h3 x / p y
            **_both_** *i*                        ¦ p both i
            a **b**\\n\\n[ref]: https://a.example   ¦ p a b / p [ref]: https://a.example
            """)
    void markdown(String raw, String blocks) {
        assertThat(page(written(raw))).isEqualTo(blocks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            <h1>One</h1><h6>Six</h6>               ¦ h1 One / h6 Six
            <p>a</p><p>b</p>                       ¦ p a / p b
            <p>a<br>b<br/>c</p>                    ¦ p a / p b / p c
            <p>a <b>b</b> <i>c</i></p>             ¦ p a b c
            <p><strong>Benefits</strong></p>x<br>y  ¦ h3 Benefits / p x / p y
            <ul><li>one</li><li>two</li></ul>      ¦ li1 • one / li1 • two
            <ul><li>one<ul><li>two</ul></ul>x<br>   ¦ li1 • one / li2 • two / p x
            <ol><li>one<li>two</ol>                ¦ li1 1. one / li1 2. two
            <ol start=5><li>five<li value=9>nine<li>ten</ol> ¦ li1 5. five / li1 9. nine / li1 10. ten
            <ol start=x><li>one</ol>               ¦ li1 1. one
            <ol start=0><li>one</ol>               ¦ li1 1. one
            <ol><li>a<ul><li>b</ul><li>c</ol>      ¦ li1 1. a / li2 • b / li1 2. c
            <li>alone</li><p>x</p>                 ¦ li1 • alone / p x
            <ul><li><p>one</p><p>more</p></ul>     ¦ li1 • one / li1 more
            <div>a<div>b</div>c</div>              ¦ p a / p b / p c
            <p>a\\n   b\\n c</p><br>                 ¦ p a b c
            <p>&lt;b&gt; &amp;amp; &copy 2026</p>  ¦ p <b> &amp; © 2026
            <h2> </h2><p></p><p>x</p>              ¦ p x
            <style>p {}</style><script>x()</script><p>y</p> ¦ p y
            <!-- no --><p>y</p><hr>                ¦ p y
            <dl><dt>Pay</dt><dd>90k</dd></dl><br>  ¦ p Pay / p 90k
            <p>• one</p><p>• two</p>               ¦ li1 • one / li1 • two
            <h7>x</h7><p>y</p><p>z</p>             ¦ p x / p y / p z
            <ul><li><input type=checkbox checked>done<li><input type=CHECKBOX>open<li><input type=text>x</ul> ¦ li1 ☑ done / li1 ☐ open / li1 • x
            """)
    void html(String raw, String blocks) {
        assertThat(page(written(raw))).isEqualTo(blocks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            one\\ntwo                              ¦ p one / p two
            one\\r\\ntwo\\rthree                     ¦ p one / p two / p three
            • one\\n• two                          ¦ li1 • one / li1 • two
            •one\\n►two\\n✓ three                   ¦ li1 • one / li1 • two / li1 • three
            1. one\\n2) two\\n(3) three\\na) four    ¦ li1 1. one / li1 2) two / li1 (3) three / li1 a) four
            – one\\n— two                          ¦ li1 • one / li1 • two
            • one\\n    • two\\n        • three     ¦ li1 • one / li2 • two / li3 • three
            •\\none                                ¦ p • / p one
            3.5 years\\n10. ten                    ¦ p 3.5 years / li1 10. ten
            BENEFITS AND PERKS\\ntea               ¦ h3 BENEFITS AND PERKS / p tea
            KUBERNETES\\ntea                       ¦ p KUBERNETES / p tea
            EC2 S3 SQS\\ntea                       ¦ p EC2 S3 SQS / p tea
            WE USE SQL, ETC.\\ntea                 ¦ p WE USE SQL, ETC. / p tea
            What we offer:\\ntea                   ¦ h3 What we offer: / p tea
            what we offer\\ntea                    ¦ h3 what we offer / p tea
            Requirements\\ntea                     ¦ h3 Requirements / p tea
            requirements :\\ntea                   ¦ h3 requirements : / p tea
            and these:\\ntea                       ¦ p and these: / p tea
            Tea, coffee:\\ntea                     ¦ p Tea, coffee: / p tea
            One two three four five six seven:\\nx ¦ p One two three four five six seven: / p x
            Tea &amp; &#8226; milk                ¦ p Tea & • milk
            a\\u00AD\\u200Bb\\uFEFF                   ¦ p ab
            """)
    void plainText(String raw, String blocks) {
        String given = written(raw).replace("\\r", "\r").replace("\\u00AD", "\u00AD")
                .replace("\\u200B", "\u200B")
                .replace("\\uFEFF", "\uFEFF");
        assertThat(page(given)).isEqualTo(blocks);
    }

    @ParameterizedTest
    @CsvSource({"54, false", "55, true", "130, true", "131, false"})
    void aLineOfTheWidthOfAPageThatGoesOnInSmallLettersIsOneWithTheNext(int width, boolean joined) {
        String line = "We " + "x".repeat(width - 3);

        assertThat(page(line + "\nand more")).isEqualTo(
                joined ? "p " + line + " and more" : "p " + line + " / p and more");
        assertThat(page(line + "\nAnd more")).isEqualTo("p " + line + " / p And more");
        assertThat(page(line + "\n\nand more")).isEqualTo("p " + line + " / p and more");
    }

    @Test
    void aBlankLineSetsABlockOff() {
        assertThat(Document.of("a\nb\n\nc\n\n\n\nd").blocks()).extracting(Block::gap).containsExactly(false,
                false,
                true, true);
        assertThat(Document.of("* a\n* b\n\n* c").blocks()).extracting(Block::gap).containsExactly(false,
                false,
                true);
        assertThat(Document.of("<div>a</div><div>b</div><p>c</p><div>d<br><br>e</div>").blocks())
                .extracting(Block::gap).containsExactly(false, false, true, true, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a **bold** and *slanted* and ***both*** and ~~struck~~",
            "<p>a <b>bold</b> and <em>slanted</em> and <strong><i>both</i></strong> and <del>struck</del></p>"})
    void emphasisIsKeptAsRangesOfTheShownText(String raw) {
        Document page = Document.of(raw);

        assertThat(page.text()).isEqualTo("a bold and slanted and both and struck");
        assertThat(page.blocks().getFirst().emphases()).containsExactly(
                new Emphasis(new Range(2, 6), true, false, false),
                new Emphasis(new Range(11, 18), false, true, false),
                new Emphasis(new Range(23, 27), true, true, false),
                new Emphasis(new Range(32, 38), false, false, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"see [us](https://a.example) and [them](https://b.example/?a=1&b=2) **x**",
            "<p>see <a href=\"https://a.example\">us</a> and <a href='https://b.example/?a=1&amp;b=2'>them</a> x</p>"})
    void linksAreKeptAsRangesWithTheirAddresses(String raw) {
        assertThat(Document.of(raw).blocks().getFirst().links()).containsExactly(
                new Block.Link(new Range(4, 6), "https://a.example"),
                new Block.Link(new Range(11, 15), "https://b.example/?a=1&b=2"));
    }

    @Test
    void theBlockAtAPlaceIsTheOneItLiesIn() {
        Document page = Document.of("one\n\ntwo\n\nthree");
        List<Block> blocks = page.blocks();

        assertThat(page.blockAt(0)).contains(blocks.get(0));
        assertThat(page.blockAt(3)).as("a break belongs to the block before").contains(blocks.get(0));
        assertThat(page.blockAt(4)).contains(blocks.get(1));
        assertThat(page.blockAt(8)).contains(blocks.get(2));
        assertThat(page.blockAt(13)).contains(blocks.get(2));
        assertThat(page.blockAt(14)).isEmpty();
        assertThat(page.blockAt(-1)).isEmpty();
        assertThat(Document.of("").blockAt(0)).isEmpty();
    }

    @Test
    void aTitleIsOneLineWithoutMarkup() {
        assertThat(Document.ofLine("# 1 Data *Engineer* &amp; Lead <p>").text())
                .isEqualTo("# 1 Data *Engineer* & Lead <p>");
        assertThat(Document.ofLine("a\n\nb").blocks()).hasSize(1);
        assertThat(Document.ofLine("").blocks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"สวัสดี **ชาวโลก** ครับ", "<p>مهندس <b>بيانات</b></p>", "数据**工程师**\n北京",
            "🚀 **Go** 👩‍💻 e\u0301", "<p>ค\u0E37อ <i>ที่</i></p>", "שלום **עולם**", "नमस्ते **दुनिया**",
            "a\u00A0b **c\u00A0d**", "**Größe** Straße ﬁne", "ｆｕｌｌ **ｗｉｄｔｈ**"})
    void eachLetterOfAnyScriptIsShownAndLeadsToItsSource(String raw) {
        Document page = Document.of(raw);
        String bare = raw.replaceAll("</?[a-z]>|\\*", "").replace("\n", "");

        assertThat(page.text().replace("\n", "")).isEqualTo(bare);
        for (int at = 0; at < page.text().length(); at++) {
            if (!page.isSynthetic(at)) {
                assertThat(raw.charAt(page.toRaw(at))).isEqualTo(page.text().charAt(at));
            }
        }
    }

    @Test
    void whatIsShownAtAPlaceOutsideThePageIsRefused() {
        Document page = Document.of("ab");

        assertThat(page.toRaw(2)).isEqualTo(2);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> page.toRaw(3))
                .isInstanceOf(IndexOutOfBoundsException.class).hasMessageContaining("3 of 2");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> page.toRaw(-1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void tabsAndSpacesStandInPreformattedText() {
        for (String raw : List.of("```\na\tb\n  c\n```\n", "<pre>a\tb\n  c</pre>", "```\na\tb\n  c")) {
            Document page = Document.of(raw);

            assertThat(page.blocks()).extracting(Block::text).as(raw).containsExactly("a   b", "  c");
            assertThat(page.blocks()).allMatch(block -> block.setting().verbatim());
            assertThat(page.toRaw(0)).isEqualTo(raw.indexOf('a'));
        }
    }
}

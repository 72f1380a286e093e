package dev.assay.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text is written in, told by marks that nothing else would hold. */
class FormatTest {

    @ParameterizedTest
    @ValueSource(strings = {"# Title", "   ###### Six", "a\n## b", "a\r## b", "* one", "- one", "+ one",
            "\t* deep",
            "a **bold** word", "__bold__", "see [us](https://a.example)", "```\ncode\n```", "a ~~old~~ b",
            "a | b\n--- | ---\nc | d", "|---|", "1. **x**", "a\u2028- b"})
    void markdownIsKnownByItsMarks(String text) {
        assertThat(Format.of(text)).isEqualTo(Format.MARKDOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>Hi</p>", "a<br>b", "a<BR/>b", "<ul><li>one</ul>", "<div class=\"x\">y</div>",
            "<p>**bold**</p><p>x</p>", "<a href='https://a.example'>b</a>", "<table><tr><td>x</table>"})
    void htmlIsKnownByItsTags(String text) {
        assertThat(Format.of(text)).isEqualTo(Format.HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Data Engineer", "a * b", "2 * 3 * 4", "-5 degrees", "#1 firm", "#hashtag",
            "####### seven", "1. one\n2. two", "a < b and c > d", "<name@a.example>", "a_b_c", "• one\n• two",
            "~5 days", "[brackets] (and more)", "a - b", "•", "-", "* ", "--- no rule |", "`code`",
            "10 ~~ 20"})
    void textWithoutSuchMarksIsPlain(String text) {
        assertThat(Format.of(text)).isEqualTo(Format.PLAIN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"**a** **b** <br> c | MARKDOWN", "# x\\n<br>\\n* y | MARKDOWN",
            "<p>a</p><p>b</p> **c** | HTML", "**a** <b>c</b> | HTML"})
    void ofBothTheMoreCounts(String text, Format format) {
        assertThat(Format.of(text.replace("\\n", "\n"))).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"&lt;p&gt;x&lt;/p&gt; | true", "&lt;br/&gt;a&lt;br /&gt; | true",
            "&lt;p&gt;x | false", "&lt;p&gt;x&lt;/p&gt;<br> | false", "a &lt; b &gt; c | false",
            "&lt;name&gt; and &lt;name&gt; | false", "plain | false"})
    void htmlWhoseTagsWereEscapedOnceMoreIsKnown(String text, boolean escaped) {
        assertThat(Format.isEscapedHtml(text)).isEqualTo(escaped);
    }

    @ParameterizedTest
    @CsvSource({"'# a', 1", "'* a\n* b', 2", "'**a**', 2", "'a', 0", "'* **a**', 2", "'# a\n\n- b **c**', 4"})
    void marksAreCountedOnceEachAndUpToAMost(String text, int marks) {
        String written = text.replace("\\n", "\n");

        assertThat(MarkdownMarks.count(written, 50)).isEqualTo(marks);
        assertThat(MarkdownMarks.count(written, 1)).isEqualTo(Math.min(1, marks));
    }
}

package dev.assay.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.ShownSpans;
import dev.assay.model.Posting;
import dev.assay.text.Mojibake;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any text, however badly it is written. */
class DocumentPropertiesTest {

    @Provide
    Arbitrary<String> awkward() {
        Arbitrary<String> bits = Arbitraries.of("word", "Data Engineer", " ", "  ", "\n", "\r\n", "\r",
                "\n\n", "\t",
                "**", "*", "__", "_", "#", "## ", "* ", "- ", "• ", "1. ", "> ", "`", "```\n", "[", "](x)",
                "![", "<",
                "<b>", "</b>", "<p>", "</p>", "<br>", "<li>", "<ul>", "</ul>", "<table>", "<td>", "<!--",
                "-->", "&",
                "&amp;", "&nbsp;", "&#128512;", "&copy", "&foo;", "\\", "\\*", "\\\\", "\u00A0", "\u200B",
                "\u200D",
                "\u202E", "\uFEFF", "\u0000", "😀", "🦸‍♀️", "\uD83D", "\uDE00", "é", "e\u0301", "â€“", "ﬁ",
                "ß", "日本",
                "---\n", "    code\n", "[a]: b\n", "|", "~~", ":", "A", "5+", "<script>x</script>",
                "<a href='y'>",
                "&lt;p&gt;", "www.a.example", "<http://a.example>", "\n|---|---|\n", "| a | b |", "\\|",
                "~~x~~",
                "* [x] ", "[ ] ", "> 5", "<pre>", "</pre>", "<blockquote>", "</table>", "<tr>",
                "<th colspan=2>",
                "<td rowspan=3>", "<s>", "</s>", "<li value=7>", "<input type=checkbox>", "~~~\n");
        return bits.list().ofMaxSize(40).map(parts -> String.join("", parts));
    }

    @Property(tries = 3000)
    void everyShownCharacterIsTheOneItCameFrom(@ForAll("awkward") String raw) {
        Document page = Document.of(raw);
        boolean mended = !Mojibake.repair(raw).equals(raw);
        for (int i = 0; i < page.text().length(); i++) {
            if (!page.isSynthetic(i) && !mended) {
                char shown = page.text().charAt(i);
                char source = raw.charAt(page.toRaw(i));
                boolean same = shown == source || shown == ' ' && Line.isSpace(source)
                        || source == '&' || source == '\\' && raw.charAt(page.toRaw(i) + 1) == shown
                        || source == 0 && shown == '\uFFFD';
                assertThat(same)
                        .as("shown %d %04x from raw %d %04x", i, (int) shown, page.toRaw(i), (int) source)
                        .isTrue();
            }
        }
    }

    @Property(tries = 1000)
    void wronglyDecodedTextIsShownAsItWasMeant(@ForAll("awkward") String raw) {
        assertThat(Document.of(raw + " â€“ ").text())
                .isEqualTo(Document.of(Mojibake.repair(raw + " â€“ ")).text());
    }

    @Property(tries = 2000)
    void offsetsNeverGoBack(@ForAll("awkward") String raw) {
        Document page = Document.of(raw);
        for (int i = 1; i <= page.text().length(); i++) {
            assertThat(page.toRaw(i)).isGreaterThanOrEqualTo(page.toRaw(i - 1));
        }
    }

    @Property(tries = 2000)
    void blocksMakeUpTheText(@ForAll("awkward") String raw) {
        Document page = Document.of(raw);
        assertThat(String.join("\n", page.blocks().stream().map(Block::text).toList()))
                .isEqualTo(page.text());
        for (Block block : page.blocks()) {
            assertThat(block.text()).isEqualTo(page.text().substring(block.start(), block.end()))
                    .isNotBlank();
            assertThat(block.emphases()).allSatisfy(e -> assertThat(e.range().start()).isGreaterThanOrEqualTo(
                    block.start()));
        }
    }

    @Property(tries = 3000)
    void selectedWordsBecomeASpanThatShowsTheSameWords(@ForAll("awkward") String raw, @ForAll int a,
            @ForAll int b) {
        Posting posting = new Posting("p", "", "", "", raw);
        Document page = Document.of(posting.description());
        int length = page.text().length();
        int from = length == 0 ? 0 : Math.floorMod(a, length);
        int to = length == 0 ? 0 : from + Math.floorMod(b, length - from + 1);
        ShownSpans.of(page).span(from, to).ifPresent(span -> {
            assertThat(span.holdsIn(posting)).isTrue();
            List<Range> shown = ShownSpans.of(page).shownRanges(span);
            Range first = shown.getFirst();
            assertThat(ShownSpans.of(page).span(first.start(), shown.getLast().end())).contains(span);
            for (int i = from; i < to; i++) {
                int at = i;
                assertThat(page.isSynthetic(at) || shown.stream().anyMatch(r -> r.contains(at))).isTrue();
            }
        });
    }

    @Property(tries = 200)
    void lettersOfPlainTextAreAllShown(@ForAll("plain") String raw) {
        assertThat(Document.of(raw).text().replaceAll("\\s", "")).isEqualTo(raw.replaceAll("\\s", ""));
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.of("word", "Data", " ", "\n", "\r\n", "é", "日本", "5+", ".", ",", "😀").list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }
}

package dev.assay.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of 200,000 characters that a reader with a square in its running time would not finish. */
@Execution(ExecutionMode.CONCURRENT)
class HugeTextTest {

    private static final int SIZE = 200_000;

    @ParameterizedTest
    @ValueSource(strings = {"a", "word ", "*", "_", "`", "[", "![", "<", "<!--", "&", "&amp;", "\\", "> ",
            "* ",
            "[a](", "**a ", "*a _b ", "<table>x", "<ul><li>x", "<p>x", "&lt;p&gt;x", "😀", "x\n", "**x**\n",
            "\u00A0"})
    @Timeout(20)
    void isReadAndMapsBack(String bit) {
        String raw = bit.repeat(SIZE / bit.length());

        Document page = Document.of(raw);

        assertThat(page.toRaw(page.text().length())).isLessThanOrEqualTo(raw.length());
        assertThat(page.blocks()).allSatisfy(block -> assertThat(block.text()).isNotEmpty());
    }
}

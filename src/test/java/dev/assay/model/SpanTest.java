package dev.assay.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.text.CodePoints;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In Python terms, {@code text[start:end] == quote}. */
class SpanTest {

    private static final Posting POSTING = new Posting("p", "🚀 Data", "Ümläut GmbH", "Berlin",
            "We 👩‍💻 ship");

    private static Span span(int start, int end) {
        return new Span(Section.DESCRIPTION, start, end, "x".repeat(end - start));
    }

    @ParameterizedTest
    @CsvSource({"-1, 2", "3, 3", "4, 3", "0, 0"})
    void anEmptyRangeOrOneBeforeTheTextIsRefusedWithItsOffsets(int start, int end) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(Section.TITLE, start, end, "abc"))
                .withMessageContaining("not " + start + " to " + end);
    }

    @ParameterizedTest
    @CsvSource({"0, 4, abc", "0, 2, abc", "1, 2, ''"})
    void aQuoteOfAnotherLengthIsRefusedWithItsWords(int start, int end, String quote) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(Section.TITLE, start, end, quote))
                .withMessageContaining("\"" + quote + "\"");
    }

    @Test
    void aQuoteIsMeasuredInCodePoints() {
        assertThat(new Span(Section.TITLE, 0, 1, "🚀").quote()).isEqualTo("🚀");
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(Section.TITLE, 0, 2, "🚀"));
    }

    @Test
    void offsetsOfTheScreenBecomeCodePoints() {
        assertThat(Span.ofUtf16(POSTING, Section.TITLE, 3, 7))
                .isEqualTo(new Span(Section.TITLE, 2, 6, "Data"));
        assertThat(Span.ofUtf16(POSTING, Section.DESCRIPTION, 3, 8))
                .isEqualTo(new Span(Section.DESCRIPTION, 3, 6, "👩‍💻"));
        assertThat(Span.ofUtf16(POSTING, Section.COMPANY, 0, 6))
                .isEqualTo(new Span(Section.COMPANY, 0, 6, "Ümläut"));
    }

    @Test
    void offsetsOutsideTheSectionAreRefused() {
        assertThatThrownBy(() -> Span.ofUtf16(POSTING, Section.LOCATION, 0, 7))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Span.ofUtf16(POSTING, Section.LOCATION, -1, 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aSpanHoldsWhereItsWordsStandAndNowhereElse() {
        assertThat(new Span(Section.TITLE, 2, 6, "Data").holdsIn(POSTING)).isTrue();
        assertThat(new Span(Section.TITLE, 1, 5, "Data").holdsIn(POSTING)).isFalse();
        assertThat(new Span(Section.TITLE, 2, 6, "data").holdsIn(POSTING)).isFalse();
        assertThat(new Span(Section.LOCATION, 2, 6, "Data").holdsIn(POSTING)).isFalse();
    }

    @Test
    void aSpanBeyondTheEndOfTheSectionDoesNotHold() {
        assertThat(new Span(Section.LOCATION, 0, 6, "Berlin").holdsIn(POSTING)).isTrue();
        assertThat(new Span(Section.LOCATION, 1, 7, "erlin ").holdsIn(POSTING)).isFalse();
        assertThat(new Span(Section.LOCATION, 60, 62, "in").holdsIn(POSTING)).isFalse();
    }

    @Property(tries = 500)
    void everySpanMadeFromATextHoldsInIt(@ForAll("texts") String text, @ForAll int a, @ForAll int b) {
        CodePoints index = new CodePoints(text);
        int from = index.toUtf16(Math.floorMod(a, index.length()));
        int to = index.toUtf16(index.fromUtf16(from)
                + 1 + Math.floorMod(b, index.length() - index.fromUtf16(from)));

        Span span = Span.ofUtf16(text, index, Section.DESCRIPTION, from, to);

        assertThat(new SpanCheck(posting(text)).holds(span)).isTrue();
        assertThat(span.end() - span.start())
                .isEqualTo(span.quote().codePointCount(0, span.quote().length()));
        String other = "!" + text;
        int[] points = other.codePoints().toArray();
        assertThat(new SpanCheck(posting(other)).holds(span))
                .isEqualTo(new String(points, span.start(), span.end() - span.start()).equals(span.quote()));
    }

    private static Posting posting(String description) {
        return new Posting("p", "", "", "", description);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "é", "e\u0301", "日本", "🚀", "👩‍💻", " ", "\n", "ไทย", "\u00AD", "س")
                .list()
                .ofMinSize(1).ofMaxSize(15).map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @CsvSource({"0,5, 5,9, false", "0,5, 4,9, true", "2,3, 0,9, true", "0,9, 2,3, true", "6,9, 0,6, false",
            "0,1, 0,1, true"})
    void spansOverlapWhereTheyShareALetter(int start, int end, int otherStart, int otherEnd,
            boolean overlap) {
        assertThat(span(start, end).overlaps(span(otherStart, otherEnd))).isEqualTo(overlap);
        assertThat(span(otherStart, otherEnd).overlaps(span(start, end))).isEqualTo(overlap);
    }

    @Test
    void spansOfDifferentSectionsNeverOverlap() {
        assertThat(span(0, 5).overlaps(new Span(Section.TITLE, 0, 5, "xxxxx"))).isFalse();
    }
}

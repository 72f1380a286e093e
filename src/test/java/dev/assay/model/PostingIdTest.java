package dev.assay.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spreadsheets and data frames change how an id is spelt; it stays the same id. */
class PostingIdTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"`4201877691`|4201877691",
            "`4201877691.0`|4201877691", "`42.000`|42", "` 42 `|42", "`\t42\n`|42", "`\u00A042\u3000`|42",
            "`\uFEFF42`|42", "`42\u200B`|42", "`\u206042.0 `|42", "`job-7.0`|job-7.0", "`1.5`|1.5",
            "`1.50`|1.50", "`1.0.0`|1.0.0", "`.0`|.0", "`42.`|42.", "`-42.0`|-42.0", "`a b`|`a b`", "` `|``",
            "`007.0`|007"})
    void anIdIsTidiedOfTheSpaceAroundItAndOfADecimalThatSaysNothing(String id, String tidy) {
        assertThat(PostingId.tidy(id)).isEqualTo(tidy);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"`42 01`|4201", "`4201.0`|4201",
            "`42\u00A001 .0`|4201", "`job 7`|job7", "`job\u200B7`|job7", "`a\u2060b\uFEFFc`|abc"})
    void spaceWithinAnIdMakesNoOtherOne(String id, String key) {
        assertThat(PostingId.key(id)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"42, 420", "job-7, job-70", "A, a", "042, 42", "1.5, 15", "1.5, 1"})
    void otherIdsStayApart(String one, String other) {
        assertThat(PostingId.key(one)).isNotEqualTo(PostingId.key(other));
    }

    @Property(tries = 500)
    void whatIsTidyStaysAsItIs(@ForAll @StringLength(max = 12) @CharRange(from = '0', to = '2') @Chars({'.',
            ' ', '\u00A0', '\uFEFF', 'x'}) String id) {
        assertThat(PostingId.tidy(PostingId.tidy(id))).isEqualTo(PostingId.tidy(id));
        assertThat(PostingId.key(PostingId.tidy(id))).isEqualTo(PostingId.key(id));
        assertThat(PostingId.key(PostingId.key(id))).isEqualTo(PostingId.key(id));
    }
}

package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    private final FileNames names = new FileNames();

    @Test
    void anOrdinaryIdIsItsOwnName() {
        assertThat(names.next("4201877691")).isEqualTo("4201877691");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "a/b", "a\\b", "C:", "CON", "nul.txt", ".", "..", "", "tail.",
            ".hidden", "caf\u00e9", "line\nbreak", "\0", "\ud83d\ude00"})
    void anyOtherIdBecomesAPlainName(String id) {
        assertThat(names.next(id)).matches("[A-Za-z0-9_][A-Za-z0-9._-]*[A-Za-z0-9_-]")
                .doesNotContain("..").doesNotMatch("(?i)(con|nul)(\\..*)?");
    }

    @Test
    void idsThatDifferOnlyInCaseOrInWhatIsReplacedNeverMeet() {
        assertThat(Stream.of("a/b", "a_b", "A_B", "a:b").map(names::next)
                .map(name -> name.toLowerCase(Locale.ROOT))).doesNotHaveDuplicates();
    }

    @Test
    void aLongIdIsShortened() {
        assertThat(names.next("x".repeat(1000))).hasSizeLessThan(120);
    }
}

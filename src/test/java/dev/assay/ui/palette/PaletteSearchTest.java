package dev.assay.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.screen.PaletteEntry;
import dev.assay.ui.screen.PaletteKind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the words of the palette find, and in which order. */
class PaletteSearchTest {

    private static final PaletteEntry EXPORT = entry(PaletteKind.ACTION, "Export", "Ctrl+Shift+S");
    private static final PaletteEntry OPEN = entry(PaletteKind.ACTION, "Open files", "Ctrl+O");
    private static final PaletteEntry FOLDER = entry(PaletteKind.ACTION, "Open a folder", "");
    private static final PaletteEntry REOPEN = entry(PaletteKind.ACTION, "Put back and reopen", "");
    private static final PaletteEntry CLOUD = entry(PaletteKind.FIELD, "Primary cloud", "Technology");
    private static final PaletteEntry SWEEP = entry(PaletteKind.SCREEN, "Sweep", "");
    private static final PaletteEntry OPENING = entry(PaletteKind.POSTING, "Opening: Data Engineer",
            "Kestrel");
    private static final List<PaletteEntry> ALL = List.of(OPENING, REOPEN, EXPORT, OPEN, FOLDER, CLOUD,
            SWEEP);

    private static PaletteEntry entry(PaletteKind kind, String name, String detail) {
        return new PaletteEntry(kind, name, name, detail, () -> {});
    }

    private static List<PaletteEntry> find(String typed, PaletteEntry... recent) {
        return PaletteSearch.find(ALL, typed, List.of(recent));
    }

    @Test
    void beginningsOfWordsAreFoundInAnyOrderAndCase() {
        assertThat(find("FOL open")).containsExactly(FOLDER);
        assertThat(find("clo pri")).containsExactly(CLOUD);
        assertThat(find("tech")).containsExactly(CLOUD);
        assertThat(find("nothing such")).isEmpty();
    }

    @Test
    void whatBeginsSoComesFirstAndPostingsLast() {
        assertThat(find("open")).containsExactly(OPEN, FOLDER, REOPEN, OPENING);
    }

    @Test
    void theWholeNameComesBeforeLongerOnes() {
        PaletteEntry longer = entry(PaletteKind.ACTION, "Export all", "");
        assertThat(PaletteSearch.find(List.of(longer, EXPORT), "export", List.of()))
                .containsExactly(EXPORT, longer);
    }

    @Test
    void whatWasDoneLastComesFirstAmongEquals() {
        assertThat(find("open", FOLDER)).containsExactly(FOLDER, OPEN, REOPEN, OPENING);
        assertThat(find("", FOLDER)).startsWith(FOLDER).doesNotHaveDuplicates()
                .contains(EXPORT, OPEN, REOPEN, SWEEP).doesNotContain(OPENING, CLOUD);
    }

    @Test
    void aKindDoesNotCrowdOutTheOthers() {
        List<PaletteEntry> many = Stream.concat(
                IntStream.range(0, 50).mapToObj(i -> entry(PaletteKind.ACTION, "Open " + i, "")),
                Stream.of(entry(PaletteKind.FIELD, "Open source", ""))).toList();
        assertThat(PaletteSearch.find(many, "open", List.of())).hasSize(9).last()
                .extracting(PaletteEntry::kind).isEqualTo(PaletteKind.FIELD);
    }
}

package dev.assay.ui.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.evidence.document.Range;
import org.junit.jupiter.api.Test;

class FinderTest {

    @Test
    void findsWordsWhateverTheirCaseAndSpacing() {
        assertThat(Finder.find("dbt and DBT.\nDbt  Cloud", "dbt")).containsExactly(new Range(0, 3),
                new Range(8, 11), new Range(13, 16));
        assertThat(Finder.find("Delta\nLake, delta  lake", " delta lake ")).containsExactly(new Range(0, 10),
                new Range(12, 23));
        assertThat(Finder.find("ÜBER uns", "über")).containsExactly(new Range(0, 4));
    }

    @Test
    void readsTheQueryAsWordsAndNotAsAPattern() {
        assertThat(Finder.find("C++ (or C)", "c++ (")).containsExactly(new Range(0, 5));
        assertThat(Finder.find("abc", "a.c")).isEmpty();
        assertThat(Finder.find("abc", "  ")).isEmpty();
    }
}

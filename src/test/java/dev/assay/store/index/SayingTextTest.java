package dev.assay.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.saying.Saying;
import org.junit.jupiter.api.Test;

/** What is said comes back as it was kept, and as its sentence where an older version kept no more. */
class SayingTextTest {

    @Test
    void whatIsSaidComesBackAsItWas() {
        Saying where = Saying.of("joined.comma", "a.zip", Saying.of("place.row", 3));
        Saying said = Saying.of("remark.part-no-text", Saying.of("part.title"), "{\"x\": \"it's ~\"}");

        assertThat(SayingText.readAll(SayingText.writeAll(where, said, Saying.NOTHING), "row", "text", ""))
                .containsExactly(where, said, Saying.NOTHING);
    }

    @Test
    void aSentenceThatWasKeptAloneIsWhatIsSaid() {
        assertThat(SayingText.readAll("", "row 3", "The file is empty.", ""))
                .containsExactly(Saying.plain("row 3"), Saying.plain("The file is empty."), Saying.NOTHING);
        assertThat(SayingText.readAll("[]", "row 3")).containsExactly(Saying.plain("row 3"));
    }
}

package dev.assay.ui.review.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.document.Range;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MendedPropertiesTest {

    @Property
    void whatIsShownComesFromWhatItIsMappedTo(@ForAll("awkward") String given, @ForAll int a, @ForAll int b) {
        RedecodedText mended = RedecodedText.of(given);
        int length = mended.text().length();
        int start = Math.floorMod(Math.min(a, b), length + 1);
        int end = Math.max(start, Math.floorMod(Math.max(a, b), length + 1));

        Range origin = mended.origin(new Range(start, end));
        Range back = mended.shown(origin);

        assertThat(origin.end()).isLessThanOrEqualTo(given.length());
        if (!origin.isEmpty()) {
            assertThat(back.start()).isLessThanOrEqualTo(start);
            assertThat(back.end()).isGreaterThanOrEqualTo(end);
            assertThat(mended.origin(back)).isEqualTo(origin);
        }
    }

    @Provide
    Arbitrary<String> awkward() {
        return Arbitraries.of("data", " ", "–", "â€“", "â€™", "CafÃ©", "🥬", "ðŸ¥¬", "Ã", "\n").list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}

package dev.assay.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningProgressTest {

    private final OpeningProgress progress = new OpeningProgress(() -> Wording.in(Language.ENGLISH));

    @Test
    void theNewestOfWhatCameBeforeTheWindowIsToldByIt() {
        progress.at(1, 4, "first");
        progress.at(2, 4, "second");
        List<String> told = new ArrayList<>();
        progress.showBy(told::add);
        assertThat(told).singleElement().asString().contains("50 %").endsWith("second");
    }

    @Test
    void nothingIsToldWhereNothingCame() {
        List<String> told = new ArrayList<>();
        progress.showBy(told::add);
        assertThat(told).isEmpty();
    }
}

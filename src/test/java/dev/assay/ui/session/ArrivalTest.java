package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.CellRisk;
import dev.assay.model.Answer;
import dev.assay.model.Posting;
import dev.assay.review.Examples;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingFile;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What arrives while a posting is open moves nothing under the reviewer's hand. */
class ArrivalTest {

    private static final Posting POSTING = new Posting("one", "Data Engineer", "Fernhill", "Leeds",
            "Build pipelines.");
    private static final Answer OPEN = Examples.local("open", "one", Examples.RULES);
    private static final Answer NEW = Examples.local("new", "one", Examples.RULES);

    private static CellRisk risk(Answer answer, double risk) {
        return new CellRisk("cloud", answer.id(), risk, null);
    }

    @Test
    void whatIsSaidOfTheOpenAnswersRiskStandsAndThatOfANewOneIsTaken() {
        PostingFile shown = new PostingFile(POSTING, List.of(), List.of(OPEN), Map.of(),
                List.of(risk(OPEN, 0.9)));
        PostingFile read = new PostingFile(POSTING, List.of(), List.of(OPEN, NEW), Map.of(),
                List.of(risk(OPEN, 0.2), risk(NEW, 0.5)));

        PostingFile file = Arrival.of(shown, OPEN, Set.of(OPEN.id()), read, JudgedAnswer::primary,
                Wording.in(Language.ENGLISH)).file();

        assertThat(file.risk(OPEN, "cloud")).map(CellRisk::risk).contains(0.9);
        assertThat(file.risk(NEW, "cloud")).map(CellRisk::risk).contains(0.5);
    }
}

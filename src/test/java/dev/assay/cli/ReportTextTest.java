package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Outcome;
import dev.assay.model.Problem;
import dev.assay.model.Problems;
import dev.assay.review.ImportReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands say of what they did, in words and for a machine, and the exit code that goes with it. */
@Isolated
class ReportTextTest {

    private static final Problem LOST = Problems.of("a.json", "line 3", "It is cut off", "Ask again.");
    private static final Problem REMARK = Problems.remark("b.json", "Two rows are alike.", "");

    private final Locale before = Locale.getDefault();

    @AfterEach
    void putBack() {
        Locale.setDefault(before);
    }

    private static ImportReport report(Map<Outcome, Integer> outcomes, int postings, int notReached,
            Problem... problems) {
        return new ImportReport(outcomes, postings, 0, 0, 0, notReached, List.of(problems), List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.json | line 3 | It is cut off  | Ask again. | a.json, line 3: It is cut off. Ask again.
            a.json | line 3 | It is cut off. | Ask again. | a.json, line 3: It is cut off. Ask again.
            a.json | ''     | It is cut off. | ''         | a.json: It is cut off.
            ''     | line 3 | It is cut off. | ''         | line 3: It is cut off.
            ''     | ''     | It is cut off. | Ask again. | It is cut off. Ask again.
            """)
    void aProblemIsOneLineWithFilePlaceMatterAndRemedy(String path, String place, String message,
            String remedy,
            String line) {
        assertThat(ProblemText.line(Problems.of(path, place, message, remedy))).isEqualTo(line);
    }

    @Test
    void aProblemForAMachineNamesItsParts() {
        assertThat(ProblemText.json(LOST)).containsExactly(Map.entry("file", "a.json"),
                Map.entry("place", "line 3"),
                Map.entry("message", "It is cut off"), Map.entry("remedy", "Ask again."));
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, 1, 0", "REPAIRED, 1, 0", "FLAGGED, 1, 0", "PARTIAL, 1, 2", "QUARANTINED, 1, 2",
            "QUARANTINED, 0, 1", "ACCEPTED, 0, 1"})
    void theExitCodeSaysWhetherAllWasTakenSomeOrNothing(Outcome outcome, int postings, int exit) {
        assertThat(new ImportReportText(report(Map.of(outcome, 2), postings, 0), List.of()).exitCode())
                .isEqualTo(exit);
    }

    @Test
    void whatCouldNotBeDoneAfterwardsIsAProblemAndARemarkIsNone() {
        ImportReport all = report(Map.of(Outcome.ACCEPTED, 1), 1, 0);

        assertThat(new ImportReportText(all, List.of(REMARK)).exitCode()).isEqualTo(Exit.DONE);
        assertThat(new ImportReportText(all, List.of(REMARK)).lines()).contains("1 remark:");
        assertThat(new ImportReportText(all, List.of(REMARK, LOST)).exitCode()).isEqualTo(Exit.PROBLEMS);
        assertThat(new ImportReportText(all, List.of(REMARK, LOST)).lines()).contains("2 problems:",
                "  a.json, line 3: It is cut off. Ask again.");
    }

    @Test
    void aReportNamesEveryOutcomeAndWhatACancelLeft() {
        ImportReportText text = new ImportReportText(
                report(Map.of(Outcome.ACCEPTED, 3, Outcome.PARTIAL, 1), 1_200, 7, LOST), List.of());

        assertThat(text.lines()).containsExactly(
                "4 files given: 3 accepted, 0 repaired, 0 flagged, 1 partial, 0 quarantined, 7 not reached.",
                "Read 1,200 postings, 0 Pass 1 results and 0 answers.", "1 problem:",
                "  a.json, line 3: It is cut off. Ask again.");
        assertThat(text.json()).containsEntry("files", 4).containsEntry("accepted", 3)
                .containsEntry("partial", 1)
                .containsEntry("quarantined", 0).containsEntry("not_reached", 7)
                .containsEntry("postings", 1_200)
                .containsEntry("problems", List.of(ProblemText.json(LOST)));
    }

    @Test
    void thatNothingWasGivenIsToldWithWhatToDo() {
        assertThat(new ImportReportText(report(Map.of(), 0, 0), List.of()).lines().getLast())
                .startsWith("There was nothing to read. Name files");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0 cells
            1 | 1 cell
            2 | 2 cells
            1234567 | 1,234,567 cells
            """)
    void aNumberOfThingsIsTheSameInEveryLocale(long count, String words) {
        for (String language : List.of("en", "de", "ar-EG", "hi")) {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(Count.of(count, "cell")).as(language).isEqualTo(words);
        }
    }

    private static String progress(boolean watched, String what, long... steps) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new ByteArrayInputStream(new byte[0]),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), watched);
        try (TerminalProgress progress = new TerminalProgress(console)) {
            for (long step : steps) {
                progress.at(step, 200, what);
            }
            assertThat(progress.cancelled()).isFalse();
        }
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whereNobodyWatchesNothingIsShown() {
        assertThat(progress(false, "Reading a", 0, 100, 200)).isEmpty();
        assertThat(progress(true, "Reading a")).as("nothing was under way").isEmpty();
    }

    @Test
    void howFarItIsStandsOnOneLineThatIsClearedAtTheEnd() {
        String shown = progress(true, "Reading a", 0, 1, 100);

        assertThat(shown).contains("0 %  Reading a", "50 %  Reading a").doesNotContain("\n")
                .endsWith("\r" + " ".repeat(78) + "\r");
        assertThat(shown.split("Reading a")).as("shown again only where the percentage changed").hasSize(3);
    }

    @Test
    void aLongOrWildNameNeitherWrapsNorSteersTheTerminal() {
        String shown = progress(true, "Reading \u001b[2J" + "x".repeat(300), 20);

        assertThat(shown).doesNotContain("\u001b");
        assertThat(shown.split("\r")).allMatch(line -> line.length() <= 78);
    }
}

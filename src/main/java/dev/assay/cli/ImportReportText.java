package dev.assay.cli;

import dev.assay.model.Outcome;
import dev.assay.model.Problem;
import dev.assay.review.ImportReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An import's report for people and for programs. */
final class ImportReportText {

    private final ImportReport report;
    private final List<Problem> later;
    private final List<Problem> problems;

    /** @param later problems met after reading, such as a posting that could not be inferred */
    ImportReportText(ImportReport report, List<Problem> later) {
        this.report = report;
        this.later = List.copyOf(later);
        this.problems = new ArrayList<>(report.problems());
        this.problems.addAll(later);
    }

    int exitCode() {
        if (report.postings() + report.pass1() + report.answers() + report.decisions() == 0) {
            return Exit.FAILED;
        }
        return isWhole() ? Exit.DONE : Exit.PROBLEMS;
    }

    /** Whether every text, answer and field was taken, so that what is listed are remarks alone. */
    private boolean isWhole() {
        return later.stream().allMatch(Problem::remark) && report.whole();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(Count.of(report.files(), "file") + " given: " + outcomes() + ".");
        lines.add("Read " + Count.of(report.postings(), "posting") + ", "
                + Count.of(report.pass1(), "Pass 1 result") + " and " + Count.of(report.answers(), "answer")
                + (report.decisions() == 0
                        ? ""
                        : ", and " + Count.of(report.decisions(), "decision") + " made before")
                + ".");
        if (report.files() == 0) {
            lines.add(
                    "There was nothing to read. Name files, or folders with files, that hold postings, Pass 1"
                            + " results or answers.");
        }
        if (!problems.isEmpty()) {
            lines.add(Count.of(problems.size(), isWhole() ? "remark" : "problem") + ":");
            problems.forEach(problem -> lines.add("  " + ProblemText.line(problem)));
        }
        return lines;
    }

    private String outcomes() {
        List<String> counts = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            counts.add(report.count(outcome) + " " + key(outcome));
        }
        if (report.notReached() > 0) {
            counts.add(report.notReached() + " not reached");
        }
        return String.join(", ", counts);
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("files", report.files());
        for (Outcome outcome : Outcome.values()) {
            json.put(key(outcome), report.count(outcome));
        }
        json.put("not_reached", report.notReached());
        json.put("postings", report.postings());
        json.put("pass1", report.pass1());
        json.put("runs", report.answers());
        json.put("decisions", report.decisions());
        json.put("problems", problems.stream().map(ProblemText::json).toList());
        return json;
    }

    private static String key(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}

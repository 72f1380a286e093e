package dev.assay.ui.report;

import dev.assay.model.Outcome;
import dev.assay.model.Problem;
import dev.assay.review.ImportReport.ReadFile;
import dev.assay.review.ImportReport;
import dev.assay.saying.Saying;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of the report: a remark on a file, or a file that nothing was noticed in.
 *
 * @param problem what was noticed; without a message where nothing was
 * @param said the same as it is shown
 * @param outcome what became of the file; null where that is not known any more
 * @param posting the posting it leads to; empty where it leads to none
 */
record ReportRow(Problem problem, Problem.Words said, @Nullable Outcome outcome, String posting) {

    private static final String OF_POSTING = "posting ";

    /** The remarks in their order, then the files without any. */
    static List<ReportRow> of(ImportReport report, Wording words) {
        Map<String, ReadFile> files = new LinkedHashMap<>();
        report.read().forEach(file -> files.put(file.path(), file));
        List<ReportRow> rows = new ArrayList<>();
        Set<String> remarked = new LinkedHashSet<>();
        for (Problem problem : report.problems()) {
            ReadFile file = files.get(problem.path());
            remarked.add(problem.path());
            rows.add(new ReportRow(problem, words.said(problem), file == null ? null : file.outcome(),
                    posting(problem, file == null ? "" : file.posting())));
        }
        files.values().stream().filter(file -> !remarked.contains(file.path()))
                .forEach(file -> {
                    Problem none = Problem.remark(file.path(), Saying.NOTHING, Saying.NOTHING);
                    rows.add(new ReportRow(none, words.said(none), file.outcome(), file.posting()));
                });
        return rows;
    }

    /** What was noticed in files of before; what became of each is not kept. */
    static List<ReportRow> of(List<Problem> kept, Wording words) {
        return kept.stream()
                .map(problem -> new ReportRow(problem, words.said(problem), null, posting(problem, "")))
                .toList();
    }

    private static String posting(Problem problem, String otherwise) {
        return problem.place().startsWith(OF_POSTING)
                ? problem.place().substring(OF_POSTING.length())
                : otherwise;
    }

    /** Whether some words stand in it, in whatever case. */
    boolean speaksOf(String words) {
        return String.join(" ", said.path(), said.place(), said.message(), said.remedy())
                .toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }

    String where() {
        return said.path() + (said.place().isEmpty() ? "" : "  ·  " + said.place());
    }

    String told() {
        return said.message() + (said.remedy().isEmpty() ? "" : " " + said.remedy());
    }
}

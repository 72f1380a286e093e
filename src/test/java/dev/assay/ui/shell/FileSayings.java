package dev.assay.ui.shell;

import dev.assay.FaultyFiles;
import dev.assay.ingest.SourceFiles;
import dev.assay.model.Problem;
import dev.assay.review.ReviewStore;
import dev.assay.saying.SayingWords;
import dev.assay.task.Progress;
import dev.assay.ui.session.Services;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All that is said of files in which something of nearly every kind is wrong. */
final class FileSayings {

    /** What the codes of what is noticed in files begin with. */
    private static final Set<String> OF_FILES = Set.of("place", "excerpt", "part", "kind", "whole", "repair",
            "unread", "left-out", "unfit", "remark", "shape");

    /** What comes of a machine that fails, of large and rare files, of asking, and of joining stores; none of it is met here. */
    static final Set<String> NOT_MET = Set
            .of("""
                    excerpt.long kind.zip left-out.doccano left-out.ignored part.description place.assignment place.certificate
                    place.document place.numbered-several place.ruling place.set place.settings remark.another-one
                    remark.assigned-to-others remark.compression remark.disk-full remark.engine-failed remark.failed
                    remark.import-cancelled remark.large remark.large-workbook remark.long-sheet remark.long-texts
                    remark.missing-rows remark.no-answer-within remark.no-answer-written remark.no-input remark.no-posting
                    remark.no-source remark.no-table-column remark.not-asked remark.not-asked-for remark.not-inferred
                    remark.not-kept remark.not-kept-together remark.not-loaded remark.not-located remark.not-opened
                    remark.not-read remark.not-taken-back remark.not-taken-in remark.not-weighed remark.nothing
                    remark.nothing-to-infer remark.of-source remark.only-columns remark.only-details remark.other-files
                    remark.parquet-row remark.revoked remark.risk-not-weighed remark.row-group remark.said-no-more
                    remark.settled remark.source-failed remark.stopped remark.strangers remark.torn remark.unclosed
                    remark.unlisted remark.unmarked remark.unreadable remark.unreadable-assignment remark.unreadable-ruling
                    remark.work-not-kept remark.workbook-damaged remark.zstd repair.backslash repair.control
                    repair.first-bracket repair.python-object repair.stray-quote shape.hacker-news-deleted
                    shape.hacker-news-search shape.hacker-news-story shape.langfuse-no-generation unfit.most-evidence
                    unfit.no-field unfit.no-kind unfit.no-words unfit.nobody unread.bytes unread.more-keys unread.no-object
                    unread.no-text unread.times whole.facts"""
                    .split("\\s+"));

    private FileSayings() {}

    /** What reading the faulty files tells, and what the store gives back of it. */
    static List<Problem> problems(Path folder, Services services, ReviewStore store) {
        List<Path> files = List.of(FaultyFiles.in(folder));
        List<Problem> problems = new ArrayList<>(services.intake()
                .read(services.files().apply(files), Progress.NONE).problems());
        problems.addAll(SourceFiles.leftOut(files));
        problems.addAll(store.problems());
        return problems;
    }

    /** The codes of all that can be noticed in files. */
    static Set<String> codes() {
        return SayingWords.in(Locale.GERMAN).codes().stream()
                .filter(code -> OF_FILES.contains(code.replaceFirst("\\..*", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

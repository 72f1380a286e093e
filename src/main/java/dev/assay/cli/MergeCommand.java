package dev.assay.cli;

import dev.assay.export.JsonText;
import dev.assay.review.Handover;
import dev.assay.review.StoreMerge;
import dev.assay.review.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes other stores into one. */
@Command(name = "merge", description = {
        "Takes other stores into one: their files, and everybody's decisions with"
                + " reviewer, time, basis and note, undone ones included, and who is to review what. Nothing is decided anew, and"
                + " the other stores stay as they are.",
        "A second time takes nothing."}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:everything was taken, or was here already", "1:a store cannot be opened or does not fit",
                "2:taken, with problems listed"})
final class MergeCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store that takes; made if need be.")
    private Path store;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to report: ${COMPLETION-CANDIDATES}.")
    private OutputFormat format;

    @Parameters(paramLabel = "OTHERDIR", arity = "1..*", description = "The stores to take in.")
    private List<Path> others;

    MergeCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        for (Path other : others) {
            if (!parts.stores().exists(other)) {
                throw new CommandException("There is no store in " + other + ".");
            }
            if (other.toAbsolutePath().normalize().equals(store.toAbsolutePath().normalize())) {
                throw new CommandException(other + " is the store itself.");
            }
        }
        boolean whole = true;
        try (TerminalProgress progress = new TerminalProgress(console);
                OpenedStore opened = parts.openStore(store, progress)) {
            parts.tell(opened.store(), console);
            StoreMerge merge = new StoreMerge(opened.store(), opened.intake());
            for (Path other : others) {
                whole &= take(merge, other, progress);
            }
            parts.guarantees(opened.store()).recheck()
                    .forEach(revoked -> console.note(ProblemText.line(revoked)));
        }
        return whole ? Exit.DONE : Exit.PROBLEMS;
    }

    private boolean take(StoreMerge merge, Path other, TerminalProgress progress) {
        StoreMerge.Report report;
        try {
            report = Parts.closing(parts.existing(other, console), console, open -> {
                Handover from = open.people().handOver();
                return merge.take(from, progress);
            });
        } catch (StoreException e) {
            throw new CommandException(other + ": " + e.getMessage(), e);
        }
        if (format == OutputFormat.json) {
            console.line(JsonText.line(json(other, report)));
        } else {
            lines(other, report).forEach(console::line);
        }
        report.problems().forEach(problem -> console.note(ProblemText.line(problem)));
        return report.taken().unfit() == 0
                && report.problems().stream().allMatch(problem -> problem.remark());
    }

    private static List<String> lines(Path other, StoreMerge.Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(other + ": " + Count.of(report.taken().decisions(), "decision") + " taken, "
                + report.taken().known() + " already here"
                + (report.taken().unfit() == 0 ? "" : ", " + report.taken().unfit() + " that do not fit"));
        if (report.taken().returns() > 0) {
            lines.add("  undone or redone there, and so here: " + Count.of(report.taken().returns(), "time"));
        }
        lines.add("  " + Count.of(report.files(), "file") + " taken, " + report.known()
                + " already here; " + Count.of(report.postings(), "new posting") + ", "
                + Count.of(report.answers(), "answer") + " read");
        if (report.taken().artefacts() > 0) {
            lines.add("  " + Count.of(report.taken().artefacts(), "version")
                    + " of rulings, gold sets, certificates and views taken");
        }
        if (report.taken().assigned() > 0) {
            lines.add("  " + Count.of(report.taken().assigned(), "posting")
                    + " assigned to the reviewers who have it there");
        }
        return lines;
    }

    private static Map<String, @Nullable Object> json(Path other, StoreMerge.Report report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("from", other.toString());
        json.put("decisions", report.taken().decisions());
        json.put("returns", report.taken().returns());
        json.put("known", report.taken().known());
        json.put("unfit", report.taken().unfit());
        json.put("files", report.files());
        json.put("files_known", report.known());
        json.put("postings", report.postings());
        json.put("answers", report.answers());
        json.put("artefacts", report.taken().artefacts());
        json.put("assigned", report.taken().assigned());
        return json;
    }
}

package dev.assay.cli;

import dev.assay.export.JsonText;
import dev.assay.review.IntegrityReport;
import dev.assay.review.ReviewStore;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks for damage in a store. */
@Command(name = "check", description = "Checks a store: journal, originals, database, and whether every span"
        + " equals its text.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:all is well", "1:the store cannot be opened", "2:there is damage, which is listed"})
final class CheckCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store.")
    private Path store;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to report: ${COMPLETION-CANDIDATES}.")
    private OutputFormat format;

    CheckCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        IntegrityReport report;
        try (ReviewStore open = parts.existing(store, console)) {
            report = open.check();
        }
        if (format == OutputFormat.json) {
            console.line(JsonText.line(json(report)));
        } else {
            console.line("Checked " + Count.of(report.decisions(), "decision") + ", "
                    + Count.of(report.originals(), "original") + ", " + Count.of(report.postings(), "posting")
                    + " and " + Count.of(report.spans(), "span") + ".");
            report.damage().forEach(damage -> console.line("Damage: " + damage));
            console.line(report.sound() ? "All is well." : Count.of(report.damage().size(), "problem") + ".");
        }
        return report.sound() ? Exit.DONE : Exit.PROBLEMS;
    }

    private static Map<String, @Nullable Object> json(IntegrityReport report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("sound", report.sound());
        json.put("decisions", report.decisions());
        json.put("originals", report.originals());
        json.put("postings", report.postings());
        json.put("spans", report.spans());
        json.put("damage", report.damage());
        return json;
    }
}

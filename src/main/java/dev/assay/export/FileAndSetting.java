package dev.assay.export;

import dev.assay.task.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON list of one object for each chosen posting, and beside it the setting that its reader needs. */
final class FileAndSetting {

    private FileAndSetting() {}

    /** @param ending how the name of the setting's file ends, instead of the list's; into a stream goes the list alone */
    static ExportReport write(ChosenPostings postings, Path out, String ending, String setting,
            Progress progress,
            ExportedSpans spans, Function<ChosenPosting, Map<String, @Nullable Object>> object) {
        long[] written = {0};
        try (AtomicFile list = AtomicFile.at(out)) {
            list.write("[");
            boolean whole = postings.each(progress, posting -> list
                    .write((written[0]++ == 0 ? "\n" : ",\n") + JsonText.line(object.apply(posting))));
            if (!whole) {
                return new ExportReport(List.of(), 0, 0, true);
            }
            list.write("\n]\n");
            if (Files.exists(out) && !Files.isRegularFile(out)) {
                list.commit();
                return new ExportReport(List.of(out), written[0], spans.checked(), false);
            }
            Path beside = out.resolveSibling(
                    String.valueOf(out.getFileName()).replaceFirst("\\.[^.]*$", "") + ending);
            try (AtomicFile file = AtomicFile.at(beside)) {
                file.write(setting);
                file.commit();
            }
            list.commit();
            return new ExportReport(List.of(out, beside), written[0], spans.checked(), false);
        }
    }
}

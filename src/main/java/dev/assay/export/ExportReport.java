package dev.assay.export;

import java.nio.file.Path;
import java.util.List;

/**
 * What an export wrote.
 *
 * @param files the files, in the order they were written
 * @param records how many postings or journal lines they hold
 * @param spans how many spans they hold; each was compared with its text
 * @param cancelled whether it was stopped before the end; a single file is then not written at all
 */
public record ExportReport(List<Path> files, long records, long spans, boolean cancelled) {

    public ExportReport {
        files = List.copyOf(files);
    }
}

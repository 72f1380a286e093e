package dev.assay.ui.dispute;

import dev.assay.export.AtomicFile;
import dev.assay.export.JsonText;
import dev.assay.export.RulingJson;
import dev.assay.model.Excerpt;
import dev.assay.review.NewDecision;
import dev.assay.review.StoreException;
import dev.assay.review.dispute.KnownRuling;
import dev.assay.review.dispute.RulingPreview;
import dev.assay.review.dispute.Rulings;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Hands rulings on in a file of JSON lines, the same as the commands write and read. */
final class RulingFiles {

    private final Rulings rulings;
    private final RulingJson json;

    RulingFiles(Rulings rulings, Schema schema) {
        this.rulings = rulings;
        this.json = new RulingJson(schema);
    }

    /** Writes those in force. @return how many */
    int write(Path file, List<KnownRuling> known) {
        List<KnownRuling> standing = known.stream().filter(KnownRuling::stands).toList();
        try (AtomicFile out = AtomicFile.at(file)) {
            standing.forEach(one -> out.write(JsonText.line(RulingJson.plain(one)) + "\n"));
            out.commit();
        }
        return standing.size();
    }

    /**
     * What became of a file of rulings.
     *
     * @param made what each ruling changed
     * @param refused why some were not made, each with its line
     */
    record Applied(List<RulingPreview> made, List<String> refused) {

        Applied {
            made = List.copyOf(made);
            refused = List.copyOf(refused);
        }

        List<NewDecision> act() {
            return made.stream().flatMap(one -> one.act().stream()).toList();
        }

        int cells() {
            return made.stream().mapToInt(one -> one.changes().size()).sum();
        }
    }

    /** Makes the rulings of a file's lines, each as an act of its own. */
    Applied apply(List<String> lines, String reviewer) {
        List<RulingPreview> made = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (!line.isBlank()) {
                try {
                    rulings.rule(json.read(line), reviewer, Progress.NONE).ifPresent(made::add);
                } catch (IllegalArgumentException | StoreException e) {
                    refused.add(number + ": " + Excerpt.inMessage(String.valueOf(e.getMessage())));
                }
            }
        }
        return new Applied(made, refused);
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

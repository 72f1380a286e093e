package dev.assay.cli;

import dev.assay.audit.Risk;
import dev.assay.evidence.Grounder;
import dev.assay.export.Formats;
import dev.assay.inference.Engine;
import dev.assay.inference.Engines;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.review.Intake;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * What the commands are made from, wired outside.
 *
 * @param schema the field catalogue
 * @param stores finds and opens stores
 * @param reader reads an original
 * @param files finds the files under what the user named, in a fixed order
 * @param grounder locates evidence
 * @param risk weighs a posting's doubts
 * @param formats the export formats
 * @param window the workbench's window
 * @param surroundings where the program runs
 */
public record Parts(Schema schema, Stores stores, Function<Original, Imported> reader,
        Function<List<Path>, List<Intake.SourceFile>> files, Grounder grounder,
        Function<PostingFile, Risk> risk, Formats formats, Window window, Surroundings surroundings) {

    /** @throws CommandException if there is no such engine; the message lists those there are */
    Engine engine(String name) {
        try {
            return Engines.create(name, schema);
        } catch (IllegalArgumentException e) {
            throw new CommandException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Opens a store, or makes one. */
    public Bench bench(Path folder) {
        ReviewStore store = stores.open(folder);
        return new Bench(store, new Intake(store, reader, grounder, engine(Engines.DEFAULT), risk));
    }

    /** Opens a store that must be there, and passes on what it has to say. */
    ReviewStore existing(Path folder, Console console) {
        if (!stores.exists(folder)) {
            throw new CommandException("There is no store in " + folder
                    + ". Make one with \"assay import --store " + folder + " FILE\".");
        }
        ReviewStore store = stores.open(folder);
        store.notices().forEach(console::note);
        return store;
    }

}

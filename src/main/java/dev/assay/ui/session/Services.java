package dev.assay.ui.session;

import dev.assay.evaluation.gold.GoldSets;
import dev.assay.evaluation.guarantee.Guarantees;
import dev.assay.evaluation.guarantee.OpenSamples;
import dev.assay.export.CertificateJson;
import dev.assay.export.Formats;
import dev.assay.export.GoldSetJson;
import dev.assay.ingest.shape.OwnShapes;
import dev.assay.model.Answer;
import dev.assay.review.Intake;
import dev.assay.review.PostingFile;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the window is built on, wired outside.
 *
 * @param schema the field catalogue
 * @param store where everything is kept; the window does not close it
 * @param intake the way in for files, and for inference
 * @param files finds the files under what the user chose
 * @param formats gives the export formats, which are made when they are first asked for
 * @param samples the folder of the sample data
 * @param judged which of a posting's runs is judged first
 * @param shapes the shapes that the store has of its own
 */
public record Services(Schema schema, ReviewStore store, Intake intake,
        Function<List<Path>, List<Intake.SourceFile>> files, Supplier<Formats> formats,
        Path samples, Function<PostingFile, Optional<Answer>> judged, OwnShapes shapes) {

    /** For a store without shapes of its own. */
    public Services(Schema schema, ReviewStore store, Intake intake,
            Function<List<Path>, List<Intake.SourceFile>> files, Supplier<Formats> formats, Path samples,
            Function<PostingFile, Optional<Answer>> judged) {
        this(schema, store, intake, files, formats, samples, judged, OwnShapes.NONE);
    }

    /** What the store and its own rules have to say once they are opened. */
    public List<String> notices() {
        return Stream.concat(store.notices().stream(), intake.rules(schema).notices().stream()).toList();
    }

    /** Which samples are still to be looked through. */
    public OpenSamples openSamples() {
        return new OpenSamples(store, new CertificateJson(schema), schema);
    }

    /** The gold sets of the store. */
    public GoldSets goldSets() {
        return new GoldSets(store, new GoldSetJson(schema), schema);
    }

    /** What can be promised of cells that nobody looked at. */
    public Guarantees guarantees() {
        return new Guarantees(store, new CertificateJson(schema), InstantSource.system());
    }
}

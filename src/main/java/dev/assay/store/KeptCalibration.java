package dev.assay.store;

import dev.assay.review.Artefact;
import dev.assay.review.ArtefactHistory;
import dev.assay.review.ArtefactKind;
import dev.assay.review.Calibration;
import dev.assay.store.index.VersionedReader;
import dev.assay.store.log.PlainJson;
import java.util.List;
import java.util.Optional;

/** The calibration that a store keeps, as it was when the store was opened: by it the answers of every file are read. */
final class KeptCalibration {

    private KeptCalibration() {}

    /** @param notices is told where it cannot be read */
    static Calibration of(ArtefactHistory history, List<String> notices) {
        Optional<Artefact> kept = history.inForce(ArtefactKind.Known.CALIBRATION, Calibration.NAME);
        try {
            return kept.map(one -> Calibration.of(PlainJson.read(one.content()))).orElse(Calibration.NONE);
        } catch (IllegalArgumentException e) {
            notices.add(
                    "The calibration of this store is not used: " + e.getMessage() + ". Apply another one,"
                            + " or take it away with \"assay calibration withdraw\".");
            return Calibration.NONE;
        }
    }

    /** A reader that maps what it reads; one by another calibration reads otherwise. */
    static VersionedReader reader(VersionedReader reader, Calibration calibration) {
        return calibration.sources().isEmpty()
                ? reader
                : new VersionedReader(
                        reader.version() + "-" + Artefact.hash(PlainJson.write(calibration.plain())),
                        original -> calibration.apply(reader.read().apply(original)));
    }
}

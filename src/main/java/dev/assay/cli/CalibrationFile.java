package dev.assay.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.export.JsonText;
import dev.assay.review.ArtefactKind;
import dev.assay.review.Calibration;
import dev.assay.review.ReviewStore;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A calibration in a file, and in a store. */
final class CalibrationFile {

    private static final ArtefactKind KIND = ArtefactKind.Known.CALIBRATION;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CalibrationFile() {}

    /** @throws CommandException if the file is none; the message says why */
    static Calibration read(Path file) {
        return read(NamedFile.text(file), file.toString());
    }

    private static Calibration read(String text, String name) {
        try {
            @Nullable
            Object plain = MAPPER.readValue(text, Object.class);
            return Calibration.of(plain);
        } catch (JsonProcessingException e) {
            throw new CommandException(name + " is no JSON.", e);
        } catch (IllegalArgumentException e) {
            throw new CommandException(name + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    /** What a store reads its answers by; empty where as they are stated. */
    static Optional<Calibration> of(ReviewStore store) {
        return store.artefacts().inForce(KIND, Calibration.NAME)
                .map(kept -> read(kept.content(), "The calibration of this store"));
    }

    /** From the next opening on, the store reads its answers by it. */
    static void keep(ReviewStore store, Calibration calibration, String reviewer) {
        store.artefacts().keep(KIND, Calibration.NAME, JsonText.line(calibration.plain()), reviewer);
    }

    /** From the next opening on, answers are read as they are. @return whether there was one */
    static boolean withdraw(ReviewStore store, String reviewer) {
        return store.artefacts().retract(KIND, Calibration.NAME, reviewer);
    }
}

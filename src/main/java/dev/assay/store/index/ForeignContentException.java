package dev.assay.store.index;

import java.io.IOException;
import java.util.List;

/** A database holds what this program never put there, so it was not opened. */
public final class ForeignContentException extends IOException {

    ForeignContentException(List<String> foreign) {
        super("it holds what Assay never put there, which could run by itself, and was therefore not opened ("
                + DatabaseInspection.inWords(foreign) + ")");
    }
}

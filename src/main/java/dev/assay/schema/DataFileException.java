package dev.assay.schema;

import dev.assay.failure.Explained;

/** One of the program's or an analyst's data files that cannot be used; the message names file, line and reason. */
public final class DataFileException extends IllegalArgumentException implements Explained {

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    public DataFileException(Place place, String reason) {
        super(place + ": " + reason);
        this.place = place;
    }

    public Place place() {
        return place;
    }
}

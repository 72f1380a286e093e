package dev.assay.inference.pack;

import dev.assay.failure.Told;

/** A rule file that cannot be used; the message names file, line and reason. */
public final class RulePackException extends IllegalArgumentException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Place place;

    public RulePackException(Place place, String reason) {
        super(place + ": " + reason);
        this.place = place;
    }

    public Place place() {
        return place;
    }
}

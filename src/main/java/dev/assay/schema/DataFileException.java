package dev.assay.schema;

import dev.assay.failure.Explained;
import dev.assay.failure.Flaw;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the program's or an analyst's data files that cannot be used; the message names file, line and reason. */
public final class DataFileException extends IllegalArgumentException implements Explained {

    private static final long serialVersionUID = 1L;

    private final transient Place place;
    private final @Nullable Flaw flaw;
    private final transient List<String> named;

    /** What is wrong is said in English alone. */
    public DataFileException(Place place, String reason) {
        this(place, reason, null, List.of());
    }

    /** @param named what is named in saying what is wrong, in order */
    public DataFileException(Place place, Flaw flaw, Object... named) {
        this(place, flaw, Arrays.stream(named).map(String::valueOf).toList());
    }

    /** As {@link #DataFileException(Place, Flaw, Object...)}, of names that are there. */
    public static DataFileException of(Place place, Flaw flaw, List<String> named) {
        return new DataFileException(place, flaw, named);
    }

    private DataFileException(Place place, Flaw flaw, List<String> named) {
        this(place, flaw.told(named), flaw, named);
    }

    private DataFileException(Place place, String reason, @Nullable Flaw flaw, List<String> named) {
        super(place + ": " + reason);
        this.place = place;
        this.flaw = flaw;
        this.named = List.copyOf(named);
    }

    public Place place() {
        return place;
    }

    /** What is wrong, to be said in other words than the message's; null where only that says it. */
    public @Nullable Flaw flaw() {
        return flaw;
    }

    /** What is named in saying it, in order. */
    public List<String> named() {
        return named;
    }
}

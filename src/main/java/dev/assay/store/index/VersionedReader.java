package dev.assay.store.index;

import dev.assay.model.Imported;
import dev.assay.model.Original;
import java.util.function.Function;

/**
 * How originals are read when the database is rebuilt from them.
 *
 * @param version changes whenever the same file may be read differently; a database filled by another version is
 *        filled anew
 * @param read as in {@code review.Intake}: the same original gives the same result
 */
public record VersionedReader(String version, Function<Original, Imported> read) {}

package dev.assay.store;

import dev.assay.store.index.BoundedWait;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What a store can be opened with.
 *
 * @param clock tells when a decision is made
 * @param rotateAt the size in bytes from which on the journal begins a new file
 * @param patience how long the database may take to open before it is given up and rebuilt; a large one longer
 * @param waiting how its opening is waited for
 */
record StoreOptions(InstantSource clock, long rotateAt, Duration patience, BoundedWait waiting) {

    static final StoreOptions USUAL = new StoreOptions(InstantSource.system(), 16L * 1024 * 1024,
            Duration.ofSeconds(30), BoundedWait.USUAL);
}

package dev.assay.review;

import java.util.List;
import java.util.function.UnaryOperator;

/** What a store remembers of how it is worked in. Safe to call from several threads; failures are {@link StoreException}s. */
public interface Settings {

    /** What is set; the default where nothing is. */
    SettingValues values();

    /**
     * Changes what is set; on disk when this returns.
     *
     * @param change is given what is set now
     * @return what is set from now on
     * @throws StoreException if the store is not this process's any more; nothing is changed
     */
    SettingValues change(UnaryOperator<SettingValues> change);

    /** What the settings held that could not be taken, in words; empty when all was well. */
    default List<String> notices() {
        return List.of();
    }
}

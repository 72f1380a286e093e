package dev.assay.store;

import dev.assay.store.index.Database;
import dev.assay.store.index.DatabaseState;
import dev.assay.store.index.SoundRows;
import dev.assay.store.log.OriginalsFolder.Entry;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database of a store as it was found. */
sealed interface FoundDatabase {

    /** The decisions it holds beyond what is known to be in the journal; null where they could not be read. */
    @Nullable
    SoundRows held();

    /** The files it was filled from, as far as it can be asked. */
    default List<Entry> originals() {
        return List.of();
    }

    /** The version of the reader that filled it; empty where it cannot be asked. */
    default String reader() {
        return "";
    }

    /** There is none. */
    record None() implements FoundDatabase {

        @Override
        public SoundRows held() {
            return SoundRows.NONE;
        }
    }

    /** It opens. @param state what it says of itself */
    record Usable(Path file, Database database, DatabaseState state, SoundRows held)
            implements
                FoundDatabase {

        @Override
        public List<Entry> originals() {
            return List.copyOf(state.originals());
        }

        @Override
        public String reader() {
            return state.reader();
        }
    }

    /**
     * It is not to be used any more.
     *
     * @param why in words that go on with "The database was rebuilt: "
     * @param foreign whether somebody put something into it, so that it is kept whatever it holds
     */
    record Unusable(Path file, String why, @Nullable SoundRows held, boolean foreign)
            implements
                FoundDatabase {}
}

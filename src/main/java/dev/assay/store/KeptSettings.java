package dev.assay.store;

import dev.assay.review.SettingValues;
import dev.assay.review.Settings;
import dev.assay.store.index.Database;
import dev.assay.store.log.SettingsFile;
import dev.assay.store.log.StoreLock;
import java.util.List;
import java.util.function.UnaryOperator;

/** A store's settings: changed one at a time, and only while the store is this process's. */
final class KeptSettings implements Settings {

    private final SettingsFile file;
    private final StoreLock lock;
    private final Database database;
    private final Runnable usable;

    /** @param usable throws where the store takes nothing any more */
    KeptSettings(SettingsFile file, StoreLock lock, Database database, Runnable usable) {
        this.file = file;
        this.lock = lock;
        this.database = database;
        this.usable = usable;
    }

    @Override
    public SettingValues values() {
        usable.run();
        return file.values();
    }

    @Override
    public SettingValues change(UnaryOperator<SettingValues> change) {
        usable.run();
        return database.keep(0, () -> {
            usable.run();
            lock.own();
            lock.check();
            SettingValues changed = change.apply(file.values());
            file.save(changed);
            return changed;
        });
    }

    @Override
    public List<String> notices() {
        return file.notices();
    }
}

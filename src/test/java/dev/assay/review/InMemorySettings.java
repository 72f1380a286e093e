package dev.assay.review;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Settings that are gone with the program. */
public final class InMemorySettings implements Settings {

    private final AtomicReference<SettingValues> values = new AtomicReference<>(SettingValues.DEFAULTS);

    @Override
    public SettingValues values() {
        return values.get();
    }

    @Override
    public SettingValues change(UnaryOperator<SettingValues> change) {
        return values.updateAndGet(change);
    }
}

package dev.assay.cli;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a part when it is first asked for, and then gives the same one; safe to share between threads. */
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> make;
    private @Nullable T made;

    public Once(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public synchronized T get() {
        T part = made;
        if (part == null) {
            part = make.get();
            made = part;
        }
        return part;
    }
}

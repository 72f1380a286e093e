package dev.assay.disk;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How often something was tried, over many runs: {@code -Dassay.tally=FILE} goes on where the last run left off and
 * adds up; without it, every run begins anew and does the same.
 */
public final class Tally {

    private final @Nullable Path file;
    private final String name;
    private final Properties counts = new Properties();

    private Tally(@Nullable Path file, String name) {
        this.file = file;
        this.name = name;
    }

    /** @param name of what is tried */
    public static Tally of(String name) {
        String given = System.getProperty("assay.tally", "");
        Tally tally = new Tally(given.isEmpty() ? null : Path.of(given), name);
        tally.load();
        return tally;
    }

    private void load() {
        if (file != null && Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                counts.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The seed of the next try. */
    public long seed() {
        return Long.getLong("assay.seed", 1) + count(".tried");
    }

    private long count(String what) {
        return Long.parseLong(counts.getProperty(name + what, "0"));
    }

    /** Counts a try. @param failed whether it did not end as it should */
    public void tried(boolean failed) {
        add(".tried", 1);
        add(".failed", failed ? 1 : 0);
    }

    /** Counts something else, such as what was acknowledged. */
    public void add(String what, long more) {
        // others may have added to the same file
        load();
        counts.setProperty(name + what, String.valueOf(count(what) + more));
        if (file != null) {
            try (Writer out = Files.newBufferedWriter(file)) {
                counts.store(out, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public String toString() {
        return name + " in all: " + count(".tried") + " tried, " + count(".failed")
                + " not as they should be";
    }
}

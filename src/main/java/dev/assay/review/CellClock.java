package dev.assay.review;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long each cell was looked at since it was decided on last: the time it was the open one, without the pauses. A
 * pause is what is longer than {@link #PAUSE} without key or mouse; nothing of it counts, for nobody knows how much of it
 * was work. Where nothing is heard of the reviewer any more, nothing is counted. To be used on one thread only.
 */
public final class CellClock {

    public static final Duration PAUSE = Duration.ofSeconds(60);

    /** So many cells that were looked at and left undecided are remembered. */
    private static final int MOST = 1_000;

    private final LongSupplier nanos;
    private final Map<CellKey, Long> looked = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CellKey, Long> eldest) {
            return size() > MOST;
        }
    };
    private @Nullable CellKey open;
    private long until;

    /** @param nanos a clock that nobody sets, such as {@code System::nanoTime} */
    public CellClock(LongSupplier nanos) {
        this.nanos = nanos;
        until = nanos.getAsLong();
    }

    /** @param cell the one that is open from now on; null where none is */
    public void open(@Nullable CellKey cell) {
        heard();
        open = cell;
    }

    /** A key was pressed, or the mouse moved. */
    public void heard() {
        long now = nanos.getAsLong();
        long since = now - until;
        until = now;
        if (open != null && since > 0 && since <= PAUSE.toNanos()) {
            looked.merge(open, since, Long::sum);
        }
    }

    /** How long a cell was looked at, in milliseconds, at least one; 0 where it never was. */
    public long took(CellKey cell) {
        heard();
        Long sum = looked.get(cell);
        return sum == null ? 0 : Math.max(1, Duration.ofNanos(sum).toMillis());
    }

    /** A cell was decided on: what it took is kept with that. */
    public void decided(CellKey cell) {
        heard();
        looked.remove(cell);
    }

    /** A decision is undone: what it took was spent on the cell all the same, and goes with the next one. */
    public void undone(CellKey cell, long tookMs) {
        if (tookMs > 0) {
            looked.merge(cell, Duration.ofMillis(tookMs).toNanos(), Long::sum);
        }
    }

    /** A decision is done again, and has what it took. */
    public void redone(CellKey cell, long tookMs) {
        looked.computeIfPresent(cell, (same, sum) -> {
            long left = sum - Duration.ofMillis(tookMs).toNanos();
            return left > 0 ? left : null;
        });
    }
}

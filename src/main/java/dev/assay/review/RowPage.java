package dev.assay.review;

import dev.assay.task.Ahead;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Some of the rows that were asked for, in their order.
 *
 * @param rows as many as were wanted, or all that are left
 * @param next where the rows after these begin, to be handed back as it is; empty where these are the last
 */
public record RowPage<T>(List<T> rows, String next) {

    /** Asks for the first rows. */
    public static final String START = "";

    public RowPage {
        rows = List.copyOf(rows);
    }

    /**
     * All rows, asked for page by page as they are taken, so that nothing has to be closed and nobody else waits.
     * What changes meanwhile is seen or not; no row comes twice unless its place in the order changes.
     *
     * @param page gives the page that begins at a place
     */
    public static <T> Stream<T> stream(Function<String, RowPage<T>> page) {
        return Stream.iterate(Optional.of(page.apply(START)), Optional::isPresent,
                last -> last.filter(one -> !one.next().isEmpty()).map(one -> page.apply(one.next())))
                .flatMap(one -> one.orElseThrow().rows().stream());
    }

    /** As {@link #stream}, but each page is asked for while the rows before it are used: for who takes all of them. */
    public static <T> Stream<T> ahead(Function<String, RowPage<T>> page) {
        return Stream.iterate(Optional.of(Taken.of(page.apply(START), page)), Optional::isPresent,
                last -> last.flatMap(Taken::next).map(next -> Taken.of(next.get(), page)))
                .flatMap(one -> one.orElseThrow().page().rows().stream());
    }

    /** A page, and the one after it, which is on its way; empty where there is none. */
    private record Taken<T>(RowPage<T> page, Optional<Ahead<RowPage<T>>> next) {

        static <T> Taken<T> of(RowPage<T> page, Function<String, RowPage<T>> pages) {
            return new Taken<>(page, page.next().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Ahead.of("assay-rows-reading", () -> pages.apply(page.next()))));
        }
    }

    /** @throws IllegalArgumentException if no page can have so many rows */
    public static void checkSize(int most) {
        if (most < 1 || most > ReviewIndex.MOST_ON_A_PAGE) {
            throw new IllegalArgumentException(
                    "A page has 1 to " + ReviewIndex.MOST_ON_A_PAGE + " rows, not " + most);
        }
    }
}

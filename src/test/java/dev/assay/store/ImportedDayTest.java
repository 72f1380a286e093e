package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Original;
import dev.assay.review.Examples;
import dev.assay.review.Facet;
import dev.assay.review.FacetQuery;
import dev.assay.review.Listed;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueQuery;
import dev.assay.review.ReviewStore;
import dev.assay.store.index.BoundedWait;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queue can be narrowed down to what was brought in on a day. */
class ImportedDayTest {

    private static final Instant FIRST = Instant.parse("2026-03-04T12:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-09T12:00:00Z");

    @TempDir
    Path folder;
    private Instant now = FIRST;

    private ReviewStore open() {
        return H2ReviewStore.open(folder, Examples.SCHEMA, new VersionedReader("1", Examples::read),
                Progress.NONE,
                new StoreOptions(() -> now, 1 << 20, Duration.ofMinutes(5), BoundedWait.USUAL));
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.systemDefault()).toString();
    }

    private void bring(ReviewStore store, String... ids) {
        for (String id : ids) {
            Original file = Examples.original(id + now, "posting " + id);
            store.save(store.keep(file), Examples.read(file));
        }
    }

    private static QueueQuery on(Instant at) {
        return new QueueQuery(FacetQuery.ALL.choosing(Facet.IMPORTED, Set.of(day(at))), "", List.of(),
                QueueOrder.AS_LOADED);
    }

    private static void isKnown(ReviewStore store) {
        assertThat(store.facets(on(FIRST)).get(Facet.IMPORTED))
                .isEqualTo(Map.of(day(FIRST), 2L, day(SECOND), 1L));
        assertThat(store.listed(on(SECOND))).extracting(Listed::id).containsExactly("p3");
    }

    @Test
    void aPostingIsOfTheDayOnWhichItsFileWasKeptAlsoInADatabaseMadeAnew() throws IOException {
        try (ReviewStore store = open()) {
            bring(store, "p1", "p2");
        }
        now = SECOND;
        try (ReviewStore store = open()) {
            bring(store, "p3", "p1");
            isKnown(store);
        }
        try (var files = Files.list(folder.resolve("db"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        now = SECOND.plus(Duration.ofDays(30));
        try (ReviewStore store = open()) {
            isKnown(store);
        }
    }
}

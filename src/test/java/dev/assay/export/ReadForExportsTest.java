package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.evaluation.gold.GoldSetName;
import dev.assay.evaluation.gold.GoldSets;
import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.review.Examples;
import dev.assay.review.FacetQuery;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingFile.Part;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueView;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.store.H2ReviewStore;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No format reads more of a posting than it shows: of answers that nobody judged, and of why, there is much. */
class ReadForExportsTest {

    private static final Schema SCHEMA = Examples.SCHEMA;
    private static final Map<String, Part> OF_A_STORE = Map.of("reviewed", Part.JUDGED_WHOLE, "patch",
            Part.JUDGED_WHOLE, "gold", Part.JUDGED, "csv", Part.JUDGED, "parquet", Part.JUDGED, "xlsx",
            Part.JUDGED, "card", Part.JUDGED, "postings", Part.TEXT);
    private static final Map<String, Part> OF_A_SET = Map.of("reviewed", Part.JUDGED_WHOLE, "patch",
            Part.JUDGED_WHOLE, "gold", Part.TEXT, "csv", Part.JUDGED, "parquet", Part.JUDGED, "xlsx",
            Part.JUDGED, "card", Part.TEXT, "postings", Part.TEXT);

    @TempDir
    Path folder;

    private final Set<Part> asked = ConcurrentHashMap.newKeySet();

    private ReviewStore telling(ReviewStore store) {
        return (ReviewStore) Proxy.newProxyInstance(ReviewStore.class.getClassLoader(),
                new Class<?>[]{ReviewStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("files") && method.getParameterCount() > 0) {
                        asked.add(arguments.length > 1 ? (Part) arguments[1] : Part.ALL);
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    @Test
    void noFormatReadsMoreThanItShows() {
        try (ReviewStore store = H2ReviewStore.open(folder.resolve("store"), SCHEMA,
                new VersionedReader("1", Examples::read))) {
            var original = Examples.original("a", "posting p1\nrun r1 p1\nrun r2 p1");
            store.save(store.keep(original), Examples.read(original));
            store.append(List.of(Examples.override("Ada", "p1", "azure")));
            GoldSets sets = new GoldSets(store, new GoldSetJson(SCHEMA), SCHEMA);
            sets.freeze(new GoldSets.Wish("pilot",
                    new QueueView("all", FacetQuery.ALL, "", QueueOrder.AS_LOADED), null, null), "Ada",
                    Progress.NONE);
            KnownGoldSet set = sets.find(GoldSetName.read("pilot"));
            OF_A_STORE.forEach((format, part) -> assertAsks(store, format, ExportChoice.ALL, part));
            OF_A_SET.forEach((format, part) -> assertAsks(store, format, ExportChoice.ALL.of(set), part));
            assertAsks(store, "postings", ExportChoice.ALL.only(ExportChoice.Only.DECIDED), Part.JUDGED);
            assertAsks(store, "reviewed", ExportChoice.ALL.in(ExportChoice.Form.ANSWER), Part.ALL);
        }
    }

    private void assertAsks(ReviewStore store, String format, ExportChoice choice, Part part) {
        asked.clear();
        new Formats(SCHEMA, JudgedAnswer::primary).require(format).write(telling(store), choice,
                folder.resolve(format + ".jsonl"), Progress.NONE);
        assertThat(asked).as(format + " " + choice).containsExactly(part);
    }
}

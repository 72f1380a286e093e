package dev.assay.store;

import dev.assay.model.Imported;
import dev.assay.model.Naming;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.PostingContent;
import dev.assay.review.Decision;
import dev.assay.review.DecisionLog;
import dev.assay.review.DecisionLogContract;
import dev.assay.review.Examples;
import dev.assay.review.ReviewStore;
import dev.assay.store.index.PostingRows;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class H2DecisionLogTest extends DecisionLogContract {

    @TempDir
    Path folder;

    private @Nullable ReviewStore store;
    private int files;

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
            store = null;
        }
    }

    /** Opens the store again each time, so that nothing is only remembered. */
    @Override
    protected DecisionLog open() {
        return store();
    }

    private Path at() {
        return folder.resolve("store");
    }

    private ReviewStore store() {
        close();
        ReviewStore opened = H2ReviewStore.open(at(), Examples.SCHEMA,
                new VersionedReader("1", H2DecisionLogTest::read), Progress.NONE,
                new StoreOptions(clock, StoreOptions.USUAL.rotateAt(), StoreOptions.USUAL.patience(),
                        StoreOptions.USUAL.waiting()));
        store = opened;
        return opened;
    }

    /** The journal of the other and the database of before: what a copied folder, or a crash, leaves. */
    @Override
    protected DecisionLog openAfter(Function<DecisionLog, List<Decision>> elsewhere) {
        try {
            close();
            Path database = new StoreFolder(at()).databases().database().orElseThrow();
            Path before = folder.resolve("before.db");
            Files.copy(database, before, StandardCopyOption.REPLACE_EXISTING);
            elsewhere.apply(open());
            close();
            Files.copy(before, database, StandardCopyOption.REPLACE_EXISTING);
            return open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link Examples#read}; a line {@code words ID} is what the posting of this id says, under no id. */
    private static Imported read(Original original) {
        String[] line = new String(original.bytes(), StandardCharsets.UTF_8).split(" ", 2);
        Posting named = Examples.posting(line[1]);
        String words = PostingContent.id(named);
        return switch (line[0]) {
            case "words" -> imported(PostingRows.withId(named, words),
                    Map.of(words, new Naming(Naming.By.CONTENT, "", Set.of())));
            case "name" -> imported(new Posting(line[1], "", "", "", ""), Map.of());
            default -> Examples.read(original);
        };
    }

    private static Imported imported(Posting posting, Map<String, Naming> namings) {
        return new Imported(List.of(posting), List.of(), List.of(), List.of(), Outcome.ACCEPTED, namings,
                List.of(), List.of(), Set.of(), "");
    }

    private void take(String text) {
        ReviewStore to = store == null ? store() : store;
        Original file = Examples.original("f" + files++, text);
        to.save(to.keep(file), read(file));
    }

    @Override
    protected void name(String id) {
        take("name " + id);
    }

    @Override
    protected String say(String id) {
        take("words " + id);
        return PostingContent.id(Examples.posting(id));
    }

    @Override
    protected void join(String id) {
        take("posting " + id);
    }
}

package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.Risk;
import dev.assay.review.Restored;
import dev.assay.review.ReviewStore;
import dev.assay.review.SettingValues;
import dev.assay.review.StoreException;
import dev.assay.task.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that does not close well, as on a disk that is full, costs no result of a command that reads. */
class BadlyClosedStoreTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void whatWasReadIsToldAndSoIsTheClosing() throws IOException {
        Program program = new Program(folder);
        Path postings = Files.writeString(folder.resolve("p.jsonl"),
                "{\"id\": \"p1\", \"title\": \"Engineer\", \"company\": \"Acme\", \"description\": \"We use AWS.\"}");
        String store = folder.resolve("store").toString();
        program.run("import", "--store", store, postings.toString());
        Parts whole = program.parts();
        Parts parts = new Parts(whole::schema, badlyClosed(whole.stores()), whole::reader, whole.files(),
                whole::grounder, whole::shippedEngine, () -> file -> Risk.NONE, whole::formats, whole::window,
                whole::surroundings);
        Path exported = folder.resolve("out.jsonl");

        for (List<String> line : List.of(List.of("check"), List.of("triage"),
                List.of("export", "--format", "reviewed", "--out", exported.toString()))) {
            out.reset();
            err.reset();
            List<String> all = new java.util.ArrayList<>(line);
            all.addAll(1, List.of("--store", store));
            assertThat(new Commands(parts, console()).run(all.toArray(String[]::new))).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).containsAnyOf("1 posting", "p1", "1 record");
            assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("It did not close.\n");
        }
        assertThat(exported).isNotEmptyFile();

        Path decisions = Files.writeString(folder.resolve("decisions.jsonl"),
                """
                        {"posting_id": "p1", "field": "primary_cloud", "reviewer": "Ada", "kind": "override", "value": "gcp"}
                        {"posting_id": "none", "field": "primary_cloud", "reviewer": "Ada", "kind": "unsure"}
                        """);
        assertThat(new Commands(parts, console()).run("apply", "--store", store, decisions.toString()))
                .isEqualTo(Exit.PROBLEMS);
    }

    private Console console() {
        return new Console(new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8), false);
    }

    private static Stores badlyClosed(Stores stores) {
        return new Stores() {
            @Override
            public boolean exists(Path at) {
                return stores.exists(at);
            }

            @Override
            public SettingValues settings(Path at) {
                return stores.settings(at);
            }

            @Override
            public Restored restore(Path from, Instant time, Path to) {
                return stores.restore(from, time, to);
            }

            @Override
            public ReviewStore open(Path at, Progress progress) {
                ReviewStore open = stores.open(at, progress);
                return (ReviewStore) Proxy.newProxyInstance(ReviewStore.class.getClassLoader(),
                        new Class<?>[]{ReviewStore.class}, (proxy, method, arguments) -> {
                            try {
                                Object result = method.invoke(open, arguments);
                                if (method.getName().equals("close")) {
                                    throw new StoreException("It did not close.");
                                }
                                return result;
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
            }
        };
    }
}

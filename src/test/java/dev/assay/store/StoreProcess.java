package dev.assay.store;

import static dev.assay.review.Examples.original;
import static dev.assay.review.Examples.override;

import dev.assay.model.Original;
import dev.assay.review.ArtefactKind;
import dev.assay.review.Examples;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.store.index.VersionedReader;
import dev.assay.task.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** A second process that uses a store, for tests that need one. */
final class StoreProcess {

    /** How many decisions an act of its may have. */
    static final Set<Integer> SIZES = Set.of(1, 2, 40);

    private StoreProcess() {}

    /** Arguments: what to do ({@code hold}, {@code read}, {@code decide}, {@code anew} or {@code notices}) and the store's folder. */
    public static void main(String[] arguments) throws IOException {
        VersionedReader reader = new VersionedReader(arguments[0].equals("anew") ? "2" : "1", Examples::read);
        Path folder = Path.of(arguments[1]);
        try (ReviewStore store = arguments[0].equals("read")
                ? H2ReviewStore.openToRead(folder, Examples.SCHEMA, reader, Progress.NONE,
                        new Derivation("", none -> {}))
                : H2ReviewStore.open(folder, Examples.SCHEMA, reader)) {
            System.out.println("open");
            if (arguments[0].equals("notices")) {
                store.notices().forEach(System.out::println);
            } else if (arguments[0].equals("read")) {
                System.out.println(store.journal().size() + " decisions, " + store.check().damage());
                System.in.read();
            } else if (arguments[0].equals("hold")) {
                System.in.read();
            } else {
                decide(store);
            }
        } catch (StoreException e) {
            System.out.println(e.getMessage());
        }
    }

    /** Decides for ever; tells each decision once it is kept. */
    private static void decide(ReviewStore store) {
        for (int i = 0;; i++) {
            String posting = "p" + (1 + i % 2);
            String value = i % 3 == 0 ? "aws" : "azure";
            var kept = i % 5 == 4
                    ? store.append(
                            List.of(NewDecision.undo("Ada", store.undoable("Ada").orElseThrow().operation())))
                    : i % 17 == 16
                            ? store.append(Collections.nCopies(40, override("Bo", "p1", value)))
                            : i % 7 == 6
                                    ? store.append(
                                            List.of(override("Ada", "p1", value),
                                                    override("Ada", "p2", value)))
                                    : store.append(List.of(override("Ada", posting, value)));
            kept.forEach(one -> System.out.println(one.seq() + " " + one.at()));
            if (i % 13 == 12) {
                System.out.println("view " + store.artefacts()
                        .keep(ArtefactKind.Known.VIEW, "view", "{\"n\":" + kept.getLast().seq() + "}", "Ada")
                        .version());
            }
            if (i % 10 == 9) {
                Original file = original("extra" + kept.getLast().seq(),
                        "run x" + kept.getLast().seq() + " p1");
                store.save(store.keep(file), Examples.read(file));
            }
        }
    }

    static Running start(String what, Path folder) throws IOException {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-cp", System.getProperty("java.class.path"), StoreProcess.class.getName(), what,
                folder.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        return new Running(process,
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    }

    /**
     * A started process.
     *
     * @param output what it prints
     */
    record Running(Process process, BufferedReader output) implements AutoCloseable {

        String line() throws IOException {
            String line = output.readLine();
            return line == null ? "" : line;
        }

        @Override
        public void close() throws IOException {
            process.destroyForcibly();
            process.onExit().join();
            output.close();
        }
    }
}

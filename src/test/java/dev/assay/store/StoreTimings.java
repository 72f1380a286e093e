package dev.assay.store;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.model.Section;
import dev.assay.model.Source;
import dev.assay.model.Span;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Hue;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import dev.assay.store.index.VersionedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Prints how long the store takes on this machine; a program to be run by hand, no test. */
final class StoreTimings {

    private static final int FIELDS = 25;
    private static final int POSTINGS = Integer.getInteger("postings", 60);
    private static final int DECISIONS = Integer.getInteger("decisions", 1_000);

    private StoreTimings() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = arguments.length > 0
                ? Path.of(arguments[0])
                : Files.createTempDirectory("store-timings");
        Schema schema = new Schema(List.of(new FieldGroup("g", "G", Hue.GREY, IntStream.range(0, FIELDS)
                .mapToObj(i -> new FieldSpec("field" + i, "g", "", "", List.of(), ValueKind.CHOICE,
                        List.of(new AllowedValue("aws", "", "", false)), List.of()))
                .toList())));
        VersionedReader reader = new VersionedReader("1", StoreTimings::read);
        try (ReviewStore store = H2ReviewStore.open(folder, schema, reader)) {
            Original original = new Original("postings", ("" + POSTINGS).getBytes(StandardCharsets.UTF_8));
            time("keep one file", 1, i -> store.keep(original));
            time("save " + POSTINGS + " postings with a run each", 1,
                    i -> store.save(store.keep(original), read(original)));
            time("save a grounded imported run", POSTINGS, i -> store.save(run("p" + i, false, true)));
            time("save a local run", POSTINGS, i -> store.save(run("p" + i, true, true)));
            time("load a posting, cold", POSTINGS, i -> store.posting("p" + i));
            time("load a posting, warm", Math.max(2_000, POSTINGS), i -> store.posting("p" + i % POSTINGS));
            time("the queue", 50, i -> store.postings());
            time("append one decision", DECISIONS,
                    i -> store.append(List.of(decision("p" + i % POSTINGS, i))));
            time("undo", DECISIONS / 2, i -> store.append(List.of(NewDecision.undo("Ada",
                    store.undoable("Ada").orElseThrow().operation()))));
            time("append five decisions", DECISIONS / 5, i -> store.append(IntStream.range(0, 5)
                    .mapToObj(f -> decision("p" + i % POSTINGS, f)).toList()));
            time("keep a small file", 200, i -> store.keep(Examples.original("f" + i, "file " + i)));
            time("check", 1, i -> store.check());
        }
        time("reopen", 5, i -> H2ReviewStore.open(folder, schema, reader).close());
        try (var files = Files.list(folder.resolve("db"))) {
            for (Path file : files.toList()) {
                System.out.println(Files.size(file) / 1024 + " kB " + file.getFileName());
                Files.delete(file);
            }
        }
        time("reopen without a database", 1, i -> H2ReviewStore.open(folder, schema, reader).close());
    }

    private interface Step {
        void run(int i) throws Exception;
    }

    private static void time(String what, int times, Step step) throws Exception {
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            step.run(i);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(Locale.ROOT, "%-45s median %9.3f ms  p99 %9.3f ms  of %d%n", what,
                nanos[times / 2] / 1e6, nanos[(int) (times * 0.99)] / 1e6, times);
    }

    private static NewDecision decision(String posting, int i) {
        return new NewDecision(posting, "field" + i % FIELDS, "Ada", DecisionKind.ACCEPT,
                new FieldValue.Choice("aws"), "", "a short note", "run-" + posting, 0);
    }

    private static Imported read(Original original) {
        int postings = Integer.parseInt(new String(original.bytes(), StandardCharsets.UTF_8));
        List<Posting> all = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < postings; i++) {
            all.add(new Posting("p" + i, "Title", "Company", "Place",
                    "We run on AWS and more of it. ".repeat(180)));
            answers.add(run("p" + i, false, false));
        }
        return new Imported(all, List.of(), answers, List.of(), Outcome.ACCEPTED);
    }

    private static Answer run(String posting, boolean local, boolean grounded) {
        Map<String, InferredField> fields = new LinkedHashMap<>();
        List<GroundedSpan> spans = IntStream.range(0, 3)
                .mapToObj(i -> new GroundedSpan(
                        new Span(Section.DESCRIPTION, 10 + 30 * i, 13 + 30 * i, "AWS"), 0.5))
                .toList();
        for (int i = 0; i < FIELDS; i++) {
            fields.put("field" + i, new InferredField("field" + i, new FieldValue.Choice("aws"), 0.8,
                    "The posting names AWS several times, so that is the primary cloud.", Source.INFERRED,
                    grounded ? Grounding.of(EvidenceStatus.EXACT, spans) : null, "rule", List.of()));
        }
        return new Answer((local ? "local-" : "run-") + posting, posting,
                local ? Examples.RULES : Examples.MODEL, local,
                "", fields, "", Outcome.ACCEPTED);
    }
}

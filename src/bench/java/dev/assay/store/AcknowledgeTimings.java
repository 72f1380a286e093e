package dev.assay.store;

import com.sun.management.OperatingSystemMXBean;
import dev.assay.model.Answer;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Source;
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
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long a decision takes until it is acknowledged, beside a forced writing of as much to a file of its own, in turn:
 * {@code AcknowledgeTimings FOLDER POSTINGS DECISIONS [TIMES RUNS]}. The store in the folder is made where it is missing, of
 * postings with two answers to 25 fields each; on one of them there are so many decisions already, and all more are made on
 * it where that is not 0. Told is the median of the runs, each with the store opened anew.
 */
final class AcknowledgeTimings {

    private static final int LINE = 350;
    private static final int FIELDS = 25;
    private static final int AT_ONCE = 500;
    private static final List<String> VALUES = List.of("aws", "azure", "gcp", "none", "other");

    private static final Schema SCHEMA = new Schema(List.of(new FieldGroup("g", "G", Hue.GREY,
            IntStream.range(0, FIELDS).mapToObj(i -> new FieldSpec("field" + i, "g", "", "", List.of(),
                    ValueKind.CHOICE, VALUES.stream().map(v -> new AllowedValue(v, v, "", false)).toList(),
                    List.of())).toList())));

    private final Path folder;
    private final int postings;
    private final int before;
    private final int times;
    private final Random random = new Random(1);

    private AcknowledgeTimings(Path folder, int postings, int before, int times) {
        this.folder = folder;
        this.postings = postings;
        this.before = before;
        this.times = times;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int runs = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 5;
        var timings = new AcknowledgeTimings(folder, Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                arguments.length > 3 ? Integer.parseInt(arguments[3]) : 5_000);
        if (!H2ReviewStore.exists(folder.resolve("store"))) {
            timings.make();
        }
        double[][] told = new double[runs][];
        for (int run = 0; run < runs; run++) {
            told[run] = timings.run();
        }
        System.out.printf(Locale.ROOT,
                "median of %d: fdatasync p50 %.3f ms  p99 %.3f ms; acknowledged p50 %.3f ms  p99 %.3f ms;"
                        + " p50 %.3f ms more, p99 %.2f times%n",
                runs, median(told, 0), median(told, 1), median(told, 2), median(told, 3), median(told, 4),
                median(told, 5));
    }

    private static double median(double[][] told, int at) {
        double[] sorted = Stream.of(told).mapToDouble(run -> run[at]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private ReviewStore open() {
        return H2ReviewStore.open(folder.resolve("store"), SCHEMA,
                new VersionedReader("1", AcknowledgeTimings::read));
    }

    private void make() {
        try (ReviewStore store = open()) {
            for (int from = 0; from < postings; from += AT_ONCE) {
                Original file = new Original("postings " + from,
                        (from + " " + Math.min(postings, from + AT_ONCE)).getBytes(StandardCharsets.UTF_8));
                store.save(store.keep(file), read(file));
            }
            for (int made = 0; made < before; made += AT_ONCE) {
                List<NewDecision> act = new ArrayList<>();
                for (int i = made; i < Math.min(before, made + AT_ONCE); i++) {
                    act.add(decision());
                }
                store.append(act);
            }
        }
    }

    private double[] run() throws IOException {
        Path plain = folder.resolve("plain");
        long[] appended = new long[times];
        long[] forced = new long[times];
        try (ReviewStore store = open();
                FileChannel channel = FileChannel.open(plain, StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            long used = 0;
            for (int i = -times / 5; i < times; i++) {
                used = i == 0 ? processor() : used;
                int at = Math.max(0, i);
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(LINE), channel.size());
                channel.force(false);
                forced[at] = System.nanoTime() - start;
                List<NewDecision> act = List.of(decision());
                start = System.nanoTime();
                store.append(act);
                appended[at] = System.nanoTime() - start;
            }
            System.out.printf(Locale.ROOT, "processor %.3f ms a decision; ",
                    (processor() - used) / 1e6 / times);
        }
        Files.delete(plain);
        double[] told = {at(forced, 50), at(forced, 99), at(appended, 50), at(appended, 99), 0, 0};
        told[4] = told[2] - told[0];
        told[5] = told[3] / told[1];
        System.out.printf(Locale.ROOT,
                "fdatasync p50 %.3f p99 %.3f; acknowledged p50 %.3f p99 %.3f; %.3f more, %.2f times%n",
                told[0],
                told[1], told[2], told[3], told[4], told[5]);
        return told;
    }

    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double at(long[] nanos, int percent) {
        Arrays.sort(nanos);
        return nanos[nanos.length * percent / 100] / 1e6;
    }

    private NewDecision decision() {
        return new NewDecision("p" + (before > 0 ? 0 : random.nextInt(postings)),
                "field" + random.nextInt(FIELDS), "Ada", DecisionKind.OVERRIDE,
                new FieldValue.Choice(VALUES.get(random.nextInt(VALUES.size()))), "", "a short note", "", 0);
    }

    private static Imported read(Original original) {
        String[] range = new String(original.bytes(), StandardCharsets.UTF_8).split(" ");
        List<Posting> all = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (int i = Integer.parseInt(range[0]); i < Integer.parseInt(range[1]); i++) {
            all.add(new Posting("p" + i, "Data Engineer " + i, "Company " + i % 997, "Place",
                    ("We run on AWS, as number " + i + " of many does. ").repeat(20)));
            answers.add(answer(i, false));
            answers.add(answer(i, true));
        }
        return new Imported(all, List.of(), answers, List.of(), Outcome.ACCEPTED);
    }

    private static Answer answer(int posting, boolean second) {
        Map<String, InferredField> fields = new LinkedHashMap<>();
        for (int i = 0; i < FIELDS; i++) {
            int value = second ? posting * 3 + i : posting + i * 7;
            fields.put("field" + i, new InferredField("field" + i,
                    new FieldValue.Choice(VALUES.get(value % VALUES.size())), value % 100 / 100.0,
                    "The posting names AWS.", Source.INFERRED,
                    Grounding.of(EvidenceStatus.PARAPHRASE, List.of()), "rule", List.of()));
        }
        return new Answer((second ? "second-" : "first-") + posting, "p" + posting,
                second ? Examples.RULES : Examples.MODEL, false, "", fields, "", Outcome.ACCEPTED);
    }
}

package dev.assay.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.cli.FuzzedLines;
import dev.assay.disk.Tally;
import dev.assay.fuzz.FuzzedReader.Input;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Damaged input for every reader. A few in every build; {@code -Dassay.fuzz=N} so many for each reader,
 * {@code -Dassay.fuzz.minutes=M} so long in all, {@code -Dassay.fuzz.reader=NAME} for one alone, and
 * {@code -Dassay.seed=S} from a seed on. What is found is kept under {@code target/fuzz}.
 */
@Execution(ExecutionMode.CONCURRENT)
class FuzzTest {

    /** How long a reader may take for one input; told and never a failure, for machines differ. */
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final int AT_ONCE = 20;
    private static final Path FINDS = Path.of(System.getProperty("assay.finds", "target/fuzz"));
    private final List<String> finds = new ArrayList<>();
    private final List<String> slow = new ArrayList<>();
    private volatile String current = "";
    private volatile long since = System.nanoTime();

    @TempDir
    Path folder;

    @Test
    void everyReaderTakesOrRefusesWhateverItIsGiven() throws IOException {
        long until = System.nanoTime() + Duration.ofMinutes(Long.getLong("assay.fuzz.minutes", 0)).toNanos();
        int wanted = Integer.getInteger("assay.fuzz", 60);
        Thread watch = new Thread(this::watch, "fuzz-watch");
        watch.setDaemon(true);
        watch.start();
        List<Trial> trials = readers().stream().map(Trial::new).toList();
        boolean more = true;
        while (more) {
            more = false;
            for (Trial trial : trials) {
                int left = System.nanoTime() < until ? AT_ONCE : Math.min(AT_ONCE, wanted - trial.done);
                if (left > 0) {
                    more = true;
                    trial.run(left);
                }
            }
        }
        watch.interrupt();
        trials.forEach(trial -> System.out.println(trial.told()));
        slow.forEach(System.out::println);

        assertThat(finds).as("what was found is under " + FINDS).isEmpty();
    }

    private List<FuzzedReader> readers() {
        List<FuzzedReader> all = new ArrayList<>(List.of(
                FilesReader.of("json", path -> path.matches("[^/]*\\.json")),
                FilesReader.of("json-lines", path -> path.matches("[^/]*\\.jsonl|shapes/.*\\.jsonl")),
                FilesReader.of("csv", path -> path.matches(".*\\.[ct]sv")),
                FilesReader.of("xml", path -> path.endsWith(".xml")),
                FilesReader.of("html", path -> path.endsWith(".html")),
                FilesReader.of("markdown",
                        path -> path.matches(".*\\.(md|txt)") && !path.startsWith("answers")),
                FilesReader.of("packed", path -> path.matches(".*\\.(zip|gz)")),
                FilesReader.of("xlsx", path -> path.endsWith(".xlsx")),
                FilesReader.of("parquet", path -> path.endsWith(".parquet")),
                FilesReader.of("answers", path -> path.startsWith("answers/")),
                FilesReader.of("shaped", path -> path.matches("shapes/.*\\.json")),
                FilesReader.of("tools",
                        path -> path.matches("shapes/(argilla|doccano|prodigy|label-studio).*")),
                FilesReader.of("returned", path -> path.equals("decisions.jsonl")), new NeighboursReader(),
                new JournalReader(folder)));
        all.addAll(TextReaders.all());
        all.add(new TextReaders("decisions", List.of(new Input("d", MadeFiles.bytes(MadeFiles.decisions()))),
                (path, text) -> FuzzedLines.decisions(text)));
        all.add(new TextReaders("gold",
                List.of(new Input("g",
                        MadeFiles
                                .bytes("""
                                        {"id": "p1", "labels": {"primary_cloud": {"value": "aws", "quotes": ["We run on AWS"]}}, "unsettled": ["seniority_level"]}
                                        {"posting_id": "p2", "field": "seniority_level", "value": null, "quotes": []}
                                        """))),
                (path, text) -> FuzzedLines.gold(Read.SCHEMA, folder.resolve("gold.jsonl"), text)));
        Pattern which = Pattern.compile(System.getProperty("assay.fuzz.reader", ".*"));
        all.removeIf(reader -> !which.matcher(reader.name()).matches());
        return all;
    }

    /** Ends the process where a reader does not come back, which nothing else could. */
    private void watch() {
        try {
            while (true) {
                Thread.sleep(1_000);
                if (System.nanoTime() - since > Duration.ofMinutes(5).toNanos() && !current.isEmpty()) {
                    System.out.println("Does not come back: " + current);
                    Runtime.getRuntime().halt(3);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** One reader and how far it is. */
    private final class Trial {

        private final FuzzedReader reader;
        private final List<Input> seeds;
        private final Tally tally;
        private final long firstSeed;
        private int done;
        private int failed;
        private long slowest;

        Trial(FuzzedReader reader) {
            this.reader = reader;
            this.seeds = reader.seeds();
            this.tally = Tally.of("fuzz-" + reader.name());
            this.firstSeed = tally.seed();
            assertThat(seeds).as(reader.name()).isNotEmpty();
        }

        void run(int count) throws IOException {
            int before = failed;
            for (int i = 0; i < count; i++) {
                one(firstSeed + done);
                done++;
            }
            tally.add(".tried", count);
            tally.add(".failed", failed - before);
        }

        private void one(long number) throws IOException {
            SplittableRandom random = new SplittableRandom(number);
            Mutation mutation = new Mutation(random, seeds.stream().map(Input::bytes).toList());
            Input seed = seeds.get(random.nextInt(seeds.size()));
            Input damaged = reader.damaged(seed, random, mutation);
            current = reader.name() + " " + number;
            since = System.nanoTime();
            String fault = tried(seed, damaged);
            if (!fault.isEmpty()) {
                failed++;
                keep(number, damaged, fault);
                finds.add(reader.name() + " " + number + ": " + fault.lines().findFirst().orElse(""));
            }
            current = "";
        }

        private String tried(Input seed, Input damaged) throws IOException {
            long took = Long.MAX_VALUE;
            String fault = "";
            for (int i = 0; i < 3 && took > SLOW.toNanos(); i++) {
                long from = cpu();
                try {
                    fault = reader.fault(seed, damaged);
                } catch (Throwable e) {
                    StringWriter trace = new StringWriter();
                    e.printStackTrace(new PrintWriter(trace));
                    fault = trace.toString();
                }
                took = Math.min(took, cpu() - from);
            }
            slowest = Math.max(slowest, took);
            if (took > SLOW.toNanos()) {
                slow.add(current + ": took " + took / 1_000_000 + " ms of CPU");
                keep(firstSeed + done, damaged, "slow: " + took / 1_000_000 + " ms");
            }
            return fault;
        }

        private void keep(long number, Input damaged, String fault) throws IOException {
            if (failed < 50) {
                Files.createDirectories(FINDS);
                String name = reader.name() + "-" + number;
                Files.write(FINDS.resolve(name + ".bin"), damaged.bytes());
                Files.writeString(FINDS.resolve(name + ".txt"), damaged.path() + "\n" + fault + "\n");
            }
        }

        String told() {
            return reader.name() + ": " + done + " inputs from seed " + firstSeed + ", " + failed
                    + " found, slowest "
                    + slowest / 1_000_000 + " ms of CPU"
                    + (reader instanceof NeighboursReader beside
                            ? ", " + beside.takenAlong()
                                    + " where another posting was not read and the report said so"
                            : "");
        }
    }
}

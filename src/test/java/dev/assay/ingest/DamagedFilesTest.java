package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Imported;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Damages files at random and judges what is read of them: nothing fails, nothing takes long, and no text or field
 * is missing unsaid. {@code -Dassay.damages=100000} sets how many; some are always tried.
 */
@Execution(ExecutionMode.CONCURRENT)
class DamagedFilesTest {

    private static final long MOST_NANOS = 2_000_000_000L;
    private static final String SIGNS = "{}[]\",:'\\\n \t;|x1";

    private final OriginalReader reader = new OriginalReader(Samples.SCHEMA);
    private final List<Sample> samples = new ArrayList<>();
    private final Map<String, Integer> told = new LinkedHashMap<>();

    /** A sound file and what is read of it. @param brief whether its texts are so short that their loss is a remark */
    private record Sample(String path, byte[] bytes, Imported sound, boolean brief) {}

    /** A damaged file. @param touched the sound file's bytes that were touched: from, to */
    private record Damaged(byte[] bytes, int from, int to, String how) {}

    @Test
    void noDamageIsUnsaid() throws IOException {
        ownSamples();
        shapeSamples();
        int times = Integer.getInteger("assay.damages", 400);
        long seed = Long.getLong("assay.seed", 7);
        if (times > 1000) {
            sharedSamples();
        }
        List<String> wrong = new ArrayList<>();
        long longest = 0;
        for (int i = 0; i < times; i++) {
            Random random = new Random(seed * 1_000_003 + i);
            Sample sample = samples.get(random.nextInt(samples.size()));
            Damaged damaged = damage(sample.bytes, random);
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Imported read = reader.read(new dev.assay.model.Original(sample.path, damaged.bytes));
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            longest = Math.max(longest, took);
            String fault = fault(sample, damaged, read, took);
            if (!fault.isEmpty()) {
                told.merge(fault.substring(0, fault.indexOf(':')), 1, Integer::sum);
                wrong.add(i + " " + sample.path + " " + damaged.how + " at " + damaged.from + ": " + fault);
            }
        }
        System.out.println(times + " damages over " + samples.size() + " files: longest "
                + longest / 1_000_000 + " ms CPU, faults " + told);
        wrong.stream().limit(40).forEach(System.out::println);
        assertThat(wrong).isEmpty();
    }

    private String fault(Sample sample, Damaged damaged, Imported read, long took) {
        if (read.problems().toString().contains("program failed")) {
            return "crash: " + read.problems().getLast();
        }
        if (took > MOST_NANOS) {
            return "slow: " + took / 1_000_000 + " ms";
        }
        boolean said = read.outcome().compareTo(Outcome.PARTIAL) >= 0
                || sample.brief && !read.problems().isEmpty();
        if (said) {
            return "";
        }
        Set<String> texts = new HashSet<>();
        read.postings().forEach(posting -> texts.add(posting.description()));
        for (Posting posting : sample.sound.postings()) {
            if (posting.hasText() && texts.stream().noneMatch(text -> text.contains(posting.description()))
                    && !touches(sample, damaged, posting)) {
                return "text: " + posting.id() + " is missing; " + read.outcome() + " " + read.problems();
            }
        }
        int fields = sample.sound.answers().stream().mapToInt(answer -> answer.fields().size()).sum();
        int found = read.answers().stream().mapToInt(answer -> answer.fields().size()).sum();
        if (found < fields && read.problems().isEmpty()) {
            return "field: " + (fields - found) + " are missing; " + read.outcome();
        }
        return "";
    }

    /** Whether the damage lies in the text itself, so that it is read as it now is. */
    private static boolean touches(Sample sample, Damaged damaged, Posting posting) {
        String start = escaped(posting.description());
        byte[] piece = start.getBytes(StandardCharsets.UTF_8);
        int at = indexOf(sample.bytes, piece);
        return damaged.how.equals("encode") || at < 0
                || damaged.to >= at && damaged.from <= at + piece.length;
    }

    private static String escaped(String text) {
        return text;
    }

    private static int indexOf(byte[] in, byte[] what) {
        outer : for (int i = 0; i + what.length <= in.length; i++) {
            for (int k = 0; k < what.length; k++) {
                if (in[i + k] != what[k]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }

    private static Damaged damage(byte[] sound, Random random) {
        int at = random.nextInt(sound.length);
        int length = 1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 4);
        int to = Math.min(sound.length, at + length);
        byte[] sign = {(byte) SIGNS.charAt(random.nextInt(SIGNS.length()))};
        return switch (random.nextInt(8)) {
            case 0 -> new Damaged(put(sound, at, at + 1, new byte[]{(byte) random.nextInt(256)}), at, at + 1,
                    "flip");
            case 1 -> new Damaged(put(sound, at, to, new byte[0]), at, to, "delete");
            case 2 -> new Damaged(put(sound, at, at, sign), at, at, "insert");
            case 3 -> new Damaged(java.util.Arrays.copyOf(sound, at), at, sound.length, "cut");
            case 4 -> new Damaged(put(sound, at, at, java.util.Arrays.copyOfRange(sound, at, to)), at, to,
                    "double");
            case 5 -> new Damaged(put(sound, at, at + 1, sign), at, at + 1, "swap");
            case 6 -> {
                int place = at;
                while (place < sound.length - 1 && "{}[]\",:".indexOf(sound[place]) < 0) {
                    place++;
                }
                yield new Damaged(put(sound, place, place + 1, random.nextBoolean() ? sign : new byte[0]),
                        place,
                        place + 1, "structure");
            }
            default -> new Damaged(new String(sound, StandardCharsets.UTF_8).getBytes(Charset.forName(
                    List.of("UTF-16LE", "UTF-16BE", "windows-1252", "UTF-16").get(random.nextInt(4)))), 0,
                    sound.length, "encode");
        };
    }

    private static byte[] put(byte[] in, int from, int to, byte[] what) {
        byte[] out = new byte[in.length - (to - from) + what.length];
        System.arraycopy(in, 0, out, 0, from);
        System.arraycopy(what, 0, out, from, what.length);
        System.arraycopy(in, to, out, from + what.length, in.length - to);
        return out;
    }

    private void ownSamples() {
        List<Map<String, Object>> list = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        StringBuilder table = new StringBuilder("id,title,company,location,description\n");
        for (int i = 0; i < 8; i++) {
            String text = "We run job number " + i + " every night, and load the tables of customer " + i
                    + " before the day begins. You have " + i + " years of SQL.";
            Map<String, Object> posting = new LinkedHashMap<>();
            posting.put("id", "p" + i);
            posting.put("title", "Data Engineer " + i);
            posting.put("company", "Acme " + i);
            posting.put("location", "Oslo");
            posting.put("description", text);
            list.add(posting);
            lines.append(Samples.json(posting, false)).append('\n');
            table.append("p").append(i).append(",Data Engineer ").append(i).append(",Acme,Oslo,\"")
                    .append(text)
                    .append("\"\n");
        }
        add("jobs/all.jsonl", lines.toString());
        add("jobs/all.json", Samples.json(list, true));
        add("jobs/flat.json", Samples.json(Map.of("jobs", list), false));
        add("jobs/all.csv", table.toString());
        add("jobs/one.txt", "Title: Data Engineer\nCompany: Acme\nLocation: Oslo\n\n"
                + "We run many jobs every night, and load the tables of each customer.\n");
        add("p1/pass2-m-raw.txt", Samples.answer());
        add("p1/pass2-n-raw.txt",
                "<reasoning>I weigh it.</reasoning>\n```json\n" + Samples.answer() + "\n```\n");
        add("p1/pass2-o-raw.txt", Samples.json(Samples.flat(), false));
    }

    /** One of each shape. */
    private void shapeSamples() throws IOException {
        try (var files = Files.list(Path.of("sample-data/shapes"))) {
            for (Path one : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(one);
                String path = "shapes/" + one.getFileName();
                samples.add(new Sample(path, bytes,
                        reader.read(new dev.assay.model.Original(path, bytes)), true));
            }
        }
    }

    private void sharedSamples() throws IOException {
        Path dev = Path.of("../shared/data/dev");
        if (Files.exists(dev)) {
            List<String> all = Files.readAllLines(dev.resolve("postings.jsonl"));
            add("shared/few.jsonl", String.join("\n", all.subList(0, 4)) + "\n");
            add("shared/few.json", "[" + String.join(",\n", all.subList(4, 7)) + "]");
            try (var answers = Files.list(dev.resolve("responses"))) {
                for (Path one : answers.sorted().limit(5).toList()) {
                    add("responses/" + one.getFileName(), Files.readString(one));
                }
            }
        }
    }

    private void add(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        samples.add(
                new Sample(path, bytes, reader.read(new dev.assay.model.Original(path, bytes)), false));
    }
}

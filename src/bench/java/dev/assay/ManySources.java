package dev.assay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes many postings of a few, each answered by several models: {@code ManySources COUNT DATA FOLDER} writes JSON
 * lines that {@code assay import} takes in. Of {@code DATA} it reads each {@code postings.jsonl} one folder down and
 * {@code model-responses/<id>/pass2-<model>-raw.txt}. Every posting has an id, a title and a company of its own, lacks
 * some paragraphs of the one it is made of, and ends in a sentence with words of its own.
 */
public final class ManySources {

    private static final int AT_ONCE = 250;
    private static final int SOURCES = 5;
    /** One of so many paragraphs is left out. */
    private static final int LEFT_OUT = 8;
    private static final List<String> WORDS = List.of("airflow", "barcelona", "claims", "dashboards",
            "energy",
            "freight", "genomics", "harbour", "insurance", "journals", "kafka", "lending", "maritime",
            "nightly",
            "orchards", "payroll", "quarries", "retail", "satellites", "telemetry", "utilities", "vineyards",
            "warehouse", "yachts", "zinc");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ObjectNode> postings;
    private final List<Map<String, String>> answers;

    private ManySources(Path data) throws IOException {
        postings = postings(data);
        answers = answers(data.resolve("model-responses"));
    }

    public static void main(String[] arguments) throws IOException {
        write(Integer.parseInt(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    }

    /** @param folder made if it is missing; gets a file for each 250 postings */
    public static void write(int count, Path data, Path folder) throws IOException {
        ManySources made = new ManySources(data);
        Files.createDirectories(folder);
        for (int from = 0; from < count; from += AT_ONCE) {
            Path file = folder.resolve(String.format(Locale.ROOT, "postings-%07d.jsonl", from));
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                for (int n = from; n < Math.min(count, from + AT_ONCE); n++) {
                    out.write(JSON.writeValueAsString(made.posting(n)));
                    out.write('\n');
                }
            }
        }
    }

    private ObjectNode posting(int n) {
        Random random = new Random(n);
        ObjectNode posting = postings.get(n % postings.size()).deepCopy();
        Map<String, String> said = answers.get((n + n / postings.size()) % answers.size());
        posting.put("id", posting.path("id").asText() + "-" + n);
        posting.put("title", posting.path("title").asText() + " " + n);
        posting.put("company", posting.path("company").asText() + " " + n % 997);
        posting.put("description", Arrays.stream(posting.path("description").asText().split("\n\n"))
                .filter(paragraph -> random.nextInt(LEFT_OUT) > 0).collect(Collectors.joining("\n\n"))
                + "\n\nPlease quote job " + n + " about " + word(random) + ", " + word(random) + " and "
                + word(random) + ".");
        ObjectNode responses = posting.putObject("responses");
        said.forEach(responses::put);
        return posting;
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static List<ObjectNode> postings(Path data) throws IOException {
        List<ObjectNode> postings = new ArrayList<>();
        try (Stream<Path> folders = Files.list(data)) {
            for (Path folder : folders.sorted().toList()) {
                Path file = folder.resolve("postings.jsonl");
                if (Files.isRegularFile(file)) {
                    for (String line : Files.readAllLines(file)) {
                        postings.add((ObjectNode) JSON.readTree(line));
                    }
                }
            }
        }
        return postings;
    }

    /** What the models say of each posting that all of them answered. */
    private static List<Map<String, String>> answers(Path folder) throws IOException {
        List<Map<String, String>> answers = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path one : folders.sorted().toList()) {
                Map<String, String> said = new TreeMap<>();
                try (Stream<Path> files = Files.list(one)) {
                    for (Path file : files.toList()) {
                        String name = file.getFileName().toString();
                        if (name.startsWith("pass2-") && name.endsWith("-raw.txt")) {
                            said.put(name.substring("pass2-".length(), name.length() - "-raw.txt".length()),
                                    Files.readString(file));
                        }
                    }
                }
                if (said.size() == SOURCES) {
                    answers.add(said);
                }
            }
        }
        return answers;
    }
}

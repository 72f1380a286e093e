package dev.assay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes many postings of the few sample postings, each with an id, a title and a last sentence of its own and with
 * one model's answer: {@code LargeCorpus COUNT FOLDER} writes JSON lines that {@code assay import} takes in.
 */
public final class LargeCorpus {

    private static final int AT_ONCE = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private LargeCorpus() {}

    public static void main(String[] arguments) throws IOException {
        write(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
    }

    /** @param folder made if it is missing; gets a file for each 500 postings */
    static void write(int count, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<ObjectNode> samples = samples();
        for (int from = 0; from < count; from += AT_ONCE) {
            Path file = folder.resolve(String.format(Locale.ROOT, "postings-%07d.jsonl", from));
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                for (int n = from; n < Math.min(count, from + AT_ONCE); n++) {
                    out.write(JSON.writeValueAsString(copy(samples.get(n % samples.size()), n)));
                    out.write('\n');
                }
            }
        }
    }

    private static ObjectNode copy(ObjectNode sample, int n) {
        ObjectNode copy = sample.deepCopy();
        copy.put("id", sample.path("id").asText() + "-" + n);
        String id = sample.path("id").asText();
        copy.put("response", sample.path("response").asText().replace(id, id + "-" + n));
        copy.put("title", sample.path("title").asText() + " " + n);
        copy.put("description", sample.path("description").asText() + "\n\nPlease quote job " + n + ".");
        return copy;
    }

    private static List<ObjectNode> samples() throws IOException {
        List<ObjectNode> samples = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("sample-data/postings.jsonl"))) {
            JsonNode posting = JSON.readTree(line);
            Optional<String> answer = answer(posting.path("id").asText());
            if (answer.isPresent()) {
                samples.add(((ObjectNode) posting).put("response", answer.get()));
            }
        }
        return samples;
    }

    private static Optional<String> answer(String id) throws IOException {
        Path folder = Path.of("sample-data/answers", id);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> answers = files.filter(file -> file.getFileName().toString().startsWith("pass2"))
                    .sorted().toList();
            return answers.isEmpty() ? Optional.empty() : Optional.of(Files.readString(answers.getFirst()));
        }
    }
}

package dev.assay.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The postings and answers of {@code sample-data/}, read as plainly as their formats allow. */
public final class SampleFolder {

    static final Path ROOT = Path.of("sample-data");
    static final ObjectMapper JSON = new ObjectMapper();

    private SampleFolder() {}

    /** One posting, its text as given, and the file it stands in. */
    public record SamplePosting(Path file, String id, String title, String company, String location,
            String description,
            boolean pass1Inside) {

        String text() {
            return String.join("\n", title, company, location, description);
        }
    }

    /** One file below {@code answers/<posting id>/}. */
    record SampleAnswer(Path file, String postingId, String content) {

        String name() {
            return postingId + "/" + file.getFileName();
        }

        boolean isPass1() {
            return file.getFileName().toString().startsWith("pass1-");
        }

        boolean isRaw() {
            return file.getFileName().toString().endsWith("-raw.txt");
        }

        /** The answer's JSON, without reasoning and fence. */
        String document() {
            String rest = content.substring(content.indexOf("</reasoning>") + 1);
            int fence = rest.indexOf("```json\n");
            if (fence < 0) {
                return rest.strip();
            }
            int end = rest.indexOf("\n```", fence);
            return rest.substring(fence + "```json\n".length(), end < 0 ? rest.length() : end);
        }

        JsonNode json() throws IOException {
            return JSON.readTree(document());
        }

        /** The seven groups of a Pass 2 answer, whichever of its shapes the file has. */
        JsonNode inference() throws IOException {
            JsonNode root = json();
            return root.has("result") ? root.path("result").path("inference") : root.path("inference");
        }
    }

    public static List<SamplePosting> postings() throws IOException {
        List<SamplePosting> found = new ArrayList<>();
        for (Path file : files(ROOT, 1)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".jsonl")) {
                for (String line : Files.readAllLines(file)) {
                    found.add(fromJson(file, JSON.readTree(line)));
                }
            } else if (name.endsWith(".json")) {
                found.add(fromJson(file, JSON.readTree(Files.readString(file))));
            } else if (name.endsWith(".csv")) {
                found.addAll(fromCsv(file));
            } else if (name.endsWith(".txt")) {
                found.add(fromText(file, name.substring(0, name.length() - ".txt".length())));
            }
        }
        return found;
    }

    static List<SampleAnswer> answers() throws IOException {
        List<SampleAnswer> found = new ArrayList<>();
        for (Path file : files(ROOT.resolve("answers"), 2)) {
            found.add(new SampleAnswer(file, file.getParent().getFileName().toString(),
                    Files.readString(file)));
        }
        return found;
    }

    static List<SampleAnswer> pass2Answers() throws IOException {
        return answers().stream().filter(answer -> !answer.isPass1()).toList();
    }

    private static List<Path> files(Path folder, int depth) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, depth)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static SamplePosting fromJson(Path file, JsonNode json) {
        return new SamplePosting(file, either(json, "id", "job_posting_id"),
                either(json, "title", "job_title"),
                either(json, "company", "company_name"), either(json, "location", "job_location"),
                either(json, "description", "job_description"), json.has("pass1"));
    }

    private static String either(JsonNode json, String key, String alias) {
        return json.path(json.has(key) ? key : alias).asText();
    }

    private static List<SamplePosting> fromCsv(Path file) throws IOException {
        List<SamplePosting> found = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader = Files.newBufferedReader(file)) {
            for (CSVRecord row : format.parse(reader)) {
                found.add(new SamplePosting(file, row.get("id"), row.get("title"), row.get("company"),
                        row.get("location"), row.get("description"), false));
            }
        }
        return found;
    }

    private static SamplePosting fromText(Path file, String id) throws IOException {
        String[] parts = Files.readString(file).split("\r?\n\r?\n", 2);
        String[] header = parts[0].split("\\R");
        return new SamplePosting(file, id, header[0].substring("Title: ".length()),
                header[1].substring("Company: ".length()), header[2].substring("Location: ".length()),
                parts[1],
                false);
    }
}

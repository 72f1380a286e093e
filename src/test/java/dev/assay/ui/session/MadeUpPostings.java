package dev.assay.ui.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files of postings and answers that name their posting in every text, so that what is shown tells whose it is. */
public final class MadeUpPostings {

    private static final Pattern TOKEN = Pattern.compile("Posting(\\d+)x");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Schema schema;
    private final Path folder;
    private final Random random;
    private int files;
    private int postings;

    public MadeUpPostings(Schema schema, Path folder, Random random) {
        this.schema = schema;
        this.folder = folder;
        this.random = random;
    }

    public int count() {
        return postings;
    }

    static String token(String id) {
        return "Posting" + id.substring(1) + "x";
    }

    /** The ids of the postings that a text names. */
    public static java.util.Set<String> named(String text) {
        java.util.Set<String> ids = new java.util.TreeSet<>();
        Matcher found = TOKEN.matcher(text);
        while (found.find()) {
            ids.add("p" + found.group(1));
        }
        return ids;
    }

    /** A file with new postings, and a folder with an answer for each. */
    public List<Path> postings(int count, int length) {
        StringBuilder lines = new StringBuilder();
        Path answers = folder.resolve("answers-" + files);
        for (int i = 0; i < count; i++) {
            String id = "p" + ++postings;
            lines.append(json(Map.of("id", id, "title", token(id) + " data engineer", "company", "Fernhill",
                    "location", "Leeds", "description", text(id, length)))).append('\n');
            answer(answers, id, "heron-large");
        }
        return List.of(write(folder.resolve("postings-" + files++ + ".jsonl"), lines.toString()), answers);
    }

    /** A folder with another model's answer for a posting that is there. */
    public List<Path> answer(String id) {
        Path answers = folder.resolve("answers-" + files);
        answer(answers, id, "northwind-" + files++);
        return List.of(answers);
    }

    private void answer(Path answers, String id, String model) {
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        for (FieldSpec spec : schema.fields()) {
            groups.computeIfAbsent(spec.group(), g -> new LinkedHashMap<>()).put(spec.key(),
                    Map.of("value", value(spec), "confidence", random.nextInt(5) == 0 ? 0.6 : 0.9, "evidence",
                            "\"" + token(id) + " builds pipelines\" for " + spec.label(), "source",
                            "inferred"));
        }
        write(answers.resolve(id).resolve("pass2-" + model + "-raw.txt"),
                "```json\n" + json(Map.of("inference", groups)) + "\n```\n");
    }

    private Object value(FieldSpec spec) {
        return switch (spec.kind()) {
            case CHOICE -> spec.offered().get(random.nextInt(spec.offered().size())).key();
            case FLAG -> random.nextBoolean();
            case SET -> List.of(spec.values().get(random.nextInt(spec.values().size())).key());
        };
    }

    private static String text(String id, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(token(id)).append(" builds pipelines with colleagues in the office and at home.\n\n");
        }
        return text.toString();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

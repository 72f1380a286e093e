package dev.assay.inference;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.evaluation.GoldCell;
import dev.assay.evaluation.GoldPosting;
import dev.assay.schema.Catalogue;
import dev.assay.model.FieldValue;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Labelled postings kept beside the project, with their Pass 1 facts; there are none where the folder is absent. */
final class LabelledPostings {

    static final Schema SCHEMA = Catalogue.shipped();

    final Map<String, Posting> postings = new LinkedHashMap<>();
    final Map<String, Pass1> facts = new LinkedHashMap<>();
    final List<GoldPosting> gold = new ArrayList<>();

    private LabelledPostings() {}

    private static Path folder() {
        String set = Optional.ofNullable(System.getProperty("ASSAY_SHARED"))
                .or(() -> Optional.ofNullable(System.getenv("ASSAY_SHARED"))).orElse("../shared");
        return Path.of(set, "data", "dev");
    }

    static boolean present() {
        return Files.isReadable(folder().resolve("labels.jsonl"));
    }

    static LabelledPostings read() {
        try {
            LabelledPostings read = new LabelledPostings();
            ObjectMapper mapper = new ObjectMapper();
            for (String line : Files.readAllLines(folder().resolve("postings.jsonl"))) {
                read.posting(mapper, mapper.readTree(line));
            }
            for (String line : Files.readAllLines(folder().resolve("labels.jsonl"))) {
                read.label(mapper, mapper.readTree(line));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void posting(ObjectMapper mapper, JsonNode json) {
        String id = json.path("id").asText();
        postings.put(id, new Posting(id, json.path("title").asText(""), json.path("company").asText(""),
                json.path("location").asText(""), json.path("description").asText("")));
        facts.put(id, new Pass1(id, "", mapper.convertValue(json.path("pass1"), new TypeReference<>() {
        }), ""));
    }

    private void label(ObjectMapper mapper, JsonNode json) {
        Map<String, GoldCell> cells = new LinkedHashMap<>();
        for (FieldSpec field : SCHEMA.fields()) {
            JsonNode label = json.path("labels").path(field.key());
            List<String> quotes = new ArrayList<>();
            label.path("quotes").forEach(quote -> quotes.add(quote.asText()));
            cells.put(field.key(), new GoldCell(
                    FieldValue.read(field, mapper.convertValue(label.path("value"), Object.class)), quotes));
        }
        gold.add(new GoldPosting(json.path("id").asText(), cells));
    }
}

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
import java.util.stream.Stream;

/** Labelled postings kept beside the project, with their Pass 1 facts; there are none where the folder is absent. */
final class LabelledPostings {

    static final Schema SCHEMA = Catalogue.shipped();

    /** With Pass 1, of one source; and without, of eleven. */
    static final String FIRST = "dev";
    static final String SECOND = "dev2";

    final Map<String, Posting> postings = new LinkedHashMap<>();
    /** Those of the first set alone have any. */
    final Map<String, Pass1> facts = new LinkedHashMap<>();
    /** Without the cells that the labels leave open. */
    final List<GoldPosting> gold = new ArrayList<>();

    private LabelledPostings() {}

    private static Path folder(String set) {
        String shared = Optional.ofNullable(System.getProperty("ASSAY_SHARED"))
                .or(() -> Optional.ofNullable(System.getenv("ASSAY_SHARED"))).orElse("../shared");
        return Path.of(shared, "data", set);
    }

    static boolean present() {
        return Stream.of(FIRST, SECOND)
                .allMatch(set -> Files.isReadable(folder(set).resolve("labels.jsonl")));
    }

    static LabelledPostings read(String... sets) {
        try {
            LabelledPostings read = new LabelledPostings();
            ObjectMapper mapper = new ObjectMapper();
            for (String set : sets) {
                for (String line : Files.readAllLines(folder(set).resolve("postings.jsonl"))) {
                    read.posting(mapper, mapper.readTree(line));
                }
                for (String line : Files.readAllLines(folder(set).resolve("labels.jsonl"))) {
                    read.label(mapper, mapper.readTree(line));
                }
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All there are. */
    static LabelledPostings all() {
        return read(FIRST, SECOND);
    }

    private void posting(ObjectMapper mapper, JsonNode json) {
        String id = json.path("id").asText();
        postings.put(id, new Posting(id, json.path("title").asText(""), json.path("company").asText(""),
                json.path("location").asText(""), json.path("description").asText("")));
        if (json.path("pass1").isObject()) {
            facts.put(id, new Pass1(id, "", mapper.convertValue(json.path("pass1"), new TypeReference<>() {
            }), ""));
        }
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
        json.path("unsettled").forEach(field -> cells.remove(field.asText()));
        gold.add(new GoldPosting(json.path("id").asText(), cells));
    }
}

package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.evaluation.Evaluation;
import dev.assay.evaluation.Figures;
import dev.assay.evaluation.GoldCell;
import dev.assay.evaluation.GoldPosting;
import dev.assay.ingest.SchemaFile;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Run;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The engine against labelled postings kept beside the project; skipped where they are not. */
@EnabledIf("present")
class LabelledPostingsTest {

    private static final Schema SCHEMA = SchemaFile.bundled();
    private static final Map<String, Posting> POSTINGS = new LinkedHashMap<>();
    private static final Map<String, Pass1> FACTS = new HashMap<>();
    private static final List<GoldPosting> GOLD = new ArrayList<>();

    private static Path folder() {
        String set = Optional.ofNullable(System.getProperty("ASSAY_SHARED"))
                .or(() -> Optional.ofNullable(System.getenv("ASSAY_SHARED"))).orElse("../shared");
        return Path.of(set, "data", "dev");
    }

    static boolean present() {
        return Files.isReadable(folder().resolve("labels.jsonl"));
    }

    @BeforeAll
    static void read() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        for (String line : Files.readAllLines(folder().resolve("postings.jsonl"))) {
            JsonNode json = mapper.readTree(line);
            String id = json.path("id").asText();
            POSTINGS.put(id, new Posting(id, json.path("title").asText(""), json.path("company").asText(""),
                    json.path("location").asText(""), json.path("description").asText("")));
            FACTS.put(id, new Pass1(id, "", mapper.convertValue(json.path("pass1"), new TypeReference<>() {
            }), ""));
        }
        for (String line : Files.readAllLines(folder().resolve("labels.jsonl"))) {
            JsonNode json = mapper.readTree(line);
            Map<String, GoldCell> cells = new LinkedHashMap<>();
            for (FieldSpec field : SCHEMA.fields()) {
                JsonNode label = json.path("labels").path(field.key());
                List<String> quotes = new ArrayList<>();
                label.path("quotes").forEach(quote -> quotes.add(quote.asText()));
                cells.put(field.key(), new GoldCell(FieldValue.read(field,
                        mapper.convertValue(label.path("value"), Object.class)), quotes));
            }
            GOLD.add(new GoldPosting(json.path("id").asText(), cells));
        }
    }

    private static Map<String, Run> runs(boolean withPass1) {
        Engine engine = Engines.create("rules", SCHEMA);
        Map<String, Run> runs = new HashMap<>();
        POSTINGS.forEach(
                (id, posting) -> runs.put(id, engine.infer(posting, withPass1 ? FACTS.get(id) : null)));
        return runs;
    }

    @Test
    void theRulesAgreeWithTheLabels() {
        for (boolean withPass1 : new boolean[]{true, false}) {
            Map<String, Run> runs = runs(withPass1);
            Evaluation evaluation = new Evaluation(SCHEMA, GOLD, id -> Optional.ofNullable(runs.get(id)));
            Figures all = evaluation.overall();
            System.out.println(String.format(Locale.ROOT,
                    "%s Pass 1: accuracy %.4f, macro-F1 %.3f, ECE %.3f, evidence %.3f",
                    withPass1 ? "with" : "without", all.accuracy(), all.macroF1(), all.ece(), overlap(runs)));
            evaluation.fields().forEach((field, figures) -> System.out.println(String.format(Locale.ROOT,
                    "  %-28s accuracy %.3f, macro-F1 %.3f, ECE %.3f", field, figures.accuracy(),
                    figures.macroF1(),
                    figures.ece())));

            assertThat(all.accuracy()).isGreaterThan(withPass1 ? 0.94 : 0.92);
            assertThat(evaluation.fields().values())
                    .allSatisfy(f -> assertThat(f.accuracy()).isGreaterThan(0.75));
            assertThat(overlap(runs)).isGreaterThan(0.85);
        }
    }

    /** Of the right cells whose label has quotes, the share with a span that touches one. */
    private static double overlap(Map<String, Run> runs) {
        int touched = 0;
        int quoted = 0;
        for (GoldPosting gold : GOLD) {
            Posting posting = POSTINGS.get(gold.postingId());
            for (Map.Entry<String, GoldCell> cell : gold.cells().entrySet()) {
                InferredField field = runs.get(gold.postingId()).field(cell.getKey()).orElseThrow();
                if (field.value().agreesWith(cell.getValue().value())
                        && !cell.getValue().quotes().isEmpty()) {
                    quoted++;
                    touched += cell.getValue().quotes().stream()
                            .anyMatch(quote -> touches(posting, field, quote))
                                    ? 1
                                    : 0;
                }
            }
        }
        return (double) touched / quoted;
    }

    private static boolean touches(Posting posting, InferredField field, String quote) {
        for (Section section : Section.values()) {
            String text = posting.text(section);
            for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
                Span there = Span.ofUtf16(posting, section, at, at + quote.length());
                if (field.grounding().spans().stream().anyMatch(s -> s.span().overlaps(there))) {
                    return true;
                }
            }
        }
        return false;
    }
}

package dev.assay.ingest;

import static dev.assay.ingest.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Answer;
import dev.assay.schema.FieldSpec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What holds whatever the bytes. */
class ReaderPropertiesTest {

    private static final String FENCED = "<reasoning>I weigh – it.</reasoning>\n```json\n" + Samples.answer()
            + "\n```\n";
    private static final String BARE = Samples.json(Samples.inference(), false);
    private static final String POSTINGS = "{\"id\":\"a\",\"title\":\"T\",\"description\":\"é\",\"pass1\":{\"ext_x\":[1]}}\n"
            .repeat(3);
    private static final String TABLE = "id,title,description\n1,T,\"d, \"\"e\"\"\"\n2,T,d\n";
    private static final Map<String, InferredField> WHOLE = read("p/pass2-m.txt", BARE).answers().getFirst()
            .fields();

    @Property(tries = 200)
    void anyBytesAreRead(@ForAll @From("paths") String path, @ForAll @Size(max = 200) byte[] bytes) {
        assertSound(read(path, bytes));
    }

    @Property(tries = 200)
    void anyJsonLikeTextIsRead(@ForAll @From("paths") String path, @ForAll @From("jsonLike") String text) {
        assertSound(read(path, text));
    }

    @Property(tries = 200)
    void corruptedFilesAreRead(@ForAll @From("paths") String path, @ForAll @From("texts") String text,
            @ForAll int at, @ForAll byte with, @ForAll @IntRange(max = 3) int removed) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int place = Math.floorMod(at, bytes.length - 3);
        bytes[place] = with;
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - removed);
        System.arraycopy(bytes, place + removed, shorter, place, shorter.length - place);
        assertSound(read(path, shorter));
    }

    @Property(tries = 200)
    void aCutLosesNoWholeFieldBeforeIt(@ForAll boolean fenced, @ForAll int at) {
        String text = fenced ? FENCED : BARE;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int cut = Math.floorMod(at, bytes.length);
        Imported imported = read("p/pass2-m.txt", Arrays.copyOf(bytes, cut));
        assertSound(imported);
        String kept = new String(bytes, 0, cut, StandardCharsets.UTF_8);
        Map<String, InferredField> expected = new LinkedHashMap<>();
        for (FieldSpec field : Samples.SCHEMA.fields()) {
            int cell = kept.indexOf("\"" + field.key() + "\"");
            int end = cell < 0 ? -1 : kept.indexOf('}', cell);
            if (end >= 0) {
                expected.put(field.key(), WHOLE.get(field.key()));
            }
        }
        Map<String, InferredField> found = imported.answers().isEmpty()
                ? Map.of()
                : imported.answers().getFirst().fields();
        assertThat(found).isEqualTo(expected);
    }

    @Property(tries = 200)
    void oneWrongByteLosesAtMostTheFieldItStandsIn(@ForAll boolean fenced, @ForAll int at,
            @ForAll @IntRange(min = 32, max = 126) int with) {
        String text = fenced ? FENCED : Samples.answer();
        int from = text.indexOf("\"seniority_level\"");
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int last = text.lastIndexOf("\"inferred\"");
        int place = from + Math.floorMod(at, last - from);
        bytes[place] = (byte) with;
        Imported imported = read("p/pass2-m.txt", bytes);
        assertSound(imported);
        assertThat(imported.answers()).hasSize(1);
        long intact = imported.answers().getFirst().fields().entrySet().stream()
                .filter(entry -> evidenceApart(entry.getValue())
                        .equals(evidenceApart(WHOLE.get(entry.getKey()))))
                .count();
        assertThat(intact).isGreaterThanOrEqualTo(23);
    }

    @Test
    void aBracketTooManyLosesNoLaterGroup() {
        for (String sign : List.of("}", "[")) {
            String text = Samples.answer();
            int cell = text.indexOf("\"job_family\"");
            int place = sign.equals("}")
                    ? text.lastIndexOf('}', cell) - 1
                    : text.indexOf("\"stack_and_cloud\" :") + 19;
            assertThat(text.charAt(place)).isEqualTo(' ');
            Imported imported = read("p/pass2-m.txt",
                    (text.substring(0, place) + sign + text.substring(place + 1))
                            .getBytes(StandardCharsets.UTF_8));
            assertSound(imported);
            assertThat(imported.answers().getFirst().fields()).as(sign)
                    .hasSize(Samples.SCHEMA.fields().size());
        }
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of("a.json", "a.jsonl", "a.csv", "a.txt", "1/pass1-m.json", "1/pass2-m-raw.txt",
                "x",
                "responses/7.txt", "");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(FENCED, BARE, POSTINGS, TABLE, "Title: T\nCompany: C\n\nText of it\n");
    }

    @Provide
    Arbitrary<String> jsonLike() {
        return Arbitraries
                .of("{", "}", "[", "]", "\"", "'", ":", ",", "\\", "\n", " ", "1", "-", "true", "null",
                        "\"inference\":", "\"extraction\":", "\"id\":", "\"pass1\":", "\"pass2\":",
                        "\"result\":", "\"metadata\":",
                        "\"description\":", "\"seniority_level\":", "\"stack_and_cloud\":", "\"value\":",
                        "\"ext_a\":", "```json",
                        "```", "<reasoning>", "</reasoning>", "\ufeff", "\u0000", "\ud83d", "é", "#", "//")
                .list().ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    /** The evidence left aside, for the wrong byte may make two letters of Latin text into one. */
    private static List<Object> evidenceApart(InferredField field) {
        return List.of(field.value(), String.valueOf(field.confidence()), field.source());
    }

    private static void assertSound(Imported imported) {
        assertThat(imported.problems().toString()).doesNotContain("program failed");
        boolean nothing = imported.postings().isEmpty() && imported.pass1().isEmpty()
                && imported.answers().isEmpty();
        assertThat(imported.outcome() == Outcome.QUARANTINED).isEqualTo(nothing);
        if (imported.outcome() != Outcome.ACCEPTED) {
            assertThat(imported.problems()).as(imported.toString()).isNotEmpty();
        }
        assertThat(imported.answers()).allSatisfy(answer -> assertThat(answer.outcome())
                .isLessThanOrEqualTo(imported.outcome()));
        List<String> ids = imported.postings().stream().map(posting -> posting.id()).toList();
        assertThat(ids).doesNotHaveDuplicates()
                .containsAll(imported.answers().stream().map(Answer::postingId).toList());
        assertThat(ids).containsAll(imported.pass1().stream().map(facts -> facts.postingId()).toList());
    }
}

package dev.assay.ui.report.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ingest.OriginalReader;
import dev.assay.ingest.StoreReader;
import dev.assay.ingest.UnknownRecords;
import dev.assay.ingest.shape.OwnShapes;
import dev.assay.ingest.shape.Shape;
import dev.assay.ingest.shape.ShapeDraft;
import dev.assay.ingest.shape.StoredShapes;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Posting;
import dev.assay.schema.Catalogue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The columns of a file that nobody knows: guessed, mapped, seen, and kept as a shape. */
class MappingModelTest {

    private static final String CSV = """
            Ref;Stellenangebot;Arbeitgeber;Stadt;Fließtext;Kontakt
            K-17;Data Engineer;Lampenwerk;Kiel;"Wir betreiben Airflow auf AWS und laden jede Nacht Snowflake, und wer \
            hier anfängt, hält die Pipelines wach und schreibt auf, was sie tun.";jobs@lampen.example
            K-18;Analyst;Lampenwerk;Hamburg;"Dashboards in Power BI auf einem SQL-Server, der in der Azure-Cloud steht, \
            und Berichte, die jemand liest, der sie dann auch versteht.";jobs@lampen.example
            """;

    @TempDir
    Path store;

    private static Original file(String text) {
        return new Original("in/offers.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static MappingModel model() {
        return MappingModel.of(Catalogue.shipped(), file(CSV)).orElseThrow();
    }

    /** A column that is empty at first stands where the table has it, with what stands in it further down. */
    @Test
    void aColumnThatIsEmptyInTheFirstRowIsShownByAnother() {
        MappingModel model = MappingModel
                .of(Catalogue.shipped(), file(CSV.replace("Lampenwerk;Kiel", ";Kiel")))
                .orElseThrow();

        assertThat(model.places()).containsExactly("/Ref", "/Stellenangebot", "/Arbeitgeber", "/Stadt",
                "/Fließtext",
                "/Kontakt");
        assertThat(model.sample("/Arbeitgeber", 0)).isEmpty();
        assertThat(model.filled("/Arbeitgeber", 0)).isEqualTo(1);
        assertThat(model.filled("/Stadt", 0)).isZero();
    }

    @Test
    void columnsAreGuessedByNameAndContent() {
        MappingModel model = model();

        assertThat(model.part("/Ref")).isEqualTo("id");
        assertThat(model.part("/Stellenangebot")).isEqualTo("title");
        assertThat(model.part("/Arbeitgeber")).isEqualTo("company");
        assertThat(model.part("/Stadt")).isEqualTo("location");
        assertThat(model.part("/Fließtext")).isEqualTo("text");
        assertThat(model.part("/Kontakt")).isEmpty();
        assertThat(model.sample("/Stadt", 1)).isEqualTo("Hamburg");
    }

    @Test
    void whatIsMappedIsSeenAtOnceAndAPartIsOneColumn() {
        MappingModel model = model();

        assertThat(model.choose("/Kontakt", "company")).containsExactly("/Kontakt", "/Arbeitgeber");
        assertThat(model.part("/Arbeitgeber")).isEmpty();
        Posting posting = model.preview(1).posting();
        assertThat(posting).isNotNull();
        assertThat(posting.company()).isEqualTo("jobs@lampen.example");
        assertThat(posting.id()).isEqualTo("K-18");
        assertThat(posting.description()).contains("Power BI");

        model.choose("/Fließtext", "");
        assertThat(model.hasText()).isFalse();
        assertThat(model.preview(0).posting()).isNull();
    }

    @Test
    void germanColumnsAreGuessedToo() {
        MappingModel model = MappingModel.of(Catalogue.shipped(), file("""
                Ref#;Rolle;Arbeitgeber;Ort;Aufgaben;Online seit
                JB-1;Data Engineer;Nordlicht AG;Hamburg;You build pipelines with Python and dbt.;2026-02-19
                JB-2;Analyst;Kestrel;Leeds;You write reports that someone reads and likes.;2026-03-11
                """)).orElseThrow();

        assertThat(List.of(model.part("/Ref#"), model.part("/Rolle"), model.part("/Online seit")))
                .containsExactly("id", "title", "posted");
    }

    /** By keyboard every part on the way to the wanted one is chosen for a moment. */
    @Test
    void whatIsPassedOverStaysAsItWas() {
        MappingModel model = model();
        for (String part : List.of("id", "title", "company", "location")) {
            model.choose("/Kontakt", part);
        }
        model.choose("/Kontakt", "url");

        assertThat(model.part("/Ref")).isEqualTo("id");
        assertThat(model.part("/Stellenangebot")).isEqualTo("title");
        assertThat(model.part("/Arbeitgeber")).isEqualTo("company");
        assertThat(model.part("/Stadt")).isEqualTo("location");
        assertThat(model.part("/Kontakt")).isEqualTo("url");

        model.choose("/Kontakt", "company");
        model.choose("/Arbeitgeber", "location");
        assertThat(model.part("/Stadt")).isEmpty();
        model.choose("/Kontakt", "");
        assertThat(model.part("/Arbeitgeber")).as("it was given something else meanwhile")
                .isEqualTo("location");
    }

    @Test
    void noPartIsEverOfTwoColumns() {
        Random random = new Random(3);
        MappingModel model = model();
        List<String> parts = Stream.concat(Stream.of("", "text"), ShapeDraft.parts().stream()).toList();
        for (int round = 0; round < 2000; round++) {
            String place = model.places().get(random.nextInt(model.places().size()));
            String part = parts.get(random.nextInt(parts.size()));
            model.choose(place, part);

            assertThat(model.part(place)).isEqualTo(part);
            assertThat(model.places().stream().map(model::part)
                    .filter(one -> !one.isEmpty() && !one.equals("text")).toList()).doesNotHaveDuplicates();
        }
    }

    @Test
    void whatItComesToIsKnownBeforeItIsKept() {
        MappingModel model = model();
        assertThat(model.postings(model.shape())).isEqualTo(2);
        assertThat(model.unneeded()).containsExactly("Kontakt");

        List.of("/Ref", "/Stellenangebot", "/Arbeitgeber", "/Stadt", "/Fließtext").forEach(place -> model
                .choose(place, ""));
        model.choose("/Kontakt", "text");
        assertThat(model.postings(model.shape())).as("both say the same then").isEqualTo(1);
        assertThat(model.unneeded()).contains("Ref", "Fließtext");
    }

    /** As the reader does: one without an id is known by what it says. */
    @Test
    void rowsWithoutAnIdAmongOthersAreCountedAsTheyAreRead() {
        MappingModel model = MappingModel.of(Catalogue.shipped(), file("""
                Ref;Stellenangebot;Arbeitgeber;Stadt;Fließtext
                K-1;Data Engineer;Nord;Kiel;You build pipelines with Python and dbt all day long here.
                ;Analyst;Nord;Kiel;You write reports that somebody reads and likes to read here.
                ;Developer;Nord;Kiel;You write programs that somebody uses and likes to use here.
                K-1;Data Engineer;Nord;Kiel;You build pipelines with Python and dbt all day long here.
                """)).orElseThrow();

        assertThat(model.part("/Ref")).isEqualTo("id");
        assertThat(model.postings(model.shape())).isEqualTo(3);
    }

    @Test
    void whatIsKeptReadsTheFileFromThenOn() throws Exception {
        var reader = new StoreReader(store, Catalogue::shipped,
                new OriginalReader(Catalogue.shipped())::read);
        Imported before = reader.apply(file(CSV));
        assertThat(before.postings()).isEmpty();
        assertThat(before.problems()).anyMatch(UnknownRecords::isOffered);

        assertThat(model().keep(OwnShapes.in(store))).isEqualTo("offers");
        assertThat(model().keep(OwnShapes.in(store))).isEqualTo("offers-2");

        assertThat(Files.exists(store.resolve("shapes/offers.yaml"))).isTrue();
        Imported after = reader.apply(file(CSV));
        assertThat(after.postings()).as(after.problems().toString()).extracting(Posting::title)
                .containsExactly("Data Engineer", "Analyst");
        assertThat(reader.apply(file(CSV.replace("Kiel", "Bremen"))).postings().getFirst().location())
                .isEqualTo("Bremen");
    }

    @Test
    void aShapeOfOursKeepsItsNameAndPlace() {
        MappingModel mapped = MappingModel.of(Catalogue.shipped(),
                new Original("in/Glassdoor.csv", CSV.getBytes(StandardCharsets.UTF_8))).orElseThrow();

        assertThat(mapped.keep(OwnShapes.in(store))).isEqualTo("glassdoor-2");

        assertThat(StoredShapes.in(store).all()).extracting(Shape::name).contains("glassdoor",
                "glassdoor-2");
    }

    @Test
    void whatARecordDoesNotSayIsNoOtherRecords() {
        MappingModel rows = MappingModel.of(Catalogue.shipped(), new Original("in/rows.json", """
                [{"ref": "K-1", "pay": 70, "say": "Airflow"}, {"ref": "K-2", "say": "Berichte", "x": 1}]
                """.getBytes(StandardCharsets.UTF_8))).orElseThrow();

        assertThat(rows.sample("/pay", 0)).isEqualTo("70");
        assertThat(rows.sample("/pay", 1)).isEmpty();
    }

    @Test
    void whatStandsDeeperIsTheRecordsOwn() {
        MappingModel deep = MappingModel.of(Catalogue.shipped(), new Original("in/deep.json", """
                [{"a/b": "x", "job": {"title": "A", "tags": [{"n": "k"}, {"n": "l"}]}, "c": 1, "d": 2},
                 {"a/b": "y", "job": {"title": "B", "tags": [{"n": "m"}]}, "c": 1, "d": 2},
                 {"a/b": "y", "job": "none", "c": 1, "d": 2}]
                """.getBytes(StandardCharsets.UTF_8))).orElseThrow();

        assertThat(deep.places()).contains("/job/title", "/job/tags/*/n", "/a~1b");
        assertThat(deep.sample("/job/title", 1)).isEqualTo("B");
        assertThat(deep.sample("/job/tags/*/n", 0)).isEqualTo("k");
        assertThat(deep.sample("/job/tags/*/n", 1)).isEqualTo("m");
        assertThat(deep.sample("/job/title", 2)).isEmpty();
        assertThat(deep.sample("/a~1b", 0)).isEqualTo("x");
    }

    @Test
    void whatIsNoSignOfAWordIsNotWrittenIntoAShape() {
        MappingModel wrong = MappingModel.of(Catalogue.shipped(),
                file(CSV.replace("Lampenwerk", "Lampen\u0092s").replace("Kontakt", "Kon\u0085takt")))
                .orElseThrow();

        assertThat(wrong.preview(0).posting()).as(wrong.preview(0).toString()).isNotNull();
        assertThat(wrong.keep(OwnShapes.in(store))).isEqualTo("offers");
    }

    @Test
    void whatHoldsNoColumnsCannotBeMapped() {
        assertThat(MappingModel.of(Catalogue.shipped(), file("nothing at all")))
                .isEqualTo(Optional.empty());
        assertThat(MappingModel.of(Catalogue.shipped(),
                new Original("x.pdf", new byte[]{'%', 'P', 'D', 'F', 0, 1, 2, 3}))).isEmpty();
    }
}

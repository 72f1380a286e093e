package dev.assay.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.evaluation.guarantee.Certificate;
import dev.assay.evaluation.guarantee.SamplePlan;
import dev.assay.evaluation.guarantee.SampleState;
import dev.assay.evaluation.guarantee.SampledCell;
import dev.assay.evaluation.guarantee.Stratum;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.review.CellKey;
import dev.assay.review.CellQuery;
import dev.assay.review.Examples;
import dev.assay.review.Extent;
import dev.assay.review.Facet;
import dev.assay.review.FacetQuery;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueView;
import dev.assay.review.dispute.DisputeClass;
import dev.assay.review.dispute.EvidenceWord;
import dev.assay.review.dispute.Ruling;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people made of a review is read as it was written, and what is none is refused in words for them. */
class CodecsTest {

    private static final RulingJson RULINGS = new RulingJson(Examples.SCHEMA);
    private static final CertificateJson CERTIFICATES = new CertificateJson(Examples.SCHEMA);
    private static final ViewJson VIEWS = new ViewJson();
    private static final FieldValue AWS = new FieldValue.Choice("aws");
    private static final FieldValue AZURE = new FieldValue.Choice("azure");

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("It runs there.", "\"quoted\" \\ back", "🛠 \u2028 line", "a\nb\tc",
                "\u202eturned",
                "=SUM(A1)", " space ");
    }

    @Provide
    Arbitrary<Ruling> rulings() {
        Arbitrary<FieldValue> values = Arbitraries.of(AWS, AZURE, new FieldValue.Choice("not_mentioned"),
                new FieldValue.NotStated(null),
                new FieldValue.Malformed("oracle", "\"oracle\" is not a value of cloud"));
        Arbitrary<EvidenceWord> told = Combinators.combine(Arbitraries.of("migr", "stack"),
                Arbitraries.of("migration", "stack"), Arbitraries.integers().between(1, 3),
                Arbitraries.of(true, false)).as(EvidenceWord::new);
        Arbitrary<DisputeClass> classes = Combinators
                .combine(values.list().ofMinSize(2).ofMaxSize(4), told.list().ofMaxSize(2))
                .as((over, by) -> new DisputeClass("cloud", over, by));
        return Combinators.combine(classes, Arbitraries.of(AWS, AZURE), words(), Arbitraries.of(true, false),
                Arbitraries.of("p1", "p\"2", "ü").list().ofMaxSize(3)).as(Ruling::new);
    }

    @Property(tries = 150)
    void aRulingIsReadAsItWasWrittenAndKeepsItsName(@ForAll("rulings") Ruling ruling) {
        String json = RULINGS.write(ruling);

        assertThat(RULINGS.read(json)).isEqualTo(ruling);
        assertThat(RULINGS.read(json).id()).isEqualTo(ruling.id());
        assertThat(RULINGS.write(RULINGS.read(json))).as("byte for byte").isEqualTo(json);
        assertThat(json.lines()).as("one line").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                        | It is no JSON
            7                                        | An object was expected
            {"field": 3}                             | The key "field" is missing, or holds no text.
            {"field": "nowhere"}                     | There is no field "nowhere" here.
            {"field": "cloud"}                       | The key "value" is missing.
            {"field": "cloud", "value": "aws"}       | The key "reason" is missing
            {"field": "cloud", "value": "aws", "reason": " "}    | The key "reason" is missing
            {"field": "cloud", "value": "aws", "reason": "so", "values": "aws"}    | The key "values" holds no list.
            {"field": "cloud", "value": "aws", "reason": "so", "words": [3]}       | A word needs
            {"field": "cloud", "value": "aws", "reason": "so", "ruling": "0123"}   | somebody changed it
            """)
    void whatIsNoRulingIsRefusedInWords(String json, String words) {
        assertThatIllegalArgumentException().isThrownBy(() -> RULINGS.read(json))
                .withMessageContaining(words);
    }

    /** Whether a word stands or is missing is half of what it says. */
    @ParameterizedTest
    @ValueSource(strings = {"\"stem\"", "\"word\"", "\"answers\"", "\"stands\""})
    void aWordThatLacksAnyOfItsFourPartsIsRefused(String part) {
        String word = "{\"stem\":\"migr\",\"word\":\"migration\",\"answers\":1,\"stands\":true}";
        String json = "{\"field\":\"cloud\",\"values\":[\"aws\",\"azure\"],\"value\":\"aws\",\"reason\":\"so\","
                + "\"words\":[%s]}";

        assertThat(RULINGS.read(json.formatted(word)).of().words()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(
                () -> RULINGS.read(json.formatted(word.replace(part, "\"other\""))));
    }

    private static Certificate certificate(CellQuery query, boolean applied, String revoked, String posting) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        cells.put(posting, List.of("cloud", "sponsored"));
        cells.put("p2", List.of("others"));
        SamplePlan plan = new SamplePlan(new Stratum(query, 0.4, 0.6),
                new SamplePlan.Terms(7, 2, true, 0.05, 0.95, true), cells,
                query.field().isEmpty() ? Map.of() : Map.of(posting, "some-model", "p2", "a"), "0123abcd",
                List.of(new SampledCell(new CellKey(posting, "cloud"), AWS),
                        new SampledCell(new CellKey("p2", "others"),
                                new FieldValue.Choices(List.of("gcp")))));
        return new Certificate(plan, applied
                ? new Certificate.Applied(new SampleState(2, 0, 0.04, true, ""), 3, "Ada",
                        Instant.parse("2026-11-28T10:00:00.123456Z"))
                : null, revoked);
    }

    private static List<CellQuery> queries() {
        return List.of(CellQuery.ALL, CellQuery.ALL.ofField("cloud").proposing(AWS).from("some-model"),
                CellQuery.ALL.standing(EvidenceStatus.EXACT).with("differs").saying("data \"engineer\""),
                CellQuery.ALL.ofField("sponsored").proposing(new FieldValue.NotStated(null)));
    }

    @Test
    void aCertificateIsReadAsItWasWritten() {
        for (CellQuery query : queries()) {
            for (boolean applied : new boolean[]{true, false}) {
                for (String posting : List.of("p1", "p\"1\\\n", "ü 🛠")) {
                    Certificate certificate = certificate(query, applied, applied ? "" : "Four are wrong.",
                            posting);
                    String json = CERTIFICATES.write(certificate);

                    assertThat(CERTIFICATES.read(json)).isEqualTo(certificate);
                    assertThat(CERTIFICATES.write(CERTIFICATES.read(json))).as("byte for byte")
                            .isEqualTo(json);
                }
            }
        }
    }

    /** A certificate may be revoked, and written again for that, after its field was taken out of the catalogue. */
    @Test
    void aCertificateThatNamesAFieldOfAnotherCatalogueIsWrittenAgain() {
        String json = CERTIFICATES.write(certificate(CellQuery.ALL, false, "", "p1"))
                .replace("\"fields\":[\"cloud\",\"others\",\"sponsored\"]",
                        "\"fields\":[\"cloud\",\"others\",\"taken_out\"]");
        Certificate certificate = CERTIFICATES.read(json);

        assertThat(certificate.plan().cells().get("p1")).containsExactly("cloud", "taken_out");
        assertThat(CERTIFICATES.read(CERTIFICATES.write(certificate))).isEqualTo(certificate);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "sample":       | "other":
            "cells":        | "other":
            {"query"        | "query"
            "status":""     | "status":"UNHEARD_OF"
            "p1":"5"        | "p1":"xyz"
            "p1":"5"        | "p1":""
            "field":"others" | "field":"nowhere"
            "target":0.05   | "target":2
            2026-11-28T     | 2026-99-28T
            """)
    void whatIsNoCertificateIsRefusedInWordsForPeople(String part, String other) {
        String json = CERTIFICATES.write(certificate(CellQuery.ALL, true, "", "p1"));
        assertThat(json).contains(part);

        assertThatIllegalArgumentException().isThrownBy(() -> CERTIFICATES.read(json.replace(part, other)))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("enum constant",
                        "BigInteger", "For input string"));
    }

    @Provide
    Arbitrary<QueueView> views() {
        Arbitrary<Map<Facet, Set<String>>> chosen = Arbitraries.maps(Arbitraries.of(Facet.values()),
                Arbitraries.of("ACCEPTED", "aws", "Ada \"A\"", "🛠").set().ofMinSize(1).ofMaxSize(2))
                .ofMaxSize(4)
                .map(map -> map.isEmpty() ? Map.of() : new EnumMap<>(map));
        Arbitrary<Extent> extents = Arbitraries.of(Extent.ANY, new Extent(0.25, 1), new Extent(0, 0.1));
        Arbitrary<FacetQuery> facets = Combinators
                .combine(Arbitraries.of("", "cloud"), chosen, extents, extents)
                .as(FacetQuery::new);
        return Combinators
                .combine(Arbitraries.of("Mine", "x"), facets, words(), Arbitraries.of(QueueOrder.values()))
                .as(QueueView::new);
    }

    @Property(tries = 150)
    void aViewIsReadAsItWasWritten(@ForAll("views") QueueView view) {
        assertThat(VIEWS.read(view.name(), VIEWS.write(view))).isEqualTo(view);
        assertThat(VIEWS.write(VIEWS.read("other", VIEWS.write(view)))).isEqualTo(VIEWS.write(view));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"order":"sideways"}                           | "order"
            {"order":"as_loaded","facets":{"unheard":[]}}  | "facets"
            {"order":"as_loaded","facets":[]}              | "facets"
            {"order":"as_loaded","facets":{"state":"x"}}   | "facets"
            {"order":"as_loaded","facets":{"state":[3]}}   | "facets"
            {"order":"as_loaded","risk":[0.9,0.1]}         | "risk"
            {"order":"as_loaded","confidence":[0.1]}       | "confidence"
            {"order":"as_loaded","words":3}                | "words"
            {"order":"as_loaded","field":null}             | "field"
            {                                              | It is no JSON
            """)
    void whatIsNoViewIsRefusedWithWhatCannotBeRead(String json, String told) {
        assertThatIllegalArgumentException().isThrownBy(() -> VIEWS.read("mine", json))
                .withMessageContaining(told);
    }
}

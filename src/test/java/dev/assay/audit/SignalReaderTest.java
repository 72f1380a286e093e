package dev.assay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.model.Answer;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.model.Source;
import dev.assay.review.Examples;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What tells whether a cell is wrong, as it is read from answers and kept in a line. */
class SignalReaderTest {

    private static List<CellSignals> read(Subject subject) {
        return new SignalReader(Examples.SCHEMA).read(subject, (answer, field) -> List.of()).stream()
                .map(SignalReader.Read::signals).toList();
    }

    private static CellSignals first(Answer... answers) {
        return read(Cells.subject(answers)).getFirst();
    }

    static Stream<Arguments> values() {
        return Stream.of(Arguments.of(new FieldValue.Choice("aws"), "aws", true),
                Arguments.of(new FieldValue.Choice("not_mentioned"), "silent", false),
                Arguments.of(new FieldValue.Choice("none_mentioned"), "silent", false),
                Arguments.of(new FieldValue.NotStated(null), "silent", false),
                Arguments.of(new FieldValue.Flag(true), "true", true),
                Arguments.of(new FieldValue.Flag(false), "false", false),
                Arguments.of(new FieldValue.Choices(List.of()), "none", false),
                Arguments.of(new FieldValue.Choices(List.of("gcp", "aws", "gcp")), "aws+gcp", true),
                Arguments.of(new FieldValue.Malformed("my own words", "no value"), "malformed", false));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsAShortWordEqualForValuesThatAgree(FieldValue value, String key, boolean asserts) {
        assertThat(SignalReader.key(value)).isEqualTo(key);
        assertThat(SignalReader.asserts(key)).isEqualTo(asserts);
    }

    @Test
    void whoSaysTheSameAndWhoNotIsToldByName() {
        CellSignals cell = first(Cells.answer("a", Cells.cloud("aws", 0.9)),
                Cells.answer("b", Cells.cloud("aws", 0.8)), Cells.answer("c", Cells.cloud("gcp", 0.7)),
                Cells.answer("d", Cells.cloud("aws", null)), Cells.answer("e"));

        assertThat(cell.with()).containsExactly("b", "d");
        assertThat(cell.against()).containsExactly("c");
        assertThat(cell.other()).isEqualTo("gcp");
        assertThat(cell.peers()).isEqualTo(3);
        assertThat(cell.withConfidence()).isCloseTo(0.8, within(1e-9));
        assertThat(cell.againstConfidence()).isCloseTo(0.7, within(1e-9));
    }

    @Test
    void confidenceIsMeanOfThoseThatStateOneAndNothingWhereNobodyDoes() {
        CellSignals cell = first(Cells.answer("a", Cells.cloud("aws", null)),
                Cells.answer("b", Cells.cloud("aws", 0.6)), Cells.answer("c", Cells.cloud("aws", 0.8)),
                Cells.answer("d", Cells.cloud("aws", null)));

        assertThat(cell.confidence()).isNull();
        assertThat(cell.withConfidence()).isCloseTo(0.7, within(1e-9));
        assertThat(cell.againstConfidence()).isNull();
    }

    @Test
    void ofTheOthersTheValueOfMostIsToldAndOfEqualOnesTheFirstByName() {
        assertThat(first(Cells.answer("a", Cells.cloud("aws", 0.9)),
                Cells.answer("b", Cells.cloud("gcp", 0.9)),
                Cells.answer("c", Cells.cloud("azure", 0.9)), Cells.answer("d", Cells.cloud("gcp", 0.9)))
                .other()).isEqualTo("gcp");
        assertThat(
                first(Cells.answer("a", Cells.cloud("aws", 0.9)), Cells.answer("b", Cells.cloud("gcp", 0.9)),
                        Cells.answer("c", Cells.cloud("azure", 0.9))).other())
                .isEqualTo("azure");
        assertThat(first(Cells.answer("a", Cells.cloud("aws", 0.9))).other()).isEmpty();
    }

    @Test
    void anEngineOfOursIsToldBesideAndIsNoPeer() {
        Subject subject = Cells.subject(Cells.answer("a", Cells.cloud("aws", 0.9)),
                Cells.local(Cells.cloud("gcp", 0.95)));
        CellSignals theirs = read(subject).getFirst();
        CellSignals ours = read(subject).getLast();

        assertThat(theirs.engine()).isEqualTo("gcp");
        assertThat(theirs.engineSure()).isEqualTo(0.95);
        assertThat(theirs.peers()).isZero();
        assertThat(theirs.local()).isFalse();
        assertThat(ours.local()).isTrue();
        assertThat(ours.engine()).isEmpty();
        assertThat(ours.against()).containsExactly("a");
    }

    @Test
    void anEngineThatStatesNoConfidenceIsNotSure() {
        assertThat(first(Cells.answer("a", Cells.cloud("aws", 0.9)), Cells.local(Cells.cloud("gcp", null)))
                .engineSure()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"AWS is used.; 0; false", "This suggests AWS.; 1; false",
            "It likely implies and typically indicates AWS.; 3; false",
            "It may, might, possibly seems to appear.; 3; false", "No mention of it.; 0; true",
            "It does not say.; 0; true", "No cloud provider is listed.; 0; true",
            "No cloud provider is used.; 0; false", "Mayday in the harbour.; 0; false",
            "The posting is silent, which suggests none.; 1; true"})
    void guardedWordsAreCountedToThreeAndSilenceIsHeard(String evidence, int guarded, boolean silence) {
        CellSignals cell = first(
                Cells.answer("a", Cells.field("cloud", new FieldValue.Choice("aws"), 0.9, evidence)));

        assertThat(cell.guarded()).isEqualTo(guarded);
        assertThat(cell.silence()).isEqualTo(silence);
    }

    @Test
    void howTheEvidenceStandsAndWhatItWasTakenFromIsTold() {
        InferredField found = Cells.cloud("aws", 0.9)
                .withGrounding(Grounding.of(EvidenceStatus.RELATED, List.of()));
        InferredField derived = new InferredField("cloud", new FieldValue.Choice("aws"), 0.9, "",
                Source.PASS1_DERIVED, null, "", List.of());
        InferredField odd = new InferredField("cloud", new FieldValue.Choice("aws"), 0.9, "",
                new Source("somewhere"), null, "", List.of());

        assertThat(first(Cells.answer("a", found)).status()).isEqualTo("RELATED");
        assertThat(first(Cells.answer("a", derived)).status()).isEmpty();
        assertThat(first(Cells.answer("a", derived)).origin()).isEqualTo(Source.PASS1_DERIVED.key());
        assertThat(first(Cells.answer("a", odd)).origin()).isEqualTo("other");
    }

    @Test
    void whetherThereIsATextIsTold() {
        Subject bare = new Subject(new Posting("p", "Data Engineer", "", "", " "), List.of(),
                List.of(Cells.answer("a", Cells.cloud("aws", 0.9))));

        assertThat(read(bare).getFirst().text()).isFalse();
        assertThat(first(Cells.answer("a", Cells.cloud("aws", 0.9))).text()).isTrue();
    }

    @Test
    void whatWasNoticedIsToldOfItsOwnCell() {
        List<SignalReader.Read> read = new SignalReader(Examples.SCHEMA).read(
                Cells.subject(Cells.answer("a", Cells.cloud("aws", 0.9)),
                        Cells.answer("b", Cells.cloud("aws", 0.9))),
                (answer, field) -> answer.id().equals("b-p") ? List.of("odd", field) : List.of());

        assertThat(read).extracting(SignalReader.Read::answerId).containsExactly("a-p", "b-p");
        assertThat(read).extracting(one -> one.signals().findings())
                .containsExactly(List.of(), List.of("odd", "cloud"));
    }

    @Test
    void anotherValueDecidedOnIsAnotherWordAndTheSameIsNot() {
        CellSignals cell = Cells.signals(said -> said.value = "aws+gcp");

        assertThat(cell.differsFrom(new FieldValue.Choices(List.of("gcp", "aws")))).isFalse();
        assertThat(cell.differsFrom(new FieldValue.Choices(List.of("gcp")))).isTrue();
        assertThat(Cells.signals(said -> said.value = "silent").differsFrom(new FieldValue.NotStated(null)))
                .isFalse();
    }

    @Property(tries = 300)
    void aLineIsReadBackAsItWasWritten(@ForAll("cells") CellSignals cell) {
        CellSignals read = CellSignals.of(cell.line());

        assertThat(read.line()).isEqualTo(cell.line());
        assertThat(read.peers()).isEqualTo(cell.peers());
        assertThat(read.local()).isEqualTo(cell.local());
        assertThat(read.findings()).hasSameSizeAs(cell.findings());
        assertThat(cell.line()).doesNotContain("\n");
    }

    @Provide
    Arbitrary<CellSignals> cells() {
        Arbitrary<String> name = Arbitraries.of("a", "b|c", "d,e", "gpt-4", "Ünï");
        Arbitrary<Double> share = Arbitraries.doubles().between(0, 1).ofScale(3).injectNull(0.3);
        return name.list().ofMaxSize(3).flatMap(with -> name.list().ofMaxSize(2).flatMap(against -> share
                .flatMap(confidence -> Arbitraries.of(true, false).map(flag -> Cells.signals(said -> {
                    said.with = with;
                    said.against = against;
                    said.confidence = confidence;
                    said.withConfidence = confidence;
                    said.local = flag;
                    said.text = !flag;
                    said.silence = flag;
                    said.guarded = with.size();
                    said.engineSure = confidence == null ? 0 : confidence;
                    said.findings = against;
                    said.other = with.isEmpty() ? "" : with.getFirst();
                })))));
    }

    @Test
    void everyPartComesBackInItsPlace() {
        CellSignals cell = new CellSignals("cloud", "aws", true, "m", List.of("a", "b"), List.of("c"), "gcp",
                0.9, 0.8, 0.7, "azure", 0.95, true, "EXACT", "combined", 2, true, List.of("x.y", "z"));

        assertThat(CellSignals.of(cell.line())).isEqualTo(cell);
    }

    @Test
    void whatIsNoLineOfSignalsIsRefused() {
        assertThatThrownBy(() -> CellSignals.of("cloud|aws")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 parts");
    }
}

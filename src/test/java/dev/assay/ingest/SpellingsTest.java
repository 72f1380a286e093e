package dev.assay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ingest.shape.NameFolding;
import dev.assay.review.Examples;
import dev.assay.schema.FieldSpec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and values are known however they are written, and nothing is guessed beyond that. */
@Isolated
class SpellingsTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void putBack() {
        Locale.setDefault(before);
    }

    private static FieldSpec field(String key) {
        return Examples.SCHEMA.require(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"job_title", "Job Title", "JOB-TITLE", "jobTitle", "job\u00a0title",
            "job\u2010title",
            "job\u2212title", " job\ttitle "})
    void aNameIsOneWhateverItsCaseAndWhatStandsBetweenItsWords(String name) {
        assertThat(NameFolding.fold(name)).isEqualTo("jobtitle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"job.title", "job/title", "jöb title", "job title 2"})
    void anyOtherSignMakesAnotherName(String name) {
        assertThat(NameFolding.fold(name)).isNotEqualTo("jobtitle");
    }

    @Property(tries = 200)
    void aFoldedNameIsNotFoldedFurther(@ForAll String name) {
        assertThat(NameFolding.fold(NameFolding.fold(name))).isEqualTo(NameFolding.fold(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", " none ", "null", "N/A", "<NA>", "NaT", "#N/A", "\\N"})
    void aWordForNothingIsKnown(String text) {
        assertThat(NameFolding.isAbsent(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Nan Chang", "nonesuch", "none of the above", "not_mentioned", "0", "-"})
    void anyOtherWordSaysSomething(String text) {
        assertThat(NameFolding.isAbsent(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"AWS, aws", "' aws ', aws", "Not Mentioned, not_mentioned", "NOT-MENTIONED, not_mentioned",
            "oracle,", "aws azure,", "'',"})
    void aChoiceIsKnownWhereCaseAndSpaceAloneDiffer(String written, @Nullable String known) {
        assertThat(ValueSpelling.known(field("cloud"), written)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({"True, true", "FALSE, false", "not mentioned, not_mentioned", "yes,", "1,", "y,"})
    void aFlagIsKnownByItsTwoWordsOnly(String written, @Nullable String known) {
        Object value = ValueSpelling.known(field("sponsored"), written);

        assertThat(value == null ? null : String.valueOf(value)).isEqualTo(known);
        assertThat(value instanceof Boolean).isEqualTo("true".equals(known) || "false".equals(known));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            AWS, GCP            ~ aws gcp
            aws;azure           ~ aws azure
            aws | gcp           ~ aws gcp
            ["AWS", "gcp"]      ~ aws gcp
            ['AWS', 'gcp']      ~ aws gcp
            aws                 ~ aws
            aws, oracle         ~
            [aws                ~
            ["aws", 3]          ~
            aws,                ~
            """)
    void aSetThatWasWrittenAsTextIsKnownWhereEachOfItsPartsIs(String written, @Nullable String known) {
        Object value = ValueSpelling.known(field("others"), written);

        assertThat(value).isEqualTo(known == null ? null : List.of(known.split(" ")));
    }

    @Test
    void aSetOfNothingButSilenceIsSilent() {
        assertThat(ValueSpelling.known(field("others"), "Not mentioned")).isEqualTo("not_mentioned");
        assertThat(ValueSpelling.known(field("others"), List.of("Not-Mentioned")))
                .isEqualTo(List.of("not_mentioned"));
        assertThat(ValueSpelling.known(field("others"), List.of("aws", "not_mentioned")))
                .as("silence beside a value is no spelling").isNull();
    }

    @Test
    void whatIsNoTextIsNoSpelling() {
        for (Object plain : Arrays.<@Nullable Object>asList(null, 3, true, List.of(3))) {
            assertThat(ValueSpelling.known(field("cloud"), plain)).isNull();
            assertThat(ValueSpelling.known(field("sponsored"), plain)).isNull();
        }
        assertThat(ValueSpelling.known(field("others"), List.of(3))).isNull();
        assertThat(ValueSpelling.known(field("others"), null)).isNull();
    }

    @Test
    void aNameIsTheSameInEveryLocale() {
        Locale.setDefault(Locale.of("tr"));

        assertThat(NameFolding.fold("POSTING_ID")).isEqualTo("postingid");
        assertThat(NameFolding.isAbsent("NULL")).isTrue();
        assertThat(ValueSpelling.known(field("sponsored"), "FALSE")).isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            %PDF-1.7 something      | a PDF document
            GIF89a                  | a picture
            BZh91AY                 | a compressed file
            {\\rtf1\\ansi hello}    | a rich-text document
            SQLite format 3 x       | a database
            {"id": "p1"}            | ''
            see %PDF-1.7            | ''
            """)
    void aFileThatHoldsNoTextIsCalledByItsKind(String beginning, String kind) {
        assertThat(BinaryContent.kind(beginning.getBytes(StandardCharsets.ISO_8859_1), beginning).english())
                .isEqualTo(kind);
    }

    @Test
    void aFewControlSignsAreNoBinaryFileAndManyAre() {
        String text = "We run our platform on AWS and like SQL. ".repeat(4);

        assertThat(BinaryContent.kind(new byte[0], text + "\u0001\u0002\u0003\u0004").english()).isEmpty();
        assertThat(BinaryContent.kind(new byte[0], text + "\n\r\t\f".repeat(50)).english()).isEmpty();
        assertThat(BinaryContent.kind(new byte[0], text + "\u0001".repeat(60)).english())
                .isEqualTo("a binary file");
        assertThat(BinaryContent.kind(new byte[0], "\u0001\u0002\u0003\u0004").english()).isEmpty();
        assertThat(BinaryContent.kind(new byte[0], "\u0001\u0002\u0003\u0004\u0005").english())
                .isEqualTo("a binary file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {"a": True, "b": None}         ~ {"a": true, "b": null}
            {'a': False}                   ~ {'a': false}
            {'a': {'b', "c"}, 'd': {}}     ~ {'a': ['b', "c"], 'd': {}}
            {'a': {'b}'}, 'd': {'e:': 1}}  ~ {'a': ['b}'], 'd': {'e:': 1}}
            {'a': {<C.B: 'b'>, <C.D: 'd'>}} ~ {'a': ['b', 'd']}
            {'a': {(1, 2), 3}}             ~ {'a': [[1, 2], 3]}
            {"a": nan, "b": -inf}          ~ {"a": NaN, "b": -Infinity}
            ["\\xe9"]                      ~ ["\\u00e9"]
            ["\\U0001f6e0"]                ~ ["\\ud83d\\udee0"]
            """)
    void whatPythonWroteIsReadAsJsonHasIt(String python, String json) {
        assertThat(Objects.requireNonNull(PythonText.of(python)).json()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": true}", "[\"True\", 'None']", "{\"a\": \"\\\\xe9\"}", "Truest Nonesuch",
            "[\"\\x4\"]", "[\"\\Uffffffff\"]", "[\"\\xzz\"]"})
    void whereNothingOfPythonStandsNothingIsChanged(String text) {
        assertThat(PythonText.of(text)).isNull();
    }

    @Test
    void aPlaceInWhatWasChangedIsThePlaceInWhatWasWritten() {
        String text = "{\"a\": None, \"b\": \"\\xe9!\", \"c\": True}";
        PythonText python = Objects.requireNonNull(PythonText.of(text));

        for (String sign : List.of("\"a\"", "\"b\"", "!", "\"c\"", "}")) {
            assertThat(python.original(python.json().lastIndexOf(sign))).as(sign)
                    .isEqualTo(text.lastIndexOf(sign));
        }
    }
}

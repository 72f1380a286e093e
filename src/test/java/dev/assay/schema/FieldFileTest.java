package dev.assay.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes a field's file is told what is wrong with it, in which line, and what to write there. */
class FieldFileTest {

    /** Its lines are numbered in the tables below. */
    private static final String CLOUD = """
            group:
              key: stack
              label: Stack
              place: 3
              hue:
                light: {ink: "#0a5bb5", wash: "#dbe9fb", mark: "#a9cdf7"}
                dark: {ink: "#79b8ff", wash: "#16304f", mark: "#1f4f87"}
            place: 2
            label: Cloud
            question: Which cloud?
            kind: choice
            guideline:
              - The one named first.
              - Else the one named most.
            values:
              aws: {label: AWS, meaning: Amazon's cloud.}
              ec2: {label: EC2, meaning: Amazon's machines., legacy: true}
              gcp:
                label: Google
                meaning: Google's cloud.
                legacy: false
            examples:
              - {title: AWS Engineer, value: aws}
              - text: We run on GCP.
                value: gcp
              - {location: "Remote, on AWS", text: "", value: [aws]}
            """;
    private static final String NAMED = CLOUD.substring(CLOUD.indexOf("place: 2\n")).indent(0)
            .replaceFirst("^", "group: stack\n");

    private static FieldFile read(String text) {
        return FieldFile.read("cloud", "fields/cloud.yaml", text);
    }

    @Test
    void aFieldIsAllThatItsFileSays() {
        FieldSpec field = read(CLOUD).field();

        assertThat(field).isEqualTo(new FieldSpec("cloud", "stack", "Cloud", "Which cloud?",
                List.of("The one named first.", "Else the one named most."), ValueKind.CHOICE,
                List.of(new AllowedValue("aws", "AWS", "Amazon's cloud.", false),
                        new AllowedValue("ec2", "EC2", "Amazon's machines.", true),
                        new AllowedValue("gcp", "Google", "Google's cloud.", false)),
                List.of(new Example("AWS Engineer", "", "", List.of("aws")),
                        new Example("", "", "We run on GCP.", List.of("gcp")),
                        new Example("", "Remote, on AWS", "", List.of("aws")))));
        assertThat(read(CLOUD).place()).isEqualTo(2);
    }

    @Test
    void aGroupIsFoundedByTheFileThatDescribesItAndOnlyNamedByTheOthers() {
        assertThat(read(CLOUD).founds()).isEqualTo(new FieldFile.Founded("Stack", 3,
                new Hue(new Hue.Shades("#0a5bb5", "#dbe9fb", "#a9cdf7"),
                        new Hue.Shades("#79b8ff", "#16304f", "#1f4f87"))));
        assertThat(read(NAMED).founds()).isNull();
        assertThat(read(NAMED).field()).isEqualTo(read(CLOUD).field());
    }

    @Test
    void aFieldNeedsNoExamplesAndMayHaveRulesOfItsOwn() {
        String bare = CLOUD.substring(0, CLOUD.indexOf("examples:")) + "rules: []\nterms: [x]\nwords: {}\n";

        assertThat(read(bare).field().examples()).isEmpty();
        assertThat(Objects.requireNonNull(read(bare).root().map().get("rules")).isList()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "9999", "10000", "7.0"})
    void aPlaceIsAWholeNumber(String place) {
        assertThat(read(CLOUD.replace("\nplace: 2", "\nplace: " + place)).place())
                .isEqualTo((int) Double.parseDouble(place));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "10001", "1.5", "NaN", "1e9", "0.999"})
    void anotherNumberIsNoPlace(String place) {
        refuses("\nplace: 2", "\nplace: " + place, 8,
                "a place is a whole number from 1 to 10000, not \"" + place + "\"");
        refuses("  place: 3", "  place: " + place, 4,
                "a place is a whole number from 1 to 10000, not \"" + place + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            place: 2\\nlabel    | place: two\\nlabel | 8 | a number was expected here, not "two"
            label: Cloud        | label: " "         | 9 | a text was expected here
            label: Cloud        | label: [a, b]      | 9 | a text was expected here
            Which cloud?        | {a: b}             | 10 | a text was expected here
            kind: choice        | kind: Choice       | 11 | "Choice" is not a kind; use choice, flag or set
            - The one named     | - []               | 13 | this is not YAML
            - Else the one named most. | - ""        | 14 | a text was expected here
            - Else the one named most. | - [a]       | 14 | a text was expected here
            {label: AWS, meaning: Amazon's cloud.} | {label: AWS} | 16 | the value "aws" lacks meaning; add what is missing
            {label: AWS, meaning: Amazon's cloud.} | {} | 16 | the value "aws" lacks label, meaning; add what is missing
            {label: AWS, meaning: Amazon's cloud.} | AWS | 16 | names and values were expected here
            label: AWS, meaning | label: AWS, colour: red, meaning | 16 | "colour" is not known here; known are: label, meaning, legacy
            legacy: true        | legacy: yes        | 17 | true or false was expected here, not "yes"
            legacy: false       | legacy: [true]     | 21 | a text was expected here
            label: Google       | label: ""          | 19 | the value "gcp" lacks label; add what is missing
            ec2:                | aws:               | 17 | "aws" stands here twice
            """)
    void whatIsWrongInAFieldIsToldWithItsLineAndWhatToWrite(String right, String wrong, int line,
            String said) {
        refuses(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"), line, said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            label: Stack        | lable: Stack       | 3 | "lable" is not known here; known are: key, label, place, hue
            label: Stack        | label:             | 2 | a group that is described lacks label; add what is missing
            key: stack          | key: ""            | 2 | a group that is described lacks key; add what is missing
            key: stack          | key: "  "          | 2 | a text was expected here
            light: {ink         | lite: {ink         | 6 | "lite" is not known here; known are: light, dark
            , mark: "#a9cdf7"}  | }                  | 6 | a hue lacks mark; add what is missing
            "#0a5bb5"           | "#0A5BB5"          | 6 | a colour is written like "#0a5bb5", not "#0A5BB5"
            "#79b8ff"           | blue               | 7 | a colour is written like "#0a5bb5", not "blue"
            "#16304f"           | "#16304"           | 7 | a colour is written like "#0a5bb5", not "#16304"
            "#1f4f87"           | "#1f4f8790"        | 7 | a colour is written like "#0a5bb5", not "#1f4f8790"
            """)
    void whatIsWrongInAGroupIsToldWithItsLineAndWhatToWrite(String right, String wrong, int line,
            String said) {
        refuses(right, wrong, line, said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {title: AWS Engineer, value: aws} | {title: AWS Engineer} | 23 | an example needs a value, and a title, a location or a text
            {title: AWS Engineer, value: aws} | {value: aws} | 23 | an example needs a value, and a title, a location or a text
            {title: AWS Engineer, value: aws} | aws | 23 | names and values were expected here
            title: AWS Engineer | titel: AWS Engineer | 23 | "titel" is not known here; known are: title, location, text, value
            value: gcp          | value: gpc         | 25 | "gpc" is not one of the field's values
            value: gcp          | value: GCP         | 25 | "GCP" is not one of the field's values
            value: gcp          | value: [aws, gcp]  | 25 | one value was expected here
            value: gcp          | value: []          | 25 | one value was expected here
            value: gcp          | value:             | 25 | one value was expected here
            value: gcp          | value: {a: b}      | 25 | a text was expected here
            """)
    void whatIsWrongInAnExampleIsToldWithItsLineAndWhatToWrite(String right, String wrong, int line,
            String said) {
        refuses(right, wrong, line, said);
    }

    @Test
    void anExampleOfASetMayHaveAnyNumberOfValues() {
        String set = CLOUD.replace("kind: choice", "kind: set").replace("value: gcp", "value: [aws, gcp]")
                .replace("value: [aws]}", "value: []}");

        assertThat(read(set).field().examples()).extracting(Example::values)
                .containsExactly(List.of("aws"), List.of("aws", "gcp"), List.of());
        refused(set.replace("[aws, gcp]", "[aws, azure]"), 25,
                "\"azure\" is not one of the field's values");
    }

    @Test
    void aFlagHasTheValuesTrueAndFalseAndNoOther() {
        String flag = CLOUD.substring(0, CLOUD.indexOf("examples:")).replace("kind: choice", "kind: flag");

        refused(flag, 16, "a flag has the two values true and false");
        String both = flag.replace("aws:", "true:").replace("ec2:", "false:");
        refused(both, 16, "a flag has the two values true and false");
        assertThat(read(both.substring(0, both.indexOf("  gcp:"))).field().values())
                .extracting(AllowedValue::key).containsExactly("true", "false");
    }

    @Test
    void aFieldHasAtLeastOneValue() {
        String before = CLOUD.substring(0, CLOUD.indexOf("values:"));

        refused(before + "values: {}\n", 15, "at least one value was expected here");
        refused(before + "values: [aws]\n", 15, "names and values were expected here");
    }

    @Test
    void allThatAFieldLacksIsToldAtOnceAndByItsName() {
        refused("kind: flag\nlabel:\n", 1, "the field \"cloud\" lacks group, place, label, question, "
                + "guideline, values; add what is missing");
    }

    @Test
    void aFileThatIsNoFieldAtAllIsToldSo() {
        refused("- a\n- b\n", 1, "names and values were expected here");
        refused("just words\n", 1, "names and values were expected here");
        refused("", 1, "the file holds no rules");
        refused("# only a comment\n", 1, "the file holds no rules");
        refused("group: [\n", 2, "this is not YAML");
    }

    private static void refuses(String right, String wrong, int line, String said) {
        assertThat(CLOUD).contains(right);
        refused(CLOUD.replace(right, wrong), line, said);
    }

    private static void refused(String text, int line, String said) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(DataFileException.class, refused -> {
            assertThat(refused).hasMessageStartingWith("fields/cloud.yaml, line " + line + ": " + said);
            assertThat(refused.place()).isEqualTo(new Place("fields/cloud.yaml", line));
        });
    }
}

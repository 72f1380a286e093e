package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.export.Formats;
import dev.assay.export.JsonText;
import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.Decision;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.FieldReview;
import dev.assay.review.InMemoryReviewStore;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.NewDecision;
import dev.assay.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line of decisions comes to over a store, and why one cannot be applied. */
class DecisionReaderTest {

    private final InMemoryReviewStore store = new InMemoryReviewStore();
    private final DecisionReader reader = new DecisionReader(Examples.SCHEMA, store);

    @BeforeEach
    void take() {
        store.add(Examples.posting("p1"), Examples.answer("r1", "p1"),
                Examples.answer("r2", "p1", new FieldValue.Choice("azure")));
        store.add(Examples.posting("p2"));
        store.add(Examples.posting("p3"),
                Examples.answer("r3", "p3", new FieldValue.Malformed("oracle", "it is unknown")));
    }

    private static String line(String posting, String field, String kind, String more) {
        return "{\"posting_id\": \"" + posting + "\", \"field\": \"" + field
                + "\", \"reviewer\": \"Ada\", \"kind\": \""
                + kind + "\"" + more + "}";
    }

    private List<NewDecision> read(String line) {
        return reader.read(DecisionLine.parse(line));
    }

    private List<Decision> apply(String text) {
        DecisionLine line = DecisionLine.parse(text);
        List<Decision> kept = store.append(reader.read(line));
        reader.became(line, kept);
        return kept;
    }

    private FieldReview cloud() {
        return store.posting("p1").orElseThrow().review("cloud");
    }

    @Test
    void acceptingTakesTheValueOfTheAnswerThatIsJudged() {
        NewDecision made = read(line("p1", "cloud", "accept", "")).getFirst();

        assertThat(made.value()).isEqualTo(new FieldValue.Choice("aws"));
        assertThat(made.answerId()).isEqualTo("r1");
        assertThat(made.basis()).as("nobody said").isEqualTo(Basis.UNKNOWN);
        NewDecision other = read(line("p1", "cloud", "accept", ", \"run\": \"r2\", \"basis\": \"seen\""))
                .getFirst();
        assertThat(other.value()).isEqualTo(new FieldValue.Choice("azure"));
        assertThat(other.answerId()).isEqualTo("r2");
        assertThat(other.basis()).isEqualTo(Basis.SEEN);
    }

    @Test
    void anOverrideWithTheProposedValueIsAnAccept() {
        assertThat(read(line("p1", "cloud", "override", ", \"value\": \"aws\"")))
                .extracting(NewDecision::kind)
                .containsExactly(DecisionKind.ACCEPT);
        assertThat(read(line("p1", "cloud", "override", ", \"value\": \"azure\", \"run\": \"r2\"")))
                .extracting(NewDecision::kind).containsExactly(DecisionKind.ACCEPT);
        assertThat(read(line("p1", "others", "override", ", \"value\": [\"azure\", \"gcp\"]")))
                .as("however the set is ordered").extracting(NewDecision::kind)
                .containsExactly(DecisionKind.ACCEPT);
        assertThat(read(line("p1", "cloud", "override", ", \"value\": \"azure\"")))
                .extracting(NewDecision::kind,
                        NewDecision::proposed)
                .containsExactly(tuple(DecisionKind.OVERRIDE, new FieldValue.Choice("aws")));
    }

    @Test
    void reasonAndNoteStandBesideAnOverrideAndBesideBeingUnsure() {
        String remark = ", \"reason\": \"wrong_value\", \"note\": \"see the footer\"";
        for (String line : List.of(line("p1", "cloud", "override", ", \"value\": \"azure\"" + remark),
                line("p1", "cloud", "unsure", remark))) {
            assertThat(read(line).getFirst()).extracting(NewDecision::reason, NewDecision::note)
                    .containsExactly("wrong_value", "see the footer");
        }
    }

    @Test
    void evidenceGivesTheWordsAndAnEmptyListTakesAllAway() {
        String words = "{\"in\": \"description\", \"start\": 12, \"end\": 15, \"quote\": \"AWS\"}";
        assertThat(read(line("p1", "cloud", "evidence", ", \"spans\": [" + words + "]")).getFirst().spans())
                .singleElement().satisfies(span -> assertThat(span.holdsIn(Examples.posting("p1"))).isTrue());
        assertThat(read(line("p1", "cloud", "evidence", ", \"spans\": []")).getFirst().spans()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nowhere | cloud  | accept   | ''                                | there is no posting "nowhere" in the store
            p1      | shoes  | accept   | ''                                | there is no field "shoes"; the fields are cloud, others, sponsored
            p1      | cloud  | accept   | , "run": "r9"                     | posting p1 has no run "r9"
            p1      | cloud  | accept   | , "value": "azure"                | is not the proposed one, "aws"
            p1      | cloud  | accept   | , "basis": "guess"                | there is no basis "guess"; it may be seen, group
            p2      | cloud  | accept   | ''                                | there is no usable value proposed for cloud
            p3      | cloud  | accept   | ''                                | there is no usable value proposed for cloud
            p1      | cloud  | override | ''                                | an override needs the key "value"; cloud may be aws, azure, not_mentioned
            p1      | cloud  | override | , "value": "oracle"               | "oracle" is not a value of cloud; cloud may be
            p1      | cloud  | override | , "value": null                   | No value is no decision on cloud
            p1      | others | override | , "value": "aws"                  | others may be a list of aws, azure, gcp
            p1      | others | override | , "value": ["aws", 3]             | others may be a list of
            p1      | sponsored | override | , "value": "yes"               | sponsored may be true or false
            p1      | cloud  | evidence | ''                                | needs the key "spans"
            p1      | cloud  | evidence | , "spans": [{"in": "footer", "start": 0, "end": 1, "quote": "x"}]  | there is no section "footer"
            p1      | cloud  | evidence | , "spans": [{"in": "title", "start": 0, "end": 1}]  | a span needs "in", "start", "end" and "quote"
            p1      | cloud  | undo     | ''                                | Ada has nothing to undo
            p1      | cloud  | redo     | ''                                | Ada has nothing to redo
            p1      | cloud  | approve  | ''                                | there is no kind "approve"; it may be accept, override
            p1      | cloud  | accept   | , "run": 7                        | the key "run" needs a text, not 7
            p1      | cloud  | ''       | ''                                | the key "kind" is missing or empty
            ''      | cloud  | accept   | ''                                | the key "posting_id" is missing or empty
            p1      | ' '    | accept   | ''                                | the key "field" is missing or empty
            """)
    void aLineThatSaysNothingThatCanBeDecidedSaysWhy(String posting, String field, String kind, String more,
            String why) {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> read(line(posting, field, kind, more))).withMessageContaining(why);
        assertThat(store.journal()).isEmpty();
    }

    @Test
    void aFlagMayBeDecidedToSayNothing() {
        assertThat(read(line("p1", "sponsored", "override", ", \"value\": null")).getFirst().value())
                .isEqualTo(new FieldValue.NotStated(null));
        assertThat(read(line("p2", "sponsored", "override", ", \"value\": false")).getFirst().kind())
                .isEqualTo(DecisionKind.OVERRIDE);
    }

    @Test
    void undoAndRedoGoBackAndForthThroughTheReviewersOwnActs() {
        apply(line("p1", "cloud", "accept", ""));
        apply(line("p1", "cloud", "override", ", \"value\": \"azure\""));
        String undo = "{\"reviewer\": \"Ada\", \"kind\": \"undo\"}";
        apply(undo);
        assertThat(cloud().state()).isEqualTo(FieldReview.State.ACCEPTED);
        apply(undo);
        assertThat(cloud()).isEqualTo(FieldReview.UNDECIDED);

        apply("{\"reviewer\": \"Ada\", \"kind\": \"redo\"}");
        assertThat(cloud().state()).isEqualTo(FieldReview.State.ACCEPTED);
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> apply("{\"reviewer\": \"Bo\", \"kind\": \"undo\"}"))
                .withMessage("Bo has nothing to undo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            , "posting_id": "p2"                     | the next act to undo is "accept" on cloud of posting p1
            , "posting_id": "p1", "field": "others"  | the next act to undo is "accept" on cloud of posting p1
            , "target": 9                            | is not the next to undo, which is 1
            , "target": -1                           | the key "target" needs the number of an act, not -1
            , "target": "one"                        | the key "target" needs the number of an act, not one
            """)
    void anUndoThatMeansAnotherActIsRefused(String more, String why) {
        apply(line("p1", "cloud", "accept", ""));

        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> apply("{\"reviewer\": \"Ada\", \"kind\": \"undo\"" + more + "}"))
                .withMessageContaining(why);
        assertThat(cloud().state()).isEqualTo(FieldReview.State.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            , "posting_id": "p1", "field": "cloud"
            , "field": "cloud"
            , "target": 1
            , "posting_id": "p1", "target": 1
            """)
    void anUndoThatMeansTheNextActIsCarriedOut(String more) {
        apply(line("p1", "cloud", "accept", ""));
        apply("{\"reviewer\": \"Ada\", \"kind\": \"undo\"" + more + "}");

        assertThat(cloud()).isEqualTo(FieldReview.UNDECIDED);
    }

    /** In the journal it came from, the act had the number 40; here it became another. */
    @Test
    void anUndoNamesTheActByItsNumberInTheJournalThatGaveIt() {
        apply(line("p2", "cloud", "unsure", ""));
        apply(line("p1", "cloud", "accept", ", \"seq\": 40, \"operation\": 40"));

        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> apply("{\"reviewer\": \"Ada\", \"kind\": \"undo\", \"target\": 41}"));
        apply("{\"reviewer\": \"Ada\", \"kind\": \"undo\", \"target\": 40}");
        assertThat(cloud()).isEqualTo(FieldReview.UNDECIDED);
    }

    @Test
    void anActThatWasGivenAsSeveralIsNotUndoneAsOne() {
        apply(line("p1", "cloud", "accept", ", \"seq\": 40, \"operation\": 40"));
        apply(line("p1", "others", "accept", ", \"seq\": 41, \"operation\": 40"));

        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> apply("{\"reviewer\": \"Ada\", \"kind\": \"undo\", \"target\": 40}"))
                .withMessageContaining("was given here as 2 acts");
    }

    /** The law of the journal: what one store wrote brings another to the same state. */
    @Test
    void theJournalOfAnotherStoreBringsThisOneToTheSameState(@TempDir Path folder) throws IOException {
        apply(line("p1", "cloud", "override", ", \"value\": \"azure\", \"note\": \"so\""));
        apply(line("p1", "others", "unsure", ""));
        apply(line("p1", "sponsored", "accept", ""));
        apply("{\"reviewer\": \"Ada\", \"kind\": \"undo\"}");
        apply("{\"reviewer\": \"Ada\", \"kind\": \"redo\"}");
        apply("{\"reviewer\": \"Ada\", \"kind\": \"undo\"}");
        apply(line("p1", "others", "clear", ""));
        DecisionReaderTest other = new DecisionReaderTest();
        other.take();
        Path journal = folder.resolve("journal.jsonl");
        new Formats(Examples.SCHEMA, JudgedAnswer::primary).require("decisions").write(store, journal,
                Progress.NONE);
        for (String line : Files.readAllLines(journal)) {
            other.apply(line);
        }

        for (String field : List.of("cloud", "others", "sponsored")) {
            FieldReview here = store.posting("p1").orElseThrow().review(field);
            FieldReview there = other.store.posting("p1").orElseThrow().review(field);
            assertThat(there.state()).as(field).isEqualTo(here.state());
            assertThat(there.last() == null ? null : there.last().what().value())
                    .isEqualTo(here.last() == null ? null : here.last().what().value());
        }
        assertThat(other.store.journal()).extracting(one -> one.what().kind())
                .isEqualTo(store.journal().stream().map(one -> one.what().kind()).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            accept   | spans target
            override | spans target
            unsure   | value spans target
            evidence | value reason note target
            clear    | value reason note spans target
            undo     | value reason note spans
            redo     | value reason note spans
            """)
    void whatAKindDoesNotTakeIsNamedAsUnused(String kind, String unused) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("kind", kind, "reviewer", "Ada"));
        for (String key : List.of("posting_id", "field", "run", "basis", "value", "reason", "note")) {
            all.put(key, "x");
        }
        all.put("spans", List.of("x"));
        all.put("target", 1);
        all.put("notes", "misspelt");

        assertThat(DecisionLine.parse(JsonText.line(all)).unused()).containsExactlyInAnyOrder(
                (unused + " notes").split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            aws                 | cloud     | aws
            not_mentioned       | cloud     | not_mentioned
            'aws, gcp'          | others    | [aws, gcp]
            'aws,,gcp,'         | others    | [aws, gcp]
            ','                 | others    | []
            true                | sponsored | true
            false               | sponsored | false
            null                | sponsored | null
            null                | cloud     | null
            """)
    void aValueIsWrittenOnACommandLineAsAFieldHasIt(String written, String field, String plain) {
        assertThat(String.valueOf(GivenValue.read(Examples.SCHEMA.require(field), written).plain()))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            oracle      | cloud
            AWS         | cloud
            'aws,gcp'   | cloud
            'aws,true'  | others
            yes         | sponsored
            aws         | sponsored
            true        | cloud
            """)
    void aValueThatIsNoneOfTheFieldsIsRefusedWithWhy(String written, String field) {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> GivenValue.read(Examples.SCHEMA.require(field), written))
                .withMessageStartingWith("\"" + written + "\" cannot be a value of " + field + ": ");
    }
}

package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.evaluation.GoldPosting;
import dev.assay.model.FieldValue;
import dev.assay.review.Examples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels are read strictly, for what is measured against wrong ones is measured wrong. */
class GoldFileTest {

    @TempDir
    Path folder;

    private List<GoldPosting> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("gold.jsonl"), text, StandardCharsets.UTF_8);
        return new GoldFile(Examples.SCHEMA, file).read();
    }

    @Test
    void aLineIsAPostingWithItsLabels() throws IOException {
        List<GoldPosting> gold = read(
                """
                        {"id": "p1", "labels": {"cloud": {"value": "aws", "quotes": ["We run on AWS"]}, "others": {"value": []}}}

                        {"posting_id": "p2", "labels": {"sponsored": {"value": null}, "cloud": {"value": "not_mentioned"}}}
                        """);

        assertThat(gold).extracting(GoldPosting::postingId).containsExactly("p1", "p2");
        assertThat(gold.getFirst().cells().get("cloud").value()).isEqualTo(new FieldValue.Choice("aws"));
        assertThat(gold.getFirst().cells().get("cloud").quotes()).containsExactly("We run on AWS");
        assertThat(gold.getFirst().cells().get("others").value())
                .isEqualTo(new FieldValue.Choices(List.of()));
        assertThat(gold.getLast().cells().get("sponsored").value()).isEqualTo(new FieldValue.NotStated(null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id": "p2"}                                                   | "id" and "labels" are needed.
            {"labels": {"cloud": {"value": "aws"}}}                        | "id" and "labels" are needed.
            {"id": "p2", "labels": ["aws"]}                                | "id" and "labels" are needed.
            {"id": "p2", "labels": {"shoes": {"value": "aws"}}}            | shoes: there is no such field.
            {"id": "p2", "labels": {"cloud": {"value": "oracle"}}}         | cloud: "oracle" is not a value of cloud.
            {"id": "p2", "labels": {"cloud": {"value": ["aws"]}}}          | cloud: one of the field's values was expected
            {"id": "p2", "labels": {"sponsored": {"value": "yes"}}}        | sponsored: true or false was expected
            {"id": "p2", "labels": {"cloud": {"val": "aws"}}}              | cloud: the key "value" is missing.
            {"id": "p2", "labels": {"cloud": "aws"}}                       | cloud: the key "value" is missing.
            {"id": "p1", "labels": {"cloud": {"value": "azure"}}}          | cloud: the posting p1 has a label of it before.
            {"id": "p2", "labels": {"cloud": {"value": "aws", "value": 1}}} | this is not JSON
            {"id": "p2", "labels": {"cloud": {"value": "aws"}}, "unsettled": ["shoes"]} | unsettled: there is no such field.
            {"id": "p2", "labels": {"cloud": {"value": "aws"}}} and more   | this is not JSON
            {"id": "p2", "labels": {"cloud": {"value": "aws"}              | this is not JSON
            """)
    void whatIsNoLabelIsRefusedWithItsLineAndField(String line, String why) {
        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> read(
                        "{\"id\": \"p1\", \"labels\": {\"cloud\": {\"value\": \"aws\"}}}\n\n" + line))
                .withMessageStartingWith(folder.resolve("gold.jsonl") + ", line 3")
                .withMessageContaining(why);
    }

    @Test
    void theLabelsOfAPostingMayStandOnSeveralLines() throws IOException {
        assertThat(read("{\"id\": \"p1\", \"labels\": {\"cloud\": {\"value\": \"aws\"}}}\n"
                + "{\"id\": \"p1\", \"labels\": {\"others\": {\"value\": [\"gcp\"]}}}\n")).singleElement()
                .satisfies(posting -> assertThat(posting.cells()).containsOnlyKeys("cloud", "others"));
    }

    @Test
    void aCellThatItsReadersLeftOpenIsLeftOutAndCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("gold.jsonl"),
                "{\"id\": \"p1\", \"labels\": {\"cloud\": {\"value\": \"aws\"}, \"others\": {\"value\": []}},"
                        + " \"unsettled\": [\"others\", \"sponsored\"]}\n",
                StandardCharsets.UTF_8);
        GoldFile gold = new GoldFile(Examples.SCHEMA, file);

        assertThat(gold.read()).singleElement()
                .satisfies(posting -> assertThat(posting.cells()).containsOnlyKeys("cloud"));
        assertThat(gold.unsettled()).isEqualTo(1);
    }

    @Test
    void aLineOfTheGoldExportIsALabel() throws IOException {
        assertThat(read(
                "{\"posting_id\": \"p1\", \"field\": \"cloud\", \"value\": \"aws\", \"quotes\": [\"AWS\"],"
                        + " \"spans\": [], \"basis\": \"seen\", \"reviewers\": [\"Ada\"], \"split\": null}\n"))
                .singleElement().satisfies(posting -> assertThat(posting.cells().get("cloud").quotes())
                        .containsExactly("AWS"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n"})
    void aFileWithoutLabelsIsRefused(String text) {
        assertThatExceptionOfType(CommandException.class).isThrownBy(() -> read(text))
                .withMessageContaining("gold.jsonl").withMessageNotContaining("Exception");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreNoTrouble() throws IOException {
        assertThat(read("\ufeff{\"id\": \"p1\", \"labels\": {\"cloud\": {\"value\": \"aws\"}}}\r\n"
                + "{\"id\": \"p2\", \"labels\": {\"cloud\": {\"value\": \"aws\"}}}\r\n")).hasSize(2);
    }

    @Test
    void whatIsNoUtf8IsRefused() throws IOException {
        Path file = Files.write(folder.resolve("latin.jsonl"), new byte[]{'{', (byte) 0xE9, '}'});

        assertThatExceptionOfType(CommandException.class)
                .isThrownBy(() -> new GoldFile(Examples.SCHEMA, file).read())
                .withMessage(file + " is not UTF-8 text. Save it as UTF-8.");
    }
}

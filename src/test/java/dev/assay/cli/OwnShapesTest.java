package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that nobody knows is read by a shape of the analyst's own, for which the program writes a draft. */
class OwnShapesTest {

    private static final String UNKNOWN = "Gig Code;Gig;Boss;Where;What one does all day;Noise\n"
            + "g-1;Data Herder;Shepherd & Sons;Fell;"
            + "Count the sheep, then count them once more in SQL, and do not fall asleep before it is dark.;7\n"
            + "g-2;Wool Analyst;Shepherd & Sons;Fell;"
            + "Sort the wool by length and by colour, and say every evening in Python which was the best.;9\n";

    @TempDir
    Path folder;

    private Program program;
    private String store;

    @BeforeEach
    void aStore() {
        program = new Program(folder);
        store = folder.resolve("store").toString();
    }

    @Test
    void aDraftIsCorrectedGivenAndKept() throws IOException {
        Path file = Files.writeString(folder.resolve("gigs.csv"), UNKNOWN);
        assertThat(program.run("import", "--store", store, file.toString())).isEqualTo(1);
        assertThat(program.out() + program.err()).contains("assay shapes draft");

        Path shapes = Files.createDirectories(folder.resolve("shapes"));
        Path draft = shapes.resolve("gigs.yaml");
        assertThat(program.run("shapes", "draft", file.toString(), "--out", draft.toString())).isZero();
        String text = Files.readString(draft);
        assertThat(text).contains("- \"/What one does all day\"").contains("id: \"/Gig Code\"",
                "title: \"/Gig\"", "location: \"/Where\"");
        Files.writeString(draft, text.replace("posting:\n",
                "posting:\n  company: /Boss\n"));

        assertThat(program.run("import", "--store", store, "--shapes", shapes.toString(), file.toString()))
                .as(program.out() + program.err()).isZero();
        assertPostings();
        // the store reads its files by its own shapes when it is opened again
        Files.delete(draft);
        assertPostings();
    }

    @Test
    void theCommandsWithoutAStoreReadByThemToo() throws IOException {
        Path file = Files.writeString(folder.resolve("gigs.csv"), UNKNOWN);
        Path shapes = Files.createDirectories(folder.resolve("shapes"));
        Files.writeString(shapes.resolve("gigs.yaml"), """
                know: {has: [/Gig Code, /Gig]}
                posting:
                  id: /Gig Code
                  title: /Gig
                  text: [/What one does all day]
                unneeded: [/Boss, /Where, /Noise]
                """);
        String answer = "{\"posting_id\":\"g-1\",\"inference\":{\"seniority_and_role\":{\"job_family\":{\"value\":"
                + "\"data_engineer\",\"confidence\":0.9,\"evidence\":\"count them once more in SQL\",\"source\":"
                + "\"inferred\"}}}}\n";
        Path answers = Files.writeString(folder.resolve("answers.jsonl"), answer);
        Path gold = Files.writeString(folder.resolve("gold.jsonl"),
                "{\"id\":\"g-1\",\"labels\":{\"job_family\":{\"value\":\"data_engineer\",\"quotes\":[]}}}\n");
        assertThat(program.run("infer", file.toString())).isEqualTo(1);
        assertThat(program.run("infer", "--shapes", shapes.toString(), file.toString())).as(program.err())
                .isZero();
        assertThat(program.out()).contains("g-1", "g-2");
        assertThat(program.run("ground", "--shapes", shapes.toString(), "--postings", file.toString(),
                "--responses", answers.toString())).as(program.err()).isZero();
        assertThat(program.out()).contains("EXACT");
        assertThat(
                program.run("evaluate", "--shapes", shapes.toString(), "--gold", gold.toString(), "--engine",
                        "rules", "--postings", file.toString()))
                .as(program.out() + program.err()).isZero();
    }

    private void assertPostings() throws IOException {
        Path out = folder.resolve("postings.jsonl");
        Files.deleteIfExists(out);
        program.run("export", "--store", store, "--format", "postings", "--out", out.toString());
        assertThat(Files.readAllLines(out)).hasSize(2).first().asString().contains("\"id\":\"g-1\"")
                .contains("\"title\":\"Data Herder\"", "\"company\":\"Shepherd & Sons\"", "Count the sheep",
                        "\"shape\":\"gigs\"");
    }

    @Test
    void aShapeThatIsWrongIsToldWithItsLineAndNothingIsRead() throws IOException {
        Path shapes = Files.createDirectories(folder.resolve("shapes"));
        Files.writeString(shapes.resolve("wrong.yaml"),
                "about: x\nknow:\n  hass: [/a]\nposting:\n  text: /a\n");
        Path file = Files.writeString(folder.resolve("gigs.csv"), UNKNOWN);
        assertThat(program.run("import", "--store", store, "--shapes", shapes.toString(), file.toString()))
                .isEqualTo(1);
        assertThat(program.err()).contains("wrong.yaml").contains("hass");
    }

    @Test
    void whatHasNoRecordsIsNotDrafted() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Dear all,\n\nnothing to see here.\n");
        assertThat(program.run("shapes", "draft", file.toString())).isEqualTo(1);
        assertThat(program.err()).contains("no records");
    }
}

package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import dev.assay.export.Formats;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.Examples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void start() {
        program = new Program(folder);
    }

    @Test
    void helpOfExportNamesEveryFormat() {
        assertThat(program.run("export", "--help")).isZero();

        assertThat(new Formats(Examples.SCHEMA, JudgedAnswer::primary).all())
                .allSatisfy(format -> assertThat(program.out()).contains(format.name() + ":"));
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(program.run("--help")).isZero();
        assertThat(program.out()).contains("open", "import", "infer", "ground", "triage", "apply", "export",
                "check", "snapshot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exprot", "--nonsense", "import", "export --store x", "check --store",
            "infer --engine oracle x", "export --store x --format excel --out y",
            "triage --store x --format excel",
            "a\0b"})
    void aCommandLineThatIsNotUnderstoodExitsWith64(String line) {
        assertThat(program.run(line.split(" "))).isEqualTo(Exit.USAGE);
        assertThat(program.err()).startsWith("assay: ").contains("--help").doesNotContain("\tat ");
        assertThat(program.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "triage", "export --format reviewed --out x.jsonl", "apply"})
    void aStoreThatIsNotThereIsNamedAndNotMade(String line) {
        Path store = folder.resolve("none");
        String[] words = (line + " --store " + store).split(" ");

        assertThat(program.run(words)).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("There is no store in " + store).contains("assay import");
        assertThat(store).doesNotExist();
    }

    @Test
    void withoutADisplayOpenSaysSoInOneSentence() {
        assertThat(program.run()).isEqualTo(Exit.FAILED);
        assertThat(program.err().lines()).singleElement().asString().contains("DISPLAY is not set");
        assertThat(folder.resolve("own")).doesNotExist();
    }

    @Test
    void aFileAloneMeansOpen() throws Exception {
        Path file = Files.writeString(folder.resolve("postings.jsonl"), "");

        assertThat(program.run(file.toString())).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("DISPLAY is not set");
    }

    @Test
    void aFolderThatCannotBeAStoreIsToldWithoutAStackTrace() throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "");

        assertThat(program.run("import", "--store", file.toString(), file.toString())).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("taken").doesNotContain("\tat ");
    }

    @Test
    void anUnknownEngineIsRefusedWithThoseThereAre() {
        assertThat(program.run("infer", "--engine", "oracle", "x")).isEqualTo(Exit.USAGE);
        assertThat(program.err()).contains("oracle").contains("rules");
    }
}

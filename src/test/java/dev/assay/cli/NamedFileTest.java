package dev.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** No command waits for what no ordinary file gives. */
@Execution(ExecutionMode.CONCURRENT)
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(60)
class NamedFileTest {

    @TempDir
    Path folder;

    private Program program;
    private String pipe;
    private String postings;

    @BeforeEach
    void makeAPipe() throws Exception {
        program = new Program(folder);
        pipe = folder.resolve("pipe").toString();
        assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
        postings = Files.writeString(folder.resolve("p.jsonl"),
                "{\"id\": \"a1\", \"title\": \"Data Engineer\", \"description\": \"We use Airflow.\"}\n")
                .toString();
    }

    private void isRefused(String... command) {
        assertThat(program.run(command)).as(String.join(" ", command)).isEqualTo(Exit.FAILED);
        assertThat(program.err()).contains("no ordinary file");
    }

    @Test
    void aPipeIsNeverWaitedFor() throws IOException {
        String store = folder.resolve("store").toString();
        assertThat(program.run("import", "--store", store, postings)).isZero();
        isRefused("infer", "--rules", pipe, postings);
        isRefused("infer", pipe);
        isRefused("ground", "--postings", postings, "--responses", pipe);
        isRefused("evaluate", "--gold", pipe, "--engine", "rules", "--postings", postings);
        isRefused("evaluate", "--gold", pipe, "--pred", postings);
        isRefused("apply", "--store", store, pipe);
        assertThat(program.run("import", "--store", store, pipe)).isNotZero();
    }

    @Test
    void whatFoldersHoldAndNobodyReadsIsNamed() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("all")).resolve("scan.pdf"), "%PDF");
        Files.copy(Path.of(postings), folder.resolve("all/p.jsonl"));
        assertThat(program.run("infer", folder.resolve("all").toString())).isZero();
        assertThat(program.err()).contains("scan.pdf", "not read");
    }
}

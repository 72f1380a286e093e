package dev.assay.inference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.schema.Catalogue;
import dev.assay.text.pattern.Hits;
import dev.assay.text.word.Tokens;
import dev.assay.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The engine and the matcher alone over the sample postings, each brought to 5,000 characters. The matcher's time
 * holds splitting into words, case folding and word boundaries. Run {@link #main}, or JMH by this class's name.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class EngineBenchmark {

    private static final int LENGTH = 5_000;

    private final List<Posting> postings = new ArrayList<>();
    private RulesEngine engine;
    private Vocabulary vocabulary;
    private int next;

    @Setup
    public void read() throws IOException {
        engine = RulesEngine.shipped(Catalogue.shipped());
        vocabulary = engine.vocabulary();
        for (String line : Files.readAllLines(Path.of("sample-data/postings.jsonl"))) {
            JsonNode json = new ObjectMapper().readTree(line);
            String text = json.path("description").asText();
            String even = (text + "\n\n").repeat(LENGTH / Math.max(1, text.length()) + 1).substring(0,
                    LENGTH);
            postings.add(new Posting(json.path("id").asText(), json.path("title").asText(), "",
                    json.path("location").asText(), even));
        }
    }

    private Posting posting() {
        next = (next + 1) % postings.size();
        return postings.get(next);
    }

    @Benchmark
    public Answer infer() {
        return engine.infer(posting(), null);
    }

    @Benchmark
    public Hits match() {
        String text = posting().description();
        Tokens tokens = new Tokens();
        vocabulary.tokenizer().read(text, 0, text.length(), 0, tokens);
        Hits hits = new Hits();
        vocabulary.matcher().match(tokens, hits);
        return hits;
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder().include(EngineBenchmark.class.getSimpleName()).build()).run();
    }
}

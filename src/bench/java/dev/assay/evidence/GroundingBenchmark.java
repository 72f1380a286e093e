package dev.assay.evidence;

import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
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
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Times grounding over a posting of about 5,000 characters; run {@link #main} on the test class path. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class GroundingBenchmark {

    private static final int SIZE = 5000;
    private static final List<InferredField> CLAIMS = List.of(
            Claims.choice("benefits_level", "comprehensive",
                    "Medical, vision and dental cover, a matched 401k and unlimited PTO."),
            Claims.choice("seniority_level", "senior",
                    "The title says 'Senior Data Engineer' and five years are asked for."),
            Claims.choice("processing_paradigm", "streaming",
                    "Streaming pipelines with Kafka and Flink suggest streaming."),
            Claims.choice("job_family", "data_engineer",
                    "The title is Data Engineer and the work is moving databases to the cloud."),
            Claims.choice("mentorship_signals", "explicit_yes",
                    "The engineer mentors juniors and leads design reviews."),
            Claims.silent("h1b_friendly", "No mention of visa sponsorship anywhere in the posting."),
            Claims.silent("relocation_required", "Relocation is not mentioned."),
            Claims.silent("storage_layer", "No warehouse, lake or lakehouse is named."),
            Claims.choice("orchestrator_category", "airflow_like", "Airflow or Dagster in production."),
            Claims.choice("scope_definition", "clear",
                    "Duties centre on the reliability of parcel tracking."));

    private final ClaimGrounder grounder = new ClaimGrounder();
    private Posting posting = Claims.POSTING;
    private Grounder.Grounded prepared = grounder.over(posting, List.of());
    private int next;

    @Setup
    public void prepare() {
        StringBuilder text = new StringBuilder(posting.description());
        for (int i = 0; text.length() < SIZE; i++) {
            text.append("\n  * Keep the ").append(Integer.toString(i * 7919, 36))
                    .append(" sorting line's feeds **sound**,")
                    .append(" test what changes, and write down how the parcels of that hall are counted each night.\n");
        }
        posting = new Posting("p", posting.title(), posting.company(), posting.location(), text.toString());
        prepared = grounder.over(posting, List.of());
    }

    /** One claim over a posting that is prepared. */
    @Benchmark
    public Grounding oneClaim() {
        next = (next + 1) % CLAIMS.size();
        return prepared.ground(CLAIMS.get(next));
    }

    /** A posting prepared and 25 claims grounded. */
    @Benchmark
    public void wholePosting(Blackhole hole) {
        Grounder.Grounded fresh = grounder.over(posting, List.of());
        for (int i = 0; i < 25; i++) {
            hole.consume(fresh.ground(CLAIMS.get(i % CLAIMS.size())));
        }
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(GroundingBenchmark.class.getSimpleName()).build()).run();
    }
}

package dev.assay.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.assay.export.JsonText;
import dev.assay.review.Artefact;
import dev.assay.review.Assignment;
import dev.assay.review.FacetQuery;
import dev.assay.review.Listed;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueQuery;
import dev.assay.review.ReviewStore;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says which postings are to be reviewed by whom. */
@Command(name = "assign", description = {
        "Says which postings are to be reviewed by whom, in equal parts, some of them by two so that it can be told how far"
                + " they agree; without --reviewers, who has what.",
        "Postings that are assigned stay with whom they are; those that came since are assigned, too. In the queue, the facet"
                + " \"Assigned to\" lists each one's."})
final class AssignCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Parts parts;
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store.")
    private Path store;

    @Option(names = "--reviewers", paramLabel = "NAME", split = ",", description = "Who reviews, apart by commas.")
    private List<String> reviewers = List.of();

    @Option(names = "--twice", paramLabel = "SHARE", defaultValue = "0", description = "Which share is to be reviewed by two, such as 0.2 (${DEFAULT-VALUE} if not given).")
    private double twice;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "What is drawn by (${DEFAULT-VALUE} if not given).")
    private long seed;

    @Option(names = "--anew", description = "Assign all postings anew.")
    private boolean anew;

    @Option(names = "--reviewer", paramLabel = "NAME", description = "Who says so; the store's reviewer if not given.")
    private @Nullable String reviewer;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "How to report: ${COMPLETION-CANDIDATES}; json is a line for each posting.")
    private OutputFormat format;

    AssignCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (anew && reviewers.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--anew assigns to whom --reviewers names.");
        }
        if (!(twice >= 0 && twice <= 1)) {
            throw new CommandException("--twice is a share from 0 to 1.");
        }
        return Parts.closing(parts.existing(store, console), console, this::assign);
    }

    private int assign(ReviewStore open) {
        Assignment now = anew && !reviewers.isEmpty() ? Assignment.NONE : of(open);
        if (!reviewers.isEmpty()) {
            List<String> names = reviewers.stream().map(String::strip).filter(name -> !name.isEmpty())
                    .toList();
            List<String> postings = open.listed(
                    new QueueQuery(FacetQuery.ALL, "", List.of(), QueueOrder.AS_LOADED)).stream()
                    .map(Listed::id).toList();
            try {
                now = now.with(postings, names, twice, seed);
            } catch (IllegalArgumentException e) {
                throw new CommandException("Name more reviewers: " + e.getMessage() + ".", e);
            }
            Assignment.keep(open.artefacts(), JsonText.line(now.plain()),
                    reviewer == null ? open.settings().values().reviewer() : reviewer);
        }
        tell(now);
        return Exit.DONE;
    }

    private static Assignment of(ReviewStore open) {
        Optional<Artefact> kept = Assignment.kept(open.artefacts().history());
        try {
            return kept.isEmpty()
                    ? Assignment.NONE
                    : Assignment.of(MAPPER.readValue(kept.get().content(), Object.class));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new CommandException(
                    "What is assigned in this store cannot be read. Assign all anew: --anew --reviewers NAME,…",
                    e);
        }
    }

    private void tell(Assignment now) {
        if (format == OutputFormat.json) {
            now.postings().forEach((posting, some) -> {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("posting_id", posting);
                json.put("reviewers", some);
                console.line(JsonText.line(json));
            });
            return;
        }
        Map<String, Integer> each = new TreeMap<>();
        now.postings().values().forEach(some -> some.forEach(name -> each.merge(name, 1, Integer::sum)));
        each.forEach((name, count) -> console.line(name + ": " + Count.of(count, "posting")));
        long two = now.postings().values().stream().filter(some -> some.size() > 1).count();
        console.line(Count.of(now.postings().size(), "posting") + " assigned, " + two + " of them to two.");
    }
}

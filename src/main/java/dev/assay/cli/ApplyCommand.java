package dev.assay.cli;

import dev.assay.model.Excerpt;
import dev.assay.model.FieldValue;
import dev.assay.review.Decision;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Takes decisions as JSON lines. Each is on disk before its {@code {"ack":seq}} is written; a line that cannot be
 * applied is told on the error stream with its number, changes nothing, and the rest goes on.
 */
@Command(name = "apply", description = {"Applies decisions given as JSON lines and answers each with"
        + " {\"ack\":seq} once it is on disk. A line that cannot be applied is reported with its number, and the"
        + " rest goes on.",
        "A line: {\"posting_id\", \"field\", \"reviewer\", \"kind\", \"value\"?, \"reason\"?, \"note\"?, \"run\"?,"
                + " \"spans\"?}; kind is accept, override, unsure, evidence, clear, undo or redo."}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                        "0:every line was applied",
                        "1:the store or file cannot be opened", "2:some lines were not applied"})
final class ApplyCommand implements Callable<Integer> {

    private final Parts parts;
    private final Console console;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store.")
    private Path store;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The decisions; standard input if not given.")
    private @Nullable Path file;

    ApplyCommand(Parts parts, Console console) {
        this.parts = parts;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        return Parts.closing(parts.existing(store, console), console, this::applyAll);
    }

    private int applyAll(ReviewStore open) throws IOException {
        String name = file == null ? "standard input" : file.toString();
        try (BufferedReader lines = lines()) {
            DecisionReader reader = new DecisionReader(parts.schema(), open);
            Map<String, Integer> givenAnew = new LinkedHashMap<>();
            Set<String> reviewers = new LinkedHashSet<>();
            long refused = 0;
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (!text.isBlank()
                        && !apply(open, reader, text, name + ", line " + number, givenAnew,
                                reviewers)) {
                    refused++;
                }
            }
            tellGivenAnew(name, givenAnew);
            recheck(open, reviewers);
            return refused == 0 ? Exit.DONE : Exit.PROBLEMS;
        }
    }

    /** In a blind store, what was certified is each reviewer's own, and rests on what they decided. */
    private void recheck(ReviewStore open, Set<String> reviewers) {
        String looking = open.people().looking();
        Set<String> all = new LinkedHashSet<>();
        if (open.people().mode().blind()) {
            all.addAll(reviewers);
        }
        all.add(looking);
        try {
            for (String one : all) {
                open.people().lookAs(one);
                parts.guarantees(open).recheck()
                        .forEach(revoked -> console.note(ProblemText.line(revoked)));
            }
        } finally {
            open.people().lookAs(looking);
        }
    }

    private BufferedReader lines() throws IOException {
        if (file != null && !file.toString().equals("-")) {
            NamedFile.checkOrdinary(file);
        }
        InputStream in = file == null || file.toString().equals("-")
                ? console.in()
                : Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private boolean apply(ReviewStore open, DecisionReader reader, String text, String place,
            Map<String, Integer> givenAnew, Set<String> reviewers) {
        try {
            DecisionLine line = DecisionLine.parse(text);
            List<Decision> already = reader.kept(line);
            List<Decision> kept = already.isEmpty() ? open.append(reader.read(line)) : already;
            if (already.isEmpty()) {
                reader.became(line, kept);
            }
            NewDecision what = kept.getFirst().what();
            reviewers.add(what.reviewer());
            line.givenAnew().stream().filter(key -> !line.proposes(key, what.proposed()))
                    .forEach(key -> givenAnew.merge(key, 1, Integer::sum));
            console.line("{\"ack\":" + kept.getLast().seq() + "}");
            console.flush();
            line.unused().forEach(key -> console.note(place + ": the key \"" + key + "\" means nothing here"
                    + " and was left out. Check its spelling, and whether"
                    + " such a decision takes it."));
            if (what.value() instanceof FieldValue.Choices && line.repeatsValues()) {
                console.note(place + ": a value stands twice in the list; it was kept once.");
            }
            return true;
        } catch (CommandException | StoreException e) {
            console.note(place + ": " + refusal(e));
            return false;
        }
    }

    private void tellGivenAnew(String name, Map<String, Integer> keys) {
        if (!keys.isEmpty()) {
            String named = keys.entrySet().stream()
                    .map(key -> "\"" + key.getKey() + "\" of " + Count.of(key.getValue(), "line"))
                    .collect(Collectors.joining(", "));
            console.note(name + ": not taken, but given anew: " + named + ". A line is applied now: under the"
                    + " next number, to what is proposed here. To bring"
                    + " decisions back as they were made, import a file of the export \"reviewed\".");
        }
    }

    /** What failed, and whether the line may be given again. */
    static String refusal(RuntimeException failure) {
        String message = Excerpt.inMessage(String.valueOf(failure.getMessage()));
        boolean kept = failure instanceof StoreException problem && problem.journaled();
        return message + (message.endsWith(".") ? " " : ". ")
                + (kept ? "Do not give the line again." : "The line was not applied.");
    }
}

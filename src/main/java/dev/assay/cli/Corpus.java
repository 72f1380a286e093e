package dev.assay.cli;

import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.model.Answer;
import dev.assay.review.Intake;
import dev.assay.review.Intake.SourceFile;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What files say, put together by posting without a store. */
final class Corpus {

    private final Map<String, Posting> postings = new LinkedHashMap<>();
    private final Map<String, List<Pass1>> pass1 = new LinkedHashMap<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean whole = true;

    /** Reads the files in order; what cannot be read is a problem, and the rest goes on. */
    void read(List<SourceFile> files, Function<Original, Imported> reader) {
        for (SourceFile file : files) {
            try {
                add(Intake.read(reader, file.open().get()));
            } catch (UncheckedIOException e) {
                Throwable cause = e.getCause() == null ? e : e.getCause();
                whole = false;
                problems.add(
                        ProblemText.told(file.path(), "",
                                "The file could not be opened: " + cause.getMessage(),
                                "Check that it is there and may be read."));
            }
        }
    }

    /** Notes what was left out of folders; no text was looked for there. */
    void remark(List<Problem> more) {
        problems.addAll(more);
    }

    private void add(Imported imported) {
        imported.postings().forEach(posting -> postings.merge(posting.id(), posting, Corpus::fuller));
        imported.pass1().forEach(
                facts -> pass1.computeIfAbsent(facts.postingId(), id -> new ArrayList<>()).add(facts));
        answers.addAll(imported.answers());
        problems.addAll(imported.problems());
        whole &= imported.outcome().compareTo(Outcome.PARTIAL) < 0;
    }

    /** Whether every text, answer and field of the files was taken, so that the problems are remarks alone. */
    boolean isWhole() {
        return whole;
    }

    /** A posting known only from an answer never hides one with text. */
    private static Posting fuller(Posting first, Posting second) {
        return second.hasText() && !first.hasText() ? second : first;
    }

    /** In the order they were first met. */
    List<Posting> postings() {
        return List.copyOf(postings.values());
    }

    Optional<Posting> posting(String id) {
        return Optional.ofNullable(postings.get(id));
    }

    List<Pass1> pass1(String postingId) {
        return List.copyOf(pass1.getOrDefault(postingId, List.of()));
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}

package dev.assay.review;

import dev.assay.model.Outcome;
import dev.assay.model.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of the files given. The outcomes' sum is the number of files given; files not reached because of
 * a Cancel are counted apart.
 *
 * @param outcomes how many files had each outcome
 * @param postings how many postings were read, each counted once however many files speak of it
 * @param pass1 how many Pass 1 results were read
 * @param answers how many answers were read
 * @param decisions how many decisions were read that come back from an export
 * @param notReached how many files were left because the import was cancelled
 * @param problems what could not be used, or was repaired
 * @param read each file in order, with what became of it
 * @param whole whether every text, answer and field was taken, so that the problems are remarks alone
 */
public record ImportReport(Map<Outcome, Integer> outcomes, int postings, int pass1, int answers,
        int decisions,
        int notReached,
        List<Problem> problems, List<ReadFile> read, boolean whole) {

    /**
     * What became of one file.
     *
     * @param posting the first posting it speaks of; empty where it speaks of none
     */
    public record ReadFile(String path, Outcome outcome, String posting) {}

    /** What reading the files alone has told. */
    public ImportReport(Map<Outcome, Integer> outcomes, int postings, int pass1, int answers, int decisions,
            int notReached, List<Problem> problems, List<ReadFile> read) {
        this(outcomes, postings, pass1, answers, decisions, notReached, problems, read,
                outcomes.getOrDefault(Outcome.PARTIAL, 0)
                        + outcomes.getOrDefault(Outcome.QUARANTINED, 0) == 0);
    }

    public ImportReport {
        outcomes = Map.copyOf(outcomes);
        problems = List.copyOf(problems);
        read = List.copyOf(read);
    }

    /** The same report with remarks; nothing was lost by what they tell. */
    public ImportReport remarking(List<Problem> more) {
        return new ImportReport(outcomes, postings, pass1, answers, decisions, notReached,
                Stream.concat(problems.stream(), more.stream()).toList(), read, whole);
    }

    /** The same report with what could not be done or used afterwards. */
    public ImportReport with(List<Problem> more) {
        return new ImportReport(outcomes, postings, pass1, answers, decisions, notReached,
                Stream.concat(problems.stream(), more.stream()).toList(), read,
                whole && more.stream().allMatch(Problem::remark));
    }

    public int files() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }
}

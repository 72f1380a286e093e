package dev.assay.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one original says.
 *
 * @param postings its postings; one known only from its folder has an empty description
 * @param pass1 its Pass 1 results
 * @param answers its answers
 * @param problems what could not be used, or was repaired
 * @param outcome what became of the file as a whole
 * @param namings how the file names its postings, by their ids here; one that is missing is named by its id
 * @param spokenOf postings that the file gives facts or answers for, but does not bring: what is known of them
 * @param decisions decisions that were made before and come back, as from an export
 * @param copies the ids of those answers that were exported: copies of answers that another file may bring
 * @param shape in which shape the file came, such as {@code csv}; empty where it is not known
 */
public record Imported(List<Posting> postings, List<Pass1> pass1, List<Answer> answers,
        List<Problem> problems,
        Outcome outcome, Map<String, Naming> namings, List<Posting> spokenOf,
        List<GivenDecision> decisions, Set<String> copies, String shape) {

    public Imported {
        postings = List.copyOf(postings);
        pass1 = List.copyOf(pass1);
        answers = List.copyOf(answers);
        problems = List.copyOf(problems);
        namings = Map.copyOf(namings);
        spokenOf = List.copyOf(spokenOf);
        decisions = List.copyOf(decisions);
        copies = Set.copyOf(copies);
    }

    /** What a file says whose postings all are named by their ids. */
    public Imported(List<Posting> postings, List<Pass1> pass1, List<Answer> answers, List<Problem> problems,
            Outcome outcome) {
        this(postings, pass1, answers, problems, outcome, Map.of(), List.of(), List.of(), Set.of(), "");
    }

    /** The same with the shape the file came in. */
    public Imported in(String known) {
        return new Imported(postings, pass1, answers, problems, outcome, namings, spokenOf, decisions, copies,
                known);
    }

    /** The same with other answers. */
    public Imported withAnswers(List<Answer> others) {
        return new Imported(postings, pass1, others, problems, outcome, namings, spokenOf, decisions, copies,
                shape);
    }

    /** How the file names the posting with this id. */
    public Naming naming(String postingId) {
        return namings.getOrDefault(postingId, Naming.ID);
    }
}

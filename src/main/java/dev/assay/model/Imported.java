package dev.assay.model;

import java.util.List;

/**
 * What one original says.
 *
 * @param postings its postings; one known only from Pass 1 or an answer has an empty description
 * @param pass1 its Pass 1 results
 * @param runs its answers
 * @param problems what could not be used, or was repaired
 * @param outcome what became of the file as a whole
 */
public record Imported(List<Posting> postings, List<Pass1> pass1, List<Run> runs, List<Problem> problems,
        Outcome outcome) {

    public Imported {
        postings = List.copyOf(postings);
        pass1 = List.copyOf(pass1);
        runs = List.copyOf(runs);
        problems = List.copyOf(problems);
    }
}

package dev.assay.ingest;

import dev.assay.model.Imported;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.model.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What has been found in one file so far. */
final class Findings {

    private static final int MOST_LISTED = 1000;

    private final String path;
    private final Map<String, Posting> postings = new LinkedHashMap<>();
    private final Map<String, Posting> stubs = new LinkedHashMap<>();
    private final List<Pass1> pass1 = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Outcome gravest = Outcome.ACCEPTED;
    private int unlisted;
    private int facts;
    private int fields;

    Findings(String path) {
        this.path = path;
    }

    /** Lists something and counts it; the file's outcome is the gravest of all. */
    void problem(Outcome outcome, String place, String message, String remedy) {
        if (problems.size() < MOST_LISTED) {
            problems.add(new Problem(path, place, message, remedy));
        } else {
            unlisted++;
        }
        gravest = graver(gravest, outcome);
    }

    static Outcome graver(Outcome one, Outcome other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    void posting(Posting posting, String place) {
        Posting former = postings.putIfAbsent(posting.id(), posting);
        if (former != null && !former.equals(posting)) {
            problem(Outcome.FLAGGED, place,
                    "The posting " + posting.id()
                            + " stands in this file before, with other text; the first was taken.",
                    "Give each posting an id of its own.");
        }
    }

    /** A posting that is spoken of; it counts only where the file does not give it in full. */
    void spokenOf(Posting stub) {
        stubs.merge(stub.id(), stub, Findings::richer);
    }

    void pass1(Pass1 result) {
        pass1.add(result);
        facts += result.facts().size();
    }

    void run(Run run) {
        runs.add(run);
        fields += run.fields().size();
        gravest = graver(gravest, run.outcome());
    }

    int runs() {
        return runs.size();
    }

    int problems() {
        return problems.size();
    }

    /** How much has been read in all, to tell later what a part of the file has added. */
    Amount amount() {
        return new Amount(postings.size(), facts, fields);
    }

    /** An amount of what has been read. */
    record Amount(int postings, int facts, int fields) {

        Amount minus(Amount before) {
            return new Amount(postings - before.postings, facts - before.facts, fields - before.fields);
        }
    }

    boolean isEmpty() {
        return postings.isEmpty() && pass1.isEmpty() && runs.isEmpty();
    }

    Imported done() {
        Map<String, Posting> all = new LinkedHashMap<>(postings);
        stubs.forEach(all::putIfAbsent);
        if (unlisted > 0) {
            problems.add(
                    new Problem(path, "", unlisted + " more remarks on this file are not listed one by one.",
                            "Correct the ones listed and read the file again."));
        }
        if (isEmpty()) {
            return new Imported(List.of(), List.of(), List.of(), problems, Outcome.QUARANTINED);
        }
        return new Imported(List.copyOf(all.values()), pass1, runs, problems,
                gravest == Outcome.QUARANTINED ? Outcome.PARTIAL : gravest);
    }

    private static Posting richer(Posting one, Posting other) {
        return new Posting(one.id(), first(one.title(), other.title()), first(one.company(), other.company()),
                first(one.location(), other.location()), "");
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}

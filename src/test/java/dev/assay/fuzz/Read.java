package dev.assay.fuzz;

import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.ingest.OriginalReader;
import dev.assay.schema.Catalogue;
import dev.assay.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a file says, in words that can be looked for. */
record Read(Imported imported) {

    static final Schema SCHEMA = Catalogue.shipped();
    private static final OriginalReader READER = new OriginalReader(SCHEMA);
    private static final Pattern WORD = Pattern
            .compile("(?<![\\\\&A-Za-z0-9_-])[A-Za-z0-9]{7,40}(?![A-Za-z0-9_-])");

    static Read of(FuzzedReader.Input input) {
        return new Read(READER.read(new Original(input.path(), input.bytes())));
    }

    /** What must hold of every reading; empty where it does. */
    String fault() {
        for (Problem problem : imported.problems()) {
            if (problem.message().contains("program failed")) {
                return problem.message();
            }
        }
        boolean nothing = imported.postings().isEmpty() && imported.pass1().isEmpty()
                && imported.answers().isEmpty() && imported.decisions().isEmpty();
        if (nothing && imported.problems().isEmpty()) {
            return "nothing was read, and nothing told";
        }
        if (imported.outcome() != Outcome.ACCEPTED && imported.problems().isEmpty()) {
            return imported.outcome() + ", and nothing told";
        }
        Set<String> ids = new HashSet<>();
        for (Posting posting : imported.postings()) {
            if (!ids.add(posting.id())) {
                return "two postings of the id " + posting.id();
            }
        }
        imported.spokenOf().forEach(posting -> ids.add(posting.id()));
        return imported.answers().stream().allMatch(answer -> ids.contains(answer.postingId()))
                && imported.pass1().stream().allMatch(facts -> ids.contains(facts.postingId()))
                        ? ""
                        : "an answer or facts without their posting";
    }

    boolean isSilent() {
        return imported.outcome() == Outcome.ACCEPTED && imported.problems().isEmpty();
    }

    /** All that was read or told. */
    String words() {
        StringBuilder words = new StringBuilder();
        imported.postings().forEach(posting -> words.append(posting).append('\n'));
        imported.spokenOf().forEach(posting -> words.append(posting).append('\n'));
        imported.pass1().forEach(facts -> words.append(facts.facts()).append('\n'));
        imported.answers().forEach(answer -> {
            words.append(answer.engine()).append(answer.reasoning()).append('\n');
            answer.fields().values().forEach(field -> words.append(told(field)).append('\n'));
        });
        imported.decisions().forEach(decision -> words.append(decision).append('\n'));
        imported.problems().forEach(problem -> words.append(problem).append('\n'));
        return words.toString();
    }

    private static String told(InferredField field) {
        return field.field() + ' ' + field.value() + ' ' + field.confidence() + ' ' + field.evidence() + ' '
                + field.source() + ' ' + field.notes();
    }

    /** What a posting says, whatever it is called here. */
    static String content(Posting posting) {
        return posting.title() + '\n' + posting.company() + '\n' + posting.location() + '\n'
                + posting.description();
    }

    Set<String> contents() {
        return imported.postings().stream().map(Read::content).collect(Collectors.toSet());
    }

    /** The texts of the postings. */
    String texts() {
        return imported.postings().stream().map(Posting::description).collect(Collectors.joining("\n"));
    }

    /** The words that stand once in some bytes. */
    static Set<String> wordsIn(byte[] bytes) {
        Map<String, Integer> counts = new HashMap<>();
        WORD.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).results().map(MatchResult::group)
                .forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts.entrySet().stream().filter(one -> one.getValue() == 1).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}

package dev.assay.review;

import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.audit.CellRisk;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything kept about one posting.
 *
 * @param posting the posting
 * @param pass1 its Pass 1 results in the order they were imported
 * @param answers its answers: imported ones in the order they were imported, then local ones
 * @param reviews the state of each field that was ever decided on, by field key; an evidence edit whose words no
 *        longer stand in the posting, as its text was replaced, is put aside
 * @param risks how probable it is of each answer's cells that they are wrong, and why, as it was when this was read
 */
public record PostingFile(Posting posting, List<Pass1> pass1, List<Answer> answers,
        Map<String, FieldReview> reviews, List<CellRisk> risks) {

    /** A posting of whose cells nobody weighed the risk. */
    public PostingFile(Posting posting, List<Pass1> pass1, List<Answer> answers,
            Map<String, FieldReview> reviews) {
        this(posting, pass1, answers, reviews, List.of());
    }

    public PostingFile {
        risks = List.copyOf(risks);
        pass1 = List.copyOf(pass1);
        answers = List.copyOf(answers);
        reviews = sound(reviews, posting);
    }

    private static Map<String, FieldReview> sound(Map<String, FieldReview> reviews, Posting posting) {
        for (FieldReview review : reviews.values()) {
            if (!review.over(posting).equals(review)) {
                Map<String, FieldReview> sound = new HashMap<>();
                reviews.forEach((field, each) -> sound.put(field, each.over(posting)));
                return Map.copyOf(sound);
            }
        }
        return Map.copyOf(reviews);
    }

    /** How much of a posting is read. */
    public enum Part {
        /** All that is kept. */
        ALL,
        /** The posting, its decisions, and what its judged answers say, how surely, by which rule and on which words; others have no fields. */
        JUDGED,
        /** The same, and all else that its judged answers say of each field; how they came to it is left out. */
        JUDGED_WHOLE,
        /** As {@link #JUDGED}, of all its answers. */
        SAID,
        /** The posting alone. */
        TEXT
    }

    /** The answers without the local ones that a later version of the same engine stands in for. */
    @SuppressWarnings("ReferenceEquality") // the very one, not one like it
    public List<Answer> currentAnswers() {
        Map<String, Answer> newest = new HashMap<>();
        answers.stream().filter(Answer::local).forEach(answer -> newest.put(answer.engine().name(), answer));
        return answers.stream()
                .filter(answer -> !answer.local() || newest.get(answer.engine().name()) == answer).toList();
    }

    /** The same with some answers anew, each in the place of the one with its id; others follow. */
    PostingFile answered(List<Answer> made) {
        Map<String, Answer> all = new LinkedHashMap<>();
        answers.forEach(answer -> all.put(answer.id(), answer));
        made.forEach(answer -> all.put(answer.id(), answer));
        return new PostingFile(posting, pass1, List.copyOf(all.values()), reviews, risks);
    }

    /** The same with what was decided since. */
    public PostingFile reviewed(Map<String, FieldReview> now) {
        return new PostingFile(posting, pass1, answers, now, risks);
    }

    /** How probable it is that what an answer says of a field is wrong; empty where nobody weighed it. */
    public Optional<CellRisk> risk(Answer answer, String field) {
        return risks.stream()
                .filter(cell -> cell.answerId().equals(answer.id()) && cell.field().equals(field))
                .findFirst();
    }

    public FieldReview review(String field) {
        return reviews.getOrDefault(field, FieldReview.UNDECIDED);
    }
}

package dev.assay.ui.session;

import dev.assay.audit.CellRisk;
import dev.assay.model.Answer;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.PostingFile;
import dev.assay.ui.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became known of a posting while it is open: it fills what was missing, and replaces nothing that the reviewer
 * looks at.
 *
 * @param file what is to be shown from now on
 * @param answer the answer judged from now on
 * @param newer what there is besides, in words; empty where nothing is
 */
record Arrival(PostingFile file, @Nullable Answer answer, String newer) {

    /**
     * @param shown what is open
     * @param judged the answer that is judged; null where there was none
     * @param known the answers that were there when the posting was opened, by id
     * @param read what the store knows now
     * @param choose which answer is judged first
     * @param words says what there is besides
     */
    static Arrival of(PostingFile shown, @Nullable Answer judged, Set<String> known, PostingFile read,
            Function<PostingFile, Optional<Answer>> choose, Wording words) {
        Posting posting = shown.posting().hasText() ? shown.posting() : read.posting();
        PostingFile file = new PostingFile(posting, read.pass1(), read.answers(), read.reviews(),
                risks(shown, read));
        Answer answer = judged == null
                ? choose.apply(read).orElse(null)
                : JudgedAnswer.find(read, judged.id()).filter(now -> saysTheSame(judged, now)).orElse(judged);
        List<Answer> others = read.currentAnswers().stream().filter(one -> !known.contains(one.id()))
                .filter(one -> answer == null || !one.id().equals(answer.id())).toList();
        return new Arrival(file, answer, newer(others, !posting.equals(read.posting()), words));
    }

    /** What is said of an answer that was there already stands as it is: a line more or fewer moves all below it. */
    private static List<CellRisk> risks(PostingFile shown, PostingFile read) {
        Set<String> there = shown.answers().stream().map(Answer::id).collect(Collectors.toSet());
        return Stream.concat(shown.risks().stream(),
                read.risks().stream().filter(risk -> !there.contains(risk.answerId()))).toList();
    }

    private static boolean saysTheSame(Answer judged, Answer now) {
        return bare(judged).equals(bare(now));
    }

    /** The fields as they were given, wherever their evidence stands. */
    private static Map<String, InferredField> bare(Answer answer) {
        Map<String, InferredField> fields = new LinkedHashMap<>();
        answer.fields().forEach((key, field) -> fields.put(key, field.withGrounding(null)));
        return fields;
    }

    private static String newer(List<Answer> others, boolean text, Wording words) {
        String answers = switch (others.size()) {
            case 0 -> "";
            case 1 -> words.of("newer.answer", others.getFirst().engine().name());
            default -> words.of("newer.answers", others.size());
        };
        return !text
                ? answers
                : answers.isEmpty() ? words.of("newer.text") : answers + ", " + words.of("newer.text");
    }
}

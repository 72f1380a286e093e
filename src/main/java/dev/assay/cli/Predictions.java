package dev.assay.cli;

import dev.assay.inference.ChangedCell;
import dev.assay.inference.Engine;
import dev.assay.inference.OwnRules;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is to be measured: answers from a file, or those an engine gives. */
final class Predictions {

    private final Supplier<Corpus> corpus;
    private final @Nullable Engine shipped;
    private final Optional<OwnRules> own;
    private final boolean withPass1;
    private final List<ChangedCell> changed = new ArrayList<>();

    private Predictions(Supplier<Corpus> corpus, @Nullable Engine shipped, Optional<OwnRules> own,
            boolean withPass1) {
        this.corpus = corpus;
        this.shipped = shipped;
        this.own = own;
        this.withPass1 = withPass1;
    }

    static Predictions of(Supplier<Corpus> answers) {
        return new Predictions(answers, null, Optional.empty(), true);
    }

    /** @param own an analyst's rules; where there are any, they decide, and the engine is what they are compared to */
    static Predictions by(Engine engine, Optional<OwnRules> own, Supplier<Corpus> postings,
            boolean withPass1) {
        return new Predictions(postings, engine, own, withPass1);
    }

    Optional<OwnRules> own() {
        return own;
    }

    /** The cells that own rules decide otherwise; known once the runs are. */
    List<ChangedCell> changed() {
        return List.copyOf(changed);
    }

    /** By posting id. @param failing tells of postings that an engine failed on */
    Map<String, Answer> answers(Failing failing) {
        Map<String, Answer> answers = new HashMap<>();
        Corpus read = corpus.get();
        Engine engine = shipped;
        if (engine == null) {
            read.answers().forEach(answer -> answers.putIfAbsent(answer.postingId(), answer));
            return answers;
        }
        for (Posting posting : read.postings()) {
            List<Pass1> facts = withPass1 ? read.pass1(posting.id()) : List.of();
            Pass1 fact = facts.isEmpty() ? null : facts.getFirst();
            if (!Engine.hasInput(posting, fact)) {
                continue;
            }
            failing.over(posting.id(), () -> {
                Answer answer = own.map(OwnRules::engine).orElse(engine).infer(posting, fact);
                if (own.isPresent()) {
                    changed.addAll(ChangedCell.between(engine.infer(posting, fact), answer));
                }
                return answer;
            }).ifPresent(answer -> answers.put(posting.id(), answer));
        }
        return answers;
    }
}

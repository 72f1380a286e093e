package dev.assay.inference;

import dev.assay.evidence.Grounder;
import dev.assay.inference.pack.FieldRules;
import dev.assay.inference.pack.PackReader;
import dev.assay.inference.pack.RuleSpec;
import dev.assay.inference.rule.Ruleset;
import dev.assay.model.Answer;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Locates what the rules themselves wrote, in an answer that was written to a file and is read again, where the rules found
 * it. Whether it is theirs is not believed but looked up: they say the very same of the posting. All else is left to the
 * grounder behind.
 */
public final class OwnClaims implements Grounder {

    private final Grounder behind;
    private final Supplier<Engine> engine;
    private final Map<String, List<String>> openings = new HashMap<>();

    /** @param engine asked for only where a claim reads like one of the rules' own; must depend on its input alone */
    public OwnClaims(Schema schema, Supplier<Engine> engine, Grounder behind) {
        this.behind = behind;
        this.engine = engine;
        for (FieldRules rules : PackReader.decisionLists(schema).values()) {
            openings.put(rules.field(), rules.rules().stream().map(RuleSpec::because)
                    .filter(because -> !because.isEmpty()).distinct().toList());
        }
    }

    @Override
    public Grounded over(Posting posting, List<Pass1> pass1) {
        return new Located(posting, pass1.isEmpty() ? null : pass1.getFirst(), behind.over(posting, pass1));
    }

    private final class Located implements Grounded {

        private final Posting posting;
        private final @Nullable Pass1 pass1;
        private final Grounded otherwise;
        private @Nullable Answer answer;

        Located(Posting posting, @Nullable Pass1 pass1, Grounded otherwise) {
            this.posting = posting;
            this.pass1 = pass1;
            this.otherwise = otherwise;
        }

        @Override
        public Grounding ground(InferredField claim) {
            Optional<Grounding> own = isLikeOwn(claim)
                    ? answer().field(claim.field()).filter(said -> said.value().equals(claim.value())
                            && said.evidence().equals(claim.evidence())).map(InferredField::grounding)
                    : Optional.empty();
            return own.orElseGet(() -> otherwise.ground(claim));
        }

        private boolean isLikeOwn(InferredField claim) {
            String evidence = claim.evidence();
            return Engine.hasInput(posting, pass1) && (Ruleset.isOpening(evidence)
                    || openings.getOrDefault(claim.field(), List.of()).stream()
                            .anyMatch(evidence::startsWith));
        }

        private synchronized Answer answer() {
            Answer known = answer;
            if (known == null) {
                known = engine.get().infer(posting, pass1);
                answer = known;
            }
            return known;
        }
    }
}

package dev.assay.audit;

import dev.assay.model.Answer;
import dev.assay.model.InferredField;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.text.Mojibake;
import dev.assay.text.document.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether an answer says the same as the reasoning it comes from: the value and the confidence of each field. */
final class ReasoningCheck implements Check {

    /** A confidence this near is rounded rather than another. */
    private static final double NEAR = 0.1;
    private static final double FAR = 0.2;

    private final Schema schema;
    private final Map<String, StatedValue> values = new LinkedHashMap<>();

    ReasoningCheck(Schema schema) {
        this.schema = schema;
        schema.fields().forEach(field -> values.put(field.key(), new StatedValue(field)));
    }

    @Override
    public List<Risk.Reason> doubts(Subject subject) {
        List<Risk.Reason> doubts = new ArrayList<>();
        for (Answer answer : subject.answers()) {
            if (!answer.reasoning().isBlank()) {
                check(answer, doubts);
            }
        }
        return doubts;
    }

    private void check(Answer answer, List<Risk.Reason> doubts) {
        Document reasoning = Document.of(Mojibake.repair(answer.reasoning()));
        Map<FieldSpec, List<List<String>>> passages = ReasoningPassages.of(schema, reasoning.blocks())
                .stream()
                .collect(Collectors.groupingBy(ReasoningPassages.Passage::field, LinkedHashMap::new,
                        Collectors.mapping(ReasoningPassages.Passage::lines, Collectors.toList())));
        passages.forEach((field, texts) -> answer.field(field.key()).ifPresent(said -> {
            value(answer, field, said, texts).ifPresent(doubts::add);
            confidence(answer, said, texts).ifPresent(doubts::add);
        }));
    }

    /** The last passage that comes to a value counts. */
    private Optional<Risk.Reason> value(Answer answer, FieldSpec spec, InferredField said,
            List<List<String>> passages) {
        StatedValue named = values.get(spec.key());
        return named == null
                ? Optional.empty()
                : passages.stream().flatMap(lines -> named.of(lines).stream()).reduce((one, other) -> other)
                        .filter(conclusion -> !named.fits(said.value(), conclusion))
                        .map(conclusion -> Risk.Reason
                                .of(answer, spec.key(), "reasoning_value",
                                        Saying.of("finding.reasoning-value", answer.engine().name(),
                                                named.told(conclusion), ValueWords.of(spec, said.value())),
                                        0.8)
                                .offering(named.value(conclusion)));
    }

    private static Optional<Risk.Reason> confidence(Answer answer, InferredField said,
            List<List<String>> passages) {
        Double given = said.confidence();
        if (given == null) {
            return Optional.empty();
        }
        List<StatedConfidence> stated = passages.stream()
                .flatMap(lines -> StatedConfidence.of(lines).stream())
                .toList();
        return stated.stream().min(Comparator.comparingDouble(one -> one.distance(given)))
                .filter(nearest -> nearest.distance(given) > 0).map(nearest -> {
                    double distance = nearest.distance(given);
                    return Risk.Reason.of(answer, said.field(), "reasoning_confidence",
                            Saying.of("finding.reasoning-confidence", answer.engine().name(),
                                    nearest.words(), StatedConfidence.told(given)),
                            distance < NEAR ? 0.1 : distance < FAR ? 0.3 : 0.6);
                });
    }
}

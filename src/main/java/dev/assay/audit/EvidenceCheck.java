package dev.assay.audit;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Answer;
import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether the evidence stands: a claim of silence that the posting contradicts weighs most. */
final class EvidenceCheck implements Check {

    private static final Map<EvidenceStatus, Double> WEIGHTS = Map.of(EvidenceStatus.CONTRADICTED, 2.0,
            EvidenceStatus.NOT_FOUND, 0.5, EvidenceStatus.RELATED, 0.3);
    private static final int SHOWN = 40;

    @Override
    public List<Risk.Reason> doubts(Subject subject) {
        List<Risk.Reason> doubts = new ArrayList<>();
        for (Answer answer : subject.answers()) {
            for (InferredField field : answer.fields().values()) {
                Grounding grounding = field.grounding();
                if (grounding != null && WEIGHTS.containsKey(grounding.status())) {
                    doubts.add(Risk.Reason.of(answer, field.field(),
                            grounding.status().name().toLowerCase(Locale.ROOT),
                            said(answer.engine().name(), grounding),
                            WEIGHTS.getOrDefault(grounding.status(), 0.0)));
                }
            }
        }
        return doubts;
    }

    private static Saying said(String who, Grounding grounding) {
        if (grounding.status() == EvidenceStatus.CONTRADICTED && !grounding.spans().isEmpty()) {
            String quote = grounding.spans().getFirst().span().quote().strip();
            int end = quote.offsetByCodePoints(0, Math.min(SHOWN, quote.codePointCount(0, quote.length())));
            return Saying.of("finding.contradicted-by", who, quote.substring(0, end));
        }
        return switch (grounding.status()) {
            case CONTRADICTED -> Saying.of("finding.contradicted", who);
            case NOT_FOUND -> Saying.of("finding.not-found", who);
            default -> Saying.of("finding.related", who);
        };
    }
}

package dev.assay.inference.rule;

import dev.assay.model.FieldValue;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Span;
import dev.assay.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hears what Pass 1 says of a field of which the posting says nothing: its facts are read by the field's own rules. */
final class Witness {

    private final SpokenFacts facts;
    final Reading reading;
    final Evaluator evaluator;

    /** @param decided the values of the fields decided so far */
    Witness(Vocabulary vocabulary, Posting posting, Pass1 pass1, Map<String, FieldValue> decided) {
        this.facts = SpokenFacts.of(pass1, !posting.location().isBlank());
        this.reading = new Reading(vocabulary, facts.posting(posting), null);
        this.evaluator = new Evaluator(reading, decided);
    }

    /** What the facts decide where the text is silent and they are not; else what the text decided. */
    RuleDecision where(DecisionList list, RuleDecision text) {
        boolean isUnsaid = text.support().points.isEmpty() && text.support().pass1.isEmpty();
        if (!text.isSilent() || !isUnsaid && !text.value().isSilent()) {
            return text;
        }
        RuleDecision heard = list.decide(evaluator);
        Set<String> keys = facts.keys(spans(heard.support()));
        if (keys.isEmpty() || heard.isSilent() && !isUnsaid) {
            return text;
        }
        Support support = new Support();
        support.pass1.addAll(keys);
        return new RuleDecision(heard.field(), heard.rule(), heard.value(), support);
    }

    private List<Span> spans(Support support) {
        List<Span> spans = new ArrayList<>();
        for (Support.Point point : support.points) {
            reading.page.span(point.from(), point.to()).ifPresent(spans::add);
        }
        return spans;
    }
}

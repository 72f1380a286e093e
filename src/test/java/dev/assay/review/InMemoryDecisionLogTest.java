package dev.assay.review;

import java.util.List;
import java.util.function.Function;

class InMemoryDecisionLogTest extends DecisionLogContract {

    private final InMemoryDecisionLog log = new InMemoryDecisionLog(clock);

    @Override
    protected DecisionLog open() {
        return log;
    }

    @Override
    protected DecisionLog openAfter(Function<DecisionLog, List<Decision>> elsewhere) {
        elsewhere.apply(log);
        return log;
    }

    @Override
    protected void name(String id) {
        log.know(List.of(id));
    }

    @Override
    protected String say(String id) {
        return log.say(id);
    }

    @Override
    protected void join(String id) {
        log.join(id);
    }
}

package dev.assay.review;

import dev.assay.inference.Engine;
import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Answers as the examples do, remembers from what, and fails on a posting called "bad". */
final class ExampleEngine implements Engine {

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Override
    public EngineId id() {
        return Examples.RULES;
    }

    @Override
    public Answer infer(Posting posting, @Nullable Pass1 pass1) {
        asked.add(posting.id() + (pass1 == null ? "" : " with Pass 1"));
        if (posting.id().equals("bad")) {
            throw new IllegalStateException("no rule applies to Ada");
        }
        return Examples.local("local-" + posting.id(), posting.id(), Examples.RULES);
    }

    /** Of which postings it was asked, first to last. */
    List<String> asked() {
        return List.copyOf(asked);
    }
}

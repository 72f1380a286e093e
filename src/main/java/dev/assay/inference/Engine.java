package dev.assay.inference;

import dev.assay.model.EngineId;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Infers all fields of a posting. Pure: the same posting and facts give the same run on any machine, in any
 * order and locale. Safe to share between threads.
 */
public interface Engine {

    EngineId id();

    /**
     * Whether there is anything to infer from: the posting's text, or facts of Pass 1. Where there is neither, an
     * engine is not asked, for all it could say is that a text nobody has says nothing.
     */
    static boolean hasInput(Posting posting, @Nullable Pass1 pass1) {
        return posting.hasText() || pass1 != null;
    }

    /**
     * @param pass1 the facts of Pass 1, a witness and not an oracle; null where there are none
     * @return a run with every field of the schema, each with its grounding
     */
    Answer infer(Posting posting, @Nullable Pass1 pass1);

    /**
     * Why it answers as {@link #infer} does, in the form of a model's reasoning: a passage for each field. Worked out when
     * it is asked for, so that an answer carries none; empty for an engine that cannot tell.
     */
    default String reasoning(Posting posting, @Nullable Pass1 pass1) {
        return "";
    }
}

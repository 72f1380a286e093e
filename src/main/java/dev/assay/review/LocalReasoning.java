package dev.assay.review;

import dev.assay.model.Answer;

/** Why a local engine answered so: worked out when it is to be read, for it follows from the posting and is kept nowhere. */
public interface LocalReasoning {

    /** Whether an answer is the engine's own as it answers now; what an earlier version meant, nobody knows any more. */
    boolean explains(Answer answer);

    /** Why the engine answers so for a posting; empty where it cannot tell. */
    String reasoning(PostingFile file);
}

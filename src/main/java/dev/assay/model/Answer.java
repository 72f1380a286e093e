package dev.assay.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One answer of one model or engine for one posting.
 *
 * @param id unique in a store and the same whenever the same answer is read again
 * @param postingId the posting it is about
 * @param engine who answered
 * @param local whether it was made by an engine of ours, not read from a file
 * @param reasoning the model's reasoning as text; empty where there is none
 * @param fields by field key, in schema order; a field that the answer lacks is missing here
 * @param original the SHA-256 of the file it was read from; empty for local runs
 * @param outcome what had to be done to read it
 */
public record Answer(String id, String postingId, EngineId engine, boolean local, String reasoning,
        Map<String, InferredField> fields, String original, Outcome outcome) {

    public Answer {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public Optional<InferredField> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    public Answer withFields(Map<String, InferredField> others) {
        return new Answer(id, postingId, engine, local, reasoning, others, original, outcome);
    }
}

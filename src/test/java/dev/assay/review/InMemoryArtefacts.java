package dev.assay.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;

/** Artefacts that are gone with the program. */
public final class InMemoryArtefacts implements Artefacts {

    private final ObjectMapper json = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private ArtefactHistory history = ArtefactHistory.EMPTY;

    @Override
    public synchronized Artefact keep(ArtefactKind kind, String name, String content, String reviewer) {
        if (name.isBlank() || !isJson(content)) {
            throw new StoreException("It is not kept.");
        }
        Optional<Artefact> before = inForce(kind, name).filter(last -> last.content().equals(content));
        return before.orElseGet(() -> {
            Artefact made = new Artefact(kind, name, history.next(kind, name), content,
                    Artefact.hash(content), reviewer, Instant.EPOCH);
            history = history.with(made);
            return made;
        });
    }

    private boolean isJson(String content) {
        try {
            return !json.readTree(content).isMissingNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    @Override
    public synchronized boolean retract(ArtefactKind kind, String name, String reviewer) {
        boolean was = inForce(kind, name).isPresent();
        history = was ? history.without(kind, name, reviewer) : history;
        return was;
    }

    @Override
    public synchronized ArtefactHistory history() {
        return history;
    }
}

package dev.assay.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where a claim's evidence was found in a posting.
 *
 * @param status how the claim stands to the posting's words
 * @param spans at most four, best first
 * @param searched the terms looked for, for {@link EvidenceStatus#ABSENT} and
 *        {@link EvidenceStatus#CONTRADICTED}; else empty
 * @param pass1 the {@code ext_*} keys the claim rests on, for {@link EvidenceStatus#PASS1}; else usually empty
 * @param reason why, where the status alone does not say it; else empty
 */
public record Grounding(EvidenceStatus status, List<GroundedSpan> spans, List<String> searched,
        List<String> pass1,
        String reason) {

    /** The most spans a claim may have. */
    public static final int MOST_SPANS = 4;

    public Grounding {
        spans = List.copyOf(spans);
        searched = List.copyOf(searched);
        pass1 = List.copyOf(pass1);
        if (spans.size() > MOST_SPANS) {
            throw new IllegalArgumentException("A claim has at most four spans, not " + spans.size() + ".");
        }
    }

    /** The words themselves, best first. */
    public List<Span> words() {
        List<Span> words = new ArrayList<>(spans.size());
        for (GroundedSpan found : spans) {
            words.add(found.span());
        }
        return Collections.unmodifiableList(words);
    }

    public static Grounding of(EvidenceStatus status, List<GroundedSpan> spans) {
        return new Grounding(status, spans, List.of(), List.of(), "");
    }

    public static Grounding notFound(String reason) {
        return new Grounding(EvidenceStatus.NOT_FOUND, List.of(), List.of(), List.of(), reason);
    }

    public static Grounding noText(String reason) {
        return new Grounding(EvidenceStatus.NO_TEXT, List.of(), List.of(), List.of(), reason);
    }
}

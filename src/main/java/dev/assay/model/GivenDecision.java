package dev.assay.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a file gives back: it was made before, perhaps in another store.
 *
 * @param postingId the posting it is on
 * @param field the field's key
 * @param reviewer who decided
 * @param at when
 * @param kind what was done: {@code accept}, {@code override}, {@code unsure} or {@code evidence}
 * @param value the value decided on; null where none was
 * @param proposed the value that was judged; null where none was
 * @param reason a reason code; empty where none
 * @param note a note in the reviewer's words; empty where none
 * @param answerId the answer that was judged; empty where none
 * @param basis how the reviewer came to it; empty where the file does not say
 * @param spans for evidence, the words that the field rests on; else empty
 * @param line where it stands in the journal that was exported; null where the file is none
 */
public record GivenDecision(String postingId, String field, String reviewer, Instant at, String kind,
        @Nullable FieldValue value, @Nullable FieldValue proposed, String reason, String note,
        String answerId,
        String basis, List<Span> spans, @Nullable Line line) {

    /**
     * A line of another store's journal.
     *
     * @param seq its number there
     * @param operation the act it is part of there
     * @param target for undo and redo the act that is meant; else 0
     * @param tookMs how long the field was looked at, in milliseconds; 0 where nobody measured
     */
    public record Line(long seq, long operation, long target, long tookMs) {}

    /** A decision that stands in no journal. */
    public GivenDecision(String postingId, String field, String reviewer, Instant at, String kind,
            @Nullable FieldValue value, @Nullable FieldValue proposed, String reason, String note,
            String answerId, String basis, List<Span> spans) {
        this(postingId, field, reviewer, at, kind, value, proposed, reason, note, answerId, basis, spans,
                null);
    }

    /** The time of a decision whose file does not say when it was made. */
    public static final Instant UNDATED = Instant.EPOCH;

    public GivenDecision {
        spans = List.copyOf(spans);
    }

    /** The same, made at another time. */
    public GivenDecision at(Instant time) {
        return new GivenDecision(postingId, field, reviewer, time, kind, value, proposed, reason, note,
                answerId, basis, spans, line);
    }
}

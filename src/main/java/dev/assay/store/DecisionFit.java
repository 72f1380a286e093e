package dev.assay.store;

import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.Posting;
import dev.assay.review.DecisionKind;
import dev.assay.review.DecisionRules;
import dev.assay.review.NewDecision;
import dev.assay.saying.Saying;
import dev.assay.schema.Schema;
import dev.assay.store.index.PostingNames;
import dev.assay.store.index.PostingRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a decision that was made elsewhere can have been made so. */
final class DecisionFit {

    /** How far another machine's clock may be ahead of this one's. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Schema schema;
    private final Instant now;

    DecisionFit(Schema schema, Instant now) {
        this.schema = schema;
        this.now = now;
    }

    /** Why it cannot, as the rest of a sentence; nothing where it can. */
    Saying why(Connection connection, NewDecision what, Instant at) throws SQLException {
        if (schema.field(what.field()).isEmpty()) {
            return Saying.of("unfit.no-field");
        }
        FieldValue value = what.value();
        if (value instanceof FieldValue.Malformed || what.proposed() instanceof FieldValue.Malformed) {
            return Saying.of("unfit.no-value");
        }
        Optional<Long> posting = PostingNames.ord(connection, what.postingId());
        if (posting.isEmpty()) {
            return Saying.of("unfit.no-posting");
        }
        if (what.kind() == DecisionKind.ACCEPT && value != null && what.proposed() != null
                && DecisionRules.deciding(value, what.proposed()) != DecisionKind.ACCEPT) {
            return Saying.of("unfit.not-proposed");
        }
        if (at.isAfter(now.plus(AHEAD))) {
            return Saying.of("unfit.not-yet");
        }
        if (what.spans().size() > Grounding.MOST_SPANS) {
            return Saying.of("unfit.most-evidence");
        }
        if (what.spans().isEmpty()) {
            return Saying.NOTHING;
        }
        Posting text = PostingRows.kept(connection, posting.get()).posting();
        // Where the text has not come yet, words that turn out not to stand in it are put aside then.
        return !text.hasText() || what.spans().stream().allMatch(span -> span.holdsIn(text))
                ? Saying.NOTHING
                : Saying.of("unfit.no-words");
    }
}

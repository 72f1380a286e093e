package dev.assay.evidence;

import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.model.Source;
import java.util.List;

/** Claims and a made-up posting for the tests of this package. */
final class Claims {

    static final Posting POSTING = new Posting("p1", "Senior Data Engineer – Parcel Tracking",
            "Quill & Crate",
            "Remote - US",
            """
                    ## **About us**

                    Quill & Crate moves parcels. We process over a million scans per minute.

                    ### What you'll do

                      * Design, build and maintain **streaming pipelines** with Kafka and Flink
                      * Move our on‑premise PostgreSQL databases to AWS Aurora
                      * Mentor junior engineers and lead design reviews

                    ### Must have

                      * 5+ years of experience with Python and SQL
                      * Airflow or Dagster in production

                    **Benefits:** medical, dental and vision insurance, a 401(k) with 4% match, and unlimited PTO.

                    We are unable to provide visa sponsorship. Quill & Crate is an equal opportunity employer and does not
                    discriminate on the basis of race, religion, gender, citizenship or disability.
                    """);

    private Claims() {}

    static InferredField choice(String field, String value, String evidence) {
        return claim(field, new FieldValue.Choice(value), evidence);
    }

    static InferredField silent(String field, String evidence) {
        return choice(field, "not_mentioned", evidence);
    }

    static InferredField claim(String field, FieldValue value, String evidence) {
        return new InferredField(field, value, 0.8, evidence, Source.INFERRED, null, "", List.of());
    }

    static List<String> quotes(Grounding grounding) {
        return grounding.spans().stream().map(GroundedSpan::span).map(span -> span.quote()).toList();
    }
}

package dev.assay.evaluation.guarantee;

import dev.assay.review.Artefact;

/**
 * A sample that was drawn in a store, or the certificate it came to.
 *
 * @param artefact as it is kept last
 * @param state how far the sample was looked at by now
 * @param bulk on how many cells the acceptance is what counts
 */
public record KnownCertificate(Certificate certificate, Artefact artefact, SampleState state, int bulk) {

    public String id() {
        return artefact.name();
    }

    /** Whether something is promised, and still holds. */
    public boolean holds() {
        return certificate.applied() != null && certificate.revoked().isEmpty() && bulk > 0;
    }
}

package dev.assay.ui.bulk;

import dev.assay.evaluation.guarantee.Certificate;
import dev.assay.evaluation.guarantee.KnownCertificate;
import dev.assay.evaluation.guarantee.SamplePlan;
import dev.assay.evaluation.guarantee.SampleState;
import dev.assay.evaluation.guarantee.Stratum;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.ui.value.ValueText;
import dev.assay.ui.wording.Wording;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/** Samples and certificates in the words a reviewer reads. */
final class CertificateText {

    private final Schema schema;
    private final Wording words;

    CertificateText(Schema schema, Wording words) {
        this.schema = schema;
        this.words = words;
    }

    /** What it is of, what it shows, how it was drawn, and what became of it; the last may be empty. */
    List<String> lines(KnownCertificate known) {
        return List.of(stratum(known.certificate().plan().stratum()), shows(known), terms(known),
                fate(known));
    }

    /** What is asked for. */
    String stratum(Stratum stratum) {
        List<String> parts = new ArrayList<>();
        FieldSpec spec = schema.field(stratum.query().field()).orElse(null);
        FieldValue value = stratum.query().proposed();
        parts.add(spec == null
                ? words.of("bulk.any-field")
                : value == null
                        ? spec.label()
                        : words.of("rulings.is", spec.label(), ValueText.of(spec, value, words).text()));
        if (!stratum.query().source().isEmpty()) {
            parts.add(stratum.query().source());
        }
        EvidenceStatus status = stratum.query().status();
        if (status != null) {
            parts.add(words.name(status));
        }
        if (stratum.riskBelow() <= 1) {
            parts.add(words.of("bulk.said-risk", share(stratum.riskBelow())));
        }
        if (stratum.leastConfidence() > 0) {
            parts.add(words.of("bulk.said-confidence", share(stratum.leastConfidence())));
        }
        if (!stratum.query().text().isEmpty()) {
            parts.add(words.of("bulk.said-words", stratum.query().text()));
        }
        return String.join(" · ", parts);
    }

    /** How far it was looked at, and what that shows. */
    String shows(KnownCertificate known) {
        SampleState state = known.state();
        SamplePlan plan = known.certificate().plan();
        String target = share(plan.terms().target());
        String so = words.of("bulk.looked", state.looked(), plan.sample().size(), state.wrong());
        return state.upper() >= 1
                ? words.of("bulk.shows-nothing", so, target)
                : words.of("bulk.shows", so, share(state.upper()), target);
    }

    private String terms(KnownCertificate known) {
        SamplePlan plan = known.certificate().plan();
        return words.of("bulk.drawn", plan.sample().size(), plan.population(),
                String.valueOf(plan.terms().seed()),
                words.of(plan.terms().fixed() ? "bulk.fixed" : "bulk.every-look"),
                share(plan.terms().confidence()), plan.terms().hidden() ? 1 : 0);
    }

    private String fate(KnownCertificate known) {
        Certificate.Applied applied = known.certificate().applied();
        if (!known.certificate().revoked().isEmpty()) {
            return words.of("bulk.is-revoked", known.certificate().revoked());
        }
        return applied == null
                ? ""
                : words.of(known.holds() ? "bulk.in-force" : "bulk.undone", applied.accepted(),
                        applied.reviewer(), Date.from(applied.at()),
                        share(applied.state().upper()));
    }

    private String share(double share) {
        return words.of("bulk.share", 100 * share);
    }
}

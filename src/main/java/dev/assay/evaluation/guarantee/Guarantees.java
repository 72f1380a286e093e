package dev.assay.evaluation.guarantee;

import dev.assay.model.Problem;
import dev.assay.review.Artefact;
import dev.assay.review.ArtefactKind;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.CellQuery;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.NamedActs;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import dev.assay.saying.Saying;
import dev.assay.task.Progress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Accepts what nobody looked at, as far as a random sample shows that little of it is wrong. What was drawn, what it showed and
 * what was accepted on it are versions of one artefact, whose name stands beside each decision.
 */
public final class Guarantees {

    private static final ArtefactKind KIND = ArtefactKind.Known.CERTIFICATE;
    private static final String CODE = "certificate:";
    private static final int LETTERS = 12;

    private final ReviewStore store;
    private final CertificateCodec codec;
    private final InstantSource clock;

    public Guarantees(ReviewStore store, CertificateCodec codec, InstantSource clock) {
        this.store = store;
        this.codec = codec;
        this.clock = clock;
    }

    /**
     * Draws a sample and keeps what was drawn.
     *
     * @throws StoreException if the stratum is empty; the message says so
     */
    public KnownCertificate draw(Stratum stratum, SamplePlan.Terms terms, String reviewer) {
        SamplePlan plan = SamplePlan.draw(store, stratum, terms);
        if (plan.sample().isEmpty()) {
            throw new StoreException("No undecided cell with a usable value is asked for, so there is nothing"
                    + " to draw from. Ask for more.");
        }
        Certificate drawn = new Certificate(plan, null, "");
        String content = codec.write(drawn);
        String id = Artefact.hash(content).substring(0, LETTERS);
        return known(drawn, store.artefacts().keep(KIND, id, content, reviewer), NamedActs.of(store));
    }

    /** All that were drawn, first drawn first. @param problems is told of those that cannot be read */
    public List<KnownCertificate> all(List<Problem> problems) {
        List<Artefact> kept = store.artefacts().inForce().stream().filter(one -> one.kind() == KIND).toList();
        List<KnownCertificate> all = new ArrayList<>();
        if (kept.isEmpty()) {
            return all;
        }
        NamedActs acts = NamedActs.of(store);
        for (Artefact artefact : kept) {
            try {
                all.add(known(codec.read(artefact.content()), artefact, acts));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem("", Saying.of("place.certificate", artefact.name()),
                        Saying.of("remark.unreadable", String.valueOf(e.getMessage())),
                        Saying.of("remedy.version-that-made")));
            }
        }
        return all;
    }

    /** @throws StoreException if there is none of this name, or it cannot be read */
    public KnownCertificate find(String id) {
        Artefact artefact = store.artefacts().inForce(KIND, id).orElseThrow(() -> new StoreException(
                "There is no sample \"" + id + "\" in this store."));
        try {
            return known(codec.read(artefact.content()), artefact, NamedActs.of(store));
        } catch (IllegalArgumentException e) {
            throw new StoreException("The sample \"" + id + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    private KnownCertificate known(Certificate certificate, Artefact artefact, NamedActs acts) {
        return new KnownCertificate(certificate, artefact, SampleLook.at(store, certificate.plan()),
                acts.counting(CODE + artefact.name()).size());
    }

    /** Why the rest cannot be accepted now, in a sentence; empty where it can. */
    public String refusal(KnownCertificate known) {
        Certificate certificate = known.certificate();
        SamplePlan plan = certificate.plan();
        if (!certificate.revoked().isEmpty()) {
            return "It was revoked: " + certificate.revoked() + " Draw anew.";
        }
        if (known.bulk() > 0) {
            return "It was accepted already.";
        }
        if (!known.state().met()) {
            return "After " + known.state().looked() + " of " + plan.sample().size()
                    + " cells looked at, of which " + known.state().wrong() + " are wrong, up to "
                    + percent(known.state().upper()) + " of all may be wrong; the target is "
                    + percent(plan.terms().target()) + "."
                    + (known.state().blocked().isEmpty() ? "" : " " + known.state().blocked());
        }
        return plan.valuesNow(store).equals(plan.values())
                ? ""
                : "What is proposed in its cells is not what it was when the sample was drawn. Draw anew.";
    }

    /** How many cells accepting the rest would decide now. */
    public int left(KnownCertificate known) {
        return known.certificate().plan().open(store).size();
    }

    /**
     * What accepting the rest comes to: each undecided cell of the stratum, as the judged answer has it.
     *
     * @throws StoreException if it cannot be accepted
     */
    public List<NewDecision> preview(KnownCertificate known, String reviewer, Progress progress) {
        String refusal = refusal(known);
        if (!refusal.isEmpty()) {
            throw new StoreException(refusal);
        }
        return new BulkAcceptance(store, known.certificate().plan(), reviewer, CODE + known.id())
                .decisions(progress);
    }

    /**
     * Accepts the rest as one act, and certifies what the sample showed.
     *
     * @return the certificate; empty where a Cancel came before, and nothing changed
     * @throws StoreException as {@link #preview}
     */
    public Optional<KnownCertificate> accept(KnownCertificate known, String reviewer, Progress progress) {
        List<NewDecision> act = preview(known, reviewer, progress);
        return progress.cancelled() ? Optional.empty() : Optional.of(accept(known, act, reviewer));
    }

    /**
     * Accepts just what {@link #preview} gave, without the cells that were decided on since.
     *
     * @param seen what is to be accepted
     * @throws StoreException if it cannot be accepted any more
     */
    public KnownCertificate accept(KnownCertificate known, List<NewDecision> seen, String reviewer) {
        KnownCertificate now = find(known.id());
        String refusal = refusal(now);
        if (!refusal.isEmpty()) {
            throw new StoreException(refusal);
        }
        Set<CellKey> open = now.certificate().plan().open(store);
        List<NewDecision> act = seen.stream()
                .filter(one -> open.contains(new CellKey(one.postingId(), one.field())))
                .map(one -> one.by(reviewer)).toList();
        // What is promised is kept before what rests on it: a certificate without its act promises nothing.
        certify(now, act.size(), reviewer);
        int accepted = cells(append(now, act));
        if (accepted < act.size()) {
            certify(now, accepted, reviewer);
        }
        return find(known.id());
    }

    private void certify(KnownCertificate now, int accepted, String reviewer) {
        Certificate made = new Certificate(now.certificate().plan(),
                new Certificate.Applied(now.state(), accepted, reviewer, clock.instant()), "");
        store.artefacts().keep(KIND, now.id(), codec.write(made), reviewer);
    }

    private List<Decision> append(KnownCertificate now, List<NewDecision> act) {
        try {
            return act.isEmpty() ? List.of() : store.appendWhereOpen(act);
        } catch (StoreException e) {
            if (!e.journaled()) {
                store.artefacts().keep(KIND, now.id(), now.artefact().content(), now.artefact().reviewer());
            }
            throw e;
        }
    }

    private static int cells(List<Decision> kept) {
        return (int) kept.stream().map(one -> new CellKey(one.what().postingId(), one.what().field()))
                .distinct()
                .count();
    }

    /**
     * Revokes what was certified and does not hold any more, as more cells are known to be wrong than were promised, or
     * the sample itself was decided otherwise since.
     *
     * @return what was revoked and why, in words
     */
    public List<Problem> recheck() {
        List<Problem> told = new ArrayList<>();
        for (KnownCertificate known : all(told)) {
            Certificate.Applied applied = known.certificate().applied();
            if (applied == null || !known.holds()
                    || !store.people().actsFor(known.artefact().reviewer())) {
                continue;
            }
            String why = broken(known, applied);
            if (!why.isEmpty()) {
                store.artefacts().keep(KIND, known.id(), codec.write(known.certificate().revokedFor(why)),
                        applied.reviewer());
                told.add(new Problem("", Saying.of("place.certificate", known.id()),
                        Saying.of("remark.revoked", why), Saying.of("remedy.undo-acceptance")));
            }
        }
        return told;
    }

    private String broken(KnownCertificate known, Certificate.Applied applied) {
        SamplePlan plan = known.certificate().plan();
        if (known.state().looked() >= applied.state().looked() && !known.state().met()) {
            return "As the sample is decided now, up to " + percent(known.state().upper())
                    + " of the cells may be wrong; " + percent(plan.terms().target()) + " was the target.";
        }
        long wrong = known.state().wrong() + wrongSince(known.id());
        long promised = (long) Math.floor(applied.state().upper() * plan.population() + 1e-9);
        return wrong <= promised
                ? ""
                : wrong + " of its cells are known to be wrong by now; no more than " + promised + " of "
                        + plan.population() + " (" + percent(applied.state().upper()) + ") were promised.";
    }

    /** How many cells that were accepted unseen somebody decided otherwise since. */
    private long wrongSince(String id) {
        Map<CellKey, NewDecision> accepted = NamedActs.of(store).touched(CODE + id);
        return store.cells(CellQuery.ALL.leading(true).in(FieldReview.State.OVERRIDDEN))
                .filter(row -> {
                    NewDecision was = accepted.get(new CellKey(row.postingId(), row.field()));
                    return was != null && was.value() != null && row.decided() != null
                            && !was.value().agreesWith(row.decided());
                }).count();
    }

    /** The name of the certificate on which a cell was accepted unseen; empty where it was not. */
    public static String certificate(NewDecision decision) {
        return decision.basis() == Basis.BULK && decision.reason().startsWith(CODE)
                ? decision.reason().substring(CODE.length())
                : "";
    }

    /** A share as people read it, such as 4.9 %. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}

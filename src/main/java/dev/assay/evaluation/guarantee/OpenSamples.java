package dev.assay.evaluation.guarantee;

import dev.assay.review.Artefact;
import dev.assay.review.ArtefactKind;
import dev.assay.review.CellKey;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The samples that were drawn and are not looked through yet. What was drawn is read once, and of its cells just so many rows
 * as show one that is undecided: this may be asked after every decision.
 */
public final class OpenSamples {

    /** A sample is looked at in the order drawn, so that one of its last cells shows it. */
    private static final int AT_ONCE = 50;

    private final ReviewStore store;
    private final CertificateCodec codec;
    private final List<String> fields;
    /** The cells to look at, the last drawn first, by the hash of what is kept; none where nothing is to be looked at any more. */
    private final Map<String, List<CellKey>> drawn = new ConcurrentHashMap<>();

    public OpenSamples(ReviewStore store, CertificateCodec codec, Schema schema) {
        this.store = store;
        this.codec = codec;
        this.fields = schema.fields().stream().map(FieldSpec::key).toList();
    }

    public long count() {
        List<Artefact> kept = store.artefacts().inForce().stream()
                .filter(one -> one.kind() == ArtefactKind.Known.CERTIFICATE).toList();
        drawn.keySet().retainAll(kept.stream().map(Artefact::hash).collect(Collectors.toSet()));
        return kept.stream().filter(one -> isOpen(drawn.computeIfAbsent(one.hash(), hash -> cells(one))))
                .count();
    }

    /** What cannot be read is told where samples are shown. */
    private List<CellKey> cells(Artefact kept) {
        try {
            Certificate certificate = codec.read(kept.content());
            return certificate.applied() == null && certificate.revoked().isEmpty()
                    ? certificate.plan().sample().reversed().stream().map(SampledCell::cell).toList()
                    : List.of();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private boolean isOpen(List<CellKey> cells) {
        for (int from = 0; from < cells.size(); from += AT_ONCE) {
            List<CellKey> some = cells.subList(from, Math.min(cells.size(), from + AT_ONCE));
            Map<String, PostingSummary> postings = store
                    .summaries(some.stream().map(CellKey::postingId).distinct().toList()).stream()
                    .collect(Collectors.toMap(PostingSummary::id, Function.identity()));
            if (some.stream().anyMatch(cell -> isUndecided(cell, postings.get(cell.postingId())))) {
                return true;
            }
        }
        return false;
    }

    private boolean isUndecided(CellKey cell, @Nullable PostingSummary posting) {
        int place = fields.indexOf(cell.field());
        return posting != null && place >= 0 && place < posting.states().size()
                && posting.states().get(place) == FieldReview.State.UNDECIDED;
    }
}

package dev.assay.export;

import dev.assay.evaluation.guarantee.Guarantees;
import dev.assay.evaluation.guarantee.KnownCertificate;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import dev.assay.task.Progress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Data cards about decided cells, as they are written and shown. */
public final class DataCards {

    private DataCards() {}

    /**
     * The card about what is chosen, as Markdown.
     *
     * @return empty where a Cancel came before
     * @throws ExportException if it cannot be read
     */
    public static Optional<String> text(Schema schema, ReviewStore store, ExportChoice choice,
            Progress progress) {
        DataCard card = new DataCard(schema);
        return ChosenPostings.of(schema, store, choice).asLabels().each(progress, card::add)
                ? Optional.of(card.text(choice.set(), guarantees(schema, store, card.byCertificate())))
                : Optional.empty();
    }

    /** What is promised of those of the cells that nobody looked at. @param cells how many, by the certificate's name */
    private static List<String> guarantees(Schema schema, ReviewStore store, Map<String, Integer> cells) {
        if (cells.isEmpty()) {
            return List.of();
        }
        Map<String, Integer> left = new TreeMap<>(cells);
        List<String> lines = new ArrayList<>();
        new Guarantees(store, new CertificateJson(schema), InstantSource.system()).all(new ArrayList<>())
                .forEach(known -> {
                    Integer here = left.remove(known.id());
                    if (here != null) {
                        lines.add(guarantee(known, here));
                    }
                });
        left.forEach((id, here) -> lines.add("None for " + here + " cells: they were accepted on the"
                + " certificate " + id + ", which cannot be read here."));
        return lines;
    }

    private static String guarantee(KnownCertificate known, int here) {
        if (!known.certificate().revoked().isEmpty()) {
            return "None any more for " + here + " cells: the certificate " + known.id()
                    + ", on which they were accepted, was revoked. " + known.certificate().revoked();
        }
        return "Of " + known.certificate().plan().population() + " cells, at most "
                + Guarantees.percent(known.state().upper()) + " are wrong, at "
                + Guarantees.percent(known.certificate().plan().terms().confidence()) + " confidence: "
                + known.state().looked() + " were looked at, " + known.state().wrong()
                + " of them wrong; " + here + " of the cells here were accepted on it (certificate "
                + known.id() + ").";
    }
}

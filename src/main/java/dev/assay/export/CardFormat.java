package dev.assay.export;

import dev.assay.evaluation.gold.KnownGoldSet;
import dev.assay.evaluation.guarantee.Guarantees;
import dev.assay.evaluation.guarantee.KnownCertificate;
import dev.assay.review.Progress;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A page about the decided cells, for those who are handed them: what, how many, by whom and how sure. */
final class CardFormat implements ExportFormat {

    private final Schema schema;

    CardFormat(Schema schema) {
        this.schema = schema;
    }

    @Override
    public String name() {
        return "card";
    }

    @Override
    public String description() {
        return "A data card about the decided cells, as Markdown: what, how many, by whom, agreement and guarantees.";
    }

    @Override
    public String extension() {
        return "md";
    }

    @Override
    public ExportReport write(ReviewStore store, ExportChoice choice, Path out, Progress progress) {
        DataCard card = new DataCard(schema);
        if (!ChosenPostings.of(schema, store, choice).asLabels().each(progress, card::add)) {
            return new ExportReport(List.of(), 0, 0, true);
        }
        KnownGoldSet set = choice.set();
        try (AtomicFile file = AtomicFile.at(out)) {
            file.write(card.text(set, guarantees(store, card.byCertificate())));
            file.commit();
        }
        return new ExportReport(List.of(out), 1, 0, false);
    }

    /** What is promised of those of the cells that nobody looked at. @param cells how many, by the certificate's name */
    private List<String> guarantees(ReviewStore store, Map<String, Integer> cells) {
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

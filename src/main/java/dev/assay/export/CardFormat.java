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
        if (!ChosenPostings.of(schema, store, choice).each(progress, card::add)) {
            return new ExportReport(List.of(), 0, 0, true);
        }
        KnownGoldSet set = choice.set();
        try (AtomicFile file = AtomicFile.at(out)) {
            file.write(card.text(set, guarantees(store)));
            file.commit();
        }
        return new ExportReport(List.of(out), 1, 0, false);
    }

    /** What is promised of cells that nobody looked at, and holds. */
    private List<String> guarantees(ReviewStore store) {
        return new Guarantees(store, new CertificateJson(schema), InstantSource.system())
                .all(new ArrayList<>()).stream().filter(KnownCertificate::holds)
                .map(known -> "Of " + known.certificate().plan().population() + " cells, at most "
                        + Guarantees.percent(known.state().upper()) + " are wrong, at "
                        + Guarantees.percent(known.certificate().plan().terms().confidence())
                        + " confidence: " + known.state().looked() + " were looked at, "
                        + known.state().wrong()
                        + " of them wrong (certificate " + known.id() + ").")
                .toList();
    }
}

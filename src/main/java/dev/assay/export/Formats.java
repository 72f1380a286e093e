package dev.assay.export;

import dev.assay.model.Answer;
import dev.assay.review.PostingFile;
import dev.assay.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The export formats there are; a format is added with one line here. */
public final class Formats {

    private final List<ExportFormat> all;

    /** @param judged which of a posting's runs is exported where no decision names another */
    public Formats(Schema schema, Function<PostingFile, Optional<Answer>> judged) {
        all = List.of(
                new ReviewedFormat(schema, judged),
                new DecisionsFormat(),
                new GoldFormat(schema),
                new CsvFormat(schema, judged),
                new ParquetFormat(schema, judged),
                new XlsxFormat(schema, judged),
                new LabelStudioFormat(schema, judged),
                new ArgillaFormat(schema, judged),
                new ProdigyFormat(schema, judged),
                new DoccanoFormat(schema, judged),
                new PatchFormat(schema, judged),
                new CorrectionsFormat(schema),
                new RepairFormat(schema),
                new CardFormat(schema),
                new PostingsFormat(schema),
                new AnswersFormat(schema),
                new CodebookFormat(schema));
    }

    public List<ExportFormat> all() {
        return all;
    }

    public List<String> names() {
        return all.stream().map(ExportFormat::name).toList();
    }

    /** @throws ExportException if there is no format of that name; the message lists those there are */
    public ExportFormat require(String name) {
        return all.stream().filter(format -> format.name().equals(name)).findFirst()
                .orElseThrow(() -> new ExportException("There is no export format \"" + name
                        + "\". Choose one of: " + String.join(", ", names()) + "."));
    }
}

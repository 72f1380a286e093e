package dev.assay.cli;

import dev.assay.evaluation.guarantee.Stratum;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.review.CellQuery;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which undecided cells are to be accepted together, as a user says it. */
final class StratumOptions {

    @Option(names = "--field", paramLabel = "FIELD", defaultValue = "", description = "Those of this field.")
    private String field = "";

    @Option(names = "--source", paramLabel = "NAME", defaultValue = "", description = "Those whose judged answer this engine or model gave.")
    private String source = "";

    @Option(names = "--value", paramLabel = "VALUE", description = "Those with this proposed value, with --field; the values of a set apart by commas, \"null\" for none.")
    private @Nullable String value;

    @Option(names = "--status", paramLabel = "STATUS", description = "Those whose evidence stands so: ${COMPLETION-CANDIDATES}.")
    private @Nullable EvidenceStatus status;

    @Option(names = "--finding", paramLabel = "CODE", defaultValue = "", description = "Those of which a check noticed this, by its code.")
    private String finding = "";

    @Option(names = "--text", paramLabel = "WORDS", defaultValue = "", description = "Those of postings with these words in title, company or id.")
    private String text = "";

    @Option(names = "--risk-below", paramLabel = "RISK", defaultValue = "2", showDefaultValue = CommandLine.Help.Visibility.NEVER, description = "Those with a lower risk, 0 to 1.")
    private double riskBelow = 2;

    @Option(names = "--least-confidence", paramLabel = "CONFIDENCE", defaultValue = "0", showDefaultValue = CommandLine.Help.Visibility.NEVER, description = "Those with this stated confidence or more.")
    private double leastConfidence;

    Stratum stratum(Schema schema) {
        if (!field.isEmpty() && schema.field(field).isEmpty()) {
            throw new CommandException("There is no field \"" + field + "\".");
        }
        return new Stratum(CellQuery.ALL.ofField(field).from(source).proposing(value(schema)).standing(status)
                .with(finding).saying(text), riskBelow, leastConfidence);
    }

    private @Nullable FieldValue value(Schema schema) {
        if (value == null) {
            return null;
        }
        FieldSpec of = schema.field(field).orElseThrow(() -> new CommandException(
                "--value goes with --field, for a value means something in a field only."));
        return GivenValue.read(of, value);
    }
}

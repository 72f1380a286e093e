package dev.assay.cli;

import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.CellQuery;
import dev.assay.review.FieldReview;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What narrows a list of cells down, as a user says it. */
final class CellOptions {

    @Option(names = "--field", paramLabel = "FIELD", defaultValue = "", description = "Those of this field.")
    private String field = "";

    @Option(names = "--source", paramLabel = "NAME", defaultValue = "", description = "Those that this engine or model answered.")
    private String source = "";

    @Option(names = "--value", paramLabel = "VALUE", description = "Those with this proposed value, with --field; the values of a set apart by commas, \"null\" for none.")
    private @Nullable String value;

    @Option(names = "--status", paramLabel = "STATUS", description = "Those whose evidence stands so: ${COMPLETION-CANDIDATES}.")
    private @Nullable EvidenceStatus status;

    @Option(names = "--state", paramLabel = "STATE", description = "Those on which was decided so: undecided, accepted, overridden, unsure.")
    private @Nullable String state;

    @Option(names = "--reviewer", paramLabel = "NAME", defaultValue = "", description = "Those on which this reviewer's decision counts.")
    private String reviewer = "";

    @Option(names = "--basis", paramLabel = "BASIS", description = "Those decided on this basis, such as seen or posting.")
    private @Nullable String basis;

    @Option(names = "--finding", paramLabel = "CODE", defaultValue = "", description = "Those of which a check noticed this, by its code.")
    private String finding = "";

    @Option(names = "--text", paramLabel = "WORDS", defaultValue = "", description = "Those of postings with these words in title, company or id.")
    private String text = "";

    @Option(names = "--least-risk", paramLabel = "RISK", defaultValue = "0", description = "Those with this risk or more, 0 to 1.")
    private double leastRisk;

    @Option(names = "--confidence-below", paramLabel = "CONFIDENCE", defaultValue = "2", showDefaultValue = CommandLine.Help.Visibility.NEVER, description = "Those with a lower stated confidence, or none.")
    private double confidenceBelow = 2;

    @Option(names = "--judged", description = "Of each cell only the answer that is judged.")
    private boolean judged;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private @Nullable Long limit;

    @Option(names = "--counts", description = "Say how many there are of each kind, and list none.")
    boolean counts;

    CellQuery query(Schema schema, CommandLine command) {
        return CellQuery.ALL.ordered(CellQuery.Order.RISKIEST_FIRST).ofField(field(schema, command))
                .from(source).proposing(value(schema, command)).standing(status)
                .in(state == null
                        ? null
                        : known(command, "state", state,
                                Arrays.stream(FieldReview.State.values()),
                                one -> one.name().toLowerCase(Locale.ROOT)))
                .by(reviewer)
                .on(basis == null
                        ? null
                        : known(command, "basis", basis, Arrays.stream(Basis.values()), Basis::key))
                .with(finding).between(leastRisk, confidenceBelow).saying(text).leading(judged);
    }

    long limit(CommandLine command) {
        if (limit == null) {
            return Long.MAX_VALUE;
        }
        if (limit < 1) {
            throw new ParameterException(command, "--limit is 1 or more, not " + limit + ".");
        }
        return limit;
    }

    private String field(Schema schema, CommandLine command) {
        return field.isEmpty()
                ? ""
                : known(command, "field", field, schema.fields().stream(), FieldSpec::key).key();
    }

    private @Nullable FieldValue value(Schema schema, CommandLine command) {
        if (value == null) {
            return null;
        }
        FieldSpec of = schema.field(field).orElseThrow(() -> new ParameterException(command,
                "--value goes with --field, for a value means something in a field only."));
        try {
            return GivenValue.read(of, value);
        } catch (CommandException e) {
            throw new ParameterException(command, String.valueOf(e.getMessage()), e);
        }
    }

    private static <T> T known(CommandLine command, String what, String given, Stream<T> all,
            Function<T, String> name) {
        List<T> there = all.toList();
        return there.stream().filter(one -> name.apply(one).equals(given)).findFirst()
                .orElseThrow(() -> new ParameterException(command, "There is no " + what + " \"" + given
                        + "\". Choose one of: "
                        + there.stream().map(name).collect(Collectors.joining(", ")) + "."));
    }
}

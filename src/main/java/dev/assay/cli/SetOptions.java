package dev.assay.cli;

import dev.assay.export.ViewJson;
import dev.assay.review.Basis;
import dev.assay.review.Facet;
import dev.assay.review.FacetQuery;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueView;
import dev.assay.review.QueueViews;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which decided cells go into a set, as a user says it. */
final class SetOptions {

    @Option(names = "--view", paramLabel = "NAME", defaultValue = "", description = "Those that a saved view of the queue means.")
    private String view = "";

    @Option(names = "--field", paramLabel = "FIELD", defaultValue = "", description = "Those of this field.")
    private String field = "";

    @Option(names = "--basis", paramLabel = "BASIS,…", split = ",", description = "Those decided on one of these bases, such as seen,sample.")
    private List<String> basis = List.of();

    @Option(names = "--by", paramLabel = "NAME", defaultValue = "", description = "Those on which this reviewer's decision counts.")
    private String reviewer = "";

    @Option(names = "--text", paramLabel = "WORDS", defaultValue = "", description = "Those of postings that the queue finds by these words, in any of their texts.")
    private String text = "";

    QueueView view(Schema schema, ReviewStore store, CommandLine command) {
        QueueView base = view.isEmpty()
                ? new QueueView("set", FacetQuery.ALL, "", QueueOrder.AS_LOADED)
                : new QueueViews(store.artefacts(), new ViewJson()).all().views().stream()
                        .filter(one -> one.name().equals(view)).findFirst()
                        .orElseThrow(() -> new CommandException("There is no view \"" + view
                                + "\" in this store."));
        FacetQuery facets = base.facets();
        if (!field.isEmpty()) {
            if (schema.field(field).isEmpty()) {
                throw new ParameterException(command, "There is no field \"" + field + "\".");
            }
            facets = facets.ofField(field);
        }
        for (String one : basis) {
            if (Basis.of(one).isEmpty()) {
                throw new ParameterException(command, "There is no basis \"" + one + "\". Choose among: "
                        + Arrays.stream(Basis.values()).map(Basis::key).collect(Collectors.joining(", "))
                        + ".");
            }
        }
        if (!basis.isEmpty()) {
            facets = facets.choosing(Facet.BASIS, Set.copyOf(basis));
        }
        if (!reviewer.isEmpty()) {
            facets = facets.choosing(Facet.REVIEWER, Set.of(reviewer));
        }
        return new QueueView("set", facets, text.isEmpty() ? base.words() : text, QueueOrder.AS_LOADED);
    }
}

package dev.assay.ui;

import dev.assay.review.Remark;
import dev.assay.model.FieldValue;
import dev.assay.model.Run;
import dev.assay.review.Basis;
import dev.assay.review.DecisionKind;
import dev.assay.review.DecisionRules;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.schema.FieldSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Fills in decisions on the open posting: who decides, on which answer, what it proposes, and what was said beside it. */
final class NewDecisions {

    private final Workbench bench;
    private final Supplier<String> reviewer;
    private final Function<String, Remark> said;

    /** @param said what was said beside a field of the open posting */
    NewDecisions(Workbench bench, Supplier<String> reviewer, Function<String, Remark> said) {
        this.bench = bench;
        this.reviewer = reviewer;
        this.said = said;
    }

    /** @param note empty for the note that was written beside the field */
    NewDecision of(PostingFile file, String key, DecisionKind kind, @Nullable FieldValue value, String note) {
        Run run = bench.runProperty().get();
        Remark remark = kind == DecisionKind.CLEAR ? Remark.NONE : said.apply(key);
        return new NewDecision(file.posting().id(), key, reviewer.get(), kind, value, remark.reason(),
                note.isEmpty() ? remark.note() : note, run == null ? "" : run.id(), 0)
                .withProposed(proposed(key).orElse(null)).withBasis(Basis.SEEN);
    }

    /** The acceptance of what is proposed for a field; empty where that is nothing that can be accepted. */
    Optional<NewDecision> acceptance(String key, Basis basis) {
        return Optional.ofNullable(bench.postingProperty().get())
                .flatMap(file -> proposed(key).map(value -> of(file, key, DecisionKind.ACCEPT, value, "")
                        .withBasis(isOpen(key) ? Basis.SEEN : basis)));
    }

    private boolean isOpen(String key) {
        return key.equals(bench.fieldProperty().get());
    }

    /** The acceptances of those fields that are undecided and can be accepted; the open one counts as seen. */
    List<NewDecision> acceptances(List<FieldSpec> fields, Basis basis) {
        return fields.stream().map(FieldSpec::key)
                .filter(key -> bench.review(key).state() == FieldReview.State.UNDECIDED)
                .flatMap(key -> acceptance(key, basis).stream()).toList();
    }

    private Optional<FieldValue> proposed(String key) {
        return DecisionRules.acceptable(bench.proposal(key).orElse(null));
    }
}

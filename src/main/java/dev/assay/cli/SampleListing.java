package dev.assay.cli;

import dev.assay.evaluation.guarantee.Certificate;
import dev.assay.evaluation.guarantee.Guarantees;
import dev.assay.evaluation.guarantee.KnownCertificate;
import dev.assay.evaluation.guarantee.SampledCell;
import dev.assay.evaluation.guarantee.SampleState;
import dev.assay.evaluation.guarantee.SamplePlan;
import dev.assay.export.JsonText;
import dev.assay.model.Excerpt;
import dev.assay.review.Basis;
import dev.assay.review.ComparedCell;
import dev.assay.review.DecisionKind;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes samples, what they show, and their cells. */
final class SampleListing {

    private final Console console;
    private final OutputFormat format;

    SampleListing(Console console, OutputFormat format) {
        this.console = console;
        this.format = format;
    }

    void print(KnownCertificate known) {
        SamplePlan plan = known.certificate().plan();
        SampleState state = known.state();
        if (format == OutputFormat.json) {
            console.line(JsonText.line(json(known)));
            return;
        }
        console.line(known.id() + "  " + Count.of(plan.sample().size(), "cell") + " drawn of "
                + plan.population() + " by seed " + plan.terms().seed() + ", "
                + (plan.terms().fixed() ? "all looked at before anything is said" : "looked at one by one"));
        console.line("              " + state.looked() + " looked at, " + state.wrong() + " wrong: "
                + (state.upper() >= 1
                        ? "nothing can be said yet"
                        : "at most " + Guarantees.percent(state.upper()) + " of all are wrong")
                + "; the target is " + Guarantees.percent(plan.terms().target()) + " at "
                + Guarantees.percent(plan.terms().confidence()) + " confidence"
                + (state.met() ? ", and is met" : ""));
        if (!state.blocked().isEmpty()) {
            console.line("              " + Excerpt.inMessage(state.blocked()));
        }
        Certificate.Applied applied = known.certificate().applied();
        if (applied != null) {
            console.line("              " + Count.of(applied.accepted(), "cell")
                    + " accepted unseen by " + Excerpt.inMessage(applied.reviewer()) + " at " + applied.at()
                    + (known.certificate().revoked().isEmpty()
                            ? known.bulk() == 0 && applied.accepted() > 0 ? "; undone since" : ""
                            : "; revoked: " + known.certificate().revoked()));
        }
    }

    /** The decisions of an acceptance, a line each. */
    void print(List<NewDecision> act) {
        for (NewDecision what : act) {
            Object value = what.value() == null ? null : what.value().plain();
            console.line(format == OutputFormat.json
                    ? JsonText.line(line(what.postingId(), what.field(), value, Basis.BULK))
                    : "  " + Excerpt.inMessage(what.postingId()) + "  " + what.field() + ": "
                            + Excerpt.inMessage(JsonText.line(value)));
        }
    }

    void printCells(KnownCertificate known, ReviewIndex index) {
        SamplePlan plan = known.certificate().plan();
        for (SampledCell sampled : plan.sample()) {
            Object value = sampled.value().plain();
            if (format == OutputFormat.json) {
                Map<String, @Nullable Object> line = line(sampled.cell().postingId(), sampled.cell().field(),
                        value, Basis.SAMPLE);
                run(index, sampled).ifPresent(run -> line.put("run", run));
                if (plan.terms().hidden()) {
                    line.remove("value");
                    line.put("kind", DecisionKind.OVERRIDE.key());
                }
                console.line(JsonText.line(line));
            } else {
                console.line("  " + Excerpt.inMessage(sampled.cell().postingId()) + "  "
                        + sampled.cell().field()
                        + (plan.terms().hidden() ? "" : ": " + Excerpt.inMessage(JsonText.line(value)))
                        + "  ("
                        + index.posting(sampled.cell().postingId())
                                .map(file -> file.review(sampled.cell().field()).state().name()
                                        .toLowerCase(Locale.ROOT))
                                .orElse("gone")
                        + ")");
            }
        }
    }

    /** Whose value was drawn: a decision on one cell of a posting changes whose values are proposed in its others. */
    private static Optional<String> run(ReviewIndex index, SampledCell sampled) {
        return index.posting(sampled.cell().postingId()).flatMap(file -> {
            ComparedCell cell = ComparedCell.of(file, sampled.cell().field());
            return Stream.concat(cell.judged().stream(), cell.said().stream())
                    .filter(said -> said.value().agreesWith(sampled.value())).findFirst()
                    .map(ComparedCell.Said::answerId);
        });
    }

    private static Map<String, @Nullable Object> line(String posting, String field, @Nullable Object value,
            Basis basis) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("posting_id", posting);
        json.put("field", field);
        json.put("kind", DecisionKind.ACCEPT.key());
        json.put("value", value);
        json.put("basis", basis.key());
        return json;
    }

    private static Map<String, @Nullable Object> json(KnownCertificate known) {
        SamplePlan plan = known.certificate().plan();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("sample", known.id());
        json.put("population", plan.population());
        json.put("drawn", plan.sample().size());
        json.put("seed", plan.terms().seed());
        json.put("fixed", plan.terms().fixed());
        json.put("target", plan.terms().target());
        json.put("confidence", plan.terms().confidence());
        json.put("looked", known.state().looked());
        json.put("wrong", known.state().wrong());
        json.put("upper", known.state().upper());
        json.put("met", known.state().met());
        json.put("blocked", known.state().blocked());
        Certificate.Applied applied = known.certificate().applied();
        json.put("accepted", applied == null ? 0 : applied.accepted());
        json.put("in_force", known.holds());
        json.put("revoked", known.certificate().revoked());
        return json;
    }
}

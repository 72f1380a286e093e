package dev.assay.ui.rules;

import dev.assay.inference.ChangedCell;
import dev.assay.model.GroundedSpan;
import dev.assay.model.InferredField;
import dev.assay.model.Span;
import dev.assay.review.CellKey;
import dev.assay.review.PostingFile;
import dev.assay.review.RuleTrial;
import dev.assay.ui.control.OpenSelected;
import dev.assay.ui.screen.ScreenContext;
import dev.assay.ui.session.Session;
import dev.assay.ui.value.PostingHeading;
import dev.assay.ui.value.ValueText;
import dev.assay.ui.wording.Wording;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ListView;

/** The cells that a rule decides, and those that come out otherwise: what is looked at in either list is opened at its words. */
final class LeadingLists {

    private final ScreenContext context;
    private final Session session;
    private final Wording words;
    private final RulesModel model;
    private final BooleanSupplier isShown;
    private final LeadingToWords leading;

    /** @param isShown whether the screen is the one shown */
    LeadingLists(ScreenContext context, RulesModel model, BooleanSupplier isShown) {
        this.context = context;
        this.session = context.parts().session();
        this.words = session.words();
        this.model = model;
        this.isShown = isShown;
        leading = new LeadingToWords(session, context.posting(), isShown);
    }

    void show(ListView<HitRow> hits, ListView<RuleTrial.Change> changes) {
        hits.setCellFactory(view -> new HitCellRow<>(this::says));
        leads(hits, this::open, HitRow::cell);
        changes.setCellFactory(view -> new HitCellRow<>(this::says));
        leads(changes, this::open, change -> cell(change.cell()));
    }

    /** What is selected in a list is opened; Enter, or a second click, goes on to review it. */
    private <T> void leads(ListView<T> list, Consumer<T> open, Function<T, CellKey> cell) {
        ObservableValue<T> selected = list.getSelectionModel().selectedItemProperty();
        selected.subscribe(row -> {
            if (row != null && isShown.getAsBoolean()) {
                open.accept(row);
            }
        });
        Runnable review = () -> Optional.ofNullable(selected.getValue()).map(cell)
                .ifPresent(of -> context.review().accept(of.postingId(), of.field()));
        OpenSelected.in(list, review);
    }

    private void open(HitRow hit) {
        RuleRow rule = model.chosenProperty().get();
        leading.open(hit.cell(), file -> rule == null ? Optional.empty() : words(file, rule));
    }

    private static Optional<Span> words(PostingFile file, RuleRow rule) {
        return file.currentAnswers().stream().filter(one -> one.local())
                .flatMap(one -> one.field(rule.field().key()).stream())
                .filter(one -> one.rule().equals(rule.id())).map(InferredField::grounding)
                .filter(found -> found != null).flatMap(found -> found.spans().stream())
                .map(GroundedSpan::span).findFirst();
    }

    private void open(RuleTrial.Change change) {
        leading.open(cell(change.cell()), file -> change.words().stream().findFirst());
    }

    private static CellKey cell(ChangedCell changed) {
        return new CellKey(changed.postingId(), changed.field());
    }

    private HitCellRow.Says says(HitRow hit) {
        RuleRow rule = model.chosenProperty().get();
        return rule == null
                ? new HitCellRow.Says(hit.heading(), "", "", false, hit.evidence())
                : HitCellRow.Says.of(hit, rule.field(), words);
    }

    private HitCellRow.Says says(RuleTrial.Change change) {
        ChangedCell cell = change.cell();
        String value = session.schema().field(cell.field())
                .map(spec -> words.of("rules.change", spec.label(),
                        ValueText.of(spec, cell.before(), words).text(),
                        ValueText.of(spec, cell.after(), words).text()))
                .orElse(cell.field());
        String fate = change.isWorse()
                ? words.of("rules.worse")
                : change.isBetter()
                        ? words.of("rules.better")
                        : change.decision() == null ? "" : words.of("rules.neither");
        return new HitCellRow.Says(PostingHeading.of(cell.postingId(), change.title(), change.company()),
                value,
                fate, !change.isBetter(), words.of("rules.by", cell.ruleBefore(), cell.ruleAfter()));
    }
}

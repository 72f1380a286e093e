package dev.assay.ui.session;

import dev.assay.export.RulingJson;
import dev.assay.model.Problem;
import dev.assay.review.Basis;
import dev.assay.review.NewDecision;
import dev.assay.review.ReviewStore;
import dev.assay.review.dispute.KnownRuling;
import dev.assay.review.dispute.Ruling;
import dev.assay.review.dispute.Rulings;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The rulings of the store as the window knows them: those in force stand beside what their field means. */
public final class FieldRulings {

    private final Session session;
    private final Background background;
    private final Rulings rulings;
    private final ReadOnlyObjectWrapper<List<KnownRuling>> known = new ReadOnlyObjectWrapper<>(List.of());

    public FieldRulings(Session session, Reviewing reviewing, ReviewStore store, Background background) {
        this.session = session;
        this.background = background;
        this.rulings = new Rulings(store, new RulingJson(session.schema()), session.schema());
        reviewing.onKept(act -> {
            if (act.stream().map(NewDecision::basis).anyMatch(basis -> basis == Basis.RULING)) {
                load();
            }
        });
        reviewing.reviewer().sightProperty().subscribe((before, now) -> load());
    }

    /** Makes them; off the UI thread. */
    public Rulings rulings() {
        return rulings;
    }

    /** All that were made, also those withdrawn or undone; the newest last. */
    public ReadOnlyObjectProperty<List<KnownRuling>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Those in force for a field. */
    public List<Ruling> of(String field) {
        return known.get().stream().filter(KnownRuling::stands).map(KnownRuling::ruling)
                .filter(ruling -> ruling.of().field().equals(field)).toList();
    }

    /** Reads them, and says what cannot be read. */
    public void load() {
        List<Problem> problems = new ArrayList<>();
        background.run(() -> rulings.all(problems), all -> {
            known.set(all);
            problems.stream().findFirst().ifPresent(problem -> session.notify(Notice.Kind.WARNING,
                    session.words().line(problem)));
        }, session::failed);
    }
}

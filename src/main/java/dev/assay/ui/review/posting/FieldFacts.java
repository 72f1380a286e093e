package dev.assay.ui.review.posting;

import dev.assay.evidence.EntrySubjects;
import dev.assay.model.Grounding;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Which facts of Pass 1 speak of which fields, without any node. Found out off the UI thread, once they are shown. */
final class FieldFacts {

    private final Session session;
    private final Background background;
    private final ReadOnlyObjectWrapper<Set<String>> ofField = new ReadOnlyObjectWrapper<>(Set.of());
    private volatile @Nullable EntrySubjects subjects;
    private FactTable table = FactTable.EMPTY;
    private Map<String, Set<String>> fields = Map.of();
    private String picked = "";
    private int times;

    FieldFacts(Session session, Background background) {
        this.session = session;
        this.background = background;
        session.fieldProperty().subscribe(this::follow);
        session.answerProperty().subscribe(this::follow);
        session.claims().wantedProperty().subscribe(this::follow);
    }

    /** Takes over the entries that are shown. */
    void show(FactTable shown) {
        if (shown.equals(table)) {
            return;
        }
        table = shown;
        fields = Map.of();
        picked = "";
        follow();
        background.run(() -> read(shown), found -> {
            if (shown.equals(table)) {
                fields = found;
                follow();
            }
        }, session::failed);
    }

    private Map<String, Set<String>> read(FactTable shown) {
        EntrySubjects known = subjects;
        if (known == null) {
            known = new EntrySubjects(session.schema());
            subjects = known;
        }
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (FactTable.Row row : shown.rows()) {
            found.put(row.key(), known.of(row.key(), row.words()));
        }
        return found;
    }

    private void follow() {
        String field = session.fieldProperty().get();
        Set<String> keys = new LinkedHashSet<>();
        Grounding grounding = session.claims().shown(field).grounding();
        if (grounding != null) {
            keys.addAll(grounding.pass1());
        }
        fields.forEach((key, of) -> {
            if (of.contains(field)) {
                keys.add(key);
            }
        });
        if (!keys.equals(ofField.get())) {
            ofField.set(keys);
        }
    }

    /** The keys of the selected field's entries, those its evidence rests on first. */
    ReadOnlyObjectProperty<Set<String>> ofFieldProperty() {
        return ofField.getReadOnlyProperty();
    }

    /**
     * Selects a field that an entry speaks of: the selected one where it is among them, and with every further time the
     * next.
     *
     * @return how many times the same entry was picked before
     */
    int pick(FactTable.Row row) {
        times = row.key().equals(picked) ? times + 1 : 0;
        picked = row.key();
        List<String> all = new ArrayList<>(fields.getOrDefault(row.key(), Set.of()));
        String now = session.fieldProperty().get();
        if (ofField.get().contains(row.key()) && !all.contains(now)) {
            all.addFirst(now);
        }
        if (!all.isEmpty() && (times > 0 || !all.contains(now))) {
            session.select(all.get((all.indexOf(now) + 1) % all.size()));
        }
        return times;
    }
}

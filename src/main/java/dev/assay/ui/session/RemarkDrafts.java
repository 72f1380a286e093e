package dev.assay.ui.session;

import dev.assay.review.CellKey;
import dev.assay.review.Remark;
import dev.assay.review.ReviewStore;
import dev.assay.review.SettingValues.Draft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What was said beside fields that are still undecided; it goes into the journal with their next decision. Until
 * then it is kept as a setting, so that closing the window loses nothing. To be used on the UI thread only.
 */
final class RemarkDrafts {

    private final ReviewStore store;
    private final Background background;
    private final Consumer<Throwable> failed;
    private final Map<FieldOf, Remark> drafts = new LinkedHashMap<>();

    RemarkDrafts(ReviewStore store, Background background, Consumer<Throwable> failed) {
        this.store = store;
        this.background = background;
        this.failed = failed;
    }

    /** A field of a posting, as one reviewer looks at it; the reviewer is empty until the name is known. */
    record FieldOf(String reviewer, String postingId, String key) {}

    /** Makes what was said before the name was known the reviewer's. */
    void adopt(String reviewer) {
        Map<FieldOf, Remark> nameless = new LinkedHashMap<>();
        drafts.forEach((field, remark) -> {
            if (field.reviewer().isEmpty()) {
                nameless.put(field, remark);
            }
        });
        nameless.forEach((field, remark) -> {
            drafts.remove(field);
            drafts.put(new FieldOf(reviewer, field.postingId(), field.key()), remark);
        });
        if (!nameless.isEmpty()) {
            save();
        }
    }

    /** Reads what was said before the window was last closed. */
    void load() {
        background.run(() -> store.settings().values().remarks(), this::read, failed);
    }

    @Nullable
    Remark of(FieldOf field) {
        return drafts.get(field);
    }

    void put(FieldOf field, Remark remark) {
        if (remark.equals(Remark.NONE)) {
            remove(field);
        } else if (!remark.equals(drafts.put(field, remark))) {
            save();
        }
    }

    void remove(FieldOf field) {
        if (drafts.remove(field) != null) {
            save();
        }
    }

    private void save() {
        List<Draft> all = drafts.entrySet().stream().map(said -> new Draft(said.getKey().reviewer(),
                new CellKey(said.getKey().postingId(), said.getKey().key()), said.getValue())).toList();
        background.run(() -> store.settings().change(set -> set.withRemarks(all)), saved -> {}, failed);
    }

    private void read(List<Draft> kept) {
        kept.forEach(draft -> drafts.putIfAbsent(
                new FieldOf(draft.reviewer(), draft.cell().postingId(), draft.cell().field()),
                draft.remark()));
    }
}

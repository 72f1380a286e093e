package dev.assay.ui.session;

import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.review.CellKey;
import dev.assay.review.FieldReview;
import dev.assay.review.Probe;
import dev.assay.review.ProbeChoice;
import dev.assay.review.ProbeOutcome;
import dev.assay.review.ProbeResult;
import dev.assay.review.Probing;
import dev.assay.review.PostingFile;
import dev.assay.schema.FieldSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of the open posting are probed, where one goes through its fields: on screens that list cells by what
 * stands in them, none is. A planted value is nowhere but here, in what is shown. To be used on the UI thread only.
 */
public final class Probes {

    private final OpenPosting open;
    private final ReadOnlyObjectWrapper<Probing> probing = new ReadOnlyObjectWrapper<>(Probing.OFF);
    private final ReadOnlyIntegerWrapper changed = new ReadOnlyIntegerWrapper();
    /** By field, as each was shown first: an answer that arrives meanwhile plants no other value. */
    private final Map<String, Optional<Probe>> chosen = new HashMap<>();
    /** Cells that were decided: what their answers say was seen, whatever becomes of the decision. */
    private final Set<CellKey> seen = new HashSet<>();
    private String of = "";
    private String reviewer = "";
    private @Nullable CellPath path;

    Probes(OpenPosting open) {
        this.open = open;
    }

    /** Takes over how cells are probed from now on. */
    public void use(Probing now) {
        if (!now.equals(probing.get())) {
            probing.set(now);
            show();
        }
    }

    /** Whose eye is tried. */
    void reviewedBy(String name) {
        if (!name.equals(reviewer)) {
            reviewer = name;
            seen.clear();
            show();
        }
    }

    /** @param along the cells of a screen that lists them by what stands in them; null where none is shown */
    void goAlong(@Nullable CellPath along) {
        Map<String, String> before = veils();
        path = along;
        chosen.clear();
        if (!veils().equals(before)) {
            showAnew();
        }
    }

    /** The fields that are shown otherwise than they are, and how. */
    private Map<String, String> veils() {
        return open.schema.fields().stream().map(FieldSpec::key).filter(this::isVeiled)
                .collect(Collectors.toMap(key -> key,
                        key -> isHidden(key) ? "" : String.valueOf(planted(key))));
    }

    /** Shows all cells as they are to be shown now: what hides them changed. */
    public void showAnew() {
        changed.set(changed.get() + 1);
    }

    private boolean isOn() {
        return probing.get().share() > 0;
    }

    private void show() {
        chosen.clear();
        showAnew();
    }

    /** How cells are probed, and what came of it. */
    public ReadOnlyObjectProperty<Probing> probingProperty() {
        return probing.getReadOnlyProperty();
    }

    /** Changes when cells are shown otherwise than before, while the posting and its decisions are the same. */
    public ReadOnlyIntegerProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Keeps what came of a probed cell, which is none from now on. */
    ProbeResult take(CellKey cell, ProbeOutcome outcome) {
        ProbeResult result = new ProbeResult(reviewer, cell, outcome);
        use(probing.get().with(result));
        return result;
    }

    /** How a field of the open posting is probed; empty where it is not, or is decided. */
    public Optional<Probe> of(String fieldKey) {
        Answer judged = open.answer.get();
        PostingFile file = open.posting.get();
        if (judged == null || file == null || !isOn()) {
            return Optional.empty();
        }
        CellKey cell = new CellKey(file.posting().id(), fieldKey);
        if (open.review(fieldKey).state() != FieldReview.State.UNDECIDED) {
            seen.add(cell);
            return Optional.empty();
        }
        if (path != null || seen.contains(cell)) {
            return Optional.empty();
        }
        String now = file.posting().id() + "\n" + judged.id();
        if (!now.equals(of)) {
            of = now;
            chosen.clear();
        }
        Optional<Probe> known = chosen.get(fieldKey);
        if (known == null) {
            known = choose(file, judged, fieldKey);
            chosen.put(fieldKey, known);
        }
        return known;
    }

    private Optional<Probe> choose(PostingFile file, Answer judged, String fieldKey) {
        Optional<FieldSpec> spec = open.schema.field(fieldKey);
        CellKey cell = new CellKey(file.posting().id(), fieldKey);
        if (spec.isEmpty() || probing.get().has(reviewer, cell)) {
            return Optional.empty();
        }
        List<FieldValue> said = file.answers().stream().flatMap(answer -> answer.field(fieldKey).stream())
                .map(InferredField::value).toList();
        return judged.field(fieldKey)
                .flatMap(field -> ProbeChoice.of(probing.get(), cell, spec.get(), field.value(), said));
    }

    /** Whether it is not shown what the answers say of a field, for it is probed or its screen hides it. */
    public boolean isHidden(String fieldKey) {
        return path == null
                ? of(fieldKey).filter(Probe.Hidden.class::isInstance).isPresent()
                : open.review(fieldKey).state() == FieldReview.State.UNDECIDED && isHiding(path, fieldKey);
    }

    /**
     * Whether the reasoning would tell what is hidden, beside the field that is looked at. A screen that hides what is
     * proposed hides it of all its cells; a field that is probed hides it as long as it is looked at.
     */
    public boolean isReasoningHidden(String fieldKey) {
        return path == null
                ? isHidden(fieldKey)
                : open.schema.fields().stream().map(FieldSpec::key).anyMatch(this::isHidden);
    }

    private boolean isHiding(CellPath along, String fieldKey) {
        PostingFile file = open.posting.get();
        return file != null && along.hides(new CellKey(file.posting().id(), fieldKey));
    }

    /** Whether a field may be shown otherwise once it is decided. */
    public boolean mayHide(String fieldKey) {
        return path == null ? isOn() : isHiding(path, fieldKey);
    }

    /** Whether a field is shown otherwise than it is: what is known of it may tell. */
    public boolean isVeiled(String fieldKey) {
        return isHidden(fieldKey) || of(fieldKey).isPresent();
    }

    /** The value that is shown in place of the judged answer's; null where that is shown, or none is. */
    @Nullable
    FieldValue planted(String fieldKey) {
        return of(fieldKey).orElse(null) instanceof Probe.Planted(FieldValue value) ? value : null;
    }
}

package dev.assay.ui.fields;

import dev.assay.audit.Risk;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Problem;
import dev.assay.model.Run;
import dev.assay.review.Decision;
import dev.assay.review.FieldReview;
import dev.assay.review.IntegrityReport;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.review.UndoStep;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps postings and decisions while a test runs. */
final class MemoryStore implements ReviewStore {

    private final Schema schema;
    private final Map<String, PostingFile> files = new LinkedHashMap<>();
    private final Map<String, Risk> risks = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final List<Decision> journal = new ArrayList<>();

    MemoryStore(Schema schema) {
        this.schema = schema;
        settings.put("reviewer", "Ann");
    }

    void put(PostingFile file) {
        files.put(file.posting().id(), file);
    }

    @Override
    public List<Decision> append(List<NewDecision> act) {
        List<Decision> kept = new ArrayList<>();
        long operation = journal.size() + 1;
        for (NewDecision what : act) {
            Decision decision = new Decision(journal.size() + 1, operation,
                    Instant.parse("2026-11-21T09:30:00Z"),
                    what);
            journal.add(decision);
            kept.add(decision);
            PostingFile file = files.get(what.postingId());
            Map<String, FieldReview> reviews = new HashMap<>(file.reviews());
            reviews.put(what.field(), new FieldReview(switch (what.kind()) {
                case ACCEPT -> FieldReview.State.ACCEPTED;
                case OVERRIDE -> FieldReview.State.OVERRIDDEN;
                case UNSURE -> FieldReview.State.UNSURE;
                default -> FieldReview.State.UNDECIDED;
            }, decision));
            put(new PostingFile(file.posting(), file.pass1(), file.runs(), reviews));
        }
        return kept;
    }

    @Override
    public List<PostingSummary> postings() {
        return files.keySet().stream().map(id -> summary(id).orElseThrow()).toList();
    }

    @Override
    public Optional<PostingSummary> summary(String postingId) {
        return posting(postingId).map(file -> new PostingSummary(postingId, 0, file.posting().title(),
                file.posting().company(),
                schema.fields().stream().map(FieldSpec::key).map(file::review).map(FieldReview::state)
                        .toList(),
                file.runs().size(), file.posting().hasText(), risks.getOrDefault(postingId, Risk.NONE)));
    }

    @Override
    public Optional<PostingFile> posting(String postingId) {
        return Optional.ofNullable(files.get(postingId));
    }

    @Override
    public void saveRisk(String postingId, Risk risk) {
        risks.put(postingId, risk);
    }

    @Override
    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    @Override
    public void saveSetting(String key, String value) {
        settings.put(key, value);
    }

    @Override
    public List<Decision> journal() {
        return List.copyOf(journal);
    }

    @Override
    public String keep(Original original) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(String sha256, Imported imported) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(Run run) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<UndoStep> undoable(String reviewer) {
        return Optional.empty();
    }

    @Override
    public Optional<UndoStep> redoable(String reviewer) {
        return Optional.empty();
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }

    @Override
    public IntegrityReport check() {
        return new IntegrityReport(0, 0, 0, 0, List.of());
    }

    @Override
    public void close() {}
}

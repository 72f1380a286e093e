package dev.assay.review;

import dev.assay.audit.CellRisk;
import dev.assay.audit.Risk;
import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.GivenDecision;
import dev.assay.model.Imported;
import dev.assay.model.Original;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.schema.FieldSpec;
import dev.assay.task.Progress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A store of the examples that is gone with the program, and fails where a test says so. */
public final class InMemoryReviewStore implements ReviewStore {

    private final InMemoryDecisionLog log = new InMemoryDecisionLog(InstantSource.system());
    private final InMemoryArtefacts artefacts = new InMemoryArtefacts();
    private final InMemorySettings settings = new InMemorySettings();
    private final Map<String, Posting> postings = new LinkedHashMap<>();
    private final Map<String, List<Pass1>> pass1 = new HashMap<>();
    private final Map<String, List<Answer>> answers = new HashMap<>();
    private final Map<String, Risk> risks = new HashMap<>();
    private final Map<String, Original> originals = new LinkedHashMap<>();
    private final Map<String, List<Problem>> misfits = new HashMap<>();
    private final List<Problem> awaited = new ArrayList<>();
    private final Map<String, String> otherNames = new HashMap<>();
    private final Map<String, RuntimeException> failures = new HashMap<>();
    private final AtomicLong writings = new AtomicLong();
    private int toWeigh;
    private Runnable beforeTakingBack = () -> {};
    private Runnable beforeAppending = () -> {};

    /** From now on, what this method of the store is asked for fails so. */
    public void failAt(String method, RuntimeException failure) {
        failures.put(method, failure);
    }

    public void mend() {
        failures.clear();
    }

    /** What a file that is read from now on does not fit. */
    void misfit(Original original, Problem problem) {
        misfits.computeIfAbsent(Artefact.hash(original.path()), none -> new ArrayList<>()).add(problem);
    }

    void await(Problem problem) {
        awaited.add(problem);
    }

    void alsoCalled(String name, String id) {
        otherNames.put(name, id);
    }

    /** What happens once decisions are to be taken back, before any is. */
    void beforeTakingBack(Runnable step) {
        beforeTakingBack = step;
    }

    /** What happens once an act on cells that are open is to be kept, before it is. */
    public void beforeAppending(Runnable step) {
        beforeAppending = step;
    }

    /** So many times the risks are to be weighed anew. */
    void toWeigh(int times) {
        toWeigh = times;
    }

    int leftToWeigh() {
        return toWeigh;
    }

    List<Original> originals() {
        return List.copyOf(originals.values());
    }

    Risk risk(String postingId) {
        return risks.getOrDefault(postingId, Risk.NONE);
    }

    public void add(Posting posting, Answer... given) {
        writings.incrementAndGet();
        postings.put(posting.id(), posting);
        answers.computeIfAbsent(posting.id(), none -> new ArrayList<>()).addAll(List.of(given));
        log.know(List.of(posting.id()));
    }

    private void pass(String method) {
        RuntimeException failure = failures.get(method);
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public String keep(Original original) {
        pass("keep");
        String name = Artefact.hash(original.path());
        originals.put(name, original);
        return name;
    }

    @Override
    public void save(String sha256, Imported imported, CancelPoint point) {
        writings.incrementAndGet();
        pass("save");
        point.pass();
        imported.postings().forEach(this::add);
        imported.pass1().forEach(one -> pass1.computeIfAbsent(one.postingId(), none -> new ArrayList<>())
                .add(one));
        imported.answers().forEach(one -> answers
                .computeIfAbsent(one.postingId(), none -> new ArrayList<>()).add(one));
    }

    @Override
    public List<Problem> problems() {
        return misfits.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public List<Problem> problems(String sha256) {
        return misfits.getOrDefault(sha256, List.of());
    }

    @Override
    public List<Problem> awaited() {
        return List.copyOf(awaited);
    }

    @Override
    public List<Decision> append(List<NewDecision> act) {
        writings.incrementAndGet();
        pass("append");
        return log.append(act);
    }

    @Override
    public List<Decision> appendWhereOpen(List<NewDecision> act) {
        writings.incrementAndGet();
        pass("appendWhereOpen");
        beforeAppending.run();
        return log.appendWhereOpen(act);
    }

    @Override
    public List<Problem> takeBack(String path, List<GivenDecision> given, CancelPoint point) {
        writings.incrementAndGet();
        pass("takeBack");
        beforeTakingBack.run();
        return log.takeBack(path, given, point);
    }

    @Override
    public Optional<UndoStep> undoable(String reviewer) {
        return log.undoable(reviewer);
    }

    @Override
    public Optional<UndoStep> redoable(String reviewer) {
        return log.redoable(reviewer);
    }

    @Override
    public List<Decision> journal() {
        return log.journal();
    }

    @Override
    public long writings() {
        return writings.get();
    }

    @Override
    public List<PostingSummary> postings() {
        return postings.keySet().stream().flatMap(id -> summary(id).stream()).toList();
    }

    @Override
    public RowPage<PostingSummary> postings(PostingQuery query, String from, int most) {
        RowPage.checkSize(most);
        return page(postings().stream().filter(query.filter()).sorted(query.order()).toList(), from, most);
    }

    private static <T> RowPage<T> page(List<T> rows, String from, int most) {
        int start = from.isEmpty() ? 0 : Integer.parseInt(from);
        int end = Math.min(rows.size(), start + most);
        return new RowPage<>(rows.subList(start, end), end < rows.size() ? String.valueOf(end) : "");
    }

    @Override
    public long count(PostingQuery query) {
        return postings().stream().filter(query.filter()).count();
    }

    private List<CellRow> rows(CellQuery query) {
        return CellOracle.rows(postings.keySet().stream().flatMap(id -> posting(id).stream()).toList(), risks,
                query);
    }

    @Override
    public RowPage<CellRow> cells(CellQuery query, String from, int most) {
        return page(rows(query), from, most);
    }

    @Override
    public long count(CellQuery query) {
        return rows(query).size();
    }

    @Override
    public Map<String, Long> counts(CellQuery query, CellFacet by) {
        return CellOracle.counts(rows(query), by);
    }

    @Override
    public List<Listed> listed(QueueQuery query) {
        return postings().stream()
                .map(row -> new Listed(row.id(), row.decided() == row.states().size())).toList();
    }

    @Override
    public Map<Facet, Map<String, Long>> facets(QueueQuery query) {
        throw new UnsupportedOperationException("no test asks for it");
    }

    @Override
    public Optional<PostingSummary> summary(String postingId) {
        return posting(postingId).map(file -> new PostingSummary(postingId,
                List.copyOf(postings.keySet()).indexOf(postingId), file.posting().title(),
                file.posting().company(),
                Examples.SCHEMA.fields().stream().map(FieldSpec::key).map(key -> file.review(key).state())
                        .toList(),
                file.answers().size(), file.posting().hasText(), risk(postingId)));
    }

    @Override
    public Optional<PostingFile> posting(String postingId) {
        pass("posting");
        Posting posting = postings.get(postingId);
        List<CellRisk> cells = risk(postingId).cells();
        return posting == null
                ? Optional.empty()
                : Optional.of(new PostingFile(posting, pass1.getOrDefault(postingId, List.of()),
                        answers.getOrDefault(postingId, List.of()).stream()
                                .sorted(Comparator.comparing(Answer::local)).toList(),
                        UndoHistory.of(journal()).reviews(postingId), cells));
    }

    @Override
    public Map<String, String> otherNames() {
        return Map.copyOf(otherNames);
    }

    @Override
    public List<String> due(EngineId engine) {
        pass("due");
        return List.copyOf(postings.keySet());
    }

    @Override
    public void save(List<WorkedOut> works) {
        works.forEach(work -> {
            if (!postings.containsKey(work.postingId())) {
                throw new StoreException("There is no posting \"" + work.postingId() + "\".");
            }
        });
        works.forEach(this::saveOne);
    }

    private void saveOne(WorkedOut work) {
        writings.incrementAndGet();
        pass(work.answers().isEmpty() ? "saveRisk" : "saveAnswers");
        String postingId = work.postingId();
        List<Answer> all = answers.computeIfAbsent(postingId, none -> new ArrayList<>());
        for (Answer one : work.answers()) {
            if (one.local()) {
                all.removeIf(known -> known.local() && known.engine().name().equals(one.engine().name()));
                all.add(one);
            } else {
                all.replaceAll(known -> known.id().equals(one.id()) ? one : known);
            }
        }
        Risk risk = work.risk();
        if (risk != null) {
            risks.put(postingId, risk);
        }
    }

    @Override
    public boolean weighAnew() {
        writings.incrementAndGet();
        pass("weighAnew");
        return toWeigh-- > 0;
    }

    @Override
    public FullText texts() {
        throw new UnsupportedOperationException("no test asks for it");
    }

    @Override
    public Artefacts artefacts() {
        return artefacts;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public IntegrityReport check(Progress progress) {
        return new IntegrityReport(journal().size(), originals.size(), postings.size(), 0,
                artefacts.inForce(), List.of());
    }

    @Override
    public void close() {}
}

package dev.assay.ui.review.posting;

import dev.assay.audit.Risk;
import dev.assay.evidence.ClaimGrounder;
import dev.assay.inference.AnswerSources;
import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.GivenDecision;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Problem;
import dev.assay.model.Section;
import dev.assay.model.Source;
import dev.assay.model.Span;
import dev.assay.review.Artefacts;
import dev.assay.review.CancelPoint;
import dev.assay.review.CellFacet;
import dev.assay.review.CellQuery;
import dev.assay.review.CellRow;
import dev.assay.review.Decision;
import dev.assay.review.Facet;
import dev.assay.review.FieldReview;
import dev.assay.review.FullText;
import dev.assay.review.InMemoryArtefacts;
import dev.assay.review.InMemorySettings;
import dev.assay.review.Intake;
import dev.assay.review.IntegrityReport;
import dev.assay.review.Listed;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.PostingQuery;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueQuery;
import dev.assay.review.ReviewStore;
import dev.assay.review.RowPage;
import dev.assay.review.Settings;
import dev.assay.review.UndoStep;
import dev.assay.review.WorkedOut;
import dev.assay.schema.Catalogue;
import dev.assay.schema.Schema;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.FieldRulings;
import dev.assay.ui.session.Jobs;
import dev.assay.ui.session.PaceWatch;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import dev.assay.task.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Postings in a session without a store: what is asked for is there at once. */
final class PostingFixture {

    static final Schema SCHEMA = Catalogue.shipped();

    /** Does everything at once, on the thread that asks. */
    static final Background AT_ONCE = new Background() {

        @Override
        public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
            T result;
            try {
                result = work.call();
            } catch (Exception problem) {
                failed.accept(problem);
                return;
            }
            done.accept(result);
        }

        @Override
        public void onUi(Runnable action) {
            action.run();
        }

        @Override
        public void afterFrames(int frames, Runnable action) {
            action.run();
        }

        @Override
        public void close() {}
    };

    private PostingFixture() {}

    static Session session(PostingFile... files) {
        return session(AT_ONCE, files);
    }

    static Session session(Background background, PostingFile... files) {
        return new Session(SCHEMA, new FixedStore(List.of(files)), background,
                file -> file.answers().stream().findFirst(), Wording.in(Language.ENGLISH));
    }

    /** @param kept by id; what is put there later is found when the session asks anew */
    static Session session(Map<String, PostingFile> kept) {
        return new Session(SCHEMA, new FixedStore(kept), AT_ONCE,
                file -> file.answers().stream().findFirst(), Wording.in(Language.ENGLISH));
    }

    static PostingFile file(Posting posting, List<Pass1> pass1, Answer... answers) {
        return new PostingFile(posting, pass1, List.of(answers), Map.of());
    }

    /** A run whose fields rest on the given words, wherever they first stand. */
    static Answer run(Posting posting, Map<String, List<String>> quotes) {
        Map<String, InferredField> fields = new LinkedHashMap<>();
        quotes.forEach((field, words) -> {
            List<GroundedSpan> spans = new ArrayList<>();
            words.forEach(quote -> spans.add(new GroundedSpan(span(posting, quote), 1)));
            fields.put(field,
                    new InferredField(field, new FieldValue.NotStated(null), 0.9, "", Source.INFERRED,
                            Grounding.of(EvidenceStatus.EXACT, spans), "", List.of()));
        });
        return new Answer("run-" + posting.id() + quotes.size(), posting.id(),
                new EngineId("northwind-12b", "", ""), false, "", fields, "", Outcome.ACCEPTED);
    }

    static Span span(Posting posting, String quote) {
        for (Section section : Section.values()) {
            int at = posting.text(section).indexOf(quote);
            if (at >= 0) {
                return Span.ofUtf16(posting, section, at, at + quote.length());
            }
        }
        throw new IllegalArgumentException("The posting does not hold \"" + quote + "\".");
    }

    /** A screen's parts over a session, with nobody who reviews or loads. */
    static ScreenParts parts(Session session, Background background) {
        ReviewStore none = new FixedStore(List.of());
        Reviewing reviewing = new Reviewing(session, none, background);
        Intake intake = new Intake(none, (original, progress) -> {
            throw new IllegalStateException("Nothing is read here.");
        }, new ClaimGrounder(),
                AnswerSources.later(AnswerSources.DEFAULT, SCHEMA), file -> new Risk(0, List.of()));
        Jobs jobs = new Jobs(session, intake, paths -> List.of(), background);
        return new ScreenParts(session, reviewing, jobs,
                new FieldRulings(session, reviewing, none, background),
                new PaceWatch(session, reviewing, jobs, none, background));
    }

    /** Knows the postings it was made with, and keeps nothing. */
    static final class FixedStore implements ReviewStore {

        private final Map<String, PostingFile> files;
        private final Artefacts artefacts = new InMemoryArtefacts();
        private final Settings settings = new InMemorySettings();

        FixedStore(Map<String, PostingFile> files) {
            this.files = files;
        }

        FixedStore(List<PostingFile> all) {
            this(new LinkedHashMap<>());
            all.forEach(file -> files.put(file.posting().id(), file));
        }

        @Override
        public long writings() {
            return files.hashCode();
        }

        @Override
        public List<PostingSummary> postings() {
            List<PostingSummary> all = new ArrayList<>();
            files.values().forEach(file -> all.add(new PostingSummary(file.posting().id(), all.size(),
                    file.posting().title(), file.posting().company(),
                    Collections.nCopies(SCHEMA.fields().size(), FieldReview.State.UNDECIDED),
                    file.answers().size(),
                    file.posting().hasText(), new Risk(0, List.of()))));
            return all;
        }

        @Override
        public RowPage<PostingSummary> postings(PostingQuery query, String from, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long count(PostingQuery query) {
            return query.filter().finished() ? 0 : files.size();
        }

        @Override
        public List<Listed> listed(QueueQuery query) {
            return files.keySet().stream().map(id -> new Listed(id, false)).toList();
        }

        @Override
        public Map<Facet, Map<String, Long>> facets(QueueQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public RowPage<CellRow> cells(CellQuery query, String from, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long count(CellQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Long> counts(CellQuery query, CellFacet by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<PostingSummary> summary(String postingId) {
            return postings().stream().filter(p -> p.id().equals(postingId)).findFirst();
        }

        @Override
        public Optional<PostingFile> posting(String postingId) {
            return Optional.ofNullable(files.get(postingId));
        }

        @Override
        public String keep(Original original) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void save(String sha256, Imported imported, CancelPoint point) {}

        @Override
        public void save(List<WorkedOut> works) {}

        @Override
        public List<Decision> append(List<NewDecision> act) {
            return List.of();
        }

        @Override
        public List<Decision> appendWhereOpen(List<NewDecision> act) {
            return List.of();
        }

        @Override
        public List<Problem> takeBack(String path, List<GivenDecision> given, CancelPoint point) {
            return List.of();
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
        public List<Decision> journal() {
            return List.of();
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public FullText texts() {
            throw new UnsupportedOperationException();
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
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}

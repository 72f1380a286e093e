package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.inference.AnswerSources;
import dev.assay.inference.Engine;
import dev.assay.ingest.OriginalReader;
import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.review.Decision;
import dev.assay.review.JudgedAnswer;
import dev.assay.review.QueueOrder;
import dev.assay.review.ReviewStore;
import dev.assay.schema.Catalogue;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.store.H2ReviewStore;
import dev.assay.store.index.VersionedReader;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A session with two postings, each with an answer in which one value is none of its field's. */
public abstract class TwoPostings {

    public static final Schema SCHEMA = Catalogue.shipped();
    public static final List<String> KEYS = SCHEMA.fields().stream().map(FieldSpec::key).toList();
    static final String BROKEN = "storage_layer";

    @TempDir
    Path folder;
    public final PatientBackground background = new PatientBackground();
    public ReviewStore store;
    public Session session;
    public Reviewing reviewing;

    @BeforeEach
    void openTwo() {
        start();
        List<Posting> postings = List.of(
                new Posting("one", "Senior Data Engineer", "Fernhill", "Leeds", "Build pipelines."),
                new Posting("two", "Data Analyst", "Brook", "Porto", "Make reports."));
        Engine rules = AnswerSources.engine(AnswerSources.DEFAULT, SCHEMA);
        List<Answer> answers = postings.stream().map(p -> broken(rules.infer(p, null))).toList();
        String sha = store.keep(new Original("postings.jsonl", "as given".getBytes(StandardCharsets.UTF_8)));
        store.save(sha, new Imported(postings, List.of(), answers, List.of(), Outcome.ACCEPTED));
        session.queue().orderProperty().set(QueueOrder.AS_LOADED);
        session.load();
        background.all();
        reviewing.reviewer().set("Ann");
        background.all();
    }

    void start() {
        store = H2ReviewStore.open(folder, SCHEMA,
                new VersionedReader("test", new OriginalReader(SCHEMA)::read));
        session = new Session(SCHEMA, store, background, JudgedAnswer::primary, Wording.in(Language.ENGLISH));
        reviewing = new Reviewing(session, store, background);
    }

    /** An answer as a model gives it: read from a file, and with one value that is no value of its field. */
    private static Answer broken(Answer answer) {
        Map<String, InferredField> fields = new LinkedHashMap<>(answer.fields());
        fields.replaceAll(
                (key, said) -> new InferredField(key, said.value(), 0.9, said.evidence(), said.source(),
                        said.grounding(), said.rule(), List.of()));
        InferredField field = fields.get(BROKEN);
        fields.put(BROKEN, new InferredField(BROKEN, FieldValue.read(SCHEMA.require(BROKEN), "attic"), 0.7,
                field.evidence(), field.source(), field.grounding(), field.rule(), List.of()));
        return new Answer("answer-" + answer.postingId(), answer.postingId(), answer.engine(), false, "",
                fields,
                answer.original(),
                Outcome.FLAGGED);
    }

    @AfterEach
    void close() {
        store.close();
    }

    public List<String> journal() {
        return store.journal().stream().map(Decision::what).map(w -> w.kind().key() + " " + w.field())
                .toList();
    }
}

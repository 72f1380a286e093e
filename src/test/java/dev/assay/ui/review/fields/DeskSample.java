package dev.assay.ui.review.fields;

import dev.assay.Shipped;
import dev.assay.audit.Risk;
import dev.assay.model.Answer;
import dev.assay.model.CellNote;
import dev.assay.model.EngineId;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.GroundedSpan;
import dev.assay.model.Grounding;
import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Source;
import dev.assay.model.Span;
import dev.assay.review.Intake;
import dev.assay.review.ReviewStore;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.store.H2ReviewStore;
import dev.assay.store.index.VersionedReader;
import dev.assay.ui.session.FieldRulings;
import dev.assay.ui.session.Jobs;
import dev.assay.ui.session.PatientBackground;
import dev.assay.ui.session.PaceWatch;
import dev.assay.ui.session.Reviewing;
import dev.assay.ui.session.ScreenParts;
import dev.assay.ui.session.Session;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A session with made-up postings: one with three answers of every sort, one with a single answer, two with none. */
public final class DeskSample implements AutoCloseable {

    public static final String FULL = "p1";
    static final String LOCAL = "p2";
    static final String NONE = "p3";
    static final String TEXT = "p4";

    private static final Posting FULL_POSTING = new Posting(FULL, "Data Engineer II", "Fernhill Analytics",
            "Leeds, UK",
            "Build pipelines.");
    private static final Posting LOCAL_POSTING = new Posting(LOCAL, "Analyst", "Brook & Sons", "Porto",
            "Make reports.");

    final Schema schema = Shipped.SCHEMA;
    final ReviewStore store;
    public final PatientBackground later = new PatientBackground();
    public final ScreenParts parts;

    /** @param folder an empty folder for the store */
    public DeskSample(Path folder) {
        store = H2ReviewStore.open(folder, schema, new VersionedReader("1", original -> everything("")));
        String sha = store.keep(new Original("sample.json", "made up".getBytes(StandardCharsets.UTF_8)));
        store.save(sha, everything(sha));
        store.save(rules(FULL_POSTING));
        store.save(rules(LOCAL_POSTING));
        store.saveRisk(FULL, new Risk(1, List.of(new Risk.Reason("requirement_strictness", "disagreement",
                Saying.plain("The answers disagree: high, medium and low."), 1))));
        store.settings().change(set -> set.withReviewer("Ann"));
        Session session = new Session(schema, store, later, file -> file.answers().stream().findFirst(),
                Wording.in(Language.ENGLISH));
        Reviewing reviewing = new Reviewing(session, store, later);
        Intake intake = new Intake(store, (original, progress) -> everything(""),
                (posting, pass1) -> claim -> Grounding.notFound(""),
                Shipped.ENGINE,
                file -> Risk.NONE);
        Jobs jobs = new Jobs(session, intake, paths -> List.of(), later);
        parts = new ScreenParts(session, reviewing, jobs, new FieldRulings(session, reviewing, store, later),
                new PaceWatch(session, reviewing, jobs, store, later));
        reviewing.load();
        session.load();
        later.all();
    }

    private Imported everything(String sha) {
        return new Imported(List.of(FULL_POSTING, LOCAL_POSTING, new Posting(NONE, "Clerk", "", "", ""),
                new Posting(TEXT, "Data Clerk", "", "", "Keep the books.")),
                List.of(),
                List.of(model(FULL_POSTING, sha), second(FULL_POSTING, sha)), List.of(), Outcome.FLAGGED);
    }

    @Override
    public void close() {
        store.close();
    }

    public Session session() {
        return parts.session();
    }

    FieldSpec spec(String key) {
        return schema.require(key);
    }

    public void open(String posting, String field) {
        session().open(posting, field);
        later.all();
    }

    private Answer model(Posting posting, String sha) {
        Map<String, InferredField> fields = new LinkedHashMap<>();
        int at = 0;
        for (FieldSpec spec : schema.fields()) {
            EvidenceStatus status = EvidenceStatus.values()[at % EvidenceStatus.values().length];
            fields.put(spec.key(), new InferredField(spec.key(), value(spec, at), 0.95 - at * 0.027,
                    "The posting asks for “Build pipelines” and says that the person works with colleagues on "
                            + spec.label() + ".",
                    List.of(Source.INFERRED, Source.PASS1_DERIVED, Source.COMBINED).get(at % 3),
                    grounding(posting, status), "", List.of()));
            at++;
        }
        change(fields, "sub_specialty", new FieldValue.Choice("hybrid"), 0.7, List.of());
        change(fields, "primary_cloud",
                new FieldValue.Malformed("oracle", "\"oracle\" is not a value of primary_cloud"),
                0.8, List.of(new CellNote(CellNote.Kind.FLAGGED,
                        Saying.plain("“oracle” is not a value of this field."))));
        change(fields, "secondary_clouds", new FieldValue.Choices(List.of("aws", "azure", "gcp")), 0.66,
                List.of());
        change(fields, "relocation_required", new FieldValue.NotStated("not_mentioned"), 0.5, List.of());
        change(fields, "career_tracks_available",
                new FieldValue.Choices(List.of("ic_track", "management_track", "specialist_track")), null,
                List.of());
        change(fields, "storage_layer", new FieldValue.Choice("lakehouse"), 0.8,
                List.of(new CellNote(CellNote.Kind.REPAIRED,
                        Saying.plain("The confidence was written as text: \"0.80\"."))));
        fields.put("benefits_level", new InferredField("benefits_level", new FieldValue.Choice("basic"), 0.7,
                "â€œ401(k) â€“ dentalâ€\u009d", Source.INFERRED, Grounding.notFound(""), "", List.of()));
        fields.remove("scope_definition");
        return new Answer("r1", posting.id(), new EngineId("heron-large", "2", ""), false, "Because.", fields,
                sha,
                Outcome.FLAGGED);
    }

    private Answer second(Posting posting, String sha) {
        Map<String, InferredField> fields = new LinkedHashMap<>();
        schema.fields()
                .forEach(spec -> fields.put(spec.key(), new InferredField(spec.key(), value(spec, 1), 0.8,
                        "Said so.", new Source("not_mentioned"), null, "", List.of())));
        return new Answer("r2", posting.id(), new EngineId("northwind-northwind-vl-235b-instruct", "", ""),
                false, "",
                fields, sha, Outcome.ACCEPTED);
    }

    private Answer rules(Posting posting) {
        Map<String, InferredField> fields = new LinkedHashMap<>();
        schema.fields()
                .forEach(spec -> fields.put(spec.key(), new InferredField(spec.key(), value(spec, 0), 0.6,
                        "", Source.COMBINED, grounding(posting, EvidenceStatus.RELATED),
                        spec.key() + ".title", List.of())));
        return new Answer("r3-" + posting.id(), posting.id(), new EngineId("rules", "1", "c0ffee"), true, "",
                fields,
                "", Outcome.ACCEPTED);
    }

    private static FieldValue value(FieldSpec spec, int at) {
        return switch (spec.kind()) {
            case CHOICE -> new FieldValue.Choice(spec.offered().get(at * 5 % spec.offered().size()).key());
            case FLAG -> new FieldValue.Flag(at % 2 == 0);
            case SET -> new FieldValue.Choices(List.of(spec.values().getFirst().key()));
        };
    }

    private static void change(Map<String, InferredField> fields, String key, FieldValue value,
            Double confidence,
            List<CellNote> notes) {
        InferredField was = fields.get(key);
        fields.put(key,
                new InferredField(key, value, confidence, was.evidence(), was.source(), was.grounding(),
                        was.rule(), notes));
    }

    private static Grounding grounding(Posting posting, EvidenceStatus status) {
        GroundedSpan span = new GroundedSpan(Span.ofUtf16(posting, Section.DESCRIPTION, 0, 4), 1);
        return switch (status) {
            case ABSENT -> new Grounding(status, List.of(), List.of("promotion", "advance", "career ladder"),
                    List.of(), "");
            case PASS1 ->
                new Grounding(status, List.of(), List.of(), List.of("ext_years_experience_min"), "");
            case NOT_FOUND -> Grounding.notFound("None of the words “W2 contract” stand in the posting.");
            case NO_TEXT -> Grounding.noText("The posting's text is not here.");
            case CONTRADICTED -> new Grounding(status, List.of(span), List.of("remote"), List.of(), "");
            default -> Grounding.of(status, List.of(span, span, span));
        };
    }
}

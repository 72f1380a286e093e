package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.Risk;
import dev.assay.evaluation.guarantee.Guarantees;
import dev.assay.evaluation.guarantee.KnownCertificate;
import dev.assay.evaluation.guarantee.SamplePlan;
import dev.assay.evaluation.guarantee.SampledCell;
import dev.assay.evaluation.guarantee.Stratum;
import dev.assay.export.CertificateJson;
import dev.assay.export.RulingJson;
import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.CellQuery;
import dev.assay.review.DecidedField;
import dev.assay.review.Deciding;
import dev.assay.review.Examples;
import dev.assay.review.NewDecision;
import dev.assay.review.PostingFile;
import dev.assay.review.Remark;
import dev.assay.review.ReviewCommand;
import dev.assay.review.ReviewStore;
import dev.assay.review.Verdict;
import dev.assay.review.dispute.DisputeClass;
import dev.assay.review.dispute.DisputedStore;
import dev.assay.review.dispute.KnownRuling;
import dev.assay.review.dispute.Ruling;
import dev.assay.review.dispute.Rulings;
import dev.assay.task.Progress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever was asked for, of one cell, a group, by ruling or for the rest of a stratum: undoing all of it gives back the
 * start, and every step of the way back is the way there. {@code -Dassay.commands=10000} makes it long.
 */
class UndoEverythingTest {

    private static final int COMMANDS = Integer.getInteger("assay.commands", 150);
    private static final int POSTINGS = 8;
    private static final List<String> REVIEWERS = List.of("Ada", "Bo");
    private static final List<FieldValue> CLOUDS = Stream.of("aws", "azure", "not_mentioned")
            .<FieldValue>map(FieldValue.Choice::new).toList();

    @TempDir
    Path folder;

    private final Random random = new Random(20261128);
    private ReviewStore store;
    private Rulings rulings;
    private Guarantees guarantees;

    @BeforeEach
    void take() {
        store = DisputedStore.open(folder);
        DisputedStore.take(store, "a", IntStream.range(0, POSTINGS).boxed().flatMap(i -> Stream.of(
                "p" + i + " a aws", "p" + i + " b " + (i % 3 == 0 ? "aws" : "azure")))
                .toArray(String[]::new));
        rulings = new Rulings(store, new RulingJson(Examples.SCHEMA), Examples.SCHEMA);
        guarantees = new Guarantees(store, new CertificateJson(Examples.SCHEMA), InstantSource.system());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void undoingAllGivesBackTheStart() {
        List<PostingFile> start = DisputedStore.files(store);
        List<?> cells = rows();
        for (int i = 0; i < COMMANDS; i++) {
            act(one(REVIEWERS));
        }
        assertThat(store.journal()).extracting(decision -> decision.what().basis())
                .contains(Basis.SEEN, Basis.GROUP, Basis.RULING, Basis.BULK, Basis.SAMPLE);
        List<?> end = rows();

        REVIEWERS.forEach(this::undoAll);

        assertThat(DisputedStore.files(store)).isEqualTo(start);
        assertThat(rows()).isEqualTo(cells);
        assertThat(rulings.all(new ArrayList<>())).isNotEmpty().noneMatch(KnownRuling::stands);
        assertThat(guarantees.all(new ArrayList<>())).isNotEmpty().noneMatch(KnownCertificate::holds);
        REVIEWERS.forEach(this::redoAll);
        assertThat(rows()).as("all that was not dropped stands again").isEqualTo(end);
        assertThat(store.check().damage()).isEmpty();
    }

    private List<?> rows() {
        return store.cells(CellQuery.ALL).toList();
    }

    private void act(String reviewer) {
        int kind = random.nextInt(100);
        if (kind < 4) {
            rule(reviewer);
        } else if (kind < 6) {
            bulk(reviewer);
        } else if (kind < 16) {
            undoOrRedo(reviewer);
        } else {
            PostingFile file = store.posting("p" + random.nextInt(POSTINGS)).orElseThrow();
            Verdict verdict = kind < 26
                    ? Deciding.on(file, new ReviewCommand.AcceptRest(reviewer, file.posting().id(),
                            answer(file), List.of("cloud", "sponsored"), "", Map.of(), Basis.GROUP, true),
                            Risk.NONE)
                    : Deciding.on(file, command(reviewer, file));
            if (verdict instanceof Verdict.Act act) {
                append(act.decisions());
            }
        }
    }

    private void append(List<NewDecision> act) {
        if (!act.isEmpty()) {
            store.append(act);
        }
    }

    private String answer(PostingFile file) {
        return file.posting().id() + (random.nextBoolean() ? "-a" : "-b");
    }

    private ReviewCommand.OnCell command(String reviewer, PostingFile file) {
        boolean cloud = random.nextInt(3) > 0;
        CellKey cell = new CellKey(file.posting().id(), cloud ? "cloud" : "sponsored");
        Remark remark = random.nextInt(4) == 0 ? new Remark("wrong_value", "So I read it.") : Remark.NONE;
        FieldValue value = cloud ? one(CLOUDS) : new FieldValue.Flag(random.nextBoolean());
        return switch (random.nextInt(6)) {
            case 0 -> new ReviewCommand.Accept(reviewer, cell, answer(file), remark, Basis.SEEN);
            case 1 -> new ReviewCommand.Unsure(reviewer, cell, answer(file), remark, Basis.SEEN);
            case 2 -> new ReviewCommand.Clear(reviewer, cell, answer(file), Basis.SEEN);
            case 3 -> new ReviewCommand.EditEvidence(reviewer, cell, answer(file),
                    random.nextBoolean()
                            ? List.of()
                            : List.of(new Span(Section.DESCRIPTION, 12, 15, "AWS")),
                    Basis.SEEN);
            case 4 -> new ReviewCommand.Annotate(reviewer, cell, answer(file), remark, Basis.SEEN);
            default -> new ReviewCommand.OverrideValue(reviewer, cell, answer(file), value, remark,
                    Basis.SEEN);
        };
    }

    private void rule(String reviewer) {
        DisputeClass of = new DisputeClass("cloud", CLOUDS.subList(0, 2), List.of());
        rulings.rule(new Ruling(of, one(CLOUDS), "Reason " + random.nextInt(5), random.nextBoolean(),
                List.of("p" + random.nextInt(POSTINGS))), reviewer, Progress.NONE);
    }

    private void bulk(String reviewer) {
        Stratum stratum = new Stratum(CellQuery.ALL.ofField(random.nextBoolean() ? "cloud" : "sponsored"), 2,
                0);
        if (stratum.cells(store).findAny().isEmpty()) {
            return;
        }
        KnownCertificate drawn = guarantees.draw(stratum,
                new SamplePlan.Terms(random.nextLong(), 1, true, 0.99, 0.95, false), reviewer);
        SampledCell sampled = drawn.certificate().plan().sample().getFirst();
        PostingFile file = store.posting(sampled.cell().postingId()).orElseThrow();
        String judged = DecidedField.of(file, sampled.cell().field()).answer() instanceof Answer it
                ? it.id()
                : "";
        append(((Verdict.Act) Deciding.on(file, new ReviewCommand.Accept(reviewer, sampled.cell(), judged,
                Remark.NONE, Basis.SAMPLE))).decisions());
        KnownCertificate looked = guarantees.find(drawn.id());
        if (guarantees.refusal(looked).isEmpty()) {
            guarantees.accept(looked, reviewer, Progress.NONE);
        }
    }

    private void undoOrRedo(String reviewer) {
        if (random.nextInt(3) > 0) {
            undo(reviewer);
        } else {
            store.redoable(reviewer)
                    .ifPresent(step -> append(List.of(NewDecision.redo(reviewer, step.operation()))));
        }
    }

    private boolean undo(String reviewer) {
        return store.undoable(reviewer).map(step -> {
            append(List.of(NewDecision.undo(reviewer, step.operation())));
            return true;
        }).orElse(false);
    }

    private void undoAll(String reviewer) {
        while (undo(reviewer)) {
            assertThat(store.redoable(reviewer)).isPresent();
        }
    }

    private void redoAll(String reviewer) {
        while (store.redoable(reviewer).isPresent()) {
            append(List.of(NewDecision.redo(reviewer, store.redoable(reviewer).orElseThrow().operation())));
        }
    }
}

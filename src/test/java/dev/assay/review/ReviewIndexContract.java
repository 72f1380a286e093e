package dev.assay.review;

import static dev.assay.review.Examples.MODEL;
import static dev.assay.review.Examples.RULES;
import static dev.assay.review.Examples.accept;
import static dev.assay.review.Examples.grounded;
import static dev.assay.review.Examples.local;
import static dev.assay.review.Examples.original;
import static dev.assay.review.Examples.override;
import static dev.assay.review.Examples.read;
import static dev.assay.review.Examples.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import dev.assay.audit.CellRisk;
import dev.assay.audit.Risk;
import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.FieldValue;
import dev.assay.model.Original;
import dev.assay.saying.Saying;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ReviewIndex} promises: its answers are those that reading every posting would give. */
public abstract class ReviewIndexContract {

    private static final List<String> FIELDS = List.of("", "cloud", "others", "sponsored");

    private final Map<String, Risk> weighed = new HashMap<>();
    private ReviewStore store;

    /** Opens the test's one store; a second call, after a close, opens the same again. */
    protected abstract ReviewStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private void take(String path, String text) {
        Original file = original(path, text);
        store.save(store.keep(file), read(file));
    }

    private List<CellRow> rows(CellQuery query) {
        return store.cells(query).toList();
    }

    @Test
    void aCellWithoutAnAnswerIsARowToo() {
        take("a", "posting p1");
        assertThat(rows(CellQuery.ALL)).extracting(CellRow::field).containsExactly("cloud", "others",
                "sponsored");
        assertThat(rows(CellQuery.ALL)).allSatisfy(row -> {
            assertThat(row.source()).isEmpty();
            assertThat(row.proposed()).isNull();
            assertThat(row.leading()).isTrue();
            assertThat(row.state()).isEqualTo(FieldReview.State.UNDECIDED);
        });
        assertThat(store.count(CellQuery.ALL)).isEqualTo(3);
    }

    @Test
    void whatIsOnlyAwaitedIsNotThereUntilItComes() {
        take("a", "run r1 p1");
        assertThat(rows(CellQuery.ALL)).isEmpty();
        assertThat(store.count(CellQuery.ALL)).isZero();
        take("b", "posting p1");
        assertThat(rows(CellQuery.ALL.ofField("cloud"))).singleElement()
                .satisfies(row -> assertThat(row.proposed()).isEqualTo(new FieldValue.Choice("aws")));
    }

    @Test
    void aPageHasABound() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.cells(CellQuery.ALL, "", 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.postings(PostingQuery.ALL, "", ReviewIndex.MOST_ON_A_PAGE + 1));
    }

    /** Also after everything was closed and opened again, and with whatever value it offers. */
    @Test
    void aFindingStandsWithTheAnswerItIsAboutAndOffersItsValue() {
        take("a", "posting p1\nrun r1 p1");
        store.save(local("l1", "p1", RULES));
        for (FieldValue fix : List.of(new FieldValue.Choice("azure"), new FieldValue.Choice(""),
                new FieldValue.Choices(List.of()), new FieldValue.Choices(List.of("aws", "gcp")),
                new FieldValue.Flag(false), new FieldValue.NotStated(null))) {
            var stated = new Risk.Reason("cloud", "stated",
                    Saying.of("finding.reasoning-value", "m", Saying.plain("AWS"),
                            Saying.of("value.is-none")),
                    0.9, "r1",
                    fix);
            var differs = new Risk.Reason("cloud", "differs",
                    Saying.of("finding.disagreement", 2, 0.25), 0.5);
            var unclear = new Risk.Reason("others", "unclear", Saying.plain("Is it?"), 0.4, "l1", null);
            store.saveRisk("p1", new Risk(1, List.of(stated, differs, unclear),
                    List.of(new CellRisk("cloud", "r1", 0.9, null, List.of(stated), List.of()),
                            new CellRisk("cloud", "l1", 0.4, null),
                            new CellRisk("others", "r1", 0.1, null),
                            new CellRisk("others", "l1", 0.4, null, List.of(unclear), List.of()))));
            for (int opened = 0; opened < 2; opened++) {
                assertThat(findings("cloud", "some-model")).extracting(Risk.Reason::code, Risk.Reason::fix)
                        .containsExactly(tuple("stated", fix), tuple("differs", null));
                assertThat(findings("cloud", "rules")).extracting(Risk.Reason::code)
                        .containsExactly("differs");
                assertThat(findings("others", "rules")).extracting(Risk.Reason::code)
                        .containsExactly("unclear");
                assertThat(findings("others", "some-model")).isEmpty();
                store.close();
                store = open();
            }
        }
    }

    private List<Risk.Reason> findings(String field, String source) {
        return rows(CellQuery.ALL.ofField(field).from(source)).getFirst().findings();
    }

    /** Also after everything was closed and opened again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void answersAreWhatReadingEveryPostingGives(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 60; step++) {
            act(random, step);
            forgetGone();
            compare(random, step % 10 == 9 ? 40 : 3);
        }
        store.close();
        store = open();
        compare(random, 60);
    }

    private void act(Random random, int step) {
        String posting = "p" + random.nextInt(6);
        switch (random.nextInt(8)) {
            case 0, 1 -> take("f" + step, "posting " + posting + "\nrun r" + step + " " + posting);
            case 2 -> take("g" + step, (random.nextBoolean() ? "stub " + posting + "\n" : "") + "run r" + step
                    + " p" + random.nextInt(6));
            case 3 -> known(posting, id -> save(answer("r" + random.nextInt(step + 1), id, value(random))));
            case 4 -> known(posting, id -> store.save(local("l" + id + random.nextInt(2), id,
                    new EngineId(RULES.name(), "" + random.nextInt(2), ""))));
            case 5 -> known(posting, id -> store.saveRisk(id, weighed.compute(id,
                    (known, before) -> risk(random, store.posting(id).orElseThrow()))));
            case 6 -> known(posting, id -> store.append(random.nextBoolean()
                    ? List.of(override("Bo", id, random.nextBoolean() ? "azure" : "aws"))
                    : List.of(accept(id, "cloud", new FieldValue.Choice("aws")).withBasis(Basis.GROUP),
                            accept(id, "others", new FieldValue.Choices(List.of("aws")))
                                    .withBasis(Basis.SEEN))));
            default -> store.undoable("Ada").ifPresent(
                    undo -> store.append(List.of(NewDecision.undo("Ada", undo.operation()))));
        }
    }

    /** An answer that went takes its risk along, also where it comes again. */
    private void forgetGone() {
        weighed.replaceAll((id, risk) -> {
            List<String> there = store.posting(id).stream().flatMap(file -> file.answers().stream())
                    .map(Answer::id).toList();
            return new Risk(risk.score(), risk.reasons(),
                    risk.cells().stream().filter(cell -> there.contains(cell.answerId())).toList());
        });
    }

    /** Answers are saved again only where their posting has them. */
    private void save(Answer answer) {
        PostingFile file = store.posting(answer.postingId()).orElseThrow();
        if (file.answers().stream().anyMatch(known -> known.id().equals(answer.id()))) {
            store.save(grounded(answer));
        }
    }

    private void known(String posting, java.util.function.Consumer<String> what) {
        store.posting(posting).ifPresent(file -> what.accept(file.posting().id()));
    }

    private static FieldValue value(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new FieldValue.Choice("azure");
            case 1 -> new FieldValue.NotStated("not_mentioned");
            case 2 -> new FieldValue.Malformed("x".repeat(300), "unknown");
            default -> new FieldValue.Choice("aws");
        };
    }

    private static Risk risk(Random random, PostingFile file) {
        double weight = random.nextInt(3) * 0.4;
        List<CellRisk> cells = file.answers().stream().flatMap(answer -> answer.fields().keySet().stream()
                .map(field -> new CellRisk(field, answer.id(), random.nextInt(4) / 4.0, null))).toList();
        return weight == 0
                ? new Risk(0, List.of(), cells)
                : new Risk(weight,
                        List.of(new Risk.Reason("cloud", "differs", Saying.plain("They differ."), weight),
                                new Risk.Reason("cloud", "differs", Saying.plain("They differ twice."), 0.1),
                                new Risk.Reason(random.nextBoolean() ? "cloud" : "others", "unclear",
                                        Saying.plain("Is it?"), 0.1),
                                new Risk.Reason("", "no_text", Saying.plain("There is no text."), 0.1)),
                        cells);
    }

    private void compare(Random random, int queries) {
        List<PostingFile> files = store.postings().stream().map(p -> store.posting(p.id()).orElseThrow())
                .toList();
        Map<String, Risk> risks = store.postings().stream()
                .collect(Collectors.toMap(PostingSummary::id, p -> new Risk(0, p.risk().reasons(),
                        weighed.getOrDefault(p.id(), Risk.NONE).cells())));
        for (String field : FIELDS.subList(1, FIELDS.size())) {
            List<ComparedCell> side = files.stream().map(file -> ComparedCell.of(file, field)).toList();
            assertThat(store.compared(field).toList()).as("side by side: %s", field).isEqualTo(side);
            assertThat(paged(from -> store.compared(field, from, 2))).as("in pages: %s", field)
                    .isEqualTo(side);
        }
        FacetOracle oracle = new FacetOracle(FIELDS.subList(1, FIELDS.size()), files, store.postings(),
                store.cells(CellQuery.ALL.leading(true)).toList());
        for (int i = 0; i < queries; i++) {
            QueueQuery queue = oracle.query(random);
            assertThat(store.listed(queue)).as("%s", queue).isEqualTo(oracle.listed(queue));
            Map<Facet, Map<String, Long>> facets = new EnumMap<>(store.facets(queue));
            facets.remove(Facet.IMPORTED);
            assertThat(facets).as("counts of %s", queue).isEqualTo(oracle.counts(queue));
            CellQuery query = query(random);
            List<CellRow> expected = CellOracle.rows(files, risks, query);
            assertThat(rows(query)).as("%s", query).isEqualTo(expected);
            assertThat(paged(from -> store.cells(query, from, 2))).as("in pages: %s", query)
                    .isEqualTo(expected);
            assertThat(store.count(query)).as("count: %s", query).isEqualTo(expected.size());
            for (CellFacet facet : CellFacet.values()) {
                assertThat(store.counts(query, facet)).as("%s of %s", facet, query)
                        .isEqualTo(CellOracle.counts(expected, facet));
            }
            PostingQuery postings = new PostingQuery(
                    new QueueFilter(random.nextBoolean() ? "" : "engineer P" + random.nextInt(3),
                            random.nextInt(3) == 0, random.nextInt(3) == 0, random.nextInt(5) == 0,
                            List.of("", "", "differs", "no_text").get(random.nextInt(4))),
                    QueueOrder.values()[random.nextInt(2)]);
            List<PostingSummary> matching = store.postings().stream().filter(postings.filter())
                    .sorted(postings.order()).toList();
            assertThat(store.postings(postings)).as("%s", postings).isEqualTo(matching);
            assertThat(paged(from -> store.postings(postings, from, 1))).isEqualTo(matching);
            assertThat(store.count(postings)).isEqualTo(matching.size());
        }
    }

    private static <T> List<T> paged(Function<String, RowPage<T>> page) {
        List<T> all = new ArrayList<>();
        String from = RowPage.START;
        do {
            RowPage<T> next = page.apply(from);
            all.addAll(next.rows());
            from = next.next();
        } while (!from.isEmpty());
        return all;
    }

    private static CellQuery query(Random random) {
        CellQuery query = CellQuery.ALL.ofField(FIELDS.get(random.nextInt(FIELDS.size())))
                .ordered(CellQuery.Order.values()[random.nextInt(2)]).leading(random.nextBoolean());
        return switch (random.nextInt(12)) {
            case 0 -> query.from(MODEL.name());
            case 1 -> query.from(RULES.name()).in(FieldReview.State.UNDECIDED);
            case 2 -> query.proposing(value(random));
            case 3 -> query.proposing(new FieldValue.Choices(List.of("azure", "gcp")));
            case 4 -> query.standing(EvidenceStatus.EXACT);
            case 5 -> query.in(FieldReview.State.values()[random.nextInt(4)]);
            case 6 -> query.by("Bo");
            case 7 -> query.on(Basis.GROUP);
            case 8 -> query.with(random.nextBoolean() ? "differs" : "unclear")
                    .in(random.nextBoolean() ? null : FieldReview.State.UNDECIDED);
            case 9 -> query.between(0.4, random.nextBoolean() ? 0.9 : 0.5);
            case 10 -> query.saying("engineer p" + random.nextInt(4));
            default -> query;
        };
    }
}

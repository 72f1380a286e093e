package dev.assay.review;

import static dev.assay.review.Examples.override;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.model.FieldValue;
import dev.assay.model.GivenDecision;
import dev.assay.model.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link DecisionLog} promises, whatever its postings are called and wherever it is kept. */
public abstract class DecisionLogContract {

    private static final List<String> REVIEWERS = List.of("Ada", "Bo", "Cy");
    private static final List<String> FIELDS = List.of("cloud", "others", "sponsored");
    private static final List<FieldValue> VALUES = List.of(new FieldValue.Choice("aws"),
            new FieldValue.Choice("azure"), new FieldValue.Choices(List.of("gcp", "aws")),
            new FieldValue.Choices(List.of()), new FieldValue.Flag(true), new FieldValue.NotStated(null),
            new FieldValue.NotStated("not_mentioned"), new FieldValue.Malformed("aws", "odd"));
    private static final Instant START = Instant.parse("2026-11-29T08:00:00.000001Z");

    private Instant now = START;

    /** Tells the time in the test, always a little later than before. */
    protected final InstantSource clock = () -> {
        now = now.plusNanos(1_000_001);
        return now;
    };

    /** The test's one log; where it is on disk, opened again. */
    protected abstract DecisionLog open();

    /** As {@link #open}, where somebody else decided meanwhile: what they did is in it. */
    protected abstract DecisionLog openAfter(Function<DecisionLog, List<Decision>> elsewhere);

    /** Makes a posting known under an id, as yet without a text. */
    protected abstract void name(String id);

    /** Makes what the posting of this id says known, under no id. @return what it is called then */
    protected abstract String say(String id);

    /** Makes the posting of this id known with what it says: one that says the same without an id is this one. */
    protected abstract void join(String id);

    private static GivenDecision given(String posting, String cloud, Instant at) {
        return new GivenDecision(posting, "cloud", "Cy", at, "override", new FieldValue.Choice(cloud), null,
                "", "as it was", "r1", "seen", List.of());
    }

    @Test
    void holdsNothingAtFirst() {
        assertThat(open().journal()).isEmpty();
        assertThat(open().undoable("Ada")).isEmpty();
        assertThat(open().redoable("Ada")).isEmpty();
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> open().append(List.of()));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> open().append(List.of(override("Ada", "p1", "aws"))));
    }

    @Test
    void onlyWhatIsUndecidedIsDecidedByAnActThatNobodySaw() {
        name("p1");
        name("p2");
        open().append(List.of(override("Ada", "p1", "azure")));

        assertThat(open().appendWhereOpen(List.of(override("Bo", "p1", "aws"), override("Bo", "p2", "aws"))))
                .singleElement().satisfies(kept -> {
                    assertThat(kept.what()).isEqualTo(override("Bo", "p2", "aws"));
                    assertThat(kept.seq()).isEqualTo(2);
                    assertThat(kept.operation()).isEqualTo(2);
                });
        assertThat(open().appendWhereOpen(List.of(override("Bo", "p1", "aws")))).isEmpty();
        assertThat(open().journal()).hasSize(2);
    }

    @Test
    void aDecisionIsOnThePostingHoweverItsIdIsSpelt() {
        name("p 1");
        open().append(List.of(override("Ada", " p1", "azure")));

        assertThat(open().appendWhereOpen(List.of(override("Bo", "p 1", "aws")))).isEmpty();
        assertThat(open().appendWhereOpen(List.of(override("Bo", "p1", "aws")))).isEmpty();
    }

    @Test
    void whatWasDecidedOnEitherNameStandsWhereTwoPostingsTurnOutToBeOne() {
        name("p1");
        String other = say("p1");
        open().append(List.of(override("Ada", "p1", "azure")));
        assertThat(open().appendWhereOpen(List.of(override("Bo", other, "aws")))).hasSize(1);
        open().append(List.of(NewDecision.undo("Bo", 2)));

        join("p1");

        assertThat(open().appendWhereOpen(List.of(override("Bo", other, "aws")))).isEmpty();
        open().append(List.of(NewDecision.undo("Ada", 1)));
        assertThat(open().appendWhereOpen(List.of(override("Bo", other, "aws")))).hasSize(1);
        assertThat(open().appendWhereOpen(List.of(override("Bo", "p1", "aws")))).isEmpty();
    }

    @Test
    void whatAFileGivesBackIsKeptOnceAndGivesWayToWhatIsLater() {
        name("p1");
        GivenDecision old = given("p1", "azure", START.minusSeconds(60));

        assertThat(open().takeBack("f", List.of(old, old))).isEmpty();
        assertThat(open().takeBack("f", List.of(old))).isEmpty();
        assertThat(open().journal()).singleElement().satisfies(kept -> {
            assertThat(kept.at()).isEqualTo(old.at());
            assertThat(kept.what().reviewer()).isEqualTo("Cy");
            assertThat(kept.what().basis()).isEqualTo(Basis.SEEN);
        });
        assertThat(open().undoable("Cy")).isPresent();

        assertThat(open().takeBack("f", List.of(given("p1", "aws", START.minusSeconds(90))))).singleElement()
                .extracting(Problem::path).isEqualTo("f");
        assertThat(open().takeBack("f", List.of(given("p9", "aws", START)))).hasSize(1);
        assertThat(open().journal()).hasSize(1);
    }

    /** Other programs write times finer, and older, than this one's. */
    @ParameterizedTest
    @ValueSource(strings = {"2020-02-29T23:59:59.123456789Z", "2020-02-29T23:59:59.999999999Z",
            "-0044-03-15T12:00:00Z", "-999999999-01-01T00:00:00Z"})
    void aTimeOfWhateverKindComesBackAsItWasKept(String time) {
        name("p1");
        GivenDecision one = given("p1", "aws", Instant.parse(time));

        open().takeBack("f", List.of(one));
        List<Decision> kept = open().journal();
        assertThat(open().takeBack("f", List.of(one)).size() + kept.size()).isEqualTo(1);

        assertThat(open().journal()).isEqualTo(kept);
    }

    @Test
    void aCancelBeforeItIsKeptUndoesAllThatAFileGivesBack() {
        name("p1");
        CancelPoint cancelled = new CancelPoint();
        cancelled.cancel();

        assertThatExceptionOfType(StoreException.class).isThrownBy(
                () -> open().takeBack("f", List.of(given("p1", "aws", START)), cancelled));
        assertThat(open().journal()).isEmpty();
    }

    /** Every act is answered as by one who reads the whole journal each time, whoever made it and wherever. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void isWhatReadingTheWholeJournalGives(long seed) {
        Random random = new Random(seed);
        Instant[] told = {START};
        InMemoryDecisionLog oracle = new InMemoryDecisionLog(() -> told[0]);
        DecisionLog log = open();
        List<String> called = new ArrayList<>(List.of("p0", "p 0"));
        name("p0");
        oracle.know(List.of("p0"));
        for (int step = 0; step < 60; step++) {
            if (random.nextInt(6) == 0) {
                moreOfPostings(random, called, oracle);
                log = open();
            }
            Function<DecisionLog, List<Decision>> act = act(random, called);
            List<Decision> made = new ArrayList<>();
            if (random.nextInt(8) == 0) {
                log = openAfter(there -> keep(there, act, made));
            } else {
                keep(log, act, made);
            }
            told[0] = made.isEmpty() ? START : made.getFirst().at();
            List<Decision> expected = new ArrayList<>();
            keep(oracle, act, expected);
            assertThat(made).as("step %d", step).isEqualTo(expected);
            for (String reviewer : REVIEWERS) {
                assertThat(log.undoable(reviewer)).isEqualTo(oracle.undoable(reviewer));
                assertThat(log.redoable(reviewer)).isEqualTo(oracle.redoable(reviewer));
            }
        }
        assertThat(log.journal()).isEqualTo(oracle.journal()).hasSizeGreaterThan(20);
        assertThat(open().journal()).isEqualTo(oracle.journal());
    }

    /** Keeps an act, or nothing where it is refused. */
    private static List<Decision> keep(DecisionLog log, Function<DecisionLog, List<Decision>> act,
            List<Decision> made) {
        int before = log.journal().size();
        try {
            made.addAll(act.apply(log));
        } catch (StoreException refused) {
            assertThat(log.journal()).as("%s", refused.getMessage()).hasSize(before);
        }
        return made;
    }

    private void moreOfPostings(Random random, List<String> called, InMemoryDecisionLog oracle) {
        String id = "p" + random.nextInt(4);
        switch (random.nextInt(3)) {
            case 0 -> {
                name(id);
                oracle.know(List.of(id));
            }
            case 1 -> {
                called.add(say(id));
                oracle.say(id);
            }
            default -> {
                join(id);
                oracle.join(id);
            }
        }
        called.add(id);
        called.add(id.replace("p", " p "));
    }

    private static Function<DecisionLog, List<Decision>> act(Random random, List<String> called) {
        String reviewer = one(random, REVIEWERS);
        int kind = random.nextInt(10);
        List<GivenDecision> given = List.of(given(random, called), given(random, called));
        if (kind == 0) {
            return log -> log.undoable(reviewer)
                    .map(step -> log.append(List.of(NewDecision.undo(reviewer, step.operation()))))
                    .orElse(List.of());
        }
        if (kind == 1) {
            return log -> log.redoable(reviewer)
                    .map(step -> log.append(List.of(NewDecision.redo(reviewer, step.operation()))))
                    .orElse(List.of());
        }
        if (kind == 2) {
            long any = random.nextInt(20);
            return log -> log.append(List.of(NewDecision.undo(reviewer, any)));
        }
        if (kind == 3) {
            return log -> takeBack(log, given);
        }
        List<NewDecision> act = new ArrayList<>();
        int cells = 1 + random.nextInt(3);
        for (int i = 0; i < cells; i++) {
            act.add(decision(random, random.nextInt(12) == 0 ? "Di" : reviewer, one(random, called)));
        }
        return kind < 7 ? log -> log.append(act) : log -> log.appendWhereOpen(act);
    }

    private static GivenDecision given(Random random, List<String> called) {
        return given(one(random, called), random.nextBoolean() ? "aws" : "azure",
                START.plusNanos(random.nextInt(20) * 5_000_000L));
    }

    private static List<Decision> takeBack(DecisionLog log, List<GivenDecision> given) {
        int before = log.journal().size();
        List<Problem> told = log.takeBack("f", given);
        List<Decision> journal = log.journal();
        assertThat(told.size() + journal.size() - before).isLessThanOrEqualTo(given.size());
        return journal.subList(before, journal.size());
    }

    private static NewDecision decision(Random random, String reviewer, String posting) {
        String field = random.nextInt(20) == 0 ? "nofield" : one(random, FIELDS);
        DecisionKind kind = one(random, List.of(DecisionKind.OVERRIDE, DecisionKind.OVERRIDE,
                DecisionKind.ACCEPT, DecisionKind.UNSURE, DecisionKind.CLEAR, DecisionKind.EVIDENCE));
        boolean valued = kind == DecisionKind.OVERRIDE || kind == DecisionKind.ACCEPT;
        List<FieldValue> fitting = Examples.SCHEMA.field(field).map(spec -> VALUES.stream()
                .filter(value -> FieldValue.read(spec, value.plain()).equals(value)).toList())
                .orElse(VALUES);
        FieldValue value = one(random, random.nextInt(15) == 0 ? VALUES : fitting);
        return new NewDecision(posting, field, reviewer, kind, valued ? value : null,
                random.nextBoolean() ? "wrong" : "", random.nextBoolean() ? "\ud83d\udee0 \ud800\n" : "",
                "r1", 0).withBasis(one(random, List.of(Basis.values())));
    }

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}

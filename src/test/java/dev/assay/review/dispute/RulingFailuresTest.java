package dev.assay.review.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.model.FieldValue;
import dev.assay.model.Problem;
import dev.assay.review.ArtefactKind.Known;
import dev.assay.review.Basis;
import dev.assay.review.CellKey;
import dev.assay.review.DecisionKind;
import dev.assay.review.Examples;
import dev.assay.review.FieldReview.State;
import dev.assay.review.InMemoryReviewStore;
import dev.assay.review.NewDecision;
import dev.assay.review.StoreException;
import dev.assay.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ruling is in force with its decisions or not at all, whatever goes wrong while it is made, and a Cancel changes nothing. */
class RulingFailuresTest {

    private static final FieldValue AWS = new FieldValue.Choice("aws");
    private static final FieldValue AZURE = new FieldValue.Choice("azure");
    private static final DisputeClass CLASS = new DisputeClass("cloud", List.of(AWS, AZURE), List.of());

    private final InMemoryReviewStore store = new InMemoryReviewStore();
    private final Rulings rulings = new Rulings(store, new Codec(), Examples.SCHEMA);

    /** A ruling as its reason, value and whether it settles what comes later. */
    private static final class Codec implements RulingCodec {
        @Override
        public String write(Ruling ruling) {
            return "\"" + ruling.reason() + "|" + (ruling.value().equals(AWS) ? "aws" : "azure") + "|"
                    + ruling.laterToo() + "\"";
        }

        @Override
        public Ruling read(String json) {
            String[] parts = json.replace("\"", "").split("\\|");
            if (parts.length != 3) {
                throw new IllegalArgumentException("It is of a later version.");
            }
            return ruling(new FieldValue.Choice(parts[1]), parts[0], Boolean.parseBoolean(parts[2]));
        }
    }

    private static Ruling ruling(FieldValue value, String reason, boolean later) {
        return new Ruling(CLASS, value, reason, later, List.of());
    }

    @BeforeEach
    void take() {
        Stream.of("p1", "p2", "p3").forEach(this::dispute);
    }

    private void dispute(String id) {
        store.add(Examples.posting(id), Examples.answer(id + "-a", id, AWS),
                Examples.answer(id + "-b", id, AZURE));
    }

    private long settled() {
        return Stream.of("p1", "p2", "p3")
                .filter(id -> store.posting(id).orElseThrow().review("cloud").state() != State.UNDECIDED)
                .count();
    }

    private List<KnownRuling> known() {
        return rulings.all(new ArrayList<>());
    }

    /** Cancelled once it was told of this many steps. */
    private static Progress cancelledAt(int step) {
        return new Progress() {
            private int steps;

            @Override
            public void at(long done, long total, String what) {
                steps++;
            }

            @Override
            public boolean cancelled() {
                return steps >= step;
            }
        };
    }

    @Test
    void aRulingWhoseDecisionsWereNotKeptIsNotInForce() {
        store.failAt("appendWhereOpen", new StoreException("It is torn."));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> rulings.rule(ruling(AWS, "one", false), "Ada", Progress.NONE))
                .withMessage("It is torn.");
        assertThat(store.artefacts().inForce()).isEmpty();
        assertThat(settled()).isZero();
    }

    @Test
    void theRulingBeforeIsInForceAgainWhereTheNextOneWasNotKept() {
        rulings.rule(ruling(AWS, "one", false), "Ada", Progress.NONE);
        dispute("p4");
        store.failAt("appendWhereOpen", new StoreException("It is torn."));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> rulings.rule(ruling(AZURE, "two", false), "Bo", Progress.NONE));
        assertThat(store.artefacts().inForce(Known.RULING, CLASS.id())).hasValueSatisfying(artefact -> {
            assertThat(artefact.content()).contains("one");
            assertThat(artefact.reviewer()).isEqualTo("Ada");
        });
    }

    /** What is in the journal stands, whatever could not be done behind it. */
    @Test
    void aRulingWhoseDecisionsReachedTheJournalStaysInForce() {
        store.failAt("appendWhereOpen", StoreException.afterJournal("Only the database failed.",
                new IOException("no")));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> rulings.rule(ruling(AWS, "one", false), "Ada", Progress.NONE));
        assertThat(store.artefacts().inForce(Known.RULING, CLASS.id())).isPresent();
    }

    @Test
    void aPreviewIsToldCellByCellAndChangesNothing() {
        List<String> told = new ArrayList<>();
        rulings.preview(ruling(AWS, "one", false), "Ada", new Progress() {
            @Override
            public void at(long done, long total, String what) {
                told.add(done + "/" + total + " " + what);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });

        assertThat(told).containsExactly("0/3 Ruling on posting p1", "1/3 Ruling on posting p2",
                "2/3 Ruling on posting p3", "3/3 ");
        assertThat(settled()).isZero();
        assertThat(store.artefacts().history().kept()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aCancelWhileItIsWorkedOutChangesNothing(int step) {
        assertThat(rulings.rule(ruling(AWS, "one", false), "Ada", cancelledAt(step))).isEmpty();
        assertThat(settled()).isZero();
        assertThat(store.artefacts().history().kept()).isEmpty();
    }

    @Test
    void aRulingThatSettlesNothingIsMadeWhereThereWasNothingToSettle() {
        for (String id : List.of("p1", "p2", "p3")) {
            store.append(
                    List.of(new NewDecision(id, "cloud", "Bo", DecisionKind.UNSURE, null, "", "", "", 0)));
        }

        assertThat(rulings.rule(ruling(AWS, "for later ones", true), "Ada", Progress.NONE))
                .hasValueSatisfying(made -> {
                    assertThat(made.changes()).isEmpty();
                    assertThat(made.decided()).isEqualTo(3);
                });
        assertThat(known()).singleElement().satisfies(one -> {
            assertThat(one.stands()).isTrue();
            assertThat(one.cells()).isZero();
        });
    }

    @Test
    void aRulingThatCannotBeReadIsToldAndHidesNoOther() {
        store.artefacts().keep(Known.RULING, "later", "\"something else\"", "Cy");
        rulings.rule(ruling(AWS, "one", true), "Ada", Progress.NONE);
        List<Problem> problems = new ArrayList<>();

        assertThat(rulings.all(problems)).hasSize(1);
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("ruling later");
            assertThat(problem.message()).contains("It is of a later version.", "settles nothing here");
            assertThat(problem.remedy()).isNotBlank();
        });
        dispute("p4");
        assertThat(rulings.settleArrivals(Progress.NONE)).as("one told, one settled").hasSize(2);
    }

    @Test
    void whatElseIsKeptOfAReviewIsNoRuling() {
        store.artefacts().keep(Known.VIEW, "mine", "{}", "Ada");

        List<Problem> problems = new ArrayList<>();
        assertThat(rulings.all(problems)).isEmpty();
        assertThat(problems).isEmpty();
        assertThat(rulings.settleArrivals(Progress.NONE)).isEmpty();
    }

    @Test
    void arrivalsThatCannotBeSettledAreToldWithTheirRulingAndAreTriedAgain() {
        rulings.rule(ruling(AWS, "one", true), "Ada", Progress.NONE);
        dispute("p4");
        dispute("p5");
        store.failAt("appendWhereOpen", new StoreException("It is torn."));
        assertThat(rulings.settleArrivals(Progress.NONE)).singleElement().satisfies(problem -> {
            assertThat(problem.remark()).isFalse();
            assertThat(problem.place()).isEqualTo("ruling " + CLASS.id());
            assertThat(problem.message()).isEqualTo("It is torn.");
        });

        store.mend();
        assertThat(rulings.settleArrivals(Progress.NONE)).singleElement().satisfies(told -> {
            assertThat(told.remark()).isTrue();
            assertThat(told.message()).contains("settled 2 cells that came since: one");
        });
        assertThat(store.journal().getLast().what()).satisfies(what -> {
            assertThat(what.reviewer()).as("who made the ruling").isEqualTo("Ada");
            assertThat(what.basis()).isEqualTo(Basis.RULING);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aCancelSettlesNoArrival(int step) {
        rulings.rule(ruling(AWS, "one", true), "Ada", Progress.NONE);
        dispute("p4");

        assertThat(rulings.settleArrivals(cancelledAt(step))).isEmpty();
        assertThat(store.posting("p4").orElseThrow().review("cloud").state()).isEqualTo(State.UNDECIDED);
    }

    @Test
    void withdrawingWhatSettlesNothingAnyMoreTakesItOutOfForceWithoutAnAct() {
        rulings.rule(ruling(AWS, "one", true), "Ada", Progress.NONE);
        store.append(List.of(NewDecision.undo("Ada", store.undoable("Ada").orElseThrow().operation())));
        int before = store.journal().size();

        assertThat(rulings.withdraw(CLASS.id(), "Bo")).contains(0);
        assertThat(store.journal()).hasSize(before);
        assertThat(store.artefacts().inForce()).isEmpty();
    }

    @Test
    void withdrawingClearsTheCellsInTheNameOfWhoWithdraws() {
        rulings.rule(ruling(AWS, "one", false), "Ada", Progress.NONE);

        assertThat(rulings.withdraw(CLASS.id(), "Bo")).contains(3);
        assertThat(settled()).isZero();
        assertThat(store.journal().getLast().what()).satisfies(what -> {
            assertThat(what.reviewer()).isEqualTo("Bo");
            assertThat(what.kind()).isEqualTo(DecisionKind.CLEAR);
            assertThat(what.basis()).isEqualTo(Basis.RULING);
        });
        assertThat(store.undoable("Bo").orElseThrow().cells()).as("one act").isEqualTo(3);
    }

    private void decideOn(String... ids) {
        for (String id : ids) {
            store.append(
                    List.of(new NewDecision(id, "cloud", "Bo", DecisionKind.UNSURE, null, "", "", "", 0)));
        }
    }

    @Test
    void aRulingWhoseCellsWereAllDecidedOnMeanwhileIsNotInForce() {
        store.beforeAppending(() -> decideOn("p1", "p2", "p3"));

        assertThat(
                rulings.rule(rulings.preview(ruling(AWS, "one", false), "Ada", Progress.NONE), "Ada").left())
                .hasSize(3);
        assertThat(store.artefacts().inForce()).isEmpty();
        assertThat(store.undoable("Ada")).isEmpty();
    }

    @Test
    void aRulingOfWhoseCellsSomeWereDecidedOnMeanwhileSettlesTheOthers() {
        store.beforeAppending(() -> decideOn("p2"));
        RulingMade made = rulings.rule(rulings.preview(ruling(AWS, "one", false), "Ada", Progress.NONE),
                "Ada");

        assertThat(made.left()).extracting(CellKey::postingId).containsExactly("p2");
        assertThat(made.preview().changes()).hasSize(2);
        assertThat(store.artefacts().inForce()).hasSize(1);
    }
}

package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.Risk;
import dev.assay.model.Answer;
import dev.assay.model.FieldValue;
import dev.assay.model.Grounding;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.saying.Saying;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every command, whatever was decided before: it is about the cells it names, and undo takes it back whole. */
class DecidingLawsTest {

    private static final List<String> FIELDS = List.of("cloud", "others", "sponsored");
    private static final List<String> ANSWERS = List.of("r1", "r2", "none");
    private static final List<Span> WORDS = List.of(new Span(Section.DESCRIPTION, 12, 15, "AWS"),
            new Span(Section.DESCRIPTION, 5, 8, "run"), new Span(Section.TITLE, 0, 4, "Data"),
            new Span(Section.DESCRIPTION, 2, 4, "We"), new Span(Section.LOCATION, 0, 6, "Lübeck"));

    private final List<Answer> answers = List.of(Examples.grounded(Examples.answer("r1", "p1")),
            Examples.answer("r2", "p1", new FieldValue.Choice("azure")));

    private static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static FieldValue value(Random random, String field) {
        return switch (field) {
            case "cloud" -> new FieldValue.Choice(one(random, List.of("aws", "azure", "not_mentioned")));
            case "others" -> new FieldValue.Choices(one(random, List.of(List.of(), List.of("gcp", "azure"),
                    List.of("aws", "aws"))));
            default -> one(random, List.of(new FieldValue.Flag(true), new FieldValue.NotStated(null)));
        };
    }

    private static ReviewCommand.OnCell command(Random random) {
        CellKey cell = new CellKey("p1", one(random, FIELDS));
        String answer = one(random, ANSWERS);
        String who = one(random, List.of("Ada", "Bo"));
        Basis basis = one(random, List.of(Basis.SEEN, Basis.SAMPLE, Basis.BULK));
        Remark remark = one(random, List.of(Remark.NONE, new Remark("wrong_value", "see the footer")));
        return switch (random.nextInt(7)) {
            case 0 -> new ReviewCommand.Accept(who, cell, answer, remark, basis);
            case 1 -> new ReviewCommand.OverrideValue(who, cell, answer, value(random, cell.field()), remark,
                    basis);
            case 2 -> new ReviewCommand.Take(who, cell, answer, one(random, ANSWERS), remark, basis);
            case 3 -> new ReviewCommand.Unsure(who, cell, answer, remark, basis);
            case 4 -> new ReviewCommand.Clear(who, cell, answer, basis);
            case 5 -> new ReviewCommand.EditEvidence(who, cell, answer,
                    WORDS.stream().filter(words -> random.nextInt(2) == 0).toList(), basis);
            default -> new ReviewCommand.Annotate(who, cell, answer, remark, basis);
        };
    }

    private PostingFile file(UndoHistory history) {
        return new PostingFile(Examples.posting("p1"), List.of(), answers, history.reviews("p1"));
    }

    private static List<Decision> carriedOut(UndoHistory history, List<Decision> journal,
            List<NewDecision> act) {
        long first = journal.size() + 1L;
        List<Decision> made = new ArrayList<>();
        for (NewDecision one : act) {
            made.add(new Decision(first + made.size(), first, Instant.EPOCH, one));
        }
        made.forEach(history::add);
        journal.addAll(made);
        return made;
    }

    @Property(tries = 150)
    void aCommandDecidesOnItsOwnCellInItsOwnNameAndOnNoOther(@ForAll long seed) {
        Random random = new Random(seed);
        UndoHistory history = new UndoHistory();
        List<Decision> journal = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ReviewCommand.OnCell command = command(random);
            PostingFile before = file(history);
            if (!(Deciding.on(before, command) instanceof Verdict.Act act)) {
                continue;
            }
            assertThat(act.decisions()).isNotEmpty().allSatisfy(made -> {
                assertThat(new CellKey(made.postingId(), made.field())).isEqualTo(command.cell());
                assertThat(made.reviewer()).isEqualTo(command.reviewer());
                assertThat(made.spans()).hasSizeLessThanOrEqualTo(Grounding.MOST_SPANS)
                        .doesNotHaveDuplicates();
            });
            carriedOut(history, journal, act.decisions());
            for (String field : FIELDS) {
                if (!field.equals(command.cell().field())) {
                    assertThat(file(history).review(field)).isEqualTo(before.review(field));
                }
            }
        }
    }

    @Property(tries = 150)
    void undoGivesBackWhatWasBeforeAndRedoWhatWasAfter(@ForAll long seed) {
        Random random = new Random(seed);
        UndoHistory history = new UndoHistory();
        List<Decision> journal = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ReviewCommand.OnCell command = command(random);
            Map<String, FieldReview> before = history.reviews("p1");
            if (!(Deciding.on(file(history), command) instanceof Verdict.Act act)) {
                continue;
            }
            long operation = carriedOut(history, journal, act.decisions()).getFirst().operation();
            Map<String, FieldReview> after = history.reviews("p1");
            carriedOut(history, journal, List.of(NewDecision.undo(command.reviewer(), operation)));
            assertThat(history.reviews("p1")).isEqualTo(before);
            carriedOut(history, journal, List.of(NewDecision.redo(command.reviewer(), operation)));
            assertThat(history.reviews("p1")).isEqualTo(after);
        }
    }

    @Property(tries = 150)
    void whatIsDecidedOnIsWhatStandsThen(@ForAll long seed) {
        Random random = new Random(seed);
        UndoHistory history = new UndoHistory();
        List<Decision> journal = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ReviewCommand.OnCell command = command(random);
            FieldReview before = file(history).review(command.cell().field());
            if (!(Deciding.on(file(history), command) instanceof Verdict.Act act)) {
                continue;
            }
            carriedOut(history, journal, act.decisions());
            FieldReview review = file(history).review(command.cell().field());
            switch (command) {
                case ReviewCommand.Accept accept ->
                    assertThat(review.state()).isEqualTo(FieldReview.State.ACCEPTED);
                case ReviewCommand.OverrideValue override -> {
                    assertThat(review.last().what().value()).isEqualTo(DecisionRules.once(override.value()));
                    assertThat(review.state()).isIn(FieldReview.State.ACCEPTED, FieldReview.State.OVERRIDDEN);
                }
                case ReviewCommand.Take take -> assertThat(review.last().what().value()).isEqualTo(
                        answers.stream().filter(one -> one.id().equals(take.source())).findFirst()
                                .orElseThrow()
                                .fields().get(take.cell().field()).value());
                case ReviewCommand.Unsure unsure ->
                    assertThat(review.state()).isEqualTo(FieldReview.State.UNSURE);
                case ReviewCommand.Clear clear -> {
                    assertThat(review.state()).isEqualTo(FieldReview.State.UNDECIDED);
                    assertThat(review.evidence()).isNull();
                }
                case ReviewCommand.EditEvidence edit -> {
                    assertThat(review.evidence().what().spans()).isEqualTo(edit.spans());
                    assertThat(review.state()).isEqualTo(before.state());
                }
                case ReviewCommand.Annotate annotate -> {
                    assertThat(review.state()).isEqualTo(before.state());
                    assertThat(review.last().what().value()).isEqualTo(before.last().what().value());
                    assertThat(review.last().what().note()).isEqualTo(annotate.remark().note());
                }
            }
        }
    }

    @Property(tries = 100)
    void acceptingTheRestLeavesWhatIsDecidedAndDoubtfulAsItWas(@ForAll long seed,
            @ForAll boolean doubtfulToo) {
        Random random = new Random(seed);
        UndoHistory history = new UndoHistory();
        List<Decision> journal = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            if (Deciding.on(file(history), command(random)) instanceof Verdict.Act act) {
                carriedOut(history, journal, act.decisions());
            }
        }
        PostingFile before = file(history);
        Risk risk = random.nextBoolean()
                ? Risk.NONE
                : new Risk(1,
                        List.of(new Risk.Reason(one(random, FIELDS), "code", Saying.plain("It is off."), 1)));
        Verdict.Act act = Deciding.on(before,
                new ReviewCommand.AcceptRest("Ada", "p1", "r1", FIELDS, "", Map.of(),
                        Basis.POSTING, doubtfulToo),
                risk);
        Map<String, DecisionKind> made = new HashMap<>();
        act.decisions().forEach(one -> made.put(one.field(), one.kind()));

        for (String field : FIELDS) {
            boolean open = before.review(field).state() == FieldReview.State.UNDECIDED;
            boolean doubtful = !CellDoubts.of(before, answers.getFirst(), risk, field).isEmpty();
            assertThat(made.containsKey(field)).as(field).isEqualTo(open && (doubtfulToo || !doubtful));
            assertThat(act.left().containsKey(field)).isEqualTo(open && doubtful && !doubtfulToo);
        }
        assertThat(made.values()).allMatch(kind -> kind == DecisionKind.ACCEPT);
    }

    @Property(tries = 60)
    void manyCommandsTogetherAreWhatEachComesToByItself(@ForAll long seed) {
        Random random = new Random(seed);
        List<ReviewCommand.OnCell> each = List.of(command(random), command(random), command(random));
        PostingFile file = file(new UndoHistory());
        List<NewDecision> expected = new ArrayList<>();
        for (ReviewCommand.OnCell command : each) {
            if (Deciding.on(file, command) instanceof Verdict.Act act) {
                expected.addAll(act.decisions());
            }
        }

        assertThat(Deciding.on(file, new ReviewCommand.Together("Ada", each)).decisions())
                .isEqualTo(expected);
    }
}

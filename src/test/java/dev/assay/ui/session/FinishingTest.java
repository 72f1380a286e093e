package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.Risk;
import dev.assay.model.FieldValue;
import dev.assay.model.Posting;
import dev.assay.model.Section;
import dev.assay.model.Span;
import dev.assay.review.Basis;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingFile;
import dev.assay.saying.Saying;
import dev.assay.schema.FieldSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Finishing a posting takes nothing doubtful unseen. */
class FinishingTest extends TwoPostings {

    /** Looks at each field that finishing left. */
    private void walk() {
        for (String key : List.copyOf(reviewing.leftProperty().get().reasons().keySet())) {
            session.select(key);
            background.all();
        }
    }

    @Test
    void finishingAcceptsNothingDoubtfulAndSaysWhyItLeavesIt() {
        reviewing.finish();
        background.all();

        Map<String, List<Saying>> left = reviewing.leftProperty().get().reasons();
        assertThat(left).containsKey(BROKEN).allSatisfy((key, why) -> assertThat(why).isNotEmpty());
        assertThat(journal()).noneMatch(act -> left.keySet().stream().anyMatch(act::endsWith));
        assertThat(journal()).hasSize(KEYS.size() - left.size());
        assertThat(store.journal()).filteredOn(d -> !d.what().field().equals(KEYS.get(0)))
                .allMatch(d -> d.what().basis() == Basis.POSTING);
        assertThat(session.fieldProperty().get()).isEqualTo(left.keySet().iterator().next());
    }

    @Test
    void theRestIsTakenOnlyOnceEachFieldThatWasLeftWasLookedAt() {
        reviewing.finish();
        background.all();
        int clear = journal().size();
        reviewing.finish();
        reviewing.finish();
        background.all();
        assertThat(journal()).as("not looked at yet").hasSize(clear);

        walk();
        reviewing.finish();
        background.all();
        assertThat(journal()).as("all but what has no usable value").hasSize(KEYS.size() - 1);
    }

    @Test
    void aFieldThatIsOnlyPassedWasNotLookedAt() {
        store.saveRisk("one", new Risk(2, List.of(doubt(KEYS.get(1)), doubt(KEYS.getLast()))));
        session.queue().update(store.summary("one").orElseThrow());
        reviewing.finish();
        background.all();
        int clear = journal().size();
        String first = session.fieldProperty().get();
        List<String> doubtful = List.copyOf(reviewing.leftProperty().get().reasons().keySet());
        assertThat(doubtful).hasSizeGreaterThan(2);

        session.pass(true);
        doubtful.forEach(session::select);
        background.all();
        assertThat(reviewing.leftProperty().get().seen()).as("while the key is held").containsExactly(first);
        session.pass(false);
        background.all();
        assertThat(reviewing.leftProperty().get().seen()).as("where it was let go")
                .containsExactlyInAnyOrder(first, doubtful.getLast());
        reviewing.finish();
        background.all();
        assertThat(journal()).as("the others were not looked at").hasSize(clear);
    }

    private static Risk.Reason doubt(String field) {
        return new Risk.Reason(field, "disagreement", Saying.plain("The answers disagree."), 1);
    }

    @Test
    void theRestOfAGroupIsTakenAsCarefully() {
        List<String> group = SCHEMA.groups().stream()
                .map(one -> one.fields().stream().map(FieldSpec::key).toList())
                .filter(keys -> keys.contains(BROKEN)).findFirst().orElseThrow();
        session.select(group.getFirst());
        reviewing.acceptGroup();
        background.all();

        Map<String, List<Saying>> left = reviewing.leftProperty().get().reasons();
        assertThat(group).containsAll(left.keySet());
        assertThat(left).containsKey(BROKEN);
        int careful = group.size() - left.size();
        assertThat(journal()).hasSize(careful);
        assertThat(session.fieldProperty().get()).isEqualTo(left.keySet().iterator().next());

        reviewing.acceptGroup();
        background.all();
        assertThat(journal()).as("not looked at yet").hasSize(left.size() == 1 ? group.size() - 1 : careful);

        walk();
        reviewing.acceptGroup();
        background.all();
        assertThat(journal()).as("all of the group but what has no usable value").hasSize(group.size() - 1);
    }

    @Test
    void theListOfWhatWasLeftGoesWithTheActThatIsUndone() {
        reviewing.finish();
        background.all();
        walk();
        reviewing.undo();
        background.all();
        assertThat(reviewing.leftProperty().get().reasons()).isEmpty();

        store.saveRisk("one", new Risk(2, List.of(doubt(KEYS.get(1)), doubt(KEYS.getLast()))));
        session.queue().update(store.summary("one").orElseThrow());
        reviewing.finish();
        background.all();
        assertThat(reviewing.leftProperty().get().reasons()).containsKey(BROKEN).hasSizeGreaterThan(1);
        String listed = List.copyOf(reviewing.leftProperty().get().reasons().keySet()).getLast();
        session.select(listed);
        reviewing.unsure("");
        background.all();
        reviewing.undo();
        background.all();
        assertThat(reviewing.leftProperty().get().seen()).as("an act on a field of the list")
                .contains(listed);
    }

    @Test
    void decidingGoesThroughWhatWasLeftAndThenOnInThePosting() {
        store.saveRisk("one", new Risk(2, List.of(doubt(KEYS.get(1)), doubt(KEYS.getLast()))));
        session.queue().update(store.summary("one").orElseThrow());
        session.select(KEYS.get(1));
        reviewing.acceptGroup();
        background.all();
        List<String> group = List.copyOf(reviewing.leftProperty().get().reasons().keySet());
        assertThat(group).contains(KEYS.get(1));
        for (String key : group) {
            assertThat(session.fieldProperty().get()).isEqualTo(key);
            reviewing.unsure("");
            background.all();
        }
        assertThat(reviewing.leftProperty().get().reasons()).as("all of them are decided").isEmpty();
        assertThat(session.review(session.fieldProperty().get()).state()).as("the next that is open")
                .isEqualTo(FieldReview.State.UNDECIDED);

        reviewing.finish();
        background.all();
        List<String> left = List.copyOf(reviewing.leftProperty().get().reasons().keySet());
        assertThat(left).hasSizeGreaterThan(1);
        session.select(left.getLast());
        reviewing.unsure("");
        background.all();
        assertThat(session.fieldProperty().get()).as("the one before is still open")
                .isEqualTo(left.getFirst());
    }

    @Test
    void whatStandsSoIsNotKeptOnceMoreAndAFinishedPostingSaysHowToGoOn() {
        KEYS.forEach(key -> {
            session.select(key);
            reviewing.unsure("");
        });
        background.all();
        int kept = journal().size();
        assertThat(session.notices().shownProperty().get().text())
                .contains("All fields of this posting are decided");

        reviewing.unsure("");
        background.all();
        assertThat(journal()).as("nothing to undo").hasSize(kept);
        assertThat(session.notices().shownProperty().get().offer()).as("nor offered").isNull();
        reviewing.unsure("a note");
        background.all();
        assertThat(journal()).as("something was said").hasSize(kept + 1);
    }

    @Test
    void onceTheRestIsTakenOnlyWhatCannotBeAcceptedIsListed() {
        store.saveRisk("one", new Risk(2, List.of(doubt(KEYS.get(1)), doubt(KEYS.getLast()))));
        session.queue().update(store.summary("one").orElseThrow());
        reviewing.finish();
        background.all();
        walk();
        reviewing.finish();
        background.all();
        assertThat(reviewing.leftProperty().get().reasons()).containsOnlyKeys(BROKEN);
    }

    @Test
    void whatWasLeftInOnePostingSaysNothingOfAnother() {
        reviewing.finish();
        background.all();
        session.open("two");
        background.all();
        assertThat(reviewing.leftProperty().get().reasons()).isEmpty();
    }

    @Test
    void clearingNamesTheEvidenceByHandThatItTakes() {
        session.select(KEYS.get(0));
        reviewing.attach("one", new Span(Section.TITLE, 0, 6, "Senior"));
        reviewing.attach("one", new Span(Section.DESCRIPTION, 0, 5, "Build"));
        background.all();
        reviewing.clear();
        background.all();
        assertThat(session.noticeProperty().get().text()).contains("given by hand");
    }

    @Test
    void finishingStaysAtWhatCannotBeAcceptedThenOpensTheNextPosting() {
        reviewing.finish();
        background.all();
        walk();
        reviewing.finish();
        background.all();
        assertThat(session.fieldProperty().get()).isEqualTo(BROKEN);
        reviewing.override(new FieldValue.Choice("warehouse"), "");
        reviewing.finish();
        background.all();
        assertThat(session.postingProperty().get()).extracting(PostingFile::posting).extracting(Posting::id)
                .isEqualTo("two");
        assertThat(store.summary("one").orElseThrow().decided()).isEqualTo(KEYS.size());
        assertThat(session.queue().finishedProperty().get()).isEqualTo(1);
    }

    @Test
    void aClickOnAFieldThatIsNotOpenAnyMoreDecidesNothing() {
        session.select(KEYS.get(2));
        reviewing.inTurn(KEYS.get(1), reviewing::accept);
        background.all();
        assertThat(journal()).isEmpty();
        assertThat(session.noticeProperty().get().text()).contains("another field was open");
    }
}

package dev.assay.ui.review.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ui.control.Page;
import dev.assay.ui.session.TwoPostings;
import dev.assay.ui.wording.Language;
import dev.assay.ui.wording.Wording;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the queue was searched for is marked in the posting that is opened, and goes with the search. */
class SearchedHitsTest extends TwoPostings {

    private final FindModel find = new FindModel(
            new ReadOnlyObjectWrapper<>(Page.EMPTY).getReadOnlyProperty(),
            Wording.in(Language.ENGLISH));

    @BeforeEach
    void look() {
        assertThat(new SearchedHits(session, find)).isNotNull();
    }

    private void search(String words) {
        session.queue().searchProperty().set(words);
        background.all();
    }

    private void open(String posting) {
        session.open(posting);
        background.all();
    }

    @Test
    void theWordIsLookedForAsItStandsThereInEachPostingThatIsOpened() {
        open("two");
        search("pipeline");
        open("one");

        assertThat(find.openProperty().get()).isTrue();
        assertThat(find.queryProperty().get()).as("the form that stands there").isEqualTo("pipelines");
        assertThat(find.currentProperty().get()).isZero();
    }

    @Test
    void itGoesWithTheSearchAndWhereNothingWasFound() {
        open("two");
        search("Leeds");
        open("one");
        open("two");
        assertThat(find.openProperty().get()).as("nothing was found there").isFalse();

        open("one");
        assertThat(find.openProperty().get()).isTrue();
        search("");
        assertThat(find.openProperty().get()).isFalse();
    }

    @Test
    void whatTheReviewerLooksForInThePostingStays() {
        open("one");
        find.queryProperty().set("Build");
        find.openProperty().set(true);
        search("reports");
        search("");
        open("two");

        assertThat(find.openProperty().get()).isTrue();
        assertThat(find.queryProperty().get()).isEqualTo("Build");
    }
}

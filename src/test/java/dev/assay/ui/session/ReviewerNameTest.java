package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.People;
import dev.assay.review.ReviewStore;
import dev.assay.review.StoreException;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class ReviewerNameTest extends TwoPostings {

    private static final People NOT_SHOWN = new People() {
        @Override
        public boolean lookAs(String reviewer) {
            throw new StoreException("The disk is full.");
        }
    };

    /** Else what is shown were one reviewer's, and what is decided on it another's. */
    @Test
    void aNameThatTheStoreCannotBeShownToIsNotTaken() {
        ReviewStore other = (ReviewStore) Proxy.newProxyInstance(ReviewStore.class.getClassLoader(),
                new Class<?>[]{ReviewStore.class}, (proxy, method, given) -> method.getName().equals("people")
                        ? NOT_SHOWN
                        : method.invoke(store, given));
        ReviewerName name = new Reviewing(session, other, background).reviewer();
        name.load();
        background.all();
        assertThat(name.name()).isEqualTo("Ann");
        name.set("Bo");
        background.all();
        assertThat(name.name()).isEqualTo("Ann");
        assertThat(store.settings().values().reviewer()).isEqualTo("Ann");
        assertThat(session.noticeProperty().get().text()).contains("disk is full");
    }

    /** What waits for a name and is then not done is told, by its field. */
    @Test
    void whatWaitedForANameAndIsNotDoneIsTold() {
        store.settings().change(set -> set.withReviewer(""));
        Reviewing nameless = new Reviewing(session, store, background);
        session.open("one", KEYS.get(0));
        background.all();
        nameless.accept();
        session.select(KEYS.get(5));
        nameless.unsure("");
        background.all();
        String label = SCHEMA.require(KEYS.get(0)).label();
        assertThat(session.noticeProperty().get().text()).contains(label, "no name had been given");
        nameless.reviewer().set("Ben");
        background.all();
        assertThat(journal()).containsExactly("unsure " + KEYS.get(5));

        store.settings().change(set -> set.withReviewer(""));
        Reviewing again = new Reviewing(session, store, background);
        session.select(KEYS.get(0));
        again.accept();
        again.reviewer().dismiss();
        background.all();
        assertThat(session.noticeProperty().get().text()).as("the question is put away")
                .contains(label, "no name had been given");
    }
}

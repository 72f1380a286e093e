package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.FieldValue;
import dev.assay.review.Basis;
import dev.assay.review.DecisionKind;
import dev.assay.review.FieldReview;
import dev.assay.review.NewDecision;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The next posting is read before it is asked for, and shown as it stands when it is. */
class ReadingAheadTest extends TwoPostings {

    private final List<String> read = new ArrayList<>();

    @BeforeEach
    void rest() {
        session.prepareWith(file -> {
            read.add(file.posting().id());
            return () -> {};
        });
        session.select(KEYS.get(1));
        background.all();
    }

    private void openTwo(String field) {
        session.open("two", field);
        background.all();
        assertThat(session.currentProperty().get()).isEqualTo("two");
    }

    @Test
    void whatWasReadAheadIsShown() {
        assertThat(read).containsExactly("two");
        openTwo("");
        assertThat(read).containsExactly("two");
    }

    @Test
    void whatWasWrittenSinceIsShownToo() {
        String field = KEYS.getFirst();
        String answer = store.posting("two").orElseThrow().answers().getFirst().id();
        store.append(List.of(new NewDecision("two", field, "Bo", DecisionKind.OVERRIDE,
                FieldValue.read(SCHEMA.require(field), "senior"), "", "", answer, 0).withBasis(Basis.SEEN)));

        openTwo(field);

        assertThat(session.review(field).state()).isEqualTo(FieldReview.State.OVERRIDDEN);
        assertThat(read).containsExactly("two", "two");
    }

    @Test
    void whatAScreenMakesThatCameSinceIsMadeToo() {
        session.prepareWith(file -> () -> read.add("shown " + file.posting().id()));

        openTwo("");

        assertThat(read).containsExactly("two", "two", "shown two");
    }
}

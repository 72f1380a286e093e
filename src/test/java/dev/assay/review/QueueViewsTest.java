package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A view is kept under its name until it is deleted. */
class QueueViewsTest {

    private static final QueueView RISKY = QueueView.of("Risky", Map.of());

    private final InMemoryArtefacts artefacts = new InMemoryArtefacts();
    private final QueueViews views = new QueueViews(artefacts, new QueueView.Codec() {
        @Override
        public String write(QueueView view) {
            return "\"" + view.words() + "\"";
        }

        @Override
        public QueueView read(String name, String json) {
            if (!json.startsWith("\"")) {
                throw new IllegalArgumentException("It is no view.");
            }
            return new QueueView(name, RISKY.facets(), json.substring(1, json.length() - 1), RISKY.order());
        }
    });

    private static QueueView searching(String words) {
        return new QueueView("Risky", RISKY.facets(), words, RISKY.order());
    }

    @Test
    void aViewSavedUnderTheSameNameTakesThePlaceOfTheFirst() {
        views.save(RISKY, "Ada");
        views.save(searching("cloud"), "Bo");

        assertThat(views.all().views()).containsExactly(searching("cloud"));
    }

    @Test
    void aRenamedViewHasItsNewNameOnly() {
        views.save(RISKY, "Ada");
        views.rename(RISKY, "Doubtful", "Ada");

        assertThat(views.all().views()).containsExactly(RISKY.named("Doubtful"));
    }

    @Test
    void aViewRenamedToItsOwnNameStays() {
        views.save(RISKY, "Ada");
        views.rename(RISKY, "Risky", "Ada");

        assertThat(views.all().views()).containsExactly(RISKY);
        views.delete("Risky", "Ada");
        assertThat(views.all().views()).isEmpty();
    }

    @Test
    void noViewIsReplacedByRenamingAnotherOne() {
        views.save(RISKY, "Ada");
        views.save(searching("cloud").named("Cloud"), "Ada");
        artefacts.keep(ArtefactKind.Known.VIEW, "Broken", "7", "Ada");

        assertThat(views.rename(RISKY, "Cloud", "Bo")).isFalse();
        assertThat(views.rename(RISKY, "Broken", "Bo")).isFalse();
        assertThat(views.all().views()).containsExactly(RISKY, searching("cloud").named("Cloud"));
        assertThat(views.rename(RISKY, "Doubtful", "Bo")).isTrue();
    }

    @Test
    void aViewThatWasDeletedComesBackUnlessItsNameWasGivenAway() {
        views.save(RISKY, "Ada");
        views.delete("Risky", "Ada");
        assertThat(views.add(RISKY, "Ada")).isTrue();
        views.delete("Risky", "Ada");
        views.save(searching("cloud"), "Bo");

        assertThat(views.add(RISKY, "Ada")).isFalse();
        assertThat(views.all().views()).containsExactly(searching("cloud"));
    }

    @Test
    void aViewThatCannotBeReadIsNamedAndHidesNoOther() {
        views.save(RISKY, "Ada");
        artefacts.keep(ArtefactKind.Known.VIEW, "Broken", "7", "Ada");

        assertThat(views.all()).isEqualTo(new QueueView.Saved(List.of(RISKY),
                List.of("Broken")));
    }

    @Test
    void whatAViewListsDoesNotHangOnItsName() {
        assertThat(RISKY.listsAs(RISKY.named("Other"))).isTrue();
        assertThat(RISKY.listsAs(searching("cloud"))).isFalse();
        assertThatThrownBy(() -> RISKY.named(" ")).hasMessageContaining("needs a name");
    }

    @Test
    void anExtentHoldsItsEndsAndIsAnyOnlyFromEndToEnd() {
        Extent middle = new Extent(0.2, 0.8);

        assertThat(middle.holds(0.2)).isTrue();
        assertThat(middle.holds(0.8)).isTrue();
        assertThat(middle.holds(0.19)).isFalse();
        assertThat(middle.holds(0.81)).isFalse();
        assertThat(Extent.ANY.isAny()).isTrue();
        assertThat(new Extent(0, 0.99).isAny()).isFalse();
        assertThat(new Extent(0.01, 1).isAny()).isFalse();
    }
}

package dev.assay.ui.review.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.export.ViewJson;
import dev.assay.review.ArtefactKind;
import dev.assay.review.Artefacts;
import dev.assay.review.Extent;
import dev.assay.review.Facet;
import dev.assay.review.FacetQuery;
import dev.assay.review.InMemoryArtefacts;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueView;
import dev.assay.review.QueueViews;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Views are kept whole, and are what they were when they are read again. */
class ViewsTest {

    private final Artefacts artefacts = new InMemoryArtefacts();
    private final QueueViews views = new QueueViews(artefacts, new ViewJson());
    private final QueueView mine = new QueueView("mine",
            new FacetQuery("cloud",
                    Map.of(Facet.STATE, Set.of("UNSURE", "UNDECIDED"), Facet.VALUE, Set.of("aws")),
                    new Extent(0.25, 1), new Extent(0, 0.7)),
            "data lake", QueueOrder.AS_LOADED);

    @Test
    void aViewIsReadAsItWasSaved() {
        views.save(mine, "Ann");
        assertThat(new QueueViews(artefacts, new ViewJson()).all().views()).containsExactly(mine);
    }

    @Test
    void aViewCanBeSavedAnewRenamedDeletedAndPutBack() {
        views.save(mine, "Ann");
        QueueView other = new QueueView("mine", FacetQuery.ALL, "", QueueOrder.RISKIEST_FIRST);
        views.save(other, "Ann");
        assertThat(views.all().views()).containsExactly(other);
        views.rename(other, "yours", "Ann");
        assertThat(views.all().views()).containsExactly(other.named("yours"));
        views.delete("yours", "Ann");
        assertThat(views.all().views()).isEmpty();
        views.save(other.named("yours"), "Ann");
        assertThat(views.all().views()).containsExactly(other.named("yours"));
    }

    @Test
    void whatAnotherVersionKeptIsNamedAndHidesNothingElse() {
        artefacts.keep(ArtefactKind.Known.VIEW, "later",
                "{\"facets\":{\"mood\":[\"good\"]},\"order\":\"as_loaded\"}",
                "Ann");
        views.save(mine, "Ann");
        assertThat(views.all().views()).containsExactly(mine);
        assertThat(views.all().unreadable()).containsExactly("later");
        assertThatIllegalArgumentException().isThrownBy(() -> new ViewJson().read("x", "no json"));
    }
}

package dev.assay.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Original;
import dev.assay.review.Decision;
import dev.assay.review.Examples;
import dev.assay.review.FieldReview;
import dev.assay.review.PostingSummary;
import dev.assay.review.ReviewStore;
import dev.assay.schema.AllowedValue;
import dev.assay.schema.FieldGroup;
import dev.assay.schema.FieldSpec;
import dev.assay.schema.Schema;
import dev.assay.schema.ValueKind;
import dev.assay.store.index.VersionedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A field catalogue that changed is noticed by its content. */
class CatalogueChangeTest {

    @TempDir
    Path folder;

    @Test
    void aFieldThatTheCatalogueGainedIsUndecidedEverywhere() {
        List<Decision> journal;
        try (ReviewStore store = open(Examples.SCHEMA)) {
            Original file = Examples.original("a", "posting p1\nposting p2\nrun r1 p1");
            store.save(store.keep(file), Examples.read(file));
            store.append(List.of(Examples.override("Ada", "p1", "azure")));
            journal = store.journal();
        }
        List<FieldGroup> groups = new ArrayList<>(Examples.SCHEMA.groups());
        FieldGroup first = groups.getFirst();
        List<FieldSpec> fields = new ArrayList<>(first.fields());
        fields.addFirst(new FieldSpec("new_field", first.key(), "New", "Is it new?", List.of("Say so."),
                ValueKind.FLAG, List.of(new AllowedValue(FieldSpec.YES, "Yes", "It is.", false),
                        new AllowedValue(FieldSpec.NO, "No", "It is not.", false)),
                List.of()));
        groups.set(0, new FieldGroup(first.key(), first.label(), first.hue(), fields));
        Schema more = new Schema(groups);

        try (ReviewStore store = open(more)) {
            assertThat(store.postings()).isNotEmpty().allSatisfy(posting -> {
                assertThat(posting.states()).hasSize(more.fields().size());
                assertThat(posting.states().getFirst()).isEqualTo(FieldReview.State.UNDECIDED);
            });
            assertThat(store.postings().stream().mapToInt(PostingSummary::decided).sum()).isPositive();
            assertThat(store.journal()).isEqualTo(journal);
        }
    }

    private ReviewStore open(Schema schema) {
        return H2ReviewStore.open(folder, schema, new VersionedReader("1", Examples::read));
    }
}

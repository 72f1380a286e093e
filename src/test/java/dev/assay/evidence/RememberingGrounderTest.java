package dev.assay.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Grounding;
import dev.assay.model.InferredField;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberingGrounderTest {

    private final List<String> work = new ArrayList<>();
    private final Grounder counted = new Counted(new ClaimGrounder(), work);
    private final Grounder grounder = new RememberingGrounder(counted);

    private record Counted(Grounder behind, List<String> work) implements Grounder {

        @Override
        public Grounded over(Posting posting, List<Pass1> pass1) {
            work.add("read");
            Grounded grounded = behind.over(posting, pass1);
            return claim -> {
                work.add(claim.field());
                return grounded.ground(claim);
            };
        }
    }

    private static final InferredField CLAIM = Claims.choice("orchestrator_category", "airflow_like",
            "Airflow or Dagster in production");

    @Test
    void readsATextOnceWhateverPostingHasIt() {
        Posting again = new Posting("p2", Claims.POSTING.title(), Claims.POSTING.company(),
                Claims.POSTING.location(), Claims.POSTING.description());

        Grounding first = grounder.over(Claims.POSTING, List.of()).ground(CLAIM);
        Grounding second = grounder.over(again, List.of()).ground(CLAIM);

        assertThat(second).isEqualTo(first)
                .isEqualTo(new ClaimGrounder().over(Claims.POSTING, List.of()).ground(CLAIM));
        assertThat(work).containsExactly("read", "orchestrator_category");
    }

    @Test
    void groundsAnewWhatDiffers() {
        Grounder.Grounded posting = grounder.over(Claims.POSTING, List.of());
        posting.ground(CLAIM);
        posting.ground(Claims.silent("orchestrator_category", CLAIM.evidence()));
        posting.ground(Claims.choice("sub_specialty", "airflow_like", CLAIM.evidence()));
        grounder.over(Claims.POSTING, List.of(new Pass1("p1", "m", Map.of("ext_tools", "Airflow"), "")));

        assertThat(work).containsExactly("read", "orchestrator_category", "orchestrator_category",
                "sub_specialty",
                "read");
    }

    @Test
    void takesNoPostingForAnotherWhoseTextsOrFactsAreDividedOtherwise() {
        grounder.over(new Posting("p", "Data", "Keel", "Bergen", "Text."), List.of());
        grounder.over(new Posting("p", "Dat", "aKeel", "Bergen", "Text."), List.of());
        grounder.over(new Posting("p", "Data", "Keel", "BergenText.", ""), List.of());
        grounder.over(new Posting("p", "1:Data", "Keel", "Bergen", "Text."), List.of());
        for (Map<String, String> facts : List.of(Map.of("ext_a", "b"), Map.of("ext_a", "c"),
                Map.of("ext_ab", ""), Map.of("ext_", "ab"))) {
            grounder.over(new Posting("p", "Data", "Keel", "Bergen", "Text."),
                    List.of(new Pass1("p", "m", Map.copyOf(facts), "")));
        }

        assertThat(work).hasSize(8).containsOnly("read");
    }

    @Test
    void forgetsThePostingsUsedLongestAgo() {
        for (int i = 0; i < 100; i++) {
            grounder.over(new Posting("p", "", "", "", "Text " + i), List.of());
        }
        work.clear();

        grounder.over(new Posting("p", "", "", "", "Text 99"), List.of());
        grounder.over(new Posting("p", "", "", "", "Text 0"), List.of());

        assertThat(work).containsExactly("read");
    }

    @Test
    void keepsNoMoreThanAMillionLettersOfText() {
        Grounder large = new RememberingGrounder((posting, pass1) -> {
            work.add("read");
            return claim -> Grounding.notFound("Not looked for.");
        });
        String half = "Count the parcels. ".repeat(30_000);
        for (int i = 0; i < 3; i++) {
            large.over(new Posting("p", "Clerk " + i, "", "", half), List.of());
        }
        work.clear();

        large.over(new Posting("p", "Clerk 2", "", "", half), List.of());
        large.over(new Posting("p", "Clerk 1", "", "", half), List.of());

        assertThat(work).containsExactly("read");
    }
}

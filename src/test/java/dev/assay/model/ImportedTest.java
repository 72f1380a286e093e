package dev.assay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one file says, with how it names its postings. */
class ImportedTest {

    private static final Posting POSTING = new Posting("7", "Engineer", "", "", "");
    private static final Problem PROBLEM = Problems.of("a.csv", "row 2", "no id", "");
    private static final Naming BY_CONTENT = new Naming(Naming.By.CONTENT, "row-1", Set.of());
    private static final GivenDecision DECISION = new GivenDecision("7", "cloud", "Ada",
            Instant.parse("2026-01-02T03:04:05Z"), "override", new FieldValue.Choice("aws"), null, "", "", "",
            "seen", List.of());

    @Test
    void aPostingIsNamedByItsIdUnlessTheFileNamesItOtherwise() {
        Imported read = new Imported(List.of(POSTING), List.of(), List.of(), List.of(), Outcome.ACCEPTED,
                Map.of("8", BY_CONTENT), List.of(), List.of(), Set.of(), "csv");

        assertThat(read.naming("7")).isEqualTo(Naming.ID);
        assertThat(read.naming("8")).isEqualTo(BY_CONTENT);
        assertThat(Naming.ID.by()).isEqualTo(Naming.By.ID);
    }

    @Test
    void aFileOfPostingsWithIdsSaysNothingMore() {
        Imported read = new Imported(List.of(POSTING), List.of(), List.of(), List.of(PROBLEM),
                Outcome.PARTIAL);

        assertThat(read).isEqualTo(new Imported(List.of(POSTING), List.of(), List.of(), List.of(PROBLEM),
                Outcome.PARTIAL, Map.of(), List.of(), List.of(), Set.of(), ""));
    }

    @Test
    void theShapeIsAddedAndNothingElseChanged() {
        Imported read = new Imported(List.of(POSTING), List.of(), List.of(), List.of(PROBLEM),
                Outcome.PARTIAL, Map.of("7", BY_CONTENT), List.of(POSTING), List.of(DECISION), Set.of("a1"),
                "");

        Imported known = read.in("jsonl");

        assertThat(known.shape()).isEqualTo("jsonl");
        assertThat(known.in("")).isEqualTo(read);
    }

    @Test
    void whatWasReadCannotBeChangedAfterwards() {
        List<Posting> postings = new ArrayList<>(List.of(POSTING));
        List<Problem> problems = new ArrayList<>(List.of(PROBLEM));
        Map<String, Naming> namings = new HashMap<>(Map.of("7", BY_CONTENT));
        Set<String> copies = new HashSet<>(Set.of("a1"));
        List<GivenDecision> decisions = new ArrayList<>(List.of(DECISION));
        Imported read = new Imported(postings, List.of(), List.of(), problems, Outcome.ACCEPTED, namings,
                postings, decisions, copies, "");
        postings.clear();
        problems.clear();
        namings.clear();
        copies.clear();
        decisions.clear();

        assertThat(read.postings()).containsExactly(POSTING);
        assertThat(read.spokenOf()).containsExactly(POSTING);
        assertThat(read.problems()).containsExactly(PROBLEM);
        assertThat(read.namings()).containsOnlyKeys("7");
        assertThat(read.copies()).containsExactly("a1");
        assertThat(read.decisions()).containsExactly(DECISION);
    }

    @Test
    void theSpellingsOfAnIdCannotBeChangedAfterwards() {
        Set<String> spellings = new HashSet<>(Set.of("7.0"));
        Naming naming = new Naming(Naming.By.FOLDER, "", spellings);
        spellings.add("8");

        assertThat(naming.spellings()).containsExactly("7.0");
    }

    @Test
    void aDecisionMayBeMovedInTimeAndStaysTheSameDecision() {
        Instant later = DECISION.at().plusSeconds(60);

        assertThat(DECISION.at(later).at()).isEqualTo(later);
        assertThat(DECISION.at(later)).isNotEqualTo(DECISION);
        assertThat(DECISION.at(later).at(DECISION.at())).isEqualTo(DECISION);
    }

    @Test
    void theSpansOfADecisionCannotBeChangedAfterwards() {
        Span span = new Span(Section.TITLE, 0, 4, "Data");
        List<Span> spans = new ArrayList<>(List.of(span));
        GivenDecision decision = new GivenDecision("7", "cloud", "Ada", Instant.EPOCH, "evidence", null, null,
                "", "", "", "", spans);
        spans.clear();

        assertThat(decision.spans()).containsExactly(span);
    }
}

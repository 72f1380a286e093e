package dev.assay.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.audit.Risk;
import dev.assay.review.Facet;
import dev.assay.review.FacetQuery;
import dev.assay.review.FieldReview.State;
import dev.assay.review.FoundPostings;
import dev.assay.review.FoundText;
import dev.assay.review.FoundTexts;
import dev.assay.review.FullText;
import dev.assay.review.PostingSummary;
import dev.assay.review.QueueOrder;
import dev.assay.review.QueueView;
import dev.assay.review.StoreException;
import dev.assay.review.WordQuery;
import dev.assay.task.Progress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostingQueueTest {

    private static final FacetQuery OPEN = FacetQuery.ALL.switching(Facet.STATE, State.UNDECIDED.name());

    private final QueueInMemory postings = new QueueInMemory();
    private final PostingQueue queue = postings.queue;

    private static PostingSummary posting(String id, long order, double risk, State state) {
        return new PostingSummary(id, order, "Title x" + id, "Company " + id, Collections.nCopies(3, state),
                1,
                true,
                new Risk(risk, List.of()));
    }

    private static List<PostingSummary> many(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> posting("p" + i, i, 0, i == size - 1 ? State.UNDECIDED : State.ACCEPTED))
                .toList();
    }

    @BeforeEach
    void load() {
        postings.load(List.of(posting("a", 0, 1, State.UNDECIDED), posting("b", 1, 9, State.ACCEPTED),
                posting("c", 2, 5, State.UNDECIDED)));
    }

    private List<String> shown() {
        postings.background.all();
        return queue.visible().stream().map(PostingSummary::id).toList();
    }

    @Test
    void standsRiskiestFirstOrAsLoaded() {
        assertThat(shown()).containsExactly("b", "c", "a");
        queue.orderProperty().set(QueueOrder.AS_LOADED);
        assertThat(shown()).containsExactly("a", "b", "c");
    }

    @Test
    void showsWhatTheFacetsAndTheSearchLetThrough() {
        queue.facetsProperty().set(OPEN);
        assertThat(shown()).containsExactly("c", "a");
        queue.searchProperty().set("company XA");
        assertThat(shown()).containsExactly("a");
        assertThat(queue.totalProperty().get()).isEqualTo(3);
    }

    @Test
    void whatStandsStaysUntilWhatWasAskedForIsThere() {
        queue.facetsProperty().set(OPEN);
        assertThat(queue.visible()).extracting(PostingSummary::id).containsExactly("b", "c", "a");
        assertThat(queue.neighbour("b", 1)).map(PostingSummary::id).contains("c");
    }

    @Test
    void ofSeveralThingsAskedForOnlyTheLastIsShown() {
        queue.searchProperty().set("company");
        queue.searchProperty().set("xb");
        queue.searchProperty().set("");
        assertThat(shown()).containsExactly("b", "c", "a");
        assertThat(queue.arrangedProperty().get()).as("put in order once more").isEqualTo(2);
    }

    @Test
    void onlyWhatIsLookedAtIsRead() {
        postings.load(many(5_000));
        queue.arrange();
        postings.background.all();
        postings.looked.clear();
        assertThat(queue.visible()).hasSize(5_000);
        assertThat(queue.visible().get(4_000).title()).as("not looked at").isEmpty();

        queue.look(4_000);
        queue.look(4_001);
        postings.background.all();

        assertThat(queue.visible().get(4_000).title()).isEqualTo("Title xp4000");
        assertThat(postings.looked).as("asked once").hasSize(1);
        assertThat(postings.looked.getFirst()).hasSizeLessThan(100);
    }

    @Test
    void theNextOneIsFoundBeyondWhatIsRead() {
        postings.load(many(5_000));
        queue.orderProperty().set(QueueOrder.AS_LOADED);
        postings.background.all();

        assertThat(queue.neighbour("p2999", 1)).map(PostingSummary::id).contains("p3000");
        assertThat(queue.nextOpen("p7")).map(PostingSummary::id).contains("p4999");
    }

    @Test
    void whatArrivesFollowsAndNothingMoves() {
        queue.facetsProperty().set(OPEN);
        assertThat(shown()).containsExactly("c", "a");

        postings.load(List.of(posting("a", 0, 20, State.UNDECIDED), posting("b", 1, 9, State.ACCEPTED),
                posting("c", 2, 5, State.UNDECIDED), posting("d", 3, 30, State.UNDECIDED)));

        assertThat(shown()).containsExactly("c", "a", "d");
        assertThat(queue.find("a")).map(p -> p.risk().score()).as("is read again").contains(20.0);
        assertThat(queue.outOfOrderProperty().get()).isTrue();
        queue.arrange();
        assertThat(shown()).containsExactly("d", "a", "c");
        assertThat(queue.outOfOrderProperty().get()).isFalse();
    }

    @Test
    void whatIsGoneIsListedNoMore() {
        postings.load(List.of(posting("b", 1, 9, State.ACCEPTED), posting("a", 0, 1, State.UNDECIDED)));
        assertThat(shown()).containsExactly("b", "a");
        assertThat(queue.totalProperty().get()).isEqualTo(2);
    }

    @Test
    void aDecisionNeitherMovesNorHidesAPosting() {
        queue.facetsProperty().set(OPEN);
        shown();
        queue.update(posting("c", 2, 0, State.ACCEPTED));
        assertThat(shown()).containsExactly("c", "a");
        assertThat(queue.finishedProperty().get()).isEqualTo(2);
    }

    @Test
    void whatStandsInTextsIsFoundBestFirstAndBeforeTitles() {
        postings.texts = (query, progress) -> new FoundTexts(
                List.of(hit("a", "the word here"), hit("c", "a word"), hit("a", "again")),
                Map.of(WordQuery.Kind.POSTING, 3L), List.of());
        queue.searchProperty().set("xb");
        assertThat(shown()).containsExactly("a", "c", "b");
        assertThat(queue.hit("a")).map(FoundText::snippet).contains("the word here");
        assertThat(queue.hit("b")).isEmpty();

        queue.searchProperty().set("");
        assertThat(shown()).containsExactly("b", "c", "a");
        assertThat(queue.hit("a")).isEmpty();
    }

    @Test
    void whereWordsStandIsReadOfTheFirstAndOfThoseThatAreLookedAt() {
        QueueInMemory many = new QueueInMemory();
        List<PostingSummary> all = IntStream.range(0, 90)
                .mapToObj(n -> posting("m" + n, n, 1, State.UNDECIDED)).toList();
        List<String> read = new ArrayList<>();
        many.texts = new FullText() {
            @Override
            public FoundTexts find(WordQuery query, Progress progress) {
                throw new AssertionError("All of them are not wanted.");
            }

            @Override
            public FoundPostings postings(WordQuery query, Progress progress) {
                return new FoundPostings(all.stream().map(PostingSummary::id).toList(), List.of());
            }

            @Override
            public Map<String, FoundText> best(WordQuery query, Collection<String> ids) {
                read.addAll(ids);
                return ids.stream().collect(Collectors.toMap(id -> id, id -> hit(id, "word of " + id)));
            }
        };
        many.load(all);
        many.queue.searchProperty().set("word");
        many.background.all();
        assertThat(many.queue.hit("m0")).map(FoundText::snippet).contains("word of m0");
        assertThat(many.queue.hit("m80")).isEmpty();
        int known = many.queue.knownProperty().get();

        many.queue.look(80);
        many.queue.look(81);
        many.background.all();
        assertThat(many.queue.hit("m80")).map(FoundText::snippet).contains("word of m80");
        assertThat(many.queue.knownProperty().get()).as("rows hear of it").isGreaterThan(known);
        assertThat(read).as("none is read twice").doesNotHaveDuplicates().doesNotContain("m40");

        many.queue.look(80);
        many.queue.searchProperty().set("");
        many.background.all();
        assertThat(many.queue.hit("m80")).isEmpty();
    }

    @Test
    void whereTextsCannotBeSearchedTitlesAreAndItIsSaid() {
        postings.texts = (query, progress) -> {
            throw new StoreException("The index is damaged. Delete it, and it is made again.");
        };
        queue.searchProperty().set("xb");
        assertThat(shown()).containsExactly("b");
        assertThat(queue.searchProblemProperty().get()).contains("Only titles").contains("is damaged")
                .contains("made again");
        queue.searchProperty().set("");
        assertThat(queue.searchProblemProperty().get()).isEmpty();
    }

    @Test
    void aViewChangesEverythingAtOnce() {
        queue.show(new QueueView("mine", OPEN, "company", QueueOrder.AS_LOADED));
        assertThat(shown()).containsExactly("a", "c");
        assertThat(queue.arrangedProperty().get()).isEqualTo(2);
    }

    @Test
    void whatWaitsGoesOnOnceTheWordsWereFoundInTheTexts() {
        postings.texts = (query, progress) -> new FoundTexts(List.of(hit("c", "the word here")),
                Map.of(WordQuery.Kind.POSTING, 1L), List.of());
        List<String> first = new ArrayList<>();
        queue.searchProperty().set("xb");
        queue.whenArranged(() -> first.add(queue.visible().getFirst().id()));

        assertThat(first).as("nothing is there yet").isEmpty();
        postings.background.all();
        assertThat(first).containsExactly("c");
        queue.whenArranged(() -> first.add(queue.visible().getFirst().id()));
        assertThat(first).as("it is there already").containsExactly("c", "c");
    }

    @Test
    void whatWaitedIsOverWhereOtherWordsAreLookedFor() {
        List<String> first = new ArrayList<>();
        queue.searchProperty().set("xb");
        queue.whenArranged(() -> first.add(queue.visible().getFirst().id()));
        queue.searchProperty().set("xc");
        postings.background.all();
        assertThat(first).isEmpty();
    }

    @Test
    void whatWaitsGoesOnWhereTextsCannotBeSearched() {
        postings.texts = (query, progress) -> {
            throw new StoreException("The index is damaged. Delete it, and it is made again.");
        };
        List<String> first = new ArrayList<>();
        queue.searchProperty().set("xc");
        queue.whenArranged(() -> first.add(queue.visible().getFirst().id()));
        postings.background.all();
        assertThat(first).containsExactly("c");
    }

    @Test
    void whatArrivesWhileWordsAreLookedForKeepsNothingThatDoesNotMatch() {
        queue.searchProperty().set("xb");
        queue.load(() -> {}, postings.failures::add);
        assertThat(shown()).containsExactly("b");
    }

    @Test
    void whatArrivesTwiceAtOnceMovesNothing() {
        postings.replace(posting("a", 0, 99, State.UNDECIDED));
        queue.load(() -> {}, postings.failures::add);
        queue.load(() -> {}, postings.failures::add);
        assertThat(shown()).containsExactly("b", "c", "a");
        assertThat(queue.outOfOrderProperty().get()).isTrue();
    }

    @Test
    void whatArrivesUnderAnOthersNameAddsNoLineToItBeforeTheListIsPutInOrder() {
        PostingSummary twin = new PostingSummary("z", 3, "Title xa", "Company a",
                Collections.nCopies(3, State.UNDECIDED), 1, true, new Risk(0, List.of()));
        PostingSummary first = posting("a", 0, 1, State.UNDECIDED);
        postings.load(List.of(first, posting("b", 1, 9, State.ACCEPTED), twin));
        assertThat(queue.isAlike(first)).as("a line more would move all rows below it").isFalse();
        assertThat(queue.isAlike(twin)).isTrue();

        queue.arrange();
        postings.background.all();
        assertThat(queue.isAlike(first)).isTrue();
        assertThat(queue.isAlike(twin)).isTrue();
    }

    @Test
    void whatIsCalledAlikeFromTheFirstIsToldApart() {
        PostingSummary twin = new PostingSummary("z", 3, "Title xa", "Company a",
                Collections.nCopies(3, State.UNDECIDED), 1, true, new Risk(0, List.of()));
        PostingSummary first = posting("a", 0, 1, State.UNDECIDED);
        QueueInMemory fresh = new QueueInMemory();
        fresh.load(List.of(first, twin, posting("b", 1, 9, State.ACCEPTED)));
        assertThat(List.of(first, twin, posting("b", 1, 9, State.ACCEPTED))).map(fresh.queue::isAlike)
                .containsExactly(true, true, false);
    }

    private static FoundText hit(String id, String snippet) {
        return new FoundText(id, "", "", FoundText.Part.DESCRIPTION, "", "", 1, snippet, List.of());
    }

    @Test
    void findsTheNextUnfinishedPostingFromTheTopAgain() {
        assertThat(queue.nextOpen("a")).map(PostingSummary::id).contains("c");
        assertThat(queue.nextOpen("c")).map(PostingSummary::id).contains("a");
        queue.update(posting("a", 0, 1, State.UNSURE));
        assertThat(queue.nextOpen("c")).isEmpty();
    }

    @Test
    void stopsAtEitherEnd() {
        assertThat(queue.neighbour("b", -1)).isEmpty();
        assertThat(queue.neighbour("b", 1)).map(PostingSummary::id).contains("c");
        assertThat(queue.neighbour("a", 1)).isEmpty();
    }
}

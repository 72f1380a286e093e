package dev.assay.ui.review.posting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.model.Answer;
import dev.assay.model.Posting;
import dev.assay.ui.control.Mark;
import dev.assay.ui.control.Page;
import dev.assay.ui.control.PartMark;
import dev.assay.ui.session.Background;
import dev.assay.ui.session.HighlightMode;
import dev.assay.ui.session.Session;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PostingModelTest {

    private final Posting first = new Posting("1", "Data Engineer", "Acme", "Oslo",
            "We run **Airflow** on AWS. [Apply](https://example.org/jobs) now.");
    private final Posting second = new Posting("2", "Analyst", "Bolt", "Rome", "Power BI, and AWS too.");
    private final Answer answer = PostingFixture.run(first,
            Map.of("primary_cloud", List.of("AWS"), "orchestrator_category",
                    List.of("run **Airflow** on AWS"),
                    "job_family", List.of("Data Engineer"), "scope_definition",
                    List.of("https://example.org")));
    private final Session session = PostingFixture.session(
            PostingFixture.file(first, List.of(ChipsTest.pass1("m", "ext_work_model_stated", "remote")),
                    answer),
            PostingFixture.file(second, List.of()),
            PostingFixture.file(new Posting("3", "", "", "", ""), List.of()));
    private final PostingModel model = new PostingModel(session, PostingFixture.AT_ONCE);

    @Test
    void saysWhatThereIsBeforeAPostingIsOpen() {
        assertThat(model.stateProperty().get()).isEqualTo(PostingModel.State.LOADING);
        Session empty = PostingFixture.session();
        PostingModel of = new PostingModel(empty, PostingFixture.AT_ONCE);
        empty.load();
        assertThat(of.stateProperty().get()).isEqualTo(PostingModel.State.NOTHING);
        assertThat(of.stateTextProperty().get()).contains("No posting is open");
    }

    @Test
    void showsThePostingAndMarksTheEvidenceOfAllFields() {
        session.load();

        assertThat(model.stateProperty().get()).isEqualTo(PostingModel.State.TEXT);
        assertThat(model.headerProperty().get().text()).startsWith("Data Engineer\nAcme");
        assertThat(words(model.pageProperty().get(), model.pageMarksProperty().get()))
                .containsExactly("AWS", "run Airflow on AWS");
        assertThat(words(model.headerProperty().get(), model.headerMarksProperty().get()))
                .containsExactly("Data Engineer");
        assertThat(model.pageMarksProperty().get()).extracting(Mark::hue).containsExactly(2, 2);
        assertThat(model.chipsProperty().get()).extracting(Chip::text).containsExactly("Remote");
    }

    @Test
    void marksFollowTheHighlightsMode() {
        session.load();
        session.select("primary_cloud");
        session.highlightsProperty().set(HighlightMode.SELECTED);
        assertThat(model.pageMarksProperty().get()).extracting(Mark::field).containsExactly("primary_cloud");
        session.select("orchestrator_category");
        assertThat(model.pageMarksProperty().get()).extracting(Mark::field)
                .containsExactly("orchestrator_category");
        session.highlightsProperty().set(HighlightMode.NONE);
        assertThat(model.pageMarksProperty().get()).isEmpty();
    }

    @Test
    void theTextAsGivenHasTheSameMarks() {
        session.load();
        model.toggleRaw();
        assertThat(model.pageProperty().get().text()).isEqualTo(first.description());
        assertThat(words(model.pageProperty().get(), model.pageMarksProperty().get()))
                .containsExactly("AWS", "run **Airflow** on AWS", "https://example.org");
        model.toggleRaw();
        assertThat(model.pageProperty().get().text()).contains("run Airflow on AWS");
    }

    @Test
    void saysSoWhereEvidenceStandsInMarksThatAreNotShown() {
        session.load();
        session.select("primary_cloud");
        assertThat(model.hintProperty().get()).isEmpty();
        session.select("scope_definition");
        assertThat(model.hintProperty().get()).contains("leaves out");
        model.toggleRaw();
        assertThat(model.hintProperty().get()).isEmpty();
    }

    @Test
    void clickingAgainGoesRoundTheFieldsOnTheSameWords() {
        session.load();
        session.select("job_family");
        List<Mark> both = model.pageMarksProperty().get();
        model.pick(both);
        assertThat(session.fieldProperty().get()).isEqualTo("primary_cloud");
        model.pick(both);
        assertThat(session.fieldProperty().get()).isEqualTo("orchestrator_category");
        model.pick(both);
        assertThat(session.fieldProperty().get()).isEqualTo("primary_cloud");
    }

    @Test
    void aPostingWithoutTextShowsWhatIsKnown() {
        session.load();
        session.open("3");
        assertThat(model.stateProperty().get()).isEqualTo(PostingModel.State.NO_TEXT);
        assertThat(model.stateTextProperty().get()).isEqualTo(
                "No posting text was imported, and neither Pass 1 nor an answer.");
        model.toggleRaw();
        assertThat(model.pageProperty().get().look()).isEqualTo(Page.Look.READING);
    }

    @Test
    void anotherPostingLeavesNothingOfTheOneBefore() {
        session.load();
        session.open("2");
        assertThat(model.headerProperty().get().text()).isEqualTo("Analyst\nBolt  ·  Rome");
        assertThat(model.pageMarksProperty().get()).isEmpty();
        assertThat(model.chipsProperty().get()).isEmpty();
        assertThat(model.factsProperty().get().rows()).isEmpty();
    }

    @Test
    void pagesThatComeLateAreNotShown() {
        Waiting waiting = new Waiting();
        Session slow = PostingFixture.session(waiting, PostingFixture.file(first, List.of(), answer),
                PostingFixture.file(second, List.of()));
        PostingModel shown = new PostingModel(slow, waiting);
        assertThat(shown.stateProperty().get()).isEqualTo(PostingModel.State.LOADING);
        slow.open("1");
        slow.open("2");
        waiting.next();
        assertThat(shown.pageProperty().get()).as("the first posting's page came too late")
                .isSameAs(Page.EMPTY);
        waiting.all();
        assertThat(shown.headerProperty().get().text()).startsWith("Analyst");
        assertThat(slow.openingProperty().get()).isFalse();
    }

    @Test
    void saysWhichPostingIsBeingOpened() {
        Waiting waiting = new Waiting();
        Session slow = PostingFixture.session(waiting, PostingFixture.file(first, List.of(), answer),
                PostingFixture.file(new Posting("3", "Long", "", "", "Much to read. ".repeat(20_000)),
                        List.of()),
                PostingFixture.file(new Posting("4", "Longer", "", "", "More to read. ".repeat(20_000)),
                        List.of()));
        PostingModel shown = new PostingModel(slow, waiting);
        slow.load();
        waiting.all();
        slow.open("3");
        waiting.next();
        assertThat(shown.stateTextProperty().get()).isEqualTo("Opening “Long”…");
        slow.open("4");
        while (slow.currentProperty().get().equals("3")) {
            waiting.next();
        }
        assertThat(slow.postingProperty().get()).isNull();
        assertThat(shown.stateTextProperty().get()).isEqualTo("Opening “Longer”…");
    }

    @Test
    void aPostingThatTakesLongLeavesNothingOfTheOneBefore() {
        Waiting waiting = new Waiting();
        Session slow = PostingFixture.session(waiting, PostingFixture.file(first, List.of(), answer),
                PostingFixture.file(new Posting("3", "Long", "", "", "Much to read. ".repeat(20_000)),
                        List.of()));
        PostingModel shown = new PostingModel(slow, waiting);
        slow.load();
        waiting.all();
        assertThat(shown.pageMarksProperty().get()).isNotEmpty();
        slow.open("3");
        waiting.next();
        assertThat(slow.openingProperty().get()).isTrue();
        assertThat(slow.currentProperty().get()).isEqualTo("3");
        assertThat(slow.postingProperty().get()).isNull();
        assertThat(shown.stateProperty().get()).isEqualTo(PostingModel.State.LOADING);
        assertThat(shown.stateTextProperty().get()).isEqualTo("Opening “Long”…");
        assertThat(shown.pageProperty().get()).isSameAs(Page.EMPTY);
        assertThat(shown.pageMarksProperty().get()).isEmpty();
        waiting.all();
        assertThat(shown.headerProperty().get().text()).startsWith("Long");
    }

    @Test
    void tellsWhatPartsAreForFromWhenItIsAskedUntilItIsNot() {
        Posting told = new Posting("5", "Data Engineer", "", "", """
                ## Responsibilities

                - Build pipelines in SQL.

                ## Benefits

                - Dental insurance.
                """);
        Session two = PostingFixture.session(PostingFixture.file(told, List.of()),
                PostingFixture.file(first, List.of(), answer));
        PostingModel shown = new PostingModel(two, PostingFixture.AT_ONCE);
        two.open("5");
        assertThat(shown.pagePartsProperty().get()).isEmpty();
        shown.partsProperty().set(true);
        List<PartMark> parts = shown.pagePartsProperty().get();
        assertThat(parts).extracting(PartMark::words).containsExactly("Duties", "Benefits offered");
        shown.partsProperty().set(false);
        assertThat(shown.pagePartsProperty().get()).isEmpty();
        two.open("1");
        shown.partsProperty().set(true);
        two.open("5");
        assertThat(shown.pagePartsProperty().get()).as("read with the posting").isEqualTo(parts);
        two.refresh();
        assertThat(shown.pagePartsProperty().get()).as("read again").isEqualTo(parts);
    }

    @Test
    void partsThatComeLateAreNotTold() {
        Waiting waiting = new Waiting();
        Session slow = PostingFixture.session(waiting, PostingFixture.file(first, List.of(), answer),
                PostingFixture.file(second, List.of()));
        PostingModel shown = new PostingModel(slow, waiting);
        slow.open("1");
        waiting.all();
        shown.partsProperty().set(true);
        slow.open("2");
        shown.partsProperty().set(false);
        waiting.all();
        assertThat(shown.headerProperty().get().text()).startsWith("Analyst");
        assertThat(shown.pagePartsProperty().get()).isEmpty();
    }

    @Test
    void newerAnswersForTheSamePostingLeaveThePageWhereItIs() {
        session.load();
        Page before = model.pageProperty().get();
        session.refresh();
        assertThat(model.pageProperty().get()).isSameAs(before);
        assertThat(model.pageMarksProperty().get()).hasSize(2);
    }

    private static List<String> words(Page page, List<Mark> marks) {
        return marks.stream().flatMap(mark -> mark.ranges().stream())
                .map(range -> page.text().substring(range.start(), range.end())).toList();
    }

    /** Keeps work until it is asked to do the next. */
    private static final class Waiting implements Background {

        private final Deque<Runnable> work = new ArrayDeque<>();

        @Override
        public <T> void run(Callable<T> call, Consumer<T> done, Consumer<Throwable> failed) {
            work.add(() -> PostingFixture.AT_ONCE.run(call, done, failed));
        }

        void next() {
            work.remove().run();
        }

        void all() {
            while (!work.isEmpty()) {
                next();
            }
        }

        @Override
        public void onUi(Runnable action) {
            action.run();
        }

        @Override
        public void afterFrames(int frames, Runnable action) {
            work.add(action);
        }

        @Override
        public void close() {}
    }
}

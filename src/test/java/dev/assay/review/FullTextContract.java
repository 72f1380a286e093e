package dev.assay.review;

import dev.assay.task.Progress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.model.Answer;
import dev.assay.model.EngineId;
import dev.assay.model.FieldValue;
import dev.assay.model.Imported;
import dev.assay.model.InferredField;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Source;
import dev.assay.review.FoundText.Part;
import dev.assay.review.WordQuery.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link FullText} promises. */
public abstract class FullTextContract {

    protected ReviewStore store;

    /** Opens the test's one store; a second call, after a close, opens the same again. */
    protected abstract ReviewStore open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    /** Lines of {@code posting ID | TITLE | COMPANY | TEXT} and {@code answer ID | POSTING | SOURCE | EVIDENCE}. */
    public static Imported read(Original original) {
        List<Posting> postings = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (String line : new String(original.bytes(), StandardCharsets.UTF_8).split("\n")) {
            String[] parts = line.substring(line.indexOf(' ') + 1).split(" \\| ", -1);
            if (line.startsWith("posting")) {
                postings.add(new Posting(parts[0], parts[1], parts[2], "", parts[3].replace("~", "\n")));
            } else {
                answers.add(new Answer(parts[0], parts[1], new EngineId(parts[2], "", ""), false, "",
                        Map.of("cloud",
                                new InferredField("cloud", new FieldValue.Choice("aws"), 0.8, parts[3],
                                        Source.INFERRED, null, "", List.of())),
                        "", Outcome.ACCEPTED));
            }
        }
        return new Imported(postings, List.of(), answers, List.of(), Outcome.ACCEPTED);
    }

    protected void take(String... lines) {
        Original file = new Original("f" + lines[0].hashCode(),
                String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        store.save(store.keep(file), read(file));
    }

    protected FoundTexts find(String words) {
        return store.texts().find(new WordQuery(words, null, 20), Progress.NONE);
    }

    private List<String> postings(String words) {
        return find(words).texts().stream().map(FoundText::postingId).toList();
    }

    private static List<String> marked(FoundText text) {
        return text.marks().stream().map(mark -> text.snippet().substring(mark.start(), mark.end())).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"pipeline engineers; p1", "PIPELINES; p1", "\"data pipelines\"; p1",
            "\"pipelines data\"; ''", "pipe*; p1", "pipe; ''", "engineer -pipelines; p2", "nestle; p2",
            "c++; p2", "c#; ''", "real-time; p1", "realtime; p1", "p2; p2", "pipelines nestlé; ''",
            "データ; p3", "ータエ; p3", "エデ; ''", "😀; ''"})
    void findsWordsHoweverTheyAreWritten(String words, String expected) {
        take("posting p1 | Engineer | Kestrel | You build real-time data pipelines.",
                "posting p2 | Senior Engineer | Nestlé | You write C++ all day.",
                "posting p3 | データエンジニア | 日本 | 😀");
        if (words.equals("😀")) {
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> find(words))
                    .withMessageContaining("no word");
        } else {
            assertThat(String.join(",", postings(words))).isEqualTo(expected);
        }
    }

    @Test
    void showsTheWordsAroundWhatWasFoundAsThePageHasThem() {
        take("posting p1 | Engineer | Kestrel | # About us~~We are **nice**.~~- " + "other words, ".repeat(60)
                + "~- You build data *pipelines*~  in Python.");
        FoundText text = find("python pipeline").texts().getFirst();
        assertThat(text.part()).isEqualTo(Part.DESCRIPTION);
        assertThat(marked(text)).containsAnyOf("pipelines", "Python");
        assertThat(text.snippet()).doesNotContain("*", "\n", "#").hasSizeLessThan(400);
        assertThat(find("\"about us\"").texts().getFirst().snippet()).startsWith("About us");
        assertThat(find("engineer").texts().getFirst().part()).isEqualTo(Part.TITLE);
        assertThat(find("kestrel").texts().getFirst().part()).isEqualTo(Part.COMPANY);
    }

    @Test
    void findsNotesAndEvidenceAndSaysWhose() {
        take("posting p1 | Engineer | Kestrel | Words.",
                "answer r1 | p1 | some-model | They run on Kubernetes clusters.");
        store.append(List.of(new NewDecision("p1", "cloud", "Ada", DecisionKind.OVERRIDE,
                new FieldValue.Choice("azure"), "the footer disagrees", "kubernetes is no cloud", "r1", 0)));
        FoundTexts found = find("kubernetes");
        assertThat(found.texts()).extracting(FoundText::part).containsExactly(Part.NOTE, Part.EVIDENCE);
        assertThat(found.texts()).extracting(FoundText::by).containsExactly("Ada", "some-model");
        assertThat(found.texts()).allSatisfy(text -> {
            assertThat(text.postingId()).isEqualTo("p1");
            assertThat(text.title()).isEqualTo("Engineer");
            assertThat(text.field()).isEqualTo("cloud");
            assertThat(marked(text)).singleElement().asString().isEqualToIgnoringCase("kubernetes");
        });
        assertThat(found.counts()).isEqualTo(Map.of(Kind.POSTING, 0L, Kind.NOTE, 1L, Kind.EVIDENCE, 1L));
        assertThat(find("footer").texts()).extracting(FoundText::part).containsExactly(Part.NOTE);
        assertThat(store.texts().find(new WordQuery("kubernetes", Kind.EVIDENCE, 20), Progress.NONE).counts())
                .isEqualTo(Map.of(Kind.POSTING, 0L, Kind.NOTE, 0L, Kind.EVIDENCE, 1L));
    }

    /** Also after the store was closed and opened again. */
    @Test
    void whatChangedIsFoundAndWhatIsGoneIsNot() {
        take("answer r1 | p1 | some-model | They run on Kubernetes clusters.");
        assertThat(postings("kubernetes")).as("only awaited").isEmpty();
        take("posting p1 | Engineer | Kestrel | We use Terraform.");
        assertThat(postings("kubernetes")).containsExactly("p1");
        assertThat(postings("terraform")).containsExactly("p1");
        Decision made = store.append(List.of(new NewDecision("p1", "cloud", "Ada", DecisionKind.UNSURE, null,
                "", "look at the footer", "r1", 0))).getFirst();
        assertThat(postings("footer")).containsExactly("p1");
        store.append(List.of(NewDecision.undo("Ada", made.operation())));
        assertThat(postings("footer")).isEmpty();
        store.close();
        store = open();
        assertThat(postings("terraform")).containsExactly("p1");
        take("posting p2 | Engineer | Kestrel | Terraform, too.");
        assertThat(postings("terraform")).containsExactlyInAnyOrder("p1", "p2");
    }

    @Test
    void showsAtMostWhatIsWantedAndCountsAll() {
        for (int i = 0; i < 7; i++) {
            take("posting p" + i + " | Engineer " + i + " | Kestrel | We use Terraform in team " + i + ".");
        }
        FoundTexts found = store.texts().find(new WordQuery("terraform", null, 3), Progress.NONE);
        assertThat(found.texts()).hasSize(3);
        assertThat(found.total()).isEqualTo(7);
        assertThatIllegalArgumentException().isThrownBy(() -> new WordQuery("a", null, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"\"", "-word", "*", "…", "\""})
    void refusesWhatAsksForNothing(String words) {
        take("posting p1 | Engineer | Kestrel | Words.");
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> find(words))
                .withMessageContaining("Name one");
    }

    /** A list shows first which postings there are, and reads the words around only of those that are looked at. */
    @ParameterizedTest
    @ValueSource(strings = {"pipelines", "data", "nightly", "-pipelines data", "nothing", "pipe*"})
    void whatIsFoundIsFoundPostingByPostingToo(String words) {
        take("posting p1 | Pipelines | Acme | We build nightly data pipelines. Nightly is nightly.",
                "posting p2 | Engineer | Nightly | Nothing of it in the text but data.",
                "posting p3 | Analyst | Acme | Other words",
                "answer a1 | p3 | model | nightly data pipelines",
                "answer a2 | p1 | model | nightly data", "answer a3 | p3 | other | data pipelines");
        WordQuery query = new WordQuery(words, null, 20);
        List<FoundText> found = find(words).texts();
        Map<String, FoundText> best = found.stream()
                .collect(Collectors.toMap(FoundText::postingId, text -> text, (first, other) -> first));

        assertThat(store.texts().postings(query, Progress.NONE).ids())
                .isEqualTo(found.stream().map(FoundText::postingId).distinct().toList());
        assertThat(store.texts().best(query, List.of("p1", "p2", "p3", "gone"))).isEqualTo(best);
        assertThat(store.texts().best(query, List.of("p3")).keySet()).isSubsetOf("p3");
    }

    /** As where a whole posting is pasted: with words of its own, and in quotes. */
    @Test
    void refusesMoreWordsThanItCanLookForAndSaysSo() {
        take("posting p1 | Engineer | Kestrel | We use Terraform.");
        String many = IntStream.range(0, 2_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        for (String words : List.of(many, many + " terraform", many.replace(" ", "* "),
                "terraform " + many.replace("word", "-word"))) {
            assertThatExceptionOfType(StoreException.class).isThrownBy(() -> find(words))
                    .withMessageContaining("more words than can be looked for").withNoCause();
        }
        assertThat(postings("\"" + many + "\"")).isEmpty();
        assertThat(postings("terraform " + "use ".repeat(150))).containsExactly("p1");
        assertThat(find("terraform").notices()).isEmpty();
    }

    @Test
    void takesAnEndlessWord() {
        take("posting p1 | Engineer | Kestrel | " + "x".repeat(100_000) + " and Terraform.");
        assertThat(postings("terraform")).containsExactly("p1");
        assertThat(postings("x".repeat(100_000))).containsExactly("p1");
    }
}

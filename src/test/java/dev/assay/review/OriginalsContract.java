package dev.assay.review;

import static dev.assay.review.Examples.original;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.model.Answer;
import dev.assay.model.Imported;
import dev.assay.model.Naming;
import dev.assay.model.Original;
import dev.assay.model.Outcome;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.PostingContent;
import dev.assay.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Originals} promise: what was read is known, in whatever order it came, and nothing is known twice. */
public abstract class OriginalsContract {

    /** The test's one store, opened again. */
    protected abstract ReviewStore open();

    /** As {@link #open}, after all that can be made again was lost. */
    protected abstract ReviewStore openMadeAgain();

    /** As {@link Examples#read}; a line {@code words ID} is what the posting of this id says, under no id. */
    public static Imported read(Original original) {
        List<Posting> postings = new ArrayList<>();
        List<Pass1> pass1 = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, Naming> namings = new HashMap<>();
        for (String line : new String(original.bytes(), StandardCharsets.UTF_8).split("\n")) {
            if (line.startsWith("words ")) {
                Posting named = Examples.posting(line.substring(6));
                Posting unnamed = new Posting(PostingContent.id(named), named.title(), named.company(),
                        named.location(), named.description());
                postings.add(unnamed);
                namings.put(unnamed.id(), new Naming(Naming.By.CONTENT, "", Set.of()));
            } else {
                Imported one = Examples.read(original(original.path(), line));
                postings.addAll(one.postings());
                one.pass1().forEach(facts -> pass1.add(new Pass1(facts.postingId(), facts.model(),
                        facts.facts(), sha256(original))));
                one.answers().forEach(answer -> answers.add(new Answer(answer.id(), answer.postingId(),
                        answer.engine(), false, answer.reasoning(), answer.fields(), sha256(original),
                        answer.outcome())));
                problems.addAll(one.problems());
            }
        }
        return new Imported(postings, pass1, answers, problems,
                problems.isEmpty() ? Outcome.ACCEPTED : Outcome.PARTIAL, namings, List.of(), List.of(),
                Set.of(), original.path().substring(original.path().indexOf('.') + 1));
    }

    private static String sha256(Original original) {
        return Artefact.hash(new String(original.bytes(), StandardCharsets.UTF_8));
    }

    private static String take(ReviewStore store, String path, String text) {
        Original file = original(path, text);
        String sha256 = store.keep(file);
        store.save(sha256, read(file));
        return sha256;
    }

    @Test
    void whatWasNoticedIsToldByFile() {
        String first = take(open(), "a.txt", "nonsense\nposting p1");
        String second = take(open(), "b.txt", "stub p2\nmore nonsense\nrubbish");
        take(open(), "a.txt", "nonsense\nposting p1");

        assertThat(open().problems()).extracting(Problem::place).containsExactly("nonsense", "more nonsense",
                "rubbish");
        assertThat(open().problems(first)).extracting(Problem::path).containsExactly("a.txt");
        assertThat(open().problems(second)).hasSize(2);
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> open().problems("00"));
    }

    @Test
    void whatIsSaidOfAPostingWaitsForItAndIsToldMeanwhile() {
        take(open(), "a.txt", "run r1 p1\npass1 p2");
        assertThat(open().awaited()).singleElement().satisfies(told -> {
            assertThat(told.path()).isEqualTo("a.txt");
            assertThat(told.message()).contains("p1", "p2");
        });

        take(open(), "b.txt", "posting p1");
        assertThat(open().awaited()).singleElement()
                .satisfies(told -> assertThat(told.message()).contains("p2").doesNotContain("p1"));
        take(open(), "c.txt", "stub p2");
        assertThat(open().awaited()).isEmpty();
    }

    @Test
    void theShapeAPostingCameInIsKnown() {
        take(open(), "a.csv", "posting p1");
        take(open(), "a.jsonl", "run r1 p1\nposting p2");

        assertThat(open().shape("p1")).isEqualTo("csv");
        assertThat(open().shape("p2")).isEqualTo("jsonl");
        assertThat(open().shape("p9")).isEmpty();
    }

    @Test
    void aCancelLeavesNothingOfAFileAndItCanBeReadLater() {
        Original file = original("a.txt", "posting p1\nnonsense");
        CancelPoint cancelled = new CancelPoint();
        cancelled.cancel();
        ReviewStore store = open();
        String sha256 = store.keep(file);

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store.save(sha256, read(file), cancelled));
        assertThat(open().postings()).isEmpty();
        assertThat(open().problems()).isEmpty();

        take(open(), "a.txt", "posting p1\nnonsense");
        assertThat(open().postings()).hasSize(1);
        assertThat(open().problems()).hasSize(1);
    }

    /** Files in any order, read again and again, of postings that turn out to be one: nothing is lost or doubled. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void isKnownAsByWhoReadAllOfThemAtOnce(long seed) {
        Random random = new Random(seed);
        List<String[]> files = new ArrayList<>();
        ReviewStore store = open();
        for (int step = 0; step < 40; step++) {
            String[] file = !files.isEmpty() && random.nextInt(5) == 0
                    ? files.get(random.nextInt(files.size()))
                    : new String[]{"f" + random.nextInt(30) + ".txt", lines(random)};
            take(store, file[0], file[1]);
            files.add(file);
            if (random.nextInt(6) == 0) {
                store = random.nextBoolean() ? open() : openMadeAgain();
            }
            assertThat(known(store)).as("step %d", step).isEqualTo(expected(files));
        }
        List<String> nonsense = files.stream().map(List::of).distinct()
                .flatMap(file -> file.get(1).lines()).filter(line -> line.startsWith("nonsense")).toList();
        assertThat(openMadeAgain().problems()).extracting(Problem::place)
                .containsExactlyInAnyOrderElementsOf(nonsense);
        assertThat(known(openMadeAgain())).isEqualTo(expected(files));
        assertThat(open().check().damage()).isEmpty();
    }

    private static String lines(Random random) {
        Set<String> lines = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String id = "p" + random.nextInt(5);
            lines.add(switch (random.nextInt(12)) {
                case 0, 1 -> "posting " + id;
                case 2, 3 -> "words " + id;
                case 4, 5 -> "stub " + id;
                case 6, 7 -> "pass1 " + id;
                case 8 -> "nonsense " + random.nextInt(9);
                default -> "run r" + random.nextInt(3) + id + " " + id;
            });
        }
        return String.join("\n", lines);
    }

    /** A line for each posting with what is known of it, whatever it is called. */
    private static List<String> known(ReviewStore store) {
        return store.postings().stream().map(summary -> store.posting(summary.id()).orElseThrow())
                .map(file -> line(file.posting().title(), file.posting().description(),
                        file.answers().stream().map(Answer::id).toList(), file.pass1().size()))
                .sorted().toList();
    }

    private static String line(String title, String text, List<String> answers, int pass1) {
        return title + "|" + text + "|" + new TreeSet<>(answers) + "|" + answers.size() + "|" + pass1;
    }

    private static List<String> expected(List<String[]> files) {
        Set<String> lines = new HashSet<>();
        files.forEach(file -> lines.addAll(file[1].lines().toList()));
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String id = "p" + i;
            Posting posting = Examples.posting(id);
            List<String> answers = lines.stream().filter(line -> line.matches("run \\S+ " + id))
                    .map(line -> line.split(" ")[1]).toList();
            int pass1 = lines.contains("pass1 " + id) ? 1 : 0;
            boolean whole = lines.contains("posting " + id);
            if (whole) {
                all.add(line(posting.title(), posting.description(), answers, pass1));
            } else if (lines.contains("stub " + id)) {
                all.add(line("From Pass 1", "", answers, pass1));
            }
            if (!whole && lines.contains("words " + id)) {
                all.add(line(posting.title(), posting.description(), List.of(), 0));
            }
        }
        return all.stream().sorted().toList();
    }
}

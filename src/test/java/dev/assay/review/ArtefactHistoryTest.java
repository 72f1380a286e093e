package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.review.ArtefactHistory.Name;
import dev.assay.review.ArtefactKind.Known;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in force of everything that was ever kept, against the plainest account of it: a list that is read again. */
class ArtefactHistoryTest {

    private static final List<ArtefactKind> KINDS = List.of(Known.RULING, Known.VIEW,
            ArtefactKind.of("later-kind"));
    private static final List<String> NAMES = List.of("core", "Core");

    /** What happens to a name: a content is kept, it is retracted, or a version of it cannot be read. */
    private record Step(What what, Name name, int number) {}

    private enum What {
        KEPT, RETRACTED, UNREAD
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Name> names = Combinators.combine(Arbitraries.of(KINDS), Arbitraries.of(NAMES))
                .as(Name::new);
        return Combinators.combine(Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.just(What.KEPT)),
                Tuple.of(2, Arbitraries.just(What.RETRACTED)),
                Tuple.of(1, Arbitraries.just(What.UNREAD))), names, Arbitraries.integers().between(1, 6))
                .as(Step::new).list().ofMaxSize(25);
    }

    private static Artefact artefact(Name name, int version, String content) {
        return new Artefact(name.kind(), name.name(), version, content, Artefact.hash(content), "Ada",
                Instant.EPOCH);
    }

    private static ArtefactHistory after(List<Step> steps) {
        ArtefactHistory history = ArtefactHistory.EMPTY;
        for (Step step : steps) {
            Name name = step.name();
            history = switch (step.what()) {
                case KEPT -> history.with(artefact(name, history.next(name.kind(), name.name()),
                        "[" + step.number() + "]"));
                case RETRACTED -> history.without(name.kind(), name.name(), "Ada");
                case UNREAD -> history.withUnread(name.kind(), name.name(), step.number());
            };
        }
        return history;
    }

    @Property(tries = 150)
    void whatIsInForceIsTheLastVersionOfEachNameThatWasNotRetractedSince(@ForAll("steps") List<Step> steps) {
        ArtefactHistory history = after(steps);
        List<Artefact> expected = new ArrayList<>();
        for (Name name : steps.stream().filter(step -> step.what() == What.KEPT).map(Step::name).distinct()
                .toList()) {
            Step last = steps.stream().filter(step -> step.name().equals(name) && step.what() != What.UNREAD)
                    .reduce((one, next) -> next).orElseThrow();
            if (last.what() == What.KEPT) {
                expected.add(history.versions(name.kind(), name.name()).getLast());
            }
        }

        assertThat(history.inForce()).as("in the order in which the names were first kept")
                .containsExactlyElementsOf(expected);
        for (ArtefactKind kind : KINDS) {
            for (String name : NAMES) {
                assertThat(history.inForce(kind, name)).isEqualTo(expected.stream()
                        .filter(one -> one.kind().equals(kind) && one.name().equals(name)).findFirst());
            }
        }
    }

    @Property(tries = 150)
    void noNumberIsGivenTwiceAndNoneThatWasGivenToWhatCannotBeRead(@ForAll("steps") List<Step> steps) {
        Set<List<Object>> given = new HashSet<>();
        ArtefactHistory history = ArtefactHistory.EMPTY;
        for (Step step : steps) {
            ArtefactKind kind = step.name().kind();
            String name = step.name().name();
            int next = history.next(kind, name);
            assertThat(given).doesNotContain(List.of(kind, name, next));
            switch (step.what()) {
                case KEPT -> {
                    history = history.with(artefact(step.name(), next, "{}"));
                    given.add(List.of(kind, name, next));
                }
                case RETRACTED -> history = history.without(kind, name, "Ada");
                case UNREAD -> {
                    history = history.withUnread(kind, name, step.number());
                    given.add(List.of(kind, name, step.number()));
                }
            }
        }
    }

    @Property(tries = 100)
    void nothingThatWasKeptIsEverLost(@ForAll("steps") List<Step> steps) {
        ArtefactHistory history = after(steps);
        long kept = steps.stream().filter(step -> step.what() == What.KEPT).count();

        assertThat(history.kept()).hasSize((int) kept);
        for (Step step : steps) {
            List<Integer> numbers = history.versions(step.name().kind(), step.name().name()).stream()
                    .map(Artefact::version).toList();
            assertThat(numbers).doesNotHaveDuplicates().isSorted();
        }
        for (int content = 1; content <= 6; content++) {
            int number = content;
            long same = steps.stream().filter(step -> step.what() == What.KEPT && step.number() == number)
                    .count();
            assertThat(history.withHash(Artefact.hash("[" + content + "]"))).hasSize((int) same);
        }
    }

    @Test
    void aNumberThatWasGivenToWhatCannotBeReadIsNotGivenAgain() {
        ArtefactHistory history = ArtefactHistory.EMPTY.withUnread(Known.VIEW, "mine", 4)
                .withUnread(Known.VIEW, "mine", 2);

        assertThat(history.next(Known.VIEW, "mine")).as("the highest counts").isEqualTo(5);
        assertThat(history.next(Known.VIEW, "other")).isEqualTo(1);
        assertThat(history.inForce()).isEmpty();
    }

    @Test
    void aVersionThatIsAddedIsInForceAgainAfterItsNameWasRetracted() {
        Artefact first = artefact(new Name(Known.VIEW, "mine"), 1, "1");
        Artefact second = artefact(new Name(Known.VIEW, "mine"), 2, "2");
        ArtefactHistory retracted = ArtefactHistory.EMPTY.with(first).without(Known.VIEW, "mine", "Ada");

        assertThat(retracted.inForce(Known.VIEW, "mine")).isEmpty();
        assertThat(retracted.with(second).inForce(Known.VIEW, "mine")).isEqualTo(Optional.of(second));
        assertThat(retracted.inForce()).as("the history before is as it was").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''  | e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            abc | ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
            é   | 4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c
            """)
    void aHashIsTheSha256OfTheContentInUtf8(String content, String hash) {
        assertThat(Artefact.hash(content)).isEqualTo(hash);
    }

    @Test
    void aContentThatIsNotTheOneThatWasKeptIsNotSound() {
        Artefact kept = artefact(new Name(Known.VIEW, "mine"), 1, "{\"words\":\"a\"}");
        Artefact changed = new Artefact(kept.kind(), kept.name(), kept.version(), "{\"words\":\"b\"}",
                kept.hash(), kept.reviewer(), kept.at());

        assertThat(kept.isSound()).isTrue();
        assertThat(changed.isSound()).isFalse();
    }

    @Test
    void aKindIsWrittenAsItIsReadHoweverNewItIs() {
        for (ArtefactKind kind : List.of(Known.values())) {
            assertThat(ArtefactKind.of(kind.key())).isSameAs(kind);
        }
        ArtefactKind later = ArtefactKind.of("gold_set");
        assertThat(later).as("it is not the kind that is written gold-set").isNotEqualTo(Known.GOLD_SET);
        assertThat(later.key()).isEqualTo("gold_set");
    }
}

package dev.assay.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much two texts have in common, by runs of three words. */
class TextLikenessTest {

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("we", "run", "on", "aws", "daily").list().ofMinSize(1).ofMaxSize(12);
    }

    /** By the definition: runs that both have, of those that either has. A shorter text is one run. */
    private static double share(List<String> one, List<String> other) {
        Set<String> left = runs(one);
        Set<String> right = runs(other);
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        Set<String> either = new HashSet<>(left);
        either.addAll(right);
        return (double) both.size() / either.size();
    }

    private static Set<String> runs(List<String> words) {
        Set<String> runs = new HashSet<>();
        List<String> run = new ArrayList<>();
        for (String word : words) {
            run.add(word);
            if (run.size() == 3) {
                runs.add(String.join(" ", run));
                run.removeFirst();
            }
        }
        return runs.isEmpty() ? Set.of(String.join(" ", words)) : runs;
    }

    @Property(tries = 200)
    void itIsTheShareOfRunsThatBothHave(@ForAll("words") List<String> one,
            @ForAll("words") List<String> other) {
        double likeness = TextLikeness.of(String.join(" ", one)).to(String.join(" ", other));

        assertThat(likeness).isCloseTo(share(one, other), offset(1e-9));
    }

    @Property(tries = 100)
    void itIsTheSameBothWays(@ForAll("words") List<String> one, @ForAll("words") List<String> other) {
        String left = String.join(" ", one);
        String right = String.join(" ", other);

        assertThat(TextLikeness.of(left).to(right)).isEqualTo(TextLikeness.of(right).to(left));
        assertThat(TextLikeness.of(left).to(left)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We run on AWS.       | we  RUN\ton, aws!   | 1
            We run on AWS.       | We run on Azure.    | 0.3333333333
            We run.              | We run.             | 1
            We run.              | We ran.             | 0
            ''                   | '...'               | 1
            ''                   | We                  | 0
            Größe drei vier fünf | größe drei vier     | 0.5
            """)
    void caseAndMarksMakeNoDifference(String one, String other, double likeness) {
        assertThat(TextLikeness.of(one).to(other)).isCloseTo(likeness, offset(1e-6));
    }

    @Test
    void aPostingWithALineChangedIsNearlyTheSameAndAnotherIsNot() {
        String posting = "We run our data platform on AWS and look for somebody who likes SQL and Python and "
                + "wants to build pipelines that people trust. You will own the warehouse from end to end.";
        TextLikeness likeness = TextLikeness.of(posting);

        assertThat(likeness.to(posting.replace("trust", "rely on")))
                .isBetween(TextLikeness.NEARLY_EQUAL, 0.99);
        assertThat(likeness.to("We bake bread on the market square and look for somebody who wants to build "
                + "a team of bakers that people trust. You will own the ovens.")).isLessThan(0.3);
    }

    /** The end of a text that is longer than any posting says nothing new. */
    @Test
    void ofATextWithoutEndOnlyTheBeginningIsRead() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("w").append(i).append(' ');
        }

        assertThat(TextLikeness.of(text.toString()).to(text + "and more of it")).isEqualTo(1);
        assertThat(TextLikeness.of(text.substring(0, 900)).to(text.substring(0, 900) + "and more of it"))
                .isLessThan(1);
    }
}

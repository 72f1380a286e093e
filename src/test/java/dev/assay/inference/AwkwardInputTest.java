package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.schema.Catalogue;
import dev.assay.model.FieldValue;
import dev.assay.model.InferredField;
import dev.assay.model.EvidenceStatus;
import dev.assay.model.Pass1;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Isolated
class AwkwardInputTest {

    private static final Schema SCHEMA = Catalogue.shipped();
    private static final Engine ENGINE = AnswerSources.engine("rules", SCHEMA);
    /** Far above what is needed, so that a slow machine does not fail and an endless search does. */
    private static final Duration GENEROUS = Duration.ofSeconds(30);

    private static final String ORDINARY = """
            ## What you’ll do
            * Build data pipelines on AWS (Glue, S3) with Airflow – no C2C
            * Mentor junior engineers 🙂

            ## Requirements
            * 5+ years of experience with Python; İstanbul office optional
            """;

    static Stream<String> texts() {
        Random random = new Random(7);
        StringBuilder noise = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            noise.appendCodePoint(32 + random.nextInt(0x2FFF));
        }
        return Stream.of("", " ", "\n\n\n", "a".repeat(200_000), "a ".repeat(100_000), "no ".repeat(60_000),
                "data ".repeat(40_000), "years ".repeat(30_000) + "5 years", "(".repeat(100_000),
                ORDINARY.repeat(200_000 / ORDINARY.length()), "<p>".repeat(20_000), "* ".repeat(50_000),
                "**".repeat(50_000), "\uD83D".repeat(1_000), "\u0000\u200B\u202Edata engineer",
                noise.toString(),
                "\"".repeat(50_000), "5-".repeat(50_000), "senior ".repeat(30_000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyTextIsAnsweredInFull(String text) {
        Posting posting = new Posting("p", text.length() < 100 ? text : "Data Engineer", "", "", text);

        Answer answer = Assertions.assertTimeout(GENEROUS, () -> ENGINE.infer(posting, null));

        assertThat(answer.fields()).hasSize(SCHEMA.fields().size());
        assertThat(answer.fields().values()).allSatisfy(field -> assertThat(field.grounding().spans())
                .allSatisfy(grounded -> assertThat(grounded.span().holdsIn(posting)).isTrue()));
    }

    @Test
    void anEmptyPostingIsSilentNotAGuess() {
        Answer answer = ENGINE.infer(new Posting("p", "", "", "", ""), null);

        assertThat(answer.fields().values()).extracting(InferredField::value).allSatisfy(value -> assertThat(
                value.isSilent() || value.equals(new FieldValue.Flag(false))
                        || value.equals(new FieldValue.Choices(List.of()))
                        || List.of("ic", "general", "none_mentioned").contains(String.valueOf(value.plain())))
                .as(String.valueOf(value)).isTrue());
    }

    @Test
    void neitherOrderNorLocaleMakesADifference() {
        List<Posting> postings = new ArrayList<>(texts().limit(4).map(t -> new Posting("p" + t.length(),
                "INTERN I", "", "İzmir", t)).toList());
        postings.add(new Posting("o", "SENIOR DATA ENGINEER II", "", "Austin, TX", ORDINARY));
        List<Answer> before = postings.stream().map(p -> ENGINE.infer(p, null)).toList();
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            Collections.reverse(postings);
            Engine fresh = AnswerSources.engine("rules", SCHEMA);
            List<Answer> after = new ArrayList<>(postings.stream().map(p -> fresh.infer(p, null)).toList());
            Collections.reverse(after);
            assertThat(after).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void wronglyDecodedTextIsReadAsMeantAndSpansKeepToTheTextAsGiven() {
        Posting posting = new Posting("p", "Senior Data Engineer â€“ Platform", "", "Austin, TX",
                "C2C isnâ€™t possible. Youâ€™ll mentor junior engineers.");

        Answer answer = ENGINE.infer(posting, null);

        assertThat(answer.field("w2_vs_1099").orElseThrow().value()).isEqualTo(new FieldValue.Choice("w2"));
        assertThat(answer.field("mentorship_signals").orElseThrow().value())
                .isEqualTo(new FieldValue.Choice("explicit_yes"));
        assertThat(answer.fields().values()).allSatisfy(field -> assertThat(field.grounding().spans())
                .allSatisfy(grounded -> assertThat(grounded.span().holdsIn(posting)).isTrue()));
    }

    @Test
    void withoutATextNothingButPass1IsSureOfAnything() {
        Answer answer = ENGINE.infer(new Posting("p", "", "", "", ""),
                new Pass1("p", "m", java.util.Map.of("ext_work_model_stated", "remote"), ""));

        assertThat(answer.fields().values()).allSatisfy(field -> {
            var grounding = java.util.Objects.requireNonNull(field.grounding());
            assertThat(grounding.status()).isIn(EvidenceStatus.NO_TEXT, EvidenceStatus.PASS1);
            if (grounding.status() == EvidenceStatus.NO_TEXT) {
                assertThat(field.confidence()).isLessThanOrEqualTo(0.3);
                assertThat(grounding.searched()).isEmpty();
            }
        }).anyMatch(
                field -> java.util.Objects.requireNonNull(field.grounding())
                        .status() == EvidenceStatus.NO_TEXT);
    }
}

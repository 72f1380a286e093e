package dev.assay.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.evaluation.Evaluation;
import dev.assay.evaluation.Figures;
import dev.assay.evaluation.GoldCell;
import dev.assay.evaluation.GoldPosting;
import dev.assay.inference.rule.Ruleset;
import dev.assay.model.GroundedSpan;
import dev.assay.model.InferredField;
import dev.assay.model.Outcome;
import dev.assay.model.Posting;
import dev.assay.model.Answer;
import dev.assay.model.Section;
import dev.assay.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The engine against labelled postings kept beside the project; skipped where they are not. */
@Execution(ExecutionMode.CONCURRENT)
@EnabledIf("present")
class LabelledPostingsTest {

    private static final Engine ENGINE = AnswerSources.engine("rules", LabelledPostings.SCHEMA);
    /** A guess of the commonest value settles these. */
    private static final Set<String> EASY = Set.of("h1b_friendly", "opt_cpt_friendly", "relocation_required",
            "promotion_path_mentioned", "internal_mobility_mentioned", "career_tracks_available");

    private static final int FOLDS = 10;

    private static LabelledPostings data;
    private static LabelledPostings second;

    static boolean present() {
        return LabelledPostings.present();
    }

    @BeforeAll
    static void read() {
        data = LabelledPostings.read(LabelledPostings.FIRST);
        second = LabelledPostings.read(LabelledPostings.SECOND);
    }

    private static Map<String, Answer> answers(LabelledPostings of, boolean withPass1) {
        Map<String, Answer> answers = new HashMap<>();
        of.postings.forEach((id, posting) -> answers.put(id,
                ENGINE.infer(posting, withPass1 ? of.facts.get(id) : null)));
        return answers;
    }

    private static Evaluation measured(String what, LabelledPostings of, Map<String, Answer> answers) {
        Evaluation evaluation = new Evaluation(LabelledPostings.SCHEMA, of.gold,
                id -> Optional.ofNullable(answers.get(id)));
        Figures all = evaluation.overall();
        System.out.println(String.format(Locale.ROOT,
                "%s: accuracy %.4f, on the 19 %.4f, macro-F1 %.3f, ECE %.3f, evidence %.3f", what,
                all.accuracy(),
                hard(evaluation), all.macroF1(), all.ece(), touched(of, answers)));
        evaluation.fields().forEach((field, figures) -> System.out.println(String.format(Locale.ROOT,
                "  %-28s accuracy %.3f, macro-F1 %.3f, ECE %.3f", field, figures.accuracy(),
                figures.macroF1(),
                figures.ece())));
        return evaluation;
    }

    private static double hard(Evaluation evaluation) {
        return evaluation.fields().entrySet().stream().filter(field -> !EASY.contains(field.getKey()))
                .mapToDouble(field -> field.getValue().accuracy()).average().orElseThrow();
    }

    @Test
    void theRulesAgreeWithTheLabels() {
        for (boolean withPass1 : new boolean[]{true, false}) {
            Map<String, Answer> answers = answers(data, withPass1);
            Evaluation evaluation = measured(withPass1 ? "with Pass 1" : "without Pass 1", data, answers);

            assertThat(evaluation.overall().accuracy()).isGreaterThan(withPass1 ? 0.94 : 0.92);
            assertThat(hard(evaluation)).isGreaterThan(0.92);
            assertThat(evaluation.overall().ece()).isLessThan(0.05);
            assertThat(evaluation.fields().values())
                    .allSatisfy(f -> assertThat(f.accuracy()).isGreaterThan(0.75));
            assertThat(touched(data, answers)).isGreaterThan(0.85);
        }
    }

    @Test
    void theRulesAgreeWithTheLabelsOfOtherSources() {
        Map<String, Answer> answers = answers(second, false);
        Evaluation evaluation = measured("other sources", second, answers);

        assertThat(evaluation.overall().accuracy()).isGreaterThan(0.96);
        assertThat(hard(evaluation)).isGreaterThan(0.945);
        assertThat(evaluation.overall().ece()).isLessThan(0.04);
        assertThat(touched(second, answers)).isGreaterThan(0.85);
    }

    /** Ten folds over all postings, each judged without the rules and wordings that only it speaks for, and their sureness. */
    @Test
    void theRulesHoldWhereWhatOnlyAFoldSaysIsTakenOut() {
        LabelledPostings all = LabelledPostings.all();
        HeldBack heldBack = new HeldBack(all);
        List<String> ids = List.copyOf(all.postings.keySet());
        Map<String, Answer> answers = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Set<String> out = new HashSet<>();
            for (int i = fold; i < ids.size(); i += FOLDS) {
                out.add(ids.get(i));
            }
            Ruleset rules = heldBack.fitted(out);
            out.forEach(id -> answers.put(id, new Answer(id, id, ENGINE.id(), true, "",
                    rules.decide(all.postings.get(id), all.facts.get(id)), "", Outcome.ACCEPTED)));
        }
        Evaluation evaluation = measured("ten folds", all, answers);

        assertThat(evaluation.overall().accuracy()).isGreaterThan(0.935);
        assertThat(hard(evaluation)).isGreaterThan(0.915);
        assertThat(evaluation.overall().ece()).isLessThan(0.05);
    }

    @Test
    void spansAreFewAndAsShortAsTheQuotes() {
        List<Integer> spans = new ArrayList<>();
        List<Integer> quotes = new ArrayList<>();
        data.postings.forEach((id, posting) -> ENGINE.infer(posting, data.facts.get(id)).fields().values()
                .forEach(field -> {
                    List<GroundedSpan> found = field.grounding().spans();
                    assertThat(found).hasSizeLessThanOrEqualTo(4)
                            .allSatisfy(span -> assertThat(span.span().holdsIn(posting)).isTrue());
                    found.forEach(span -> spans.add(span.span().quote().length()));
                }));
        data.gold.forEach(posting -> posting.cells().values()
                .forEach(cell -> cell.quotes().forEach(quote -> quotes.add(quote.length()))));

        assertThat(median(spans)).isLessThanOrEqualTo((int) (1.5 * median(quotes)));
    }

    private static int median(List<Integer> lengths) {
        return lengths.stream().sorted().toList().get(lengths.size() / 2);
    }

    /** Of the right cells whose label has quotes, the share with a span that touches one. */
    private static double touched(LabelledPostings of, Map<String, Answer> answers) {
        int touched = 0;
        int quoted = 0;
        for (GoldPosting gold : of.gold) {
            Posting posting = of.postings.get(gold.postingId());
            for (Map.Entry<String, GoldCell> cell : gold.cells().entrySet()) {
                InferredField field = answers.get(gold.postingId()).field(cell.getKey()).orElseThrow();
                List<String> quotes = cell.getValue().quotes();
                if (field.value().agreesWith(cell.getValue().value()) && !quotes.isEmpty()) {
                    quoted++;
                    touched += quotes.stream().anyMatch(quote -> touches(posting, field, quote)) ? 1 : 0;
                }
            }
        }
        return (double) touched / quoted;
    }

    private static boolean touches(Posting posting, InferredField field, String quote) {
        for (Section section : Section.values()) {
            String text = posting.text(section);
            for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
                Span there = Span.ofUtf16(posting, section, at, at + quote.length());
                if (field.grounding().spans().stream().anyMatch(s -> s.span().overlaps(there))) {
                    return true;
                }
            }
        }
        return false;
    }
}

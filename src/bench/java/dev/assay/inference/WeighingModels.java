package dev.assay.inference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.inference.WeighingTrial.Seen;
import dev.assay.inference.rule.FoundFeatures;
import dev.assay.inference.rule.Ruleset;
import dev.assay.model.InferredField;
import dev.assay.model.Posting;
import dev.assay.review.TextLikeness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Prints whether fitted weights tell more than rules where the codebook itself weighs:
 * {@code mvn -Pbench test -Dtest=WeighingModels}. Ten folds by posting, edited copies on one side, drawn anew by each
 * seed; skipped where the labelled postings are not beside the project.
 */
class WeighingModels {

    private static final int FOLDS = 10;
    private static final int SEEDS = 3;

    @Test
    void weightsAgainstRules() {
        assumeTrue(LabelledPostings.present(), "the labelled postings are not here");
        LabelledPostings data = LabelledPostings.all();
        List<List<String>> groups = groups(data);
        System.out.println(data.postings.size() + " postings, without edited copies " + groups.size());
        HeldBack heldBack = new HeldBack(data);
        Map<String, Seen> shipped = seen(data, heldBack.without(Set.of(), false), data.postings.keySet());
        Map<String, Tally> tallies = new TreeMap<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Set<String>> folds = folds(groups, new Random(seed));
            Map<String, Seen> unseen = new HashMap<>();
            folds.forEach(fold -> unseen.putAll(seen(data, heldBack.without(fold, true), fold)));
            for (WeighedField field : WeighedField.ALL) {
                add(tallies, field.key() + ", held back", new WeighingTrial(data, field, unseen, folds));
                add(tallies, field.key() + ", in view", new WeighingTrial(data, field, shipped, folds));
            }
        }
        tallies.forEach((what, tally) -> System.out.println(what + tally.row()));
    }

    /** Edited versions of a text are put together. */
    private static List<List<String>> groups(LabelledPostings data) {
        List<List<String>> groups = new ArrayList<>();
        List<TextLikeness> firsts = new ArrayList<>();
        data.postings.forEach((id, posting) -> {
            for (int g = 0; g < groups.size(); g++) {
                if (firsts.get(g).to(posting.description()) >= TextLikeness.NEARLY_EQUAL) {
                    groups.get(g).add(id);
                    return;
                }
            }
            groups.add(new ArrayList<>(List.of(id)));
            firsts.add(TextLikeness.of(posting.description()));
        });
        return groups;
    }

    private static List<Set<String>> folds(List<List<String>> groups, Random random) {
        List<List<String>> drawn = new ArrayList<>(groups);
        Collections.shuffle(drawn, random);
        List<Set<String>> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(new HashSet<>());
        }
        for (int g = 0; g < drawn.size(); g++) {
            folds.get(g % FOLDS).addAll(drawn.get(g));
        }
        return folds;
    }

    /** What some rules find and answer; a model that learns of it meets postings as those rules do. */
    private static Map<String, Seen> seen(LabelledPostings data, Ruleset rules, Set<String> ids) {
        Map<String, Seen> seen = new HashMap<>();
        for (String id : ids) {
            Posting posting = data.postings.get(id);
            Map<String, InferredField> answers = rules.decide(posting, data.facts.get(id));
            Map<String, Double> found = FoundFeatures.of(rules.vocabulary(), posting);
            found.put("family " + plain(answers, "job_family"), 1.0);
            found.put("level", (double) level(plain(answers, "seniority_level")));
            seen.put(id, new Seen(found, answers));
        }
        return seen;
    }

    private static String plain(Map<String, InferredField> answers, String field) {
        return String.valueOf(answers.get(field).value().plain());
    }

    private static int level(String value) {
        return LabelledPostings.SCHEMA.field("seniority_level").orElseThrow().values().stream()
                .map(allowed -> allowed.key()).toList().indexOf(value);
    }

    private static void add(Map<String, Tally> tallies, String where, WeighingTrial trial) {
        trial.rules()
                .forEach((id, right) -> tallies.computeIfAbsent(where + ", 0 commonest", none -> new Tally())
                        .add(id, trial.commonest(id), right));
        for (WeighingTrial.Model model : WeighingTrial.Model.values()) {
            Tally tally = tallies.computeIfAbsent(
                    where + ", " + (model.ordinal() + 1) + " " + model.name().toLowerCase(Locale.ROOT),
                    none -> new Tally());
            Map<String, Boolean> told = trial.told(model);
            trial.rules().forEach((id, right) -> tally.add(id, told.get(id), right));
        }
    }
}
